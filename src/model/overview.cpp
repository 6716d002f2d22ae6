// SPDX-License-Identifier: MIT
// Turning a report, which is ordered by description, round to packs and clauses.
#include "icpcheck/model/overview.hpp"

#include <algorithm>

namespace icpcheck {
namespace {

const ClauseResult* result_of_clause(const PackResult& result, const Clause& clause) {
  const auto found = std::ranges::find(result.clauses, &clause, &ClauseResult::clause);
  return found == result.clauses.end() ? nullptr : &*found;
}

/// The results of one pack; null where the pack does not apply.
std::vector<const PackResult*> results_of(const Pack& pack, const Report& report) {
  std::vector<const PackResult*> results;
  for (const DescriptionResult& description : report.descriptions) {
    const auto found = std::ranges::find(description.packs, &pack, &PackResult::pack);
    const bool applies = found != description.packs.end() && found->applicable;
    results.push_back(applies ? &*found : nullptr);
  }
  return results;
}

OverviewPack overview_of(const Pack& pack, const Report& report) {
  OverviewPack overview{&pack, {}, {}};
  const std::vector<const PackResult*> results = results_of(pack, report);
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results[i] != nullptr) overview.descriptions.push_back(i);
  }
  for (const Clause& clause : pack.clauses) {
    OverviewClause row{&clause, {}};
    for (const std::size_t i : overview.descriptions) {
      row.results.push_back(result_of_clause(*results[i], clause));
    }
    const bool asked = std::ranges::any_of(row.results, [](const auto* r) { return r != nullptr; });
    if (asked) overview.clauses.push_back(std::move(row));
  }
  return overview;
}

}  // namespace

Overview overview_of(const Report& report) {
  Overview overview;
  for (const Pack* pack : report.packs) {
    OverviewPack found = overview_of(*pack, report);
    if (!found.clauses.empty()) overview.packs.push_back(std::move(found));
  }
  for (const DescriptionResult& result : report.descriptions) {
    add(count_shortfalls(result), overview.shortfalls);
    add(result.counts, overview.counts);
  }
  return overview;
}

}  // namespace icpcheck
