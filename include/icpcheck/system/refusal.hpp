// SPDX-License-Identifier: MIT
// What the operating system refuses, as a diagnostic.
#pragma once

#include <string>
#include <system_error>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::system {

/// `path` as the user wrote it.
[[nodiscard]] Diagnostic refusal(const std::string& path, std::string code, std::error_code error);

}  // namespace icpcheck::system
