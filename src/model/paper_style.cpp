// SPDX-License-Identifier: MIT
#include "icpcheck/model/paper_style.hpp"

#include <algorithm>

namespace icpcheck {

std::string_view row_path(std::string_view path) {
  constexpr std::string_view brackets = "[]";
  const std::size_t list = path.rfind(brackets);
  if (list != std::string_view::npos) return path.substr(0, list + brackets.size());
  return path.substr(0, std::min(path.rfind('.'), path.size()));
}

std::vector<std::vector<const PaperFact*>> row_groups(const std::vector<PaperFact>& facts) {
  std::vector<std::vector<const PaperFact*>> groups;
  for (const PaperFact& fact : facts) {
    const bool goes_on =
        !groups.empty() && row_path(groups.back().front()->path) == row_path(fact.path);
    if (!goes_on) groups.emplace_back();
    groups.back().push_back(&fact);
  }
  return groups;
}

}  // namespace icpcheck
