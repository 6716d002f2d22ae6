// SPDX-License-Identifier: MIT
// Which boards of a map have members in common.
#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "report/map_area.hpp"

namespace icpcheck::report {
namespace {

bool may_share(const MapBoard& board) {
  return board.kind == MapBoardKind::icp || board.kind == MapBoardKind::hwb ||
         board.kind == MapBoardKind::partnership;
}

std::vector<std::string_view> shared_members(const MapBoard& first, const MapBoard& second,
                                             const MapArea& area) {
  std::vector<std::string_view> names;
  for (const MapSeat& seat : first.seats) {
    const auto other = std::ranges::find(second.seats, seat.organisation, &MapSeat::organisation);
    if (seat.count == 0 || other == second.seats.end() || other->count == 0) continue;
    names.push_back(area.organisations[seat.organisation].name);
  }
  return names;
}

bool is_own(std::size_t board, const MapArea& area) {
  return std::ranges::find(area.own_boards, board) != area.own_boards.end();
}

bool are_near(std::size_t first, std::size_t second, const MapArea& area) {
  if (!may_share(area.boards[first]) || !may_share(area.boards[second])) return false;
  if (is_own(first, area) || is_own(second, area)) return true;
  return std::ranges::any_of(area.places, [&](const MapPlace& place) {
    return std::ranges::count(place.boards, first) + std::ranges::count(place.boards, second) == 2;
  });
}

MapLine& line_between(std::size_t first, std::size_t second, MapArea& area) {
  for (MapLine& line : area.lines) {
    if (line.from == first && line.to == second) return line;
    if (line.from == second && line.to == first) return line;
  }
  return area.lines.emplace_back(MapLine{MapLineKind::shared_members, second, first, "", true, ""});
}

}  // namespace

void add_shared_members(MapArea& area) {
  for (std::size_t first = 0; first < area.boards.size(); ++first) {
    for (std::size_t second = first + 1; second < area.boards.size(); ++second) {
      if (!are_near(first, second, area)) continue;
      const std::vector<std::string_view> names =
          shared_members(area.boards[first], area.boards[second], area);
      if (!names.empty()) line_between(first, second, area).shared = join_words(names);
    }
  }
}

}  // namespace icpcheck::report
