// SPDX-License-Identifier: MIT
// A page of terminal text: headings, paragraphs and rows of columns, coloured where asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/paper/look.hpp"
#include "icpcheck/paper/wrap.hpp"

namespace icpcheck::paper {

enum class Style : std::uint8_t { plain, bold, red, amber, green, grey, blue };

/// One column of a row. Width 0: it takes what the others leave; one cell of a row may do so.
struct Cell {
  Words words;
  std::size_t width = 0;
  Style style = Style::plain;
  bool right = false;
};

class Page {
 public:
  Page(std::ostream& out, const Look& look);

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] bool verbose() const { return verbose_; }
  /// How many have been written.
  [[nodiscard]] std::size_t lines() const { return lines_; }

  void blank();
  /// A rule across the page.
  void rule();
  /// A blank line, unless nothing is above it, and a heading.
  void heading(std::string_view text);
  /// Lines from column `indent` on; all but the first `hang` further in.
  void paragraph(const Words& words, std::size_t indent, std::size_t hang = 0,
                 Style style = Style::plain);
  /// Cells side by side, two spaces apart, each wrapped in its own column.
  void row(std::vector<Cell> cells, std::size_t indent = 2);

 private:
  [[nodiscard]] std::string painted(std::string_view text, Style style) const;

  void write_line(const std::string& line);

  std::ostream& out_;
  std::size_t width_;
  bool color_;
  bool verbose_;
  std::size_t lines_ = 0;
};

}  // namespace icpcheck::paper
