// SPDX-License-Identifier: MIT
// A board that both a system and one of its places describe is one board: what one leaves out, the
// other may say.
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

bool have_same(std::string_view key, const yaml::Node& one, const yaml::Node& other) {
  const std::string text = text_at(one, key);
  return !text.empty() && text == text_at(other, key);
}

}  // namespace

Twins twins_of(const yaml::Node& root, const std::vector<const yaml::Node*>& others) {
  Twins twins;
  for (const yaml::Node* board : boards_of(root)) {
    for (const yaml::Node* other : others) {
      for (const yaml::Node* twin : boards_of(*other)) {
        if (!have_same("id", *board, *twin) && !have_same("authority", *board, *twin)) continue;
        twins.push_back({board, twin});
      }
    }
  }
  return twins;
}

}  // namespace icpcheck::audit
