// SPDX-License-Identifier: MIT
// Which boards of a map have members in common.
#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "map/area.hpp"

namespace icpcheck::map {
namespace {

bool may_share(const Board& board) {
  return board.kind == BoardKind::icp || board.kind == BoardKind::hwb ||
         board.kind == BoardKind::partnership;
}

std::vector<std::string_view> shared_members(const Board& first, const Board& second,
                                             const Area& area) {
  std::vector<std::string_view> names;
  for (const Seat& seat : first.seats) {
    const auto other = std::ranges::find(second.seats, seat.organisation, &Seat::organisation);
    if (seat.count == 0 || other == second.seats.end() || other->count == 0) continue;
    names.push_back(area.organisations[seat.organisation].name);
  }
  return names;
}

bool is_own(std::size_t board, const Area& area) {
  return std::ranges::find(area.own_boards, board) != area.own_boards.end();
}

bool are_near(std::size_t first, std::size_t second, const Area& area) {
  if (!may_share(area.boards[first]) || !may_share(area.boards[second])) return false;
  if (is_own(first, area) || is_own(second, area)) return true;
  return std::ranges::any_of(area.places, [&](const Place& place) {
    return std::ranges::count(place.boards, first) + std::ranges::count(place.boards, second) == 2;
  });
}

Line& line_between(std::size_t first, std::size_t second, Area& area) {
  for (Line& line : area.lines) {
    if (line.from == first && line.to == second) return line;
    if (line.from == second && line.to == first) return line;
  }
  return area.lines.emplace_back(Line{LineKind::shared_members, second, first, "", true, ""});
}

}  // namespace

void add_shared_members(Area& area) {
  for (std::size_t first = 0; first < area.boards.size(); ++first) {
    for (std::size_t second = first + 1; second < area.boards.size(); ++second) {
      if (!are_near(first, second, area)) continue;
      const std::vector<std::string_view> names =
          shared_members(area.boards[first], area.boards[second], area);
      if (!names.empty()) line_between(first, second, area).shared = join_words(names);
    }
  }
}

}  // namespace icpcheck::map
