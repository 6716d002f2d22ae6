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

/// What a board decides; what it is there for is another fact.
std::string decided_by_icp(const yaml::Node& root) {
  const yaml::Node* strategy = root.find("strategy");
  const bool own = strategy != nullptr && flag_at(*strategy, "decided_by_members");
  return own ? "the integrated care strategy" : "";
}

std::string decided_by_hwb(const yaml::Node* hwb) {
  std::string text;
  if (below(hwb, "jsna") != nullptr) add(text, "joint strategic needs assessment (JSNA)");
  if (below(hwb, "jhws") != nullptr) add(text, "joint health and wellbeing strategy (JHWS)");
  return text;
}

void add_tasks(BoardKind kind, const yaml::Node* node, const yaml::Node& root,
               std::vector<Fact>& facts) {
  switch (kind) {
    case BoardKind::icb:
      facts.push_back({"Functions", listed(below(node, "functions"))});
      break;
    case BoardKind::icp:
      facts.push_back({"Decides", decided_by_icp(root)});
      facts.push_back({"Purposes", listed(below(node, "purposes"))});
      break;
    case BoardKind::hwb:
      facts.push_back({"Decides", decided_by_hwb(node)});
      break;
    case BoardKind::partnership:
      facts.push_back({"Decides", text_below(below(node, "delegation"), "scope")});
      facts.push_back({"Delivers", listed(below(node, "delivers"))});
      break;
    default:
      facts.push_back({"Purpose", text_below(node, "purpose")});
  }
}

std::string rule_of(const yaml::Node* node) {
  const yaml::Node* decisions = below(node, "decisions");
  std::string text = report::in_words(text_below(decisions, "rule"));
  const std::string route = report::in_words(text_below(decisions, "route"));
  if (!route.empty()) add(text, "by " + route);
  return text;
}

/// Who somebody is: the organisation, or else the post, the name or the roles.
std::string who(const yaml::Node& person, const Ids& ids, const Area& area) {
  const auto organisation = ids.find(text_at(person, "organisation"));
  if (organisation != ids.end()) return area.organisations[organisation->second].name;
  for (const char* key : {"post", "name"}) {
    const yaml::Node* text = person.find(key);
    if (text != nullptr) return std::string(text->text());
  }
  return listed(person.find("roles"));
}

/// Who chairs: the organisation, or else the name or the roles.
std::string holder_of(const yaml::Node& chair, const Ids& ids, const Area& area) {
  const auto organisation = ids.find(text_at(chair, "organisation"));
  if (organisation != ids.end()) return area.organisations[organisation->second].name;
  const std::string name = text_at(chair, "name");
  return name.empty() ? listed(chair.find("roles")) : name;
}

/// "appointed; North Council".
std::string chair_of(const yaml::Node* chair, const Ids& ids, const Area& area) {
  std::string text = report::in_words(text_below(chair, "post"));
  if (chair != nullptr) add(text, holder_of(*chair, ids, area));
  return text;
}

/// "North Council (appointed)".
std::string co_chair_of(const yaml::Node& chair, const Ids& ids, const Area& area) {
  const std::string post = report::in_words(text_at(chair, "post"));
  const std::string holder = holder_of(chair, ids, area);
  if (post.empty() || holder.empty()) return holder + post;
  return fmt::format("{} ({})", holder, post);
}

void add_chairs(const yaml::Node* node, const Ids& ids, const Area& area,
                std::vector<Fact>& facts) {
  std::string together;
  std::string vice;
  if (node != nullptr) {
    for (const yaml::Node* chair : items_at(*node, "co_chairs")) {
      add(together, co_chair_of(*chair, ids, area));
    }
    for (const yaml::Node* person : items_at(*node, "vice_chairs")) {
      add(vice, who(*person, ids, area));
    }
  }
  const yaml::Node* chair = below(node, "chair");
  if (chair != nullptr || together.empty()) {
    facts.push_back({"Chair", chair_of(chair, ids, area)});
  }
  if (!together.empty()) facts.push_back({"Co-chairs", together});
  if (!vice.empty()) facts.push_back({"Vice-chairs", vice});
}

