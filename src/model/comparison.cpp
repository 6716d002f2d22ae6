// SPDX-License-Identifier: MIT
#include "icpcheck/model/comparison.hpp"

#include <algorithm>

namespace icpcheck {

bool DescriptionComparison::unchanged() const {
  if (!in_both()) return false;
  const bool any_list = std::ranges::any_of(
      change_lists, [this](const ChangeList& list) { return !(this->*list.changes).empty(); });
  return !any_list && ratings.empty() && std::ranges::none_of(overdue, &Overdue::newly);
}

}  // namespace icpcheck
