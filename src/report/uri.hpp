// SPDX-License-Identifier: MIT
// Paths of files as tools for programmers want them.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::report {

/// The path without "./" and "x/../", with forward slashes.
[[nodiscard]] std::string plain_path(const std::string& path);

/// A URI reference: relative for a relative path, "file:///..." for an absolute one. What a URI
/// may not hold is written as "%20".
[[nodiscard]] std::string uri_of(const std::string& path);

/// The text with "%20" and the like for all that may not stand in a URI.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace icpcheck::report
