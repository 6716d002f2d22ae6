// SPDX-License-Identifier: MIT
// Text as Markdown: CommonMark with the tables of GitHub and GitLab.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::paper {

/// Text that Markdown would take for its own signs is written literally: it becomes no link, list,
/// formula, HTML or end of a cell. Hidden characters are written visibly. A sign from which sites
/// make links or mentions, such as the first of "@team" and "#12", becomes code.
[[nodiscard]] std::string markdown(std::string_view text);

/// The same for text that begins no line: a number or a dash makes no list there.
[[nodiscard]] std::string markdown_inside(std::string_view text);

/// A link where the address may be one, else the text alone.
[[nodiscard]] std::string markdown_link(std::string_view text, std::string_view address);

}  // namespace icpcheck::paper
