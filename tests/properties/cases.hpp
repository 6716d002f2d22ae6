// SPDX-License-Identifier: MIT
// What the cases of the built-in packs state, put together as far as it does not contradict itself:
// by chance alone a description would hardly ever meet the checks that ask for many things at once.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/pack.hpp"
#include "properties/tree.hpp"

namespace icpcheck::properties {

struct Together {
  Kind kind = Kind::system;
  Date as_of;
  Tree given;
  std::vector<Tree> joined;  // of a place its system, of a system its places
  /// What is met, a gap or not stated, as its cases say.
  std::vector<std::pair<const Check*, std::string>> promises;
};

/// Every case of every built-in pack. Read once.
[[nodiscard]] const std::vector<Together>& single_cases();
/// The same, as many together as fit.
[[nodiscard]] const std::vector<Together>& cases_together();

}  // namespace icpcheck::properties
