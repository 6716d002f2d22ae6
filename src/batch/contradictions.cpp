// SPDX-License-Identifier: MIT
// Compares each health and wellbeing board of a place with the same board in its system. A board
// is the same when both files call it by one id, or say that it is of the same councils.
#include <algorithm>
#include <array>
#include <set>

#include "batch/belonging.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {
namespace {

using yaml::Node;
using Names = std::set<std::string>;

/// Lists of which the order does not matter and each item has one way to be written.
constexpr std::array<std::string_view, 3> comparable{"icbs", "established_by", "has_regard_to"};
/// What a board is known by, compared on its own.
constexpr std::array<std::string_view, 3> identity_keys{"id", "authority", "authorities"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Ids of organisations count in their own file only: bodies are the same by their name.
std::string name_of_body(const Node& id) {
  const Node* body = item_at(id.document().root(), "organisations", id.text());
  return body == nullptr ? std::string{id.text()} : text_at(*body, "name");
}

Names names_of(std::span<const Node* const> ids) {
  Names names;
  for (const Node* id : ids) names.insert(name_of_body(*id));
  return names;
}

/// The councils whose board it is, however many they are.
Names councils_of(const Node& board) {
  Names councils = names_of(items_at(board, "authorities"));
  if (const Node* authority = board.find("authority")) councils.insert(name_of_body(*authority));
  return councils;
}

const Node* same_board(const Node& of_place, const Node& system) {
  if (const Node* same = item_at(system, "hwbs", text_at(of_place, "id"))) return same;
  const Names councils = councils_of(of_place);
  if (councils.empty()) return nullptr;
  for (const Node* board : items_at(system, "hwbs")) {
    if (councils_of(*board) == councils) return board;
  }
  return nullptr;
}

class Comparison {
 public:
  explicit Comparison(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void compare_boards(const Node& of_place, const Node& of_system) {
    compare_councils(of_place, of_system);
    compare_maps(of_place, of_system);
  }

 private:
  /// A council of one board, several of a joint one.
  void compare_councils(const Node& of_place, const Node& of_system) {
    const Node* one = council(of_place);
    const Node* other = council(of_system);
    if (one == nullptr || other == nullptr) return;
    if (one->kind() == other->kind()) return compare(*one, *other);
    if (councils_of(of_place) != councils_of(of_system)) report_lists(*one, *other);
  }

  static const Node* council(const Node& board) {
    const Node* several = board.find("authorities");
    return several == nullptr ? board.find("authority") : several;
  }

  void compare_maps(const Node& of_place, const Node& of_system) {
    for (const Node* child : of_place.children()) {
      const Node* other = of_system.find(child->key());
      if (other != nullptr && !is_among(identity_keys, child->key())) compare(*child, *other);
    }
  }

  void compare(const Node& of_place, const Node& of_system) {
    if (of_place.kind() == yaml::Kind::list && of_system.kind() == yaml::Kind::list) {
      return compare_lists(of_place, of_system);
    }
    if (of_place.kind() != of_system.kind()) return;
    if (of_place.kind() == yaml::Kind::map) return compare_maps(of_place, of_system);
    if (of_place.text() == of_system.text() || name_of_body(of_place) == name_of_body(of_system))
      return;
    report(of_place, of_system,
           "The place says \"" + std::string{of_place.text()} + "\" for " + of_place.path() +
               ", but its system says \"" + std::string{of_system.text()} + "\" for " +
               of_system.path() + ".");
  }

  void compare_lists(const Node& of_place, const Node& of_system) {
    if (is_partial(of_place) || is_partial(of_system)) return;
    const std::string_view key = of_place.key();
    if (key == "members" && of_place.size() != of_system.size()) {
      return report(of_place, of_system,
                    "The place says that " + of_place.path() + " has " +
                        count_of(of_place.size(), "item") + ", but its system has " +
                        count_of(of_system.size(), "item") + " in " + of_system.path() + ".");
    }
    const bool names_all = is_among(comparable, key) || key == "authorities";
    if (names_all && names_of(of_place.children()) != names_of(of_system.children())) {
      report_lists(of_place, of_system);
    }
  }

  void report_lists(const Node& of_place, const Node& of_system) {
    report(of_place, of_system,
           "The place does not name the same for " + of_place.path() + " as its system for " +
               of_system.path() + ".");
  }

  void report(const Node& of_place, const Node& of_system, std::string message) {
    const auto at = of_place.kind() == yaml::Kind::list ? yaml::at_key : yaml::at_value;
    Diagnostic diagnostic =
        at(of_place, "batch.contradiction", std::move(message),
           "It is the same health and wellbeing board: correct the one that is wrong, or "
           "remove it.");
    const Location where =
        of_system.kind() == yaml::Kind::list ? of_system.location() : of_system.value_location();
    diagnostic.related.push_back({where, "what the system says"});
    diagnostics_.add(std::move(diagnostic));
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void check_contradictions(const Description& place, const Description& system,
                          Diagnostics& diagnostics) {
  Comparison comparison{diagnostics};
  const auto compare = [&](const Node& board) {
    const Node* same = same_board(board, system.root());
    if (same != nullptr) comparison.compare_boards(board, *same);
  };
  if (const Node* board = place.root().find("hwb")) compare(*board);
  for (const Node* board : items_at(place.root(), "hwbs")) compare(*board);
}

}  // namespace icpcheck::batch
