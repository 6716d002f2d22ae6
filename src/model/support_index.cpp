// SPDX-License-Identifier: MIT
#include <algorithm>

#include "icpcheck/model/description.hpp"

namespace icpcheck {

SupportIndex::SupportIndex(const std::vector<Evidence>& evidence) {
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    for (const yaml::Node* fact : evidence[i].supports) {
      supports_.emplace_back(fact, static_cast<std::uint32_t>(i));
    }
  }
  std::ranges::sort(supports_);
}

std::vector<std::uint32_t> SupportIndex::of(const yaml::Node& fact) const {
  std::vector<std::uint32_t> found;
  for (const yaml::Node* at = &fact; at != nullptr; at = at->parent()) {
    auto support = std::ranges::lower_bound(supports_, at, {}, &Support::first);
    for (; support != supports_.end() && support->first == at; ++support) {
      found.push_back(support->second);
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace icpcheck
