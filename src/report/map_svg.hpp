// SPDX-License-Identifier: MIT
// The parts of the map as a picture. Lengths are in pixels; text has no width until it is drawn,
// so it is set in lines that are sure to fit.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/paper/markup_writer.hpp"
#include "report/map_text.hpp"

namespace icpcheck::report {

using paper::MarkupWriter;

inline constexpr int map_width = 1240;
inline constexpr int map_margin = 44;
inline constexpr int map_inner = map_width - 2 * map_margin;

/// A place in the picture.
struct Point {
  int x = 0;
  int y = 0;
};

/// A board as it is drawn.
struct MapBox {
  const MapBoard* board = nullptr;
  std::size_t number = 0;  // of its area, from 1: the heads of the tables of seats name it
  int width = 0;
  int height = 0;
  struct Row {
    std::string label;
    std::vector<std::string> lines;
    bool stated = true;
  };
  std::vector<std::string> name;
  std::vector<Row> rows;
};

[[nodiscard]] MapBox make_box(const MapBoard& board, std::size_t number, int width);
void draw_box(const MapBox& box, Point corner, MarkupWriter& page);

void draw_text(Point at, std::string_view look, std::string_view text, MarkupWriter& page);
/// A line, dashed where what it shows is not stated.
void draw_line(Point from, Point to, bool stated, MarkupWriter& page);
void draw_frame(std::string_view look, Point corner, int width, int height, MarkupWriter& page);

/// The tables of who sits where, and what boards have in common; gives the height that they take.
[[nodiscard]] int draw_seats(const MapArea& area, int top, MarkupWriter& page);

/// What the signs mean; gives the height that it takes.
[[nodiscard]] int draw_legend(int top, MarkupWriter& page);

/// The numbers of the boards of an area, in the order in which they are drawn.
[[nodiscard]] std::vector<std::size_t> numbers_of(const MapArea& area);

}  // namespace icpcheck::report
