// SPDX-License-Identifier: MIT
// Turns a refusal of the operating system into a diagnostic.
#pragma once

#include <string>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::batch {

/// `code` names what we tried ("batch.cannot_read"); `error` is an errno value.
[[nodiscard]] Diagnostic refusal(const std::string& path, std::string code, int error);

}  // namespace icpcheck::batch
