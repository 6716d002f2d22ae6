// SPDX-License-Identifier: MIT
// Boards of a map: who sits there, and what they decide.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/report/phrases.hpp"
#include "map/area.hpp"

namespace icpcheck::map {
namespace {

constexpr std::array<std::string_view, 5> kind_phrases{
    "Integrated care board", "Integrated care partnership", "Health and wellbeing board",
    "Place-based partnership", "Sub-committee"};

std::string text_below(const yaml::Node* node, std::string_view key) {
  const yaml::Node* found = below(node, key);
  return found == nullptr ? "" : std::string(found->text());
}

/// "a; b; c" in plain words.
std::string listed(const yaml::Node* list) {
  std::string text;
  if (list == nullptr) return text;
  for (const yaml::Node* item : list->children()) {
    text += (text.empty() ? "" : "; ") + report::in_words(item->text());
  }
  return text;
}

void add(std::string& text, std::string_view more) {
  if (!more.empty()) text += (text.empty() ? "" : "; ") + std::string(more);
}

std::string decided_by_icp(const yaml::Node* icp, const yaml::Node& root) {
  std::string text;
  const yaml::Node* strategy = root.find("strategy");
  if (strategy != nullptr && flag_at(*strategy, "decided_by_members")) {
    text = "the integrated care strategy";
  }
  add(text, listed(below(icp, "purposes")));
  return text;
}

std::string decided_by_hwb(const yaml::Node* hwb) {
  std::string text;
  if (below(hwb, "jsna") != nullptr) add(text, "joint strategic needs assessment (JSNA)");
  if (below(hwb, "jhws") != nullptr) add(text, "joint health and wellbeing strategy (JHWS)");
  return text;
}

std::string decided_by_partnership(const yaml::Node* partnership) {
  std::string text = text_below(below(partnership, "delegation"), "scope");
  add(text, listed(below(partnership, "delivers")));
  return text;
}

std::string decided(BoardKind kind, const yaml::Node* node, const yaml::Node& root) {
  switch (kind) {
    case BoardKind::icb:
      return listed(below(node, "functions"));
    case BoardKind::icp:
      return decided_by_icp(node, root);
    case BoardKind::hwb:
      return decided_by_hwb(node);
    case BoardKind::partnership:
      return decided_by_partnership(node);
    default:
      return text_below(node, "purpose");
  }
}

std::string rule_of(const yaml::Node* node) {
  const yaml::Node* decisions = below(node, "decisions");
  std::string text = report::in_words(text_below(decisions, "rule"));
  const std::string route = report::in_words(text_below(decisions, "route"));
  if (!route.empty()) add(text, "by " + route);
  return text;
}

std::string chair_of(const yaml::Node* node, const Ids& ids, const Area& area) {
  const yaml::Node* chair = below(node, "chair");
  std::string text = report::in_words(text_below(chair, "post"));
  const auto organisation = ids.find(text_below(chair, "organisation"));
  if (organisation != ids.end()) add(text, area.organisations[organisation->second].name);
  return text;
}

std::string meetings_of(const yaml::Node* node) {
  const yaml::Node* meetings = below(node, "meetings");
  std::string text;
  const std::string count = text_below(meetings, "per_year");
  if (!count.empty()) text = count + " a year";
  if (const yaml::Node* in_public = below(meetings, "in_public")) {
    add(text, in_public->boolean() ? "in public" : "not in public");
  }
  return text;
}

/// Collects what each organisation has on a board.
class Seats {
 public:
  explicit Seats(const Ids& ids) : ids_(ids) {}

  void take(const yaml::Node* person, void (*mark)(Seat& seat)) {
    const auto known = ids_.find(text_below(person, "organisation"));
    if (known == ids_.end()) return;
    Seat& seat = seats_[known->second];
    seat.organisation = known->second;
    mark(seat);
  }
  [[nodiscard]] std::vector<Seat> in_order() const {
    std::vector<Seat> seats;
    for (const auto& [organisation, seat] : seats_) seats.push_back(seat);
    return seats;
  }

 private:
  const Ids& ids_;
  std::map<std::size_t, Seat> seats_;
};

std::vector<Seat> seats_of(const yaml::Node& node, const Ids& ids) {
  Seats seats(ids);
  for (const yaml::Node* member : items_at(node, "members")) {
    seats.take(member, [](Seat& seat) { ++seat.count; });
  }
  seats.take(node.find("chair"), [](Seat& seat) { seat.chairs = true; });
  for (const yaml::Node* input : items_at(node, "input")) {
    seats.take(input, [](Seat& seat) { seat.heard = true; });
  }
  return seats.in_order();
}

Members members_of(const yaml::Node& node) {
  const yaml::Node* members = node.find("members");
  if (members == nullptr) return Members::not_stated;
  return is_partial(*members) ? Members::some : Members::all;
}

/// "9 seats; list not complete"; "" when not stated.
std::string count_members(const Board& board) {
  if (board.members == Members::not_stated) return "";
  std::size_t count = 0;
  for (const Seat& seat : board.seats) count += seat.count;
  return count_of(count, "seat") + (board.members == Members::some ? "; list not complete" : "");
}

/// The ICB's seats and rules are beyond what a description holds.
bool has_members(BoardKind kind) { return kind != BoardKind::icb; }
bool has_rules(BoardKind kind) {
  return kind != BoardKind::icb && kind != BoardKind::sub_committee;
}

}  // namespace

std::string_view phrase(BoardKind kind) { return kind_phrases[static_cast<std::size_t>(kind)]; }

Board read_board(BoardKind kind, const yaml::Node* node, const yaml::Node& root, const Ids& ids,
                 const Area& area) {
  Board board;
  board.kind = kind;
  board.name = text_below(node, "name");
  if (board.name.empty()) board.name = phrase(kind);
  board.status = report::in_words(text_below(node, "status"));
  if (node != nullptr && has_members(kind)) {
    board.members = members_of(*node);
    board.seats = seats_of(*node, ids);
  }
  board.facts.push_back({"Decides", decided(kind, node, root)});
  if (has_rules(kind)) {
    board.facts.push_back({"How", rule_of(node)});
    board.facts.push_back({"Chair", chair_of(node, ids, area)});
  }
  if (has_members(kind)) board.facts.push_back({"Members", count_members(board)});
  if (has_rules(kind)) board.facts.push_back({"Meets", meetings_of(node)});
  if (kind == BoardKind::sub_committee) {
    const auto lead = ids.find(text_below(node, "lead"));
    board.facts.push_back({"Lead", lead == ids.end() ? "" : area.organisations[lead->second].name});
  }
  return board;
}

std::size_t add_board(Board board, const yaml::Node* node, const yaml::Node& root, const Ids& ids,
                      Area& area, std::vector<std::size_t>& boards) {
  const std::size_t position = area.boards.size();
  area.boards.push_back(std::move(board));
  boards.push_back(position);
  if (node == nullptr) return position;
  for (const yaml::Node* part : items_at(*node, "sub_committees")) {
    Board committee = read_board(BoardKind::sub_committee, part, root, ids, area);
    area.lines.push_back(
        {LineKind::part_of, area.boards.size(), position, "sub-committee", true, ""});
    boards.push_back(area.boards.size());
    area.boards.push_back(std::move(committee));
  }
  return position;
}

}  // namespace icpcheck::map
