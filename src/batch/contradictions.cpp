// SPDX-License-Identifier: MIT
// Compares each health and wellbeing board of a place with the same board in its system, and in the
// other places of the system. A board is the same when both files call it by one id, or say that it
// is of the same councils.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "batch/belonging.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/boards.hpp"
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

/// The same by its id even where it names other councils: that is what contradicts.
const Node* same_board(const Node& of_place, const Node& system) {
  if (const Node* same = item_at(system, "hwbs", text_at(of_place, "id"))) return same;
  const Names councils = councils_of(of_place);
  if (councils.empty()) return nullptr;
  for (const Node* board : items_at(system, "hwbs")) {
    if (councils_of(*board) == councils) return board;
  }
  return nullptr;
}

/// What the two sides are called.
struct Sides {
  std::string place = "The place";
  std::string other = "its system";
  std::string said = "what the system says";
};

class Comparison {
 public:
  Comparison(Sides sides, Diagnostics& diagnostics)
      : sides_(std::move(sides)), diagnostics_(diagnostics) {}

  void compare_boards(const Node& of_place, const Node& other) {
    compare_councils(of_place, other);
    compare_maps(of_place, other);
  }

 private:
  /// A council of one board, several of a joint one.
  void compare_councils(const Node& of_place, const Node& other) {
    const Node* one = council(of_place);
    const Node* its = council(other);
    if (one == nullptr || its == nullptr) return;
    if (one->kind() == its->kind()) return compare(*one, *its);
    if (councils_of(of_place) != councils_of(other)) report_lists(*one, *its);
  }

  static const Node* council(const Node& board) {
    const Node* several = board.find("authorities");
    return several == nullptr ? board.find("authority") : several;
  }

  void compare_maps(const Node& of_place, const Node& other) {
    for (const Node* child : of_place.children()) {
      const Node* its = other.find(child->key());
      if (its != nullptr && !is_among(identity_keys, child->key())) compare(*child, *its);
    }
  }

  void compare(const Node& of_place, const Node& other) {
    if (of_place.kind() == yaml::Kind::list && other.kind() == yaml::Kind::list) {
      return compare_lists(of_place, other);
    }
    if (of_place.kind() != other.kind()) return;
    if (of_place.kind() == yaml::Kind::map) return compare_maps(of_place, other);
    if (of_place.text() == other.text() || name_of_body(of_place) == name_of_body(other)) return;
    report(of_place, other,
           fmt::format("{} says \"{}\" for {}, but {} says \"{}\" for {}.", sides_.place,
                       of_place.text(), of_place.path(), sides_.other, other.text(), other.path()));
  }

  void compare_lists(const Node& of_place, const Node& other) {
    if (is_partial(of_place) || is_partial(other)) return;
    const std::string_view key = of_place.key();
    if (key == "members" && of_place.size() != other.size()) {
      return report(of_place, other,
                    fmt::format("{} says that {} has {}, but {} has {} in {}.", sides_.place,
                                of_place.path(), count_of(of_place.size(), "item"), sides_.other,
                                count_of(other.size(), "item"), other.path()));
    }
    const bool names_all = is_among(comparable, key) || key == "authorities";
    if (names_all && names_of(of_place.children()) != names_of(other.children())) {
      report_lists(of_place, other);
    }
  }

  void report_lists(const Node& of_place, const Node& other) {
    report(of_place, other,
           fmt::format("{} does not name the same for {} as {} for {}.", sides_.place,
                       of_place.path(), sides_.other, other.path()));
  }

  void report(const Node& of_place, const Node& other, std::string message) {
    const auto at = of_place.kind() == yaml::Kind::list ? yaml::at_key : yaml::at_value;
    Diagnostic diagnostic =
        at(of_place, "batch.contradiction", std::move(message),
           "It is the same health and wellbeing board: correct the one that is wrong, or "
           "remove it.");
    const Location where =
        other.kind() == yaml::Kind::list ? other.location() : other.value_location();
    diagnostic.related.push_back({where, sides_.said});
    diagnostics_.add(std::move(diagnostic));
  }

  Sides sides_;
  Diagnostics& diagnostics_;
};

std::string quoted(const Description& place) { return "place \"" + place.id + "\""; }

/// A board of the system as a place describes it.
struct Described {
  const Node* board = nullptr;
  const Description* place = nullptr;
};

}  // namespace

void check_contradictions(const Description& place, const Description& system,
                          Diagnostics& diagnostics) {
  Comparison comparison{{}, diagnostics};
  for (const Node* board : boards_of(place.root())) {
    const Node* same = same_board(*board, system.root());
    if (same != nullptr) comparison.compare_boards(*board, *same);
  }
}

void check_contradictions(const Description& system,
                          std::vector<std::shared_ptr<const Description>> places,
                          Diagnostics& diagnostics) {
  std::ranges::sort(places, {}, [](const auto& place) { return std::string_view(place->id); });
  std::map<const Node*, Described> first;
  const auto boards = items_at(system.root(), "hwbs");
  for (const auto& place : places) {
    for (const Node* board : boards_of(place->root())) {
      const auto same = std::ranges::find_if(
          boards, [board](const Node* each) { return is_same_board(*board, *each); });
      if (same == boards.end()) continue;
      const auto [known, is_first] = first.try_emplace(*same, Described{board, place.get()});
      if (is_first || known->second.place == place.get()) continue;
      Sides sides{"The " + quoted(*place), "the " + quoted(*known->second.place),
                  "what the other place says"};
      Comparison{std::move(sides), diagnostics}.compare_boards(*board, *known->second.board);
    }
  }
}

}  // namespace icpcheck::batch
