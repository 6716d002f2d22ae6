// SPDX-License-Identifier: MIT
// Texts of a workbook, in one piece or in runs of different looks.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::sheet {

/// Of an `si` or `is`: all its text but how it is pronounced, as UTF-8 with "\n" for line ends.
[[nodiscard]] std::string rich_text(const pugi::xml_node& node);
/// What Office means by a text that it wrote, made the same.
[[nodiscard]] std::string meant_text(std::string_view text);
/// The text that stands in an element itself, made the same.
[[nodiscard]] std::string plain_text(const pugi::xml_node& node);

/// All that a workbook shares, in their order; one more than `most` where there are too many.
[[nodiscard]] std::vector<std::string> shared_texts(const pugi::xml_document& document,
                                                    std::size_t most);

}  // namespace icpcheck::sheet
