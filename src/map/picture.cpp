// SPDX-License-Identifier: MIT
#include "map/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/wrap.hpp"
#include "map/svg.hpp"
#include "map/text.hpp"

namespace icpcheck::map {
namespace {

using paper::PictureFrame;
using paper::PictureWords;

constexpr std::size_t most_columns = 3;
constexpr int frames_trunk = 5;  // where the line to the partnership of the system runs
constexpr int frames_left = 17;  // where the frames begin
constexpr int between = 14;      // two columns
constexpr int rows_apart = 24;   // one row the next
constexpr int frames_padding = 7;
constexpr int step_down = 12;     // from one board of a card to the next
constexpr int frames_inset = 12;  // of a sub-committee below its board
constexpr int handle = 14;        // how far below its top a line meets a frame
constexpr std::size_t most_frame_lines = 5;

int height_of_words(const std::vector<PictureWords>& words) {
  return 2 * paper::picture_padding + paper::picture_step * static_cast<int>(words.size());
}

/// Adds the text in lines that are sure to fit into a frame of that width.
void add_words(std::string_view text, bool strong, int width, std::vector<PictureWords>& words) {
  const int each = strong ? 54 : 50;  // tenths of a point that a character takes at most
  const auto room = static_cast<std::size_t>((width - 2 * paper::picture_padding) * 10 / each);
  std::vector<std::string> lines = paper::Words(short_label(text, 120)).lines(room);
  if (lines.size() > most_frame_lines) {
    lines.resize(most_frame_lines);
    lines.back() += "…";
  }
  for (std::string& line : lines) words.push_back({std::move(line), strong});
}

/// Boards below each other: one of the system with its sub-committees, or those of a place.
struct FrameStack {
  std::string title = {};  // of a place; "" for boards of the system
  std::vector<std::size_t> boards = {};
};

class Drawing {
 public:
  explicit Drawing(const Area& area) : area_(area), numbers_(numbers_of(area)) {}

  paper::Picture draw() {
    std::vector<FrameStack> heads;
    std::vector<FrameStack> others;
    for (FrameStack& stack : stacks_of_system()) {
      const BoardKind kind = area_.boards[stack.boards.front()].kind;
      const bool leads = kind == BoardKind::icp || kind == BoardKind::icb;
      (leads ? heads : others).push_back(std::move(stack));
    }
    std::vector<FrameStack> places;
    for (const Place& place : area_.places) places.push_back({place.name, place.boards});
    const std::size_t most = std::max({heads.size(), others.size(), places.size()});
    columns_ = std::clamp<std::size_t>(most, 2, most_columns);
    const int count = static_cast<int>(columns_);
    column_ = (paper::picture_width - frames_left - (count - 1) * between) / count;
    draw_heads(heads);
    draw_rows(others);
    draw_rows(places);
    if (last_bus_ > 0) {
      add_line(frames_trunk, handle, frames_trunk, last_bus_, false);
      add_line(frames_trunk, handle, frames_left, handle, false);
    }
    add_legend();
    picture_.width = paper::picture_width;
    picture_.height = y_;
    return std::move(picture_);
  }

 private:
  [[nodiscard]] std::vector<FrameStack> stacks_of_system() const {
    std::vector<FrameStack> stacks;
    for (const std::size_t board : area_.own_boards) {
      const bool part = area_.boards[board].kind == BoardKind::sub_committee;
      if (!part || stacks.empty()) stacks.emplace_back();
      stacks.back().boards.push_back(board);
    }
    return stacks;
  }

  /// The partnership of the system and the board of the NHS, side by side.
  void draw_heads(const std::vector<FrameStack>& stacks) {
    int tallest = 0;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
      const int x = x_of(i);
      const std::size_t head = stacks[i].boards.front();
      if (area_.boards[head].kind == BoardKind::icp) icp_ = head;
      if (i > 0 && icp_) {
        if (const Line* line = line_between(head, *icp_)) {
          add_line(x - between, handle, x, handle, !line->stated);
        }
      }
      tallest = std::max(tallest, draw_stack(stacks[i], x, 0));
    }
    y_ = tallest;
  }

  /// Three side by side, row below row, below a line that leads to the partnership of the system.
  void draw_rows(const std::vector<FrameStack>& stacks) {
    for (std::size_t start = 0; start < stacks.size(); start += columns_) {
      const std::size_t end = std::min(start + columns_, stacks.size());
      const int top = y_ == 0 ? 0 : y_ + rows_apart;
      int tallest = 0;
      for (std::size_t i = start; i < end; ++i) {
        const int x = x_of(i - start);
        tallest = std::max(tallest, draw_stack(stacks[i], x, top));
        if (const Line* line = line_to_system(stacks[i])) {
          last_bus_ = top - rows_apart / 2;
          const int middle = x + column_ / 2;
          add_line(frames_trunk, last_bus_, middle, last_bus_, false);
          add_line(middle, last_bus_, middle, top, !line->stated);
        }
      }
      y_ = top + tallest;
    }
  }
  [[nodiscard]] int x_of(std::size_t place) const {
    return frames_left + static_cast<int>(place) * (column_ + between);
  }

