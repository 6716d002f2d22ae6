// SPDX-License-Identifier: MIT
// The map in the language of Graphviz.
#include <fmt/format.h>

#include "map/text.hpp"

namespace icpcheck::map {
namespace {

/// Inside quotes. Graphviz reads "&" as the beginning of an entity and "\N" as the node's name.
std::string dot_quoted(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '"' || c == '\\') safe += '\\';
    safe += c;
    if (c == '&') safe += "amp;";
  }
  return safe;
}

/// Lines set to the left.
std::string dot_label(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += dot_quoted(line) + "\\l";
  return text;
}

/// Writes the areas, whose boards are "b1_2": the second of the first area.
class Dot {
 public:
  explicit Dot(std::ostream& out) : out_(out) {}

  void write(const Area& area, std::size_t number) {
    number_ = number;
    out_ << fmt::format(
        "  subgraph cluster_{} {{\n    label=\"{}\"\n", number,
        dot_quoted(short_label(area.name + (area.described.empty() ? "" : ". ") + area.described)));
    for (const std::size_t board : area.own_boards) write_board(board, area);
    for (std::size_t place = 0; place < area.places.size(); ++place) write_place(place, area);
    write_others(area);
    out_ << "  }\n";
    for (const Line& line : area.lines) write_line(line);
  }

 private:
  void write_board(std::size_t position, const Area& area) {
    const Board& board = area.boards[position];
    out_ << fmt::format("    b{}_{} [label=\"{}\"{}]\n", number_, position,
                        dot_label(box_lines(board, area)), is_open(board) ? ", style=dashed" : "");
  }
  void write_place(std::size_t number, const Area& area) {
    const Place& place = area.places[number];
    out_ << fmt::format("    subgraph cluster_{}_{} {{\n    label=\"{}\"\n", number_, number,
                        dot_quoted(short_label("Place: " + place.name)));
    for (const std::size_t board : place.boards) write_board(board, area);
    out_ << "    }\n";
  }
  void write_others(const Area& area) {
    std::vector<std::string> names = without_seat(area);
    if (names.empty()) return;
    names.insert(names.begin(), "No seat is stated for");
    out_ << fmt::format("    o{} [label=\"{}\", style=dotted]\n", number_, dot_label(names));
  }
  void write_line(const Line& line) {
    // What is written first stands further left: the boards of the system.
    out_ << fmt::format("  b{}_{} -> b{}_{} [label=\"{}\", dir={}{}]\n", number_, line.to, number_,
                        line.from, dot_label(line_lines(line)),
                        line.kind == LineKind::part_of ? "back" : "none",
                        line.stated ? "" : ", style=dashed, color=\"#6f777b\"");
  }

  std::ostream& out_;
  std::size_t number_ = 0;
};

}  // namespace

void write_dot(const GovernanceMap& map, std::ostream& out) {
  out << "digraph governance {\n"
         "  graph [rankdir=LR, fontname=\"Helvetica,Arial,sans-serif\", fontsize=14, "
         "labeljust=l, nodesep=0.3, ranksep=1]\n"
         "  node [shape=box, fontname=\"Helvetica,Arial,sans-serif\", fontsize=11, margin=0.15]\n"
         "  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=10]\n";
  Dot dot(out);
  for (std::size_t i = 0; i < map.size(); ++i) dot.write(map[i], i + 1);
  out << "}\n";
}

}  // namespace icpcheck::map
