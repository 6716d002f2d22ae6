// SPDX-License-Identifier: MIT
// How a content security policy names a style sheet or script that stands in the page itself.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::paper {

/// The policy of a page that loads nothing, and uses this style sheet, the pictures that stand in
/// it and, unless it is "", this script.
[[nodiscard]] std::string page_policy(std::string_view style, std::string_view script);

}  // namespace icpcheck::paper
