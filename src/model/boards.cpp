// SPDX-License-Identifier: MIT
#include "icpcheck/model/boards.hpp"

#include <algorithm>
#include <string>

#include "icpcheck/model/fields.hpp"

namespace icpcheck {
namespace {

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

}  // namespace

std::vector<const yaml::Node*> boards_of(const yaml::Node& root) {
  const auto listed = items_at(root, "hwbs");
  std::vector<const yaml::Node*> boards(listed.begin(), listed.end());
  if (const yaml::Node* board = root.find("hwb")) boards.insert(boards.begin(), board);
  return boards;
}

bool is_same_board(const yaml::Node& one, const yaml::Node& other) {
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

}  // namespace icpcheck
