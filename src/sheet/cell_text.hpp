// SPDX-License-Identifier: MIT
// Text as it may stand in a cell or a name of a workbook, and as XML holds it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// With hidden characters, and those that XML cannot hold, written visibly. Tabs stay; line ends
/// become "\n".
[[nodiscard]] std::string visible(std::string_view text);

/// How many characters Excel takes it for: one beyond the first 65,536 of Unicode counts twice.
[[nodiscard]] std::size_t excel_length(std::string_view text);

/// At most so many characters, as Excel counts; what is cut ends with `mark`.
[[nodiscard]] std::string cut(std::string text, std::size_t most, std::string_view mark);

/// Office takes "_x0041_" in a text for an "A": this keeps what looks so from being taken so.
[[nodiscard]] std::string to_office(std::string text);
/// What Office means by it.
[[nodiscard]] std::string from_office(std::string_view text);

/// Line ends of any kind as "\n".
[[nodiscard]] std::string with_plain_line_ends(std::string_view text);

}  // namespace icpcheck::sheet
