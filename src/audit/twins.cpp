// SPDX-License-Identifier: MIT
// A board that both a system and one of its places describe is one board: what one leaves out, the
// other may say.
#include <algorithm>

#include "audit/inquiry.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

/// The health and wellbeing boards that a description describes: `hwbs`, and `hwb` of a place.
std::vector<const yaml::Node*> boards_of(const yaml::Node& root) {
  const auto listed = items_at(root, "hwbs");
  std::vector<const yaml::Node*> boards(listed.begin(), listed.end());
  if (const yaml::Node* board = root.find("hwb")) boards.push_back(board);
  return boards;
}

/// Ids of organisations count in their own file only: bodies that both files name are the same by
/// their name.
bool is_same_body(const yaml::Node& one, const yaml::Node& other) {
  const auto body = [](const yaml::Node& id) {
    return item_at(id.document().root(), "organisations", id.text());
  };
  const yaml::Node* mine = body(one);
  const yaml::Node* its = body(other);
  if (mine == nullptr || its == nullptr) return one.text() == other.text();
  return text_at(*mine, "name") == text_at(*its, "name");
}

/// The councils whose board it is.
std::vector<const yaml::Node*> councils_of(const yaml::Node& board) {
  const auto listed = items_at(board, "authorities");
  std::vector<const yaml::Node*> councils(listed.begin(), listed.end());
  if (const yaml::Node* council = board.find("authority")) councils.push_back(council);
  return councils;
}

/// Boards with one id are the same unless they name other councils; others when their councils are.
bool are_same(const yaml::Node& one, const yaml::Node& other) {
  const std::string id = text_at(one, "id");
  const bool has_id = !id.empty() && id == text_at(other, "id");
  const auto councils = councils_of(one);
  const auto its = councils_of(other);
  if (councils.empty() || its.empty()) return has_id;
  const auto is_of_other = [&](const yaml::Node* council) {
    return std::ranges::any_of(its, [&](const yaml::Node* each) {
      return is_same_body(*council, *each) || (has_id && council->text() == each->text());
    });
  };
  return councils.size() == its.size() && std::ranges::all_of(councils, is_of_other);
}

/// What is of the board in both, too, such as its assessment.
void add_pair(const yaml::Node& one, const yaml::Node& other, Twins& twins) {
  twins.push_back({&one, &other});
  for (const yaml::Node* part : one.children()) {
    if (part->kind() != yaml::Kind::map) continue;
    const yaml::Node* same = other.find(part->key());
    if (same != nullptr && same->kind() == yaml::Kind::map) add_pair(*part, *same, twins);
  }
}

}  // namespace

Twins twins_of(const yaml::Node& root, const std::vector<const yaml::Node*>& others) {
  // Whichever file comes first, what is said first is said by the same.
  auto in_order = others;
  std::ranges::stable_sort(in_order, {}, [](const auto* other) { return text_at(*other, "id"); });
  Twins twins;
  for (const yaml::Node* board : boards_of(root)) {
    for (const yaml::Node* other : in_order) {
      for (const yaml::Node* twin : boards_of(*other)) {
        if (are_same(*board, *twin)) add_pair(*board, *twin, twins);
      }
    }
  }
  return twins;
}

}  // namespace icpcheck::audit
