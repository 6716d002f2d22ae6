// SPDX-License-Identifier: MIT
// How high a row has to be for its text. Excel would find that out by itself; LibreOffice believes
// what stands in the file, and shows one line where nothing does.
#pragma once

#include <cstddef>
#include <string_view>

namespace icpcheck::sheet {

constexpr double line_height = 14.25;     // points, of Arial 11
constexpr double heading_height = 18.75;  // of Arial 14
constexpr double highest_row = 409;       // Excel takes no more

/// How many lines text of Arial 11 takes in a column of that width, in characters; rather one more
/// than one less. At least 1.
[[nodiscard]] std::size_t count_lines(std::string_view text, double width);

}  // namespace icpcheck::sheet
