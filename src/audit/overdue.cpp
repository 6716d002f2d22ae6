// SPDX-License-Identifier: MIT
// What is overdue, and whose it is.
#include <algorithm>
#include <set>
#include <tuple>

#include "audit/comparison_parts.hpp"

namespace icpcheck::audit {
namespace {

/// An action is told from others by what it says: one that is put off is another.
using ActionKey = std::tuple<std::string_view, std::string_view, Date>;

ActionKey key_of(const AppliedAction& action) { return {action.what, action.owner, action.due}; }

/// What was overdue before.
struct KnownOverdue {
  std::set<std::string_view> checks;
  std::set<ActionKey> actions;
};

/// A day from which a check applies is none by which it is due.
bool is_overdue(const Finding& finding, Date day) {
  return finding.falls_short && finding.check->by && finding.due && *finding.due < day;
}

KnownOverdue known_of(const DescriptionResult* before, Date day) {
  KnownOverdue known;
  if (before == nullptr) return known;
  for (const Finding& finding : before->findings()) {
    if (is_overdue(finding, day)) known.checks.insert(finding.check->id);
    for (const AppliedAction& action : finding.actions) {
      if (action.due < day) known.actions.insert(key_of(action));
    }
  }
  return known;
}

void add_check(const Finding& finding, bool newly, Date day, std::vector<Overdue>& overdue) {
  Overdue item;
  item.due = *finding.due;
  item.days = days_between(day, item.due);
  item.checks = {finding.check->id};
  item.what = finding.check->title;
  item.newly = newly;
  item.where = finding.where;
  item.owners = finding.owners();
  overdue.push_back(std::move(item));
}

/// One action may be to close several checks: it is told once.
void add_action(const AppliedAction& action, const Finding& finding, bool newly, Date day,
                std::vector<Overdue>& overdue) {
  const auto is_same = [&](const Overdue& item) {
    return item.kind == PlanKind::action && item.where == action.where &&
           item.what == action.what && item.due == action.due;
  };
  const auto found = std::ranges::find_if(overdue, is_same);
  if (found != overdue.end()) {
    found->checks.push_back(finding.check->id);
    return;
  }
  Overdue item;
  item.kind = PlanKind::action;
  item.due = action.due;
  item.days = days_between(day, item.due);
  item.checks = {finding.check->id};
  item.what = action.what;
  if (!action.owner.empty()) item.owners = {action.owner};
  item.newly = newly;
  item.where = action.where;
  overdue.push_back(std::move(item));
}

}  // namespace

std::vector<Overdue> find_overdue(const DescriptionResult* before, const DescriptionResult& after,
                                  Date day_before, Date day_after) {
  const KnownOverdue known = known_of(before, day_before);
  std::vector<Overdue> overdue;
  for (const Finding& finding : after.findings()) {
    if (is_overdue(finding, day_after)) {
      add_check(finding, !known.checks.contains(finding.check->id), day_after, overdue);
    }
    for (const AppliedAction& action : finding.actions) {
      if (action.due >= day_after) continue;
      add_action(action, finding, !known.actions.contains(key_of(action)), day_after, overdue);
    }
  }
  std::ranges::stable_sort(overdue, {}, &Overdue::due);
  return overdue;
}

}  // namespace icpcheck::audit