std::string meetings_of(const yaml::Node* node) {
  const yaml::Node* meetings = below(node, "meetings");
  std::string text;
  const std::string count = text_below(meetings, "per_year");
  if (!count.empty()) text = count + " a year";
  if (const yaml::Node* in_public = below(meetings, "in_public")) {
    add(text, in_public->boolean() ? "in public" : "not in public");
  }
  if (const yaml::Node* online = below(meetings, "papers_online")) {
    add(text, online->boolean() ? "papers online" : "papers not online");
  }
  return text;
}

/// Collects what each organisation has on a board.
class Seats {
 public:
  explicit Seats(const Ids& ids) : ids_(ids) {}

  /// False when no organisation is stated.
  bool take(const yaml::Node* person, void (*mark)(Seat& seat)) {
    const auto known = ids_.find(text_below(person, "organisation"));
    if (known == ids_.end()) return false;
    Seat& seat = seats_[known->second];
    seat.organisation = known->second;
    mark(seat);
    return true;
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

void read_seats(const yaml::Node& node, const Ids& ids, const Area& area, Board& board) {
  Seats seats(ids);
  for (const yaml::Node* member : items_at(node, "members")) {
    if (seats.take(member, [](Seat& seat) { ++seat.count; })) continue;
    const std::string text = who(*member, ids, area);
    board.others.push_back(text.empty() ? "somebody who is not named" : text);
  }
  const auto chairs = [](Seat& seat) { seat.chairs = true; };
  seats.take(node.find("chair"), chairs);
  for (const yaml::Node* chair : items_at(node, "co_chairs")) seats.take(chair, chairs);
  for (const yaml::Node* person : items_at(node, "vice_chairs")) {
    seats.take(person, [](Seat& seat) { seat.vice = true; });
  }
  for (const yaml::Node* input : items_at(node, "input")) {
    seats.take(input, [](Seat& seat) { seat.heard = true; });
  }
  board.seats = seats.in_order();
}

Members members_of(const yaml::Node& node) {
  const yaml::Node* members = node.find("members");
  if (members == nullptr) return Members::not_stated;
  return is_partial(*members) ? Members::some : Members::all;
}

/// "9 seats; list not complete"; "" when not stated.
std::string count_members(const Board& board) {
  if (board.members == Members::not_stated) return "";
  std::size_t count = board.others.size();
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
    read_seats(*node, ids, area, board);
  }
  add_tasks(kind, node, root, board.facts);
  if (has_rules(kind)) {
    board.facts.push_back({"How", rule_of(node)});
    add_chairs(node, ids, area, board.facts);
  }
  if (has_members(kind)) board.facts.push_back({"Members", count_members(board)});
  if (has_rules(kind)) board.facts.push_back({"Meets", meetings_of(node)});
  if (kind == BoardKind::sub_committee) {
    const auto lead = ids.find(text_below(node, "lead"));
    board.facts.push_back({"Lead", lead == ids.end() ? "" : area.organisations[lead->second].name});
  }
  return board;
}

std::size_t add_board(Board board, Area& area, std::vector<std::size_t>& boards) {
  boards.push_back(area.boards.size());
  area.boards.push_back(std::move(board));
  return boards.back();
}

void add_parts(std::size_t position, const yaml::Node* node, const yaml::Node& root, const Ids& ids,
               Area& area, std::vector<std::size_t>& boards) {
  if (node == nullptr) return;
  for (const yaml::Node* part : items_at(*node, "sub_committees")) {
    Board committee = read_board(BoardKind::sub_committee, part, root, ids, area);
    area.lines.push_back(
        {LineKind::part_of, area.boards.size(), position, "sub-committee", true, ""});
    static_cast<void>(add_board(std::move(committee), area, boards));
  }
}

void join(Board& board, Board other) {
  if (board.name == phrase(board.kind)) board.name = std::move(other.name);
  if (board.status.empty()) board.status = std::move(other.status);
  if (board.members == Members::not_stated) board.members = other.members;
  if (board.seats.empty() && board.others.empty()) {
    board.seats = std::move(other.seats);
    board.others = std::move(other.others);
  }
  for (Fact& fact : other.facts) {
    const auto own = std::ranges::find(board.facts, fact.label, &Fact::label);
    if (own == board.facts.end()) {
      board.facts.push_back(std::move(fact));
    } else if (own->text.empty()) {
      own->text = std::move(fact.text);
    }
  }
}

}  // namespace icpcheck::map
