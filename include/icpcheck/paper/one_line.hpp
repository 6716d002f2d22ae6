// SPDX-License-Identifier: MIT
// Text that was written on several lines, as one.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::paper {

/// Each run of spaces, tabs and line ends becomes one space.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace icpcheck::paper
