// SPDX-License-Identifier: MIT
// The rating of a clause: the first definition of docs/packs.md, "Ratings", that fits.
#include <algorithm>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {
namespace {

bool applies(const Finding& finding) { return finding.status != Status::not_applicable; }
bool counts(const Finding& finding) {
  return applies(finding) && finding.check->strength != Strength::may;
}

/// A due `must` or `minimum` that falls short.
bool is_heavy(const Finding& finding) {
  return finding.falls_short && finding.check->strength <= Strength::minimum;
}

bool is_covered(const Finding& finding) {
  return std::ranges::any_of(finding.actions,
                             [](const AppliedAction& action) { return !action.overdue; });
}

Rating rating_of(const std::vector<Finding>& findings) {
  const auto any = [&](auto&& test) { return std::ranges::any_of(findings, test); };
  if (!any(applies)) return Rating::not_applicable;
  if (any([](const Finding& f) { return f.status == Status::error; })) return Rating::not_rated;
  if (!any(counts)) return Rating::information;
  if (!any([](const Finding& f) { return counts(f) && f.status != Status::not_due; })) {
    return Rating::not_due;
  }
  if (any([](const Finding& f) { return is_heavy(f) && !is_covered(f); })) return Rating::red;
  if (any([](const Finding& f) { return f.falls_short; })) return Rating::amber;
  if (any([](const Finding& f) { return counts(f) && f.status == Status::not_stated; })) {
    return Rating::grey;
  }
  return Rating::green;
}

}  // namespace

void rate(ClauseResult& result) {
  for (const Finding& finding : result.findings) {
    if (!counts(finding)) continue;
    ++result.applicable;
    if (finding.status == Status::met) ++result.met;
    if (finding.status == Status::waived) ++result.waived;
  }
  result.rating = rating_of(result.findings);
}

}  // namespace icpcheck::audit
