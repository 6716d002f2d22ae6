// SPDX-License-Identifier: MIT
// The map as a picture: the boards of the system, then a card for each place, then the seats.
#include "map/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::map {
namespace {

constexpr std::string_view svg_style = R"(
text { font-family: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; font-size: 15px; fill: #0b0c0c; }
.ground { fill: #ffffff; }
.title { font-size: 30px; font-weight: 700; }
.heading { font-size: 20px; font-weight: 700; }
.kind, .described, .missing { fill: #484949; }
.name { font-size: 18px; font-weight: 700; }
.label, .badge-number, .on-dark { font-weight: 700; }
.missing { font-style: italic; }
.box { fill: #ffffff; stroke: #0b0c0c; stroke-width: 2; }
.open { stroke: #6f777b; stroke-dasharray: 7 5; }
.card { fill: #f3f3f3; }
.badge { fill: #0b0c0c; }
.badge-number, .on-dark { fill: #ffffff; text-anchor: middle; }
.line { stroke: #0b0c0c; stroke-width: 2; fill: none; }
.unstated { stroke: #6f777b; stroke-dasharray: 4 5; }
.rule { stroke: #b1b4b6; stroke-width: 1; }
.seat { fill: #1d70b8; }
.chair { fill: #0b0c0c; }
.heard { fill: #ffffff; stroke: #1d70b8; stroke-width: 3; }
.unknown { fill: #595959; text-anchor: middle; }
)";

constexpr int cards_a_row = 3;
constexpr int card_gap = 24;
constexpr int column_width = (picture_inner - (cards_a_row - 1) * card_gap) / cards_a_row;
constexpr int card_padding = 16;
constexpr int part_inset = 28;  // of a sub-committee below its board
constexpr int trunk_x = 18;     // where the line from the places to the system runs

/// A board of the system with its sub-committees, or the boards of a place.
struct BoxStack {
  std::string title;  // of a place; "" for boards of the system
  std::vector<Box> boxes;
  std::vector<bool> is_part;  // a sub-committee of the board above
  bool linked = false;        // the link to the system is set out
};

int height_of_stack(const BoxStack& stack) {
  int height = stack.title.empty() ? -card_gap : 2 * card_padding + 34 - card_gap;
  for (const Box& box : stack.boxes) height += box.height + card_gap;
  return height;
}

class Picture {
 public:
  Picture(const Area& area, int top, paper::MarkupWriter& page)
      : area_(area), numbers_(numbers_of(area)), y_(top), page_(page) {}

  /// Draws the area and gives the height that it takes.
  int draw() {
    const int top = y_;
    draw_text({picture_margin, y_ + 30}, "title", short_label(area_.name, 64), page_);
    draw_text({picture_margin, y_ + 58}, "described", area_.described, page_);
    y_ += 90;
    draw_rows(stacks_of_system());
    if (!area_.places.empty()) draw_places();
    draw_trunk();
    y_ += draw_seats(area_, y_ + 16, page_);
    return y_ + 40 - top;
  }

 private:
  void add(BoxStack& stack, std::size_t board, int width) {
    const bool part = area_.boards[board].kind == BoardKind::sub_committee;
    const int own = part ? width - part_inset : width;
    stack.boxes.push_back(make_box(area_.boards[board], numbers_[board], own));
    stack.is_part.push_back(part);
  }

  std::vector<BoxStack> stacks_of_system() {
    std::vector<BoxStack> stacks;
    for (const std::size_t board : area_.own_boards) {
      const bool part = area_.boards[board].kind == BoardKind::sub_committee;
      if (!part || stacks.empty()) {
        stacks.emplace_back();
        heads_.push_back(board);
      }
      add(stacks.back(), board, column_width);
    }
    return stacks;
  }

  BoxStack stack_of(const Place& place) {
    BoxStack stack;
    stack.title = place.name;
    for (const std::size_t board : place.boards) {
      add(stack, board, column_width - 2 * card_padding);
      for (const Line& line : area_.lines) {
        const bool to_system =
            std::ranges::find(area_.own_boards, line.to) != area_.own_boards.end();
        const bool own = line.from == board && line.kind == LineKind::relation && to_system;
        if (own && area_.boards[board].kind == BoardKind::partnership) {
          stack.linked = stack.linked || line.stated;
        }
      }
    }
    return stack;
  }

  /// Three stacks side by side, row below row.
  void draw_rows(const std::vector<BoxStack>& stacks) {
    for (std::size_t start = 0; start < stacks.size(); start += cards_a_row) {
      const std::size_t end = std::min(start + cards_a_row, stacks.size());
      int tallest = 0;
      for (std::size_t i = start; i < end; ++i) {
        const int x = picture_margin + static_cast<int>(i - start) * (column_width + card_gap);
        draw_stack(stacks[i], {x, y_});
        tallest = std::max(tallest, height_of_stack(stacks[i]));
        if (!stacks[i].title.empty()) draw_drop(stacks[i].linked, x + column_width / 2);
        if (stacks[i].title.empty()) draw_relations(i, start, x);
      }
      y_ += tallest + 2 * card_gap;
    }
  }

  /// From a board of the system to another one that it is stated to relate to, or not.
  void draw_relations(std::size_t stack, std::size_t row_start, int x) {
    for (const Line& line : area_.lines) {
      if (line.kind != LineKind::relation || line.from != heads_[stack]) continue;
      const auto to = std::ranges::find(heads_, line.to);
      if (to == heads_.end()) continue;
      const auto other = static_cast<std::size_t>(to - heads_.begin());
      if (other + 1 == stack && stack > row_start) {
        draw_line({x - card_gap, y_ + 28}, {x, y_ + 28}, line.stated, page_);
      } else if (other >= row_start) {
        draw_arch(x + column_width / 2, middle_of(other - row_start), line.stated);
      } else {
        draw_drop(line.stated, x + column_width / 2);
      }
    }
  }
  static int middle_of(std::size_t column) {
    return picture_margin + static_cast<int>(column) * (column_width + card_gap) + column_width / 2;
  }

  /// Over the heads of what stands between two boards of one row.
  void draw_arch(int from, int to, bool stated) {
    const int top = y_ - 14;
    draw_line({from, y_}, {from, top}, stated, page_);
    draw_line({from, top}, {to, top}, stated, page_);
    draw_line({to, top}, {to, y_}, stated, page_);
  }

  void draw_places() {
    draw_text({picture_margin, y_ + 10}, "heading", count_of(area_.places.size(), "place"), page_);
    y_ += 20 + 2 * card_gap;
    std::vector<BoxStack> stacks;
    for (const Place& place : area_.places) stacks.push_back(stack_of(place));
    draw_rows(stacks);
  }

  /// From the last row that has a line to the partnership of the system up to it.
  void draw_trunk() {
    if (last_bus_ == 0) return;
    draw_line({trunk_x, last_bus_}, {trunk_x, system_side_}, true, page_);
    draw_line({trunk_x, system_side_}, {picture_margin, system_side_}, true, page_);
  }

  /// From a board or the card of a place to the line that leads to the partnership of the system.
  void draw_drop(bool stated, int x) {
    if (!has_icp()) return;
    last_bus_ = y_ - card_gap;
    draw_line({trunk_x, last_bus_}, {x, last_bus_}, true, page_);
    draw_line({x, last_bus_}, {x, y_}, stated, page_);
  }

  void draw_stack(const BoxStack& stack, Point corner) {
    if (!stack.title.empty()) {
      draw_frame("card", corner, column_width, height_of_stack(stack), page_);
      corner.x += card_padding;
      corner.y += card_padding + 34;
      draw_text({corner.x, corner.y - 14}, "heading", short_label(stack.title, 30), page_);
    } else if (system_side_ == 0) {
      system_side_ = corner.y + stack.boxes.front().height / 2;
    }
    Point above = corner;
    for (std::size_t i = 0; i < stack.boxes.size(); ++i) {
      const Box& box = stack.boxes[i];
      const Point at{corner.x + (stack.is_part[i] ? part_inset : 0), corner.y};
      if (stack.is_part[i]) {
        const int middle = at.y + 28;
        draw_line({above.x + 12, above.y}, {above.x + 12, middle}, true, page_);
        draw_line({above.x + 12, middle}, {at.x, middle}, true, page_);
      } else if (i > 0 && box.board->kind == BoardKind::partnership) {
        draw_line({at.x + box.width / 2, at.y - card_gap}, {at.x + box.width / 2, at.y},
                  states_relation(*box.board), page_);
      }
      draw_box(box, at, page_);
      corner.y += box.height + card_gap;
      if (!stack.is_part[i]) above = {at.x, corner.y - card_gap};
    }
  }

  /// Whether it is stated how a partnership stands to the HWB above it.
  static bool states_relation(const Board& board) {
    const auto fact = std::ranges::find(board.facts, "HWB", &Fact::label);
    return fact != board.facts.end() && !fact->text.empty();
  }
  [[nodiscard]] bool has_icp() const { return !area_.own_boards.empty(); }

  const Area& area_;
  std::vector<std::size_t> numbers_;
  std::vector<std::size_t> heads_;  // of the stacks of the system
  int y_;
  int last_bus_ = 0;
  int system_side_ = 0;
  paper::MarkupWriter& page_;
};

/// What a screen reader says in place of the picture.
std::string description_of(const GovernanceMap& map) {
  std::string text;
  for (const Area& area : map) {
    text += short_label(area.name) + ". ";
    const std::vector<std::size_t> numbers = numbers_of(area);
    for (std::size_t i = 0; i < area.boards.size(); ++i) {
      const Board& board = area.boards[i];
      text +=
          fmt::format("{}: {}, {}, status {}", numbers[i], phrase(board.kind),
                      short_label(board.name), board.status.empty() ? not_stated : board.status);
      for (const Fact& fact : board.facts) {
        text += fmt::format("; {}: {}", fact.label, short_label(said(fact)));
      }
      text += ". ";
    }
  }
  return text;
}

}  // namespace

std::vector<std::size_t> numbers_of(const Area& area) {
  std::vector<std::size_t> numbers(area.boards.size());
  std::size_t next = 0;
  for (const std::size_t board : area.own_boards) numbers[board] = ++next;
  for (const Place& place : area.places) {
    for (const std::size_t board : place.boards) numbers[board] = ++next;
  }
  return numbers;
}

void write_svg(const GovernanceMap& map, std::ostream& out) {
  std::ostringstream drawing;  // its height is known when it is done
  paper::MarkupWriter inside(drawing);
  int height = picture_margin;
  for (const Area& area : map) height += Picture(area, height, inside).draw();
  height += draw_legend(height, inside);
  paper::MarkupWriter page(out);
  page.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  page.begin("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                     {"viewBox", fmt::format("0 0 {} {}", picture_width, height)},
                     {"width", std::to_string(picture_width)},
                     {"height", std::to_string(height)},
                     {"role", "img"},
                     {"aria-labelledby", "map-title map-description"}});
  page.element("title", {{"id", "map-title"}}, "Functions and decisions map");
  page.element("desc", {{"id", "map-description"}}, description_of(map));
  page.begin("style");
  page.raw(svg_style);
  page.end();
  draw_frame("ground", {}, picture_width, height, page);
  page.raw(std::move(drawing).str());
  page.end();
  page.raw("\n");
}

}  // namespace icpcheck::map
