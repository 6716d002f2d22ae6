// SPDX-License-Identifier: MIT
// What the signs of the picture mean.
#include <array>

#include "map/svg.hpp"

namespace icpcheck::map {
namespace {

constexpr int sign_width = 44;
constexpr int legend_row_height = 36;
constexpr int second_column = picture_inner / 2;

using Draw = void (*)(Point corner, paper::MarkupWriter& page);

struct Sign {
  Draw draw;
  std::string_view meaning;
};

/// The middle of the room for a sign.
Point middle_of(Point corner) { return {corner.x + sign_width / 2, corner.y + 11}; }

void draw_letter(std::string_view look, Point corner, std::string_view letter,
                 paper::MarkupWriter& page) {
  draw_text({corner.x + sign_width / 2, corner.y + 16}, look, letter, page);
}

const std::array signs{
    Sign{[](Point at, paper::MarkupWriter& page) { draw_frame("box", at, sign_width, 22, page); },
         "a board that is established, or works as interim"},
    Sign{[](Point at, paper::MarkupWriter& page) {
           draw_frame("box open", at, sign_width, 22, page);
         },
         "a board that is still to come, or whose status is not stated"},
    Sign{[](Point at, paper::MarkupWriter& page) {
           draw_line({at.x, at.y + 11}, {at.x + sign_width, at.y + 11}, true, page);
         },
         "it is stated how the two stand to each other"},
    Sign{[](Point at, paper::MarkupWriter& page) {
           draw_line({at.x, at.y + 11}, {at.x + sign_width, at.y + 11}, false, page);
         },
         "it is not stated how the two stand to each other"},
    Sign{[](Point at, paper::MarkupWriter& page) {
           draw_circle("seat", middle_of(at), 10, page);
           draw_letter("on-dark", at, "2", page);
         },
         "two seats on the board"},
    Sign{[](Point at, paper::MarkupWriter& page) {
           draw_frame("chair", {at.x + 12, at.y + 1}, 20, 20, page);
           draw_letter("on-dark", at, "C", page);
         },
         "chairs the board, alone or with others; V: vice-chair"},
    Sign{[](Point at, paper::MarkupWriter& page) { draw_circle("heard", middle_of(at), 9, page); },
         "heard without a seat"},
    Sign{[](Point at, paper::MarkupWriter& page) { draw_letter("unknown", at, "?", page); },
         "not stated: the members are not listed, or not all of them"},
};

}  // namespace

int draw_legend(int top, paper::MarkupWriter& page) {
  draw_text({picture_margin, top + 20}, "heading", "How to read this map", page);
  int y = top + 40;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const int x = picture_margin + (i % 2 == 0 ? 0 : second_column);
    signs[i].draw({x, y}, page);
    draw_text({x + sign_width + 16, y + 16}, "value", signs[i].meaning, page);
    if (i % 2 == 1) y += legend_row_height;
  }
  return y + picture_margin - top;
}

}  // namespace icpcheck::map
