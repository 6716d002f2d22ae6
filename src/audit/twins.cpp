// SPDX-License-Identifier: MIT
// A board that both a system and one of its places describe is one board: what one leaves out, the
// other may say.
#include <algorithm>

#include "audit/inquiry.hpp"
#include "icpcheck/model/boards.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

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
        if (is_same_board(*board, *twin)) add_pair(*board, *twin, twins);
      }
    }
  }
  return twins;
}

}  // namespace icpcheck::audit