  /// Draws the stack; gives its height.
  int draw_stack(const FrameStack& stack, int x, int top) {
    const bool is_card = !stack.title.empty();
    const std::size_t card = picture_.frames.size();
    int y = top;
    int width = column_;
    if (is_card) {
      PictureFrame frame{x, top, column_, 0, PictureFrame::Edge::none, true, {}};
      add_words(stack.title, true, column_, frame.words);
      y += height_of_words(frame.words);
      picture_.frames.push_back(std::move(frame));
      x += frames_padding;
      width -= 2 * frames_padding;
    }
    y = draw_boards(stack.boards, {x, y}, width);
    if (!is_card) return y - top;
    picture_.frames[card].height = y + frames_padding - top;
    return y + frames_padding - top;
  }

  /// Gives where the last one ends.
  int draw_boards(const std::vector<std::size_t>& boards, Point at, int width) {
    int y = at.y;
    Point head = at;  // the lower left corner of the board above sub-committees
    for (std::size_t i = 0; i < boards.size(); ++i) {
      const Board& board = area_.boards[boards[i]];
      const bool part = board.kind == BoardKind::sub_committee;
      if (i > 0) y += step_down;
      if (part && i > 0) {
        add_line(head.x + frames_inset / 2, head.y, head.x + frames_inset / 2, y + handle, false);
        add_line(head.x + frames_inset / 2, y + handle, head.x + frames_inset, y + handle, false);
      } else if (const Line* line = i > 0 ? line_between(boards[i], boards[i - 1]) : nullptr) {
        add_line(at.x + width / 2, y - step_down, at.x + width / 2, y, !line->stated);
      }
      const int own = part && i > 0 ? frames_inset : 0;
      y = draw_board(boards[i], {at.x + own, y}, width - own);
      if (!part) head = {at.x, y};
    }
    return y;
  }

  int draw_board(std::size_t position, Point at, int width) {
    const Board& board = area_.boards[position];
    PictureFrame frame{at.x, at.y, width, 0, {}, false, {}};
    any_open_ = any_open_ || is_open(board);
    if (is_open(board)) frame.edge = PictureFrame::Edge::broken;
    add_words(fmt::format("{} {}", numbers_[position], phrase(board.kind)), false, width,
              frame.words);
    if (board.name != phrase(board.kind)) add_words(board.name, true, width, frame.words);
    if (board.kind != BoardKind::sub_committee) {
      const std::string_view status = board.status.empty() ? not_stated : board.status;
      add_words(fmt::format("Status: {}", status), false, width, frame.words);
    }
    frame.height = height_of_words(frame.words);
    const int end = frame.y + frame.height;
    picture_.frames.push_back(std::move(frame));
    return end;
  }

  [[nodiscard]] const Line* line_between(std::size_t first, std::size_t second) const {
    const auto found = std::ranges::find_if(area_.lines, [=](const Line& line) {
      return line.kind == LineKind::relation && ((line.from == first && line.to == second) ||
                                                 (line.from == second && line.to == first));
    });
    return found == area_.lines.end() ? nullptr : &*found;
  }

  /// Of a place it is that of its partnership.
  [[nodiscard]] const Line* line_to_system(const FrameStack& stack) const {
    const Line* found = nullptr;
    for (const std::size_t board : stack.boards) {
      const Line* line = icp_ ? line_between(board, *icp_) : nullptr;
      const bool best = area_.boards[board].kind == BoardKind::partnership;
      if (line != nullptr && (found == nullptr || best)) found = line;
    }
    return found;
  }

  void add_line(int from_x, int from_y, int to_x, int to_y, bool broken) {
    any_broken_ = any_broken_ || broken;
    picture_.lines.push_back({from_x, from_y, to_x, to_y, broken});
  }

  void add_legend() {
    PictureFrame legend{0, y_ + step_down, paper::picture_width, 0, PictureFrame::Edge::none, false,
                        {}};
    if (any_open_) {
      add_words("Broken frame: the board is still to come, or its status is not stated.", false,
                legend.width, legend.words);
    }
    if (any_broken_) {
      add_words("Broken line: it is not stated how the two stand to each other.", false,
                legend.width, legend.words);
    }
    if (legend.words.empty()) return;
    legend.height = height_of_words(legend.words);
    y_ = legend.y + legend.height;
    picture_.frames.push_back(std::move(legend));
  }

  const Area& area_;
  std::vector<std::size_t> numbers_;
  paper::Picture picture_;
  std::optional<std::size_t> icp_;
  std::size_t columns_ = most_columns;
  int column_ = 0;  // its width
  int y_ = 0;       // where what is drawn ends
  int last_bus_ = 0;
  bool any_open_ = false;
  bool any_broken_ = false;
};

}  // namespace

paper::Picture picture_of(const Area& area) {
  paper::Picture picture = Drawing(area).draw();
  const std::string name = short_label(area.name);
  picture.title = "Map of the boards of " + name;
  picture.meaning = fmt::format(
      "A map of {} of {} and of how they hang together. The table after it says the same in words.",
      count_of(area.boards.size(), "board"), name);
  return picture;
}

}  // namespace icpcheck::map
