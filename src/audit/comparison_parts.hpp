// SPDX-License-Identifier: MIT
// The parts of a comparison.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/comparison.hpp"

namespace icpcheck::audit {

/// Tells what moved a check: the descriptions, the rules or the day.
class Causes {
 public:
  /// Both outlive this.
  Causes(const Report& before, const Report& after);

  /// Of a check on a description that both reports have. Either finding may be null, never both.
  [[nodiscard]] Cause of(const DescriptionResult& before, const DescriptionResult& after,
                         const Finding* finding_before, const Finding* finding_after) const;

 private:
  /// The bytes of a description and of those that it is joined with, as one text.
  using Contents = std::map<const DescriptionResult*, std::string>;
  static Contents contents_of(const Report& report);
  [[nodiscard]] Cause of_same(const Finding& before, const Finding& after) const;

  Contents before_;
  Contents after_;
  std::set<std::string_view> checks_;  // whose rules are others
  bool all_rules_ = false;             // version or options are others
  Date day_after_;
  bool same_day_ = false;
};

/// One description; either may be null.
[[nodiscard]] DescriptionComparison compare_descriptions(const DescriptionResult* before,
                                                         const DescriptionResult* after,
                                                         const Causes& causes, Date day_before,
                                                         Date day_after);

/// What is overdue in `after`, and whether it was in `before` (may be null).
[[nodiscard]] std::vector<Overdue> find_overdue(const DescriptionResult* before,
                                                const DescriptionResult& after, Date day_before,
                                                Date day_after);

}  // namespace icpcheck::audit
