// SPDX-License-Identifier: MIT
// Writes Markdown (CommonMark with the tables of GitHub and GitLab).
#pragma once

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::report {

/// Text that Markdown would take for its own signs is written literally: it becomes no link, list,
/// formula, HTML or end of a cell. Hidden characters are written visibly. A sign from which sites
/// make links or mentions, such as the first of "@team" and "#12", becomes code.
[[nodiscard]] std::string markdown(std::string_view text);

/// The same for text that begins no line: a number or a dash makes no list there.
[[nodiscard]] std::string markdown_inside(std::string_view text);

/// Markdown that is escaped already, so that it is not escaped twice.
struct Marked {
  std::string text;
};

/// A link where the address may be one, else the text alone.
[[nodiscard]] Marked markdown_link(std::string_view text, std::string_view address);

/// A page of Markdown. Whatever is given as text is escaped here.
class MarkdownPage {
 public:
  explicit MarkdownPage(std::ostream& out) : out_(out) {}

  void heading(int level, std::string_view text);
  void paragraph(std::string_view text);
  /// A paragraph in bold.
  void strong(std::string_view text);
  /// An item of a list; nothing when the text is empty. `label` may be "".
  void item(std::string_view label, std::string_view text);
  void item(std::string_view label, const Marked& text);
  /// An item of a list below the last item.
  void item_below(std::string_view label, std::string_view text);
  /// The head of a table; a column whose name begins with ">" is set right.
  void table(std::initializer_list<std::string_view> columns);
  void table(const std::vector<std::string>& columns);
  /// As many cells as the table has columns.
  void row(const std::vector<std::string>& cells);

 private:
  enum class Block { none, item, row, other };
  void begin(Block block);

  std::ostream& out_;
  Block last_ = Block::none;
};

}  // namespace icpcheck::report
