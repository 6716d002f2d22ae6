// SPDX-License-Identifier: MIT
// The words in the boxes of maps.
#include "map/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::map {
namespace {

constexpr std::size_t most_seats = 14;

/// "Wirral Council (2 seats, chair)".
std::string seat_text(const Seat& seat, const Area& area) {
  std::string what = seat.count > 0 ? count_of(seat.count, "seat") : "";
  if (seat.chairs) what += what.empty() ? "chair" : ", chair";
  if (seat.vice) what += what.empty() ? "vice-chair" : ", vice-chair";
  if (seat.heard) what += what.empty() ? "heard without a seat" : ", heard";
  return fmt::format("{} ({})", paper::shortened(area.organisations[seat.organisation].name, 60),
                     what);
}

constexpr std::array map_format_table{
    Format{"svg", write_svg},
    Format{"dot", write_dot},
    Format{"mermaid", write_mermaid},
};

}  // namespace

Formats<Format> formats() { return map_format_table; }

std::string said(const Fact& fact) {
  return fact.text.empty() ? std::string(not_stated) : fact.text;
}

std::vector<std::string> box_lines(const Board& board, const Area& area) {
  std::vector<std::string> lines{std::string(phrase(board.kind))};
  if (board.name != phrase(board.kind)) lines.push_back(board.name);
  if (board.kind != BoardKind::sub_committee) {
    lines.push_back("Status: " + (board.status.empty() ? std::string(not_stated) : board.status));
  }
  for (const Fact& fact : board.facts) lines.push_back(fact.label + ": " + said(fact));
  std::vector<std::string> seats;
  for (const Seat& seat : board.seats) seats.push_back(seat_text(seat, area));
  for (const std::string& other : board.others) {
    seats.push_back(paper::shortened(other, 50) + " (seat, no organisation stated)");
  }
  for (std::size_t i = 0; i < std::min(seats.size(), most_seats); ++i) {
    lines.push_back("- " + seats[i]);
  }
  if (seats.size() > most_seats) {
    lines.push_back(fmt::format("and {} more", seats.size() - most_seats));
  }
  for (std::string& line : lines) line = short_label(line);
  return lines;
}

std::vector<std::string> line_lines(const Line& line) {
  std::vector<std::string> lines;
  if (!line.label.empty()) lines.push_back(short_label(line.label, 60));
  if (!line.shared.empty()) lines.push_back(short_label("in common: " + line.shared, 100));
  return lines;
}

std::vector<std::string> without_seat(const Area& area) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < area.organisations.size(); ++i) {
    const bool sits = std::ranges::any_of(area.boards, [i](const Board& board) {
      return std::ranges::find(board.seats, i, &Seat::organisation) != board.seats.end();
    });
    if (!sits) names.push_back(short_label(area.organisations[i].name, 60));
  }
  return names;
}

bool is_open(const Board& board) {
  if (board.kind == BoardKind::sub_committee) return false;  // descriptions give it no status
  return board.status != "established" && board.status != "interim";
}

std::string short_label(std::string_view text, std::size_t most) {
  std::string label;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    const bool blank = c.code_point == '\n' || c.code_point == '\t';
    label += blank ? " " : escape(text.substr(i, c.length));
    i += c.length;
    if (label.size() > 8 * most) break;
  }
  return paper::shortened(label, most);
}

}  // namespace icpcheck::map
