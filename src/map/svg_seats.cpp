// SPDX-License-Identifier: MIT
// Who sits where: a table of organisations and boards, in parts where there are many boards.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/paper/wrap.hpp"
#include "map/svg.hpp"

namespace icpcheck::map {
namespace {

constexpr int seats_row_height = 28;
constexpr int names_width = 400;
constexpr std::size_t columns_at_once = 16;
constexpr int widest_column = 64;

struct Column {
  const Board* board;
  std::size_t number;
};

/// The boards that can have members, in the order of their numbers.
std::vector<Column> columns_of(const Area& area) {
  const std::vector<std::size_t> numbers = numbers_of(area);
  std::vector<Column> columns;
  for (std::size_t i = 0; i < area.boards.size(); ++i) {
    if (area.boards[i].kind != BoardKind::icb) columns.push_back({&area.boards[i], numbers[i]});
  }
  std::ranges::sort(columns, {}, &Column::number);
  return columns;
}

void draw_seat(const Seat& seat, Point middle, paper::MarkupWriter& page) {
  if (seat.chairs || seat.vice) {
    draw_frame("chair", {middle.x - 22, middle.y - 10}, 20, 20, page);
    draw_text({middle.x - 12, middle.y + 5}, "on-dark", seat.chairs ? "C" : "V", page);
    middle.x += 11;
  }
  if (seat.count > 0) {
    draw_circle("seat", middle, 10, page);
    draw_text({middle.x, middle.y + 5}, "on-dark", std::to_string(seat.count), page);
  } else if (seat.heard) {
    draw_circle("heard", middle, 9, page);
  }
}

void draw_cell(const Column& column, std::size_t organisation, Point middle,
               paper::MarkupWriter& page) {
  const auto& seats = column.board->seats;
  const auto seat = std::ranges::find(seats, organisation, &Seat::organisation);
  if (seat != seats.end()) {
    draw_seat(*seat, middle, page);
  } else if (column.board->members != Members::all) {
    draw_text({middle.x, middle.y + 5}, "unknown", "?", page);
  }
}

/// One part of the table; gives its height.
int draw_table(const Area& area, std::span<const Column> columns, int top,
               paper::MarkupWriter& page) {
  const int width =
      std::min(widest_column, (picture_inner - names_width) / static_cast<int>(columns.size()));
  const auto middle_of = [&](std::size_t i) {
    return picture_margin + names_width + width * static_cast<int>(i) + width / 2;
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    draw_frame("badge", {middle_of(i) - 15, top}, 30, 23, page);
    draw_text({middle_of(i), top + 17}, "badge-number", std::to_string(columns[i].number), page);
  }
  int y = top + 34;
  const int right = picture_margin + names_width + width * static_cast<int>(columns.size());
  for (std::size_t row = 0; row < area.organisations.size(); ++row) {
    draw_line({picture_margin, y}, {right, y}, std::string_view("rule"), page);
    draw_text({picture_margin, y + 19}, "value", short_label(area.organisations[row].name, 50),
              page);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      draw_cell(columns[i], row, {middle_of(i), y + seats_row_height / 2}, page);
    }
    y += seats_row_height;
  }
  return y + 24 - top;
}

/// "1 and 3 have in common: ..." for each two boards; gives the height.
int draw_shared(const Area& area, int top, paper::MarkupWriter& page) {
  const std::vector<std::size_t> numbers = numbers_of(area);
  int y = top;
  for (const Line& line : area.lines) {
    if (line.shared.empty()) continue;
    const std::string text =
        fmt::format("{} and {}: {}", std::min(numbers[line.from], numbers[line.to]),
                    std::max(numbers[line.from], numbers[line.to]), short_label(line.shared, 400));
    for (const std::string& piece : paper::Words(text).lines(130, 4)) {
      draw_text({picture_margin, y + 14}, "value", piece, page);
      y += 22;
    }
  }
  if (y == top) return 0;
  draw_text({picture_margin, top - 10}, "heading", "Members in common", page);
  return y + 36 - top;
}

/// "1: Resident; Chair of landlords" for each board; gives the height.
int draw_others(const Area& area, int top, paper::MarkupWriter& page) {
  int y = top;
  for (const Column& column : columns_of(area)) {
    if (column.board->others.empty()) continue;
    std::string text;
    for (const std::string& other : column.board->others) {
      text += (text.empty() ? "" : "; ") + short_label(other, 60);
    }
    text = fmt::format("{}: {}", column.number, text);
    for (const std::string& piece : paper::Words(text).lines(130, 4)) {
      draw_text({picture_margin, y + 14}, "value", piece, page);
      y += 22;
    }
  }
  if (y == top) return 0;
  draw_text({picture_margin, top - 10}, "heading", "Seats for which no organisation is stated",
            page);
  return y + 36 - top;
}

}  // namespace

int draw_seats(const Area& area, int top, paper::MarkupWriter& page) {
  const std::vector<Column> columns = columns_of(area);
  const bool others =
      std::ranges::any_of(area.boards, [](const Board& board) { return !board.others.empty(); });
  if (columns.empty() || (area.organisations.empty() && !others)) return 0;
  draw_text({picture_margin, top + 20}, "heading", "Who sits where", page);
  int y = top + 44;
  for (std::size_t start = 0; start < columns.size(); start += columns_at_once) {
    const std::size_t count = std::min(columns_at_once, columns.size() - start);
    y += draw_table(area, std::span(columns).subspan(start, count), y, page);
  }
  y += draw_others(area, y + 30, page);
  y += draw_shared(area, y + 30, page);
  return y + 16 - top;
}

}  // namespace icpcheck::map
