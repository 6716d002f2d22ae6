// SPDX-License-Identifier: MIT
// How a content security policy names a style sheet or script that stands in the page itself.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::report {

/// "'sha256-...'", in base 64.
[[nodiscard]] std::string content_hash(std::string_view content);

/// The policy of a page that loads and runs nothing and has this style sheet.
[[nodiscard]] std::string style_policy(std::string_view style);

}  // namespace icpcheck::report
