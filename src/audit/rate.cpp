// SPDX-License-Identifier: MIT
// The rating of a clause: the first definition of docs/packs.md, "Ratings", that fits.
#include <algorithm>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {
namespace {

bool applies(const Finding& finding) { return finding.status != Status::not_applicable; }
bool counts(const Finding& finding) {
  return applies(finding) && finding.strength() != Strength::may;
}

/// A due `must` or `minimum` that falls short, known to be missing or not stated.
bool is_heavy(const Finding& finding) {
  return finding.falls_short && finding.strength() <= Strength::minimum;
}

bool is_covered(const Finding& finding) {
  return std::ranges::any_of(finding.actions,
                             [](const AppliedAction& action) { return !action.overdue; });
}

Rating rating_of(const std::vector<Finding>& findings) {
  const auto any = [&](auto&& test) { return std::ranges::any_of(findings, test); };
  if (!any(applies)) return Rating::not_applicable;
  if (any([](const Finding& f) { return f.status == Status::error; })) return Rating::not_rated;
  // What guidance only allows does not make a clause apply of which all else does not.
  const bool asks_more = any([](const Finding& f) { return f.strength() != Strength::may; });
  if (!any(counts)) return asks_more ? Rating::not_applicable : Rating::information;
  if (!any([](const Finding& f) { return counts(f) && f.status != Status::not_due; })) {
    return Rating::not_due;
  }
  const auto any_heavy = [&](Status status) {
    return any(
        [status](const Finding& f) { return is_heavy(f) && f.status == status && !is_covered(f); });
  };
  if (any_heavy(Status::gap)) return Rating::red;
  if (any_heavy(Status::not_stated)) return Rating::unknown;
  if (any([](const Finding& f) { return f.falls_short; })) return Rating::amber;
  const auto is_open = [](const Finding& f) {
    return f.status == Status::not_stated || f.status == Status::waiting;
  };
  if (any([&](const Finding& f) { return counts(f) && is_open(f); })) return Rating::grey;
  return Rating::green;
}

}  // namespace

void rate(ClauseResult& result) {
  result.met = 0;
  result.applicable = 0;
  result.waived = 0;
  for (const Finding& finding : result.findings) {
    if (!counts(finding)) continue;
    ++result.applicable;
    if (finding.status == Status::met) ++result.met;
    if (finding.status == Status::waived) ++result.waived;
  }
  result.rating = rating_of(result.findings);
}

}  // namespace icpcheck::audit
