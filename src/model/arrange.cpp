// SPDX-License-Identifier: MIT
// Counts findings and puts them in order.
#include <algorithm>
#include <utility>

#include "icpcheck/model/report.hpp"

namespace icpcheck {
namespace {

void sort_in(DescriptionResult& result, const Finding& finding) {
  const auto strength = static_cast<std::size_t>(finding.strength());
  ++result.counts[strength][static_cast<std::size_t>(finding.status)];
  if (finding.repeated) return;
  if (finding.falls_short) result.shortfalls.push_back(&finding);
  if (finding.status == Status::not_stated && finding.strength() == Strength::should) {
    result.not_stated.push_back(&finding);
  }
  if (finding.status == Status::not_due) result.not_due.push_back(&finding);
  if (finding.status == Status::waiting) result.waiting.push_back(&finding);
  if (finding.status == Status::waived) result.waived.push_back(&finding);
  if (finding.status == Status::error) result.errors.push_back(&finding);
}

void clear(DescriptionResult& result) {
  result.counts = {};
  for (auto* list : {&result.shortfalls, &result.not_stated, &result.not_due, &result.waiting,
                     &result.waived, &result.errors}) {
    list->clear();
  }
}

}  // namespace

void FindingIterator::settle() {
  for (; pack_ < packs_->size(); ++pack_, clause_ = 0) {
    const std::vector<ClauseResult>& clauses = (*packs_)[pack_].clauses;
    for (; clause_ < clauses.size(); ++clause_, finding_ = 0) {
      if (finding_ < clauses[clause_].findings.size()) return;
    }
  }
}

void arrange(DescriptionResult& result) {
  clear(result);
  for (const Finding& finding : result.findings()) sort_in(result, finding);
  std::ranges::stable_sort(result.shortfalls, {}, [](const Finding* finding) {
    return std::pair(finding->strength(), finding->status);
  });
  std::ranges::stable_sort(result.not_due, {}, &Finding::due);
}

}  // namespace icpcheck
