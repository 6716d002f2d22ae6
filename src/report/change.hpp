// SPDX-License-Identifier: MIT
// What a profile changes, for formats that give each change a line.
#pragma once

#include <string>

#include "icpcheck/model/report.hpp"
#include "icpcheck/report/csv_writer.hpp"

namespace icpcheck::report {

/// "strengths: X1.2 (Title), minimum instead of should. Reason."
[[nodiscard]] std::string change_sentence(const ProfileChange& change);

/// A field of all changes, a sentence each; an empty one without a profile.
void write_changes(const Report& report, CsvWriter& csv);

/// The profile and all its changes, a sentence each.
[[nodiscard]] std::string profile_text(const UsedProfile& profile);

}  // namespace icpcheck::report
