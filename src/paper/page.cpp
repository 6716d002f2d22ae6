// SPDX-License-Identifier: MIT
// Writing a page of terminal text. Colours go around text that is already padded and escaped,
// so that they never count as columns.
#include "icpcheck/paper/page.hpp"

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"

namespace icpcheck::paper {
namespace {

constexpr std::size_t gap = 2;

/// The parameters of the escape sequence of a style.
std::string_view color_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::bold:
      return "1";
    case Style::red:
      return "31";
    case Style::amber:
      return "33";
    case Style::green:
      return "32";
    case Style::grey:
      return "90";
    case Style::blue:
      return "34";
  }
  return "";
}

void give_rest(std::vector<Cell>& cells, std::size_t room) {
  std::size_t used = cells.empty() ? 0 : (cells.size() - 1) * gap;
  for (const Cell& cell : cells) used += cell.width;
  for (Cell& cell : cells) {
    if (cell.width == 0) cell.width = room > used ? room - used : 1;
  }
}

std::size_t missing_columns(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return used < width ? width - used : 0;
}

}  // namespace

Page::Page(std::ostream& out, const Look& look)
    : out_(out),
      width_(std::clamp<std::size_t>(look.width, 80, 120)),
      color_(look.color),
      verbose_(look.verbose) {}

void Page::blank() { write_line(""); }

void Page::write_line(const std::string& line) {
  out_ << line << '\n';
  ++lines_;
}

void Page::rule() {
  blank();
  std::string line;
  for (std::size_t column = 0; column < width_; ++column) line += "─";
  write_line(line);
  blank();
}

void Page::heading(std::string_view text) {
  if (lines_ > 0) blank();
  paragraph(Words(text), 0, 0, Style::bold);
}

void Page::paragraph(const Words& words, std::size_t indent, std::size_t hang, Style style) {
  for (const std::string& line : words.lines(width_ - indent, hang)) {
    write_line(std::string(indent, ' ') + painted(line, style));
  }
}

void Page::row(std::vector<Cell> cells, std::size_t indent) {
  give_rest(cells, width_ - indent);
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (const Cell& cell : cells) {
    columns.push_back(cell.words.lines(cell.width));
    height = std::max(height, columns.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text_line;
    std::size_t spaces = indent;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const Cell& cell = cells[column];
      const std::string text = line < columns[column].size() ? columns[column][line] : "";
      const std::size_t padding = missing_columns(text, cell.width);
      if (cell.right) spaces += padding;
      if (!text.empty()) {
        text_line.append(std::exchange(spaces, 0), ' ') += painted(text, cell.style);
      }
      spaces += (cell.right ? 0 : padding) + gap;
    }
    write_line(text_line);
  }
}

std::string Page::painted(std::string_view text, Style style) const {
  const std::string_view color = color_of(style);
  if (!color_ || color.empty() || text.empty()) return std::string(text);
  return "\x1b[" + std::string(color) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace icpcheck::paper
