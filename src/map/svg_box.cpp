// SPDX-License-Identifier: MIT
// One board of the picture: its number, name, and what it decides.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/paper/wrap.hpp"
#include "map/svg.hpp"

namespace icpcheck::map {
namespace {

constexpr int padding = 16;
constexpr int line_height = 19;
constexpr int name_height = 22;
constexpr int label_width = 104;
constexpr int head_height = 30;
constexpr int row_gap = 5;
constexpr std::size_t most_box_lines = 6;

/// Characters that are sure to fit at 15 pixels; names are bold and take more.
std::size_t fitting(int width) { return static_cast<std::size_t>(width) * 10 / 78; }
std::size_t fitting_bold(int width) { return static_cast<std::size_t>(width) * 10 / 98; }

std::vector<std::string> set(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines = paper::Words(short_label(text, 240)).lines(columns);
  if (lines.size() <= most_box_lines) return lines;
  lines.resize(most_box_lines);
  lines.back() += "…";
  return lines;
}

}  // namespace

Box make_box(const Board& board, std::size_t number, int width) {
  Box box{&board, number, width, 0, {}, {}};
  const int inner = width - 2 * padding;
  if (board.name != phrase(board.kind)) box.name = set(board.name, fitting_bold(inner));
  std::vector<Fact> facts;
  if (board.kind != BoardKind::sub_committee) facts.push_back({"Status", board.status});
  facts.insert(facts.end(), board.facts.begin(), board.facts.end());
  box.height = 2 * padding + head_height + name_height * static_cast<int>(box.name.size());
  for (const Fact& fact : facts) {
    box.rows.push_back(
        {fact.label, set(said(fact), fitting(inner - label_width)), !fact.text.empty()});
    box.height += line_height * static_cast<int>(box.rows.back().lines.size()) + row_gap;
  }
  return box;
}

void draw_box(const Box& box, Point corner, paper::MarkupWriter& page) {
  draw_frame(is_open(*box.board) ? "box open" : "box", corner, box.width, box.height, page);
  const int left = corner.x + padding;
  int y = corner.y + padding + 15;
  draw_frame("badge", {left, y - 17}, 30, 23, page);
  draw_text({left + 15, y}, "badge-number", std::to_string(box.number), page);
  draw_text({left + 40, y}, "kind", phrase(box.board->kind), page);
  y += head_height - 4;
  for (const std::string& line : box.name) {
    draw_text({left, y}, "name", line, page);
    y += name_height;
  }
  for (const Box::Row& row : box.rows) {
    y += row_gap;
    draw_text({left, y}, "label", row.label, page);
    for (const std::string& line : row.lines) {
      draw_text({left + label_width, y}, row.stated ? "value" : "value missing", line, page);
      y += line_height;
    }
  }
}

void draw_text(Point at, std::string_view look, std::string_view text, paper::MarkupWriter& page) {
  page.raw("\n");
  page.element("text", {{"x", std::to_string(at.x)}, {"y", std::to_string(at.y)}, {"class", look}},
               text);
}

void draw_line(Point from, Point to, bool stated, paper::MarkupWriter& page) {
  draw_line(from, to, std::string_view(stated ? "line" : "line unstated"), page);
}

void draw_line(Point from, Point to, std::string_view look, paper::MarkupWriter& page) {
  page.shape("line", {{"x1", std::to_string(from.x)},
                      {"y1", std::to_string(from.y)},
                      {"x2", std::to_string(to.x)},
                      {"y2", std::to_string(to.y)},
                      {"class", look}});
}

void draw_circle(std::string_view look, Point middle, int radius, paper::MarkupWriter& page) {
  page.shape("circle", {{"cx", std::to_string(middle.x)},
                        {"cy", std::to_string(middle.y)},
                        {"r", std::to_string(radius)},
                        {"class", look}});
}

void draw_frame(std::string_view look, Point corner, int width, int height,
                paper::MarkupWriter& page) {
  page.shape("rect", {{"x", std::to_string(corner.x)},
                      {"y", std::to_string(corner.y)},
                      {"width", std::to_string(width)},
                      {"height", std::to_string(height)},
                      {"class", look}});
}

}  // namespace icpcheck::map
