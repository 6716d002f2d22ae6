// SPDX-License-Identifier: MIT
// Running text, lists and the details of an entry in HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/paper/blocks.hpp"
#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::paper {

/// The text of a part as a reader of a page sees it: dates in words.
[[nodiscard]] std::string shown(const Run& run);

void write_runs(const Line& line, MarkupWriter& page);
/// An element that holds the line; nothing when it is empty.
void write_line(std::string_view element, const Line& line, Attributes attributes,
                MarkupWriter& page);
void write_items(std::string_view element, const std::vector<Item>& items, std::string_view look,
                 MarkupWriter& page);
/// Sentences, and a row for each label.
void write_details(const std::vector<Detail>& details, MarkupWriter& page);

}  // namespace icpcheck::paper
