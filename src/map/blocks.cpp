// SPDX-License-Identifier: MIT
#include "icpcheck/map/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "map/picture.hpp"
#include "map/svg.hpp"
#include "map/text.hpp"

namespace icpcheck::map {
namespace {

std::string name_of(const Board& board, std::size_t number) {
  std::string name = fmt::format("{}: {}", number, phrase(board.kind));
  if (board.name != phrase(board.kind)) name += ", " + short_label(board.name);
  return name;
}

/// "9 seats; list not complete". Descriptions say nothing of who sits on an integrated care board.
std::string told_members(const Board& board) {
  if (board.kind == BoardKind::icb) return "not asked here";
  const auto found = std::ranges::find(board.facts, "Members", &Fact::label);
  return found == board.facts.end() ? std::string(not_stated) : said(*found);
}

/// "see 2 and 3": the boards whose lines end at the board; "none" when there are none.
std::string see_others(std::size_t board, const Area& area,
                       const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> others;
  for (const Line& line : area.lines) {
    if (line.to == board) others.push_back(numbers[line.from]);
  }
  std::ranges::sort(others);
  std::vector<std::string> words;
  for (const std::size_t other : others) words.push_back(std::to_string(other));
  return words.empty() ? "none" : "see " + join_words(words);
}

/// "2 organisations sit on both": their names would fill the table, and the large map has them.
std::string shared_by(const Board& first, const Board& second) {
  std::size_t count = 0;
  for (const Seat& seat : first.seats) {
    const auto other = std::ranges::find(second.seats, seat.organisation, &Seat::organisation);
    if (seat.count > 0 && other != second.seats.end() && other->count > 0) ++count;
  }
  return count_of(count, "organisation") + (count == 1 ? " sits on both" : " sit on both");
}

/// "with 1: constitution aligned; 2 organisations sit on both", of lines that begin at the board.
std::string ties_of(std::size_t board, const Area& area, const std::vector<std::size_t>& numbers) {
  std::string ties;
  for (const Line& line : area.lines) {
    if (line.from != board) continue;
    const std::size_t other = numbers[line.to];
    std::string tie =
        fmt::format("{} {}", line.kind == LineKind::part_of ? "part of" : "with", other);
    if (line.kind == LineKind::relation && !line.label.empty()) {
      tie += ": " + short_label(line.label);
    }
    if (!line.shared.empty()) tie += "; " + shared_by(area.boards[board], area.boards[line.to]);
    ties += (ties.empty() ? "" : "; ") + tie;
  }
  return ties.empty() ? see_others(board, area, numbers) : ties;
}

paper::Table table_of(const Area& area) {
  paper::Table table{"The boards of " + short_label(area.name) + " and how they hang together",
                     {"Board", "Status", "Members", {"How it hangs together", false, true}},
                     {}};
  const std::vector<std::size_t> numbers = numbers_of(area);
  std::vector<std::size_t> order(area.boards.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[numbers[i] - 1] = i;
  for (const std::size_t i : order) {
    const Board& board = area.boards[i];
    const bool has_status = board.kind != BoardKind::sub_committee;
    const std::string status = board.status.empty() ? std::string(not_stated) : board.status;
    table.rows.push_back({name_of(board, numbers[i]), has_status ? short_label(status) : "",
                          short_label(told_members(board)), ties_of(i, area, numbers)});
  }
  return table;
}

}  // namespace

std::vector<paper::Block> blocks_of(const GovernanceMap& map) {
  std::vector<paper::Block> blocks;
  for (const Area& area : map) {
    if (area.boards.empty()) continue;
    blocks.emplace_back(paper::Figure{{}, {}, picture_of(area)});
    blocks.emplace_back(table_of(area));
  }
  return blocks;
}

}  // namespace icpcheck::map
