// SPDX-License-Identifier: MIT
// A paper as headings, paragraphs, lists and tables, and the formats in which it can be written.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "icpcheck/base/formats.hpp"

namespace icpcheck::report {

/// A piece of running text. `address` makes it a link, where it is one that may be followed.
struct Run {
  std::string text;
  std::string address;
  bool strong = false;
};

/// Running text. It may come from strangers: the writers escape it, and set it on one line.
struct Line {
  std::vector<Run> runs;

  Line() = default;
  // Most lines are one text, so they are written as one.
  Line(std::string text) { runs.push_back({std::move(text), "", false}); }
  Line(const char* text) : Line(std::string(text)) {}

  Line& add(std::string text);
  Line& add_strong(std::string text);
  Line& add_link(std::string text, std::string address);
  [[nodiscard]] bool empty() const { return runs.empty(); }
};

/// `level` is 2 for a section, 3 and 4 for what is below it; the title of the paper is level 1.
struct Heading {
  int level = 2;
  std::string text;
};
struct Paragraph {
  Line text;
};
/// What the tool cannot know and the author has to write. It stands out, so that none is missed.
struct AuthorNote {
  std::string text;
};
struct List {
  bool numbered = false;
  std::vector<Line> items;
};
/// Each row has as many cells as there are columns; the first names the row.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<Line>> rows;
};
using Block = std::variant<Heading, Paragraph, AuthorNote, List, Table>;

struct Paper {
  std::string title;
  std::vector<Block> blocks;
};

/// Markdown: CommonMark with the tables of GitHub and GitLab.
void write_paper_markdown(const Paper& paper, std::ostream& out);
/// One HTML file that loads nothing, can be read by everybody and prints on A4.
void write_paper_html(const Paper& paper, std::ostream& out);

using PaperFormat = FormatOf<Paper>;

[[nodiscard]] Formats<PaperFormat> paper_formats();

}  // namespace icpcheck::report
