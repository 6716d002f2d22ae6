// SPDX-License-Identifier: MIT
// A whole report at a glance: the rating of each clause in each description, and totals.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "icpcheck/model/report.hpp"

namespace icpcheck {

/// A clause in each description of its OverviewPack, in their order; null where it was not asked.
struct OverviewClause {
  const Clause* clause = nullptr;
  std::vector<const ClauseResult*> results;
};

/// A pack with the descriptions to which it applies; packs that apply to none are left out.
struct OverviewPack {
  const Pack* pack = nullptr;
  std::vector<std::size_t> descriptions;  // positions in Report::descriptions
  std::vector<OverviewClause> clauses;    // in the order of the pack
};

struct Overview {
  std::vector<OverviewPack> packs;  // in the order of the report
  Counts counts{};                  // of all descriptions
  StrengthCounts shortfalls{};      // of all descriptions
};

/// Points into the report.
[[nodiscard]] Overview overview_of(const Report& report);

}  // namespace icpcheck
