// SPDX-License-Identifier: MIT
// What a profile changes, for formats that give each change a line.
#pragma once

#include <string>

#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// "strengths: X1.2 (Title), minimum instead of should. Reason."
[[nodiscard]] std::string change_sentence(const ProfileChange& change);

/// The profile and all its changes, a sentence each.
[[nodiscard]] std::string profile_text(const UsedProfile& profile);

}  // namespace icpcheck::report
