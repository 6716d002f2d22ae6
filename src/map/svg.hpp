// SPDX-License-Identifier: MIT
// The parts of the map as a picture. Lengths are in pixels; text has no width until it is drawn,
// so it is set in lines that are sure to fit.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/paper/markup_writer.hpp"
#include "map/text.hpp"

namespace icpcheck::map {

inline constexpr int picture_width = 1240;
inline constexpr int picture_margin = 44;
inline constexpr int picture_inner = picture_width - 2 * picture_margin;

/// A place in the picture.
struct Point {
  int x = 0;
  int y = 0;
};

/// A board as it is drawn.
struct Box {
  const Board* board = nullptr;
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

[[nodiscard]] Box make_box(const Board& board, std::size_t number, int width);
void draw_box(const Box& box, Point corner, paper::MarkupWriter& page);

void draw_text(Point at, std::string_view look, std::string_view text, paper::MarkupWriter& page);
void draw_line(Point from, Point to, std::string_view look, paper::MarkupWriter& page);
/// Dashed where what it shows is not stated.
void draw_line(Point from, Point to, bool stated, paper::MarkupWriter& page);
void draw_circle(std::string_view look, Point middle, int radius, paper::MarkupWriter& page);
void draw_frame(std::string_view look, Point corner, int width, int height,
                paper::MarkupWriter& page);

/// The tables of who sits where, and what boards have in common; gives the height that they take.
[[nodiscard]] int draw_seats(const Area& area, int top, paper::MarkupWriter& page);

/// What the signs mean; gives the height that it takes.
[[nodiscard]] int draw_legend(int top, paper::MarkupWriter& page);

/// The numbers of the boards of an area, in the order in which they are drawn.
[[nodiscard]] std::vector<std::size_t> numbers_of(const Area& area);

}  // namespace icpcheck::map
