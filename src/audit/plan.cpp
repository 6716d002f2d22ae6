// SPDX-License-Identifier: MIT
// The forward plan: what falls due next, and whose it is.
#include <algorithm>

#include "audit/notes.hpp"

namespace icpcheck::audit {
namespace {

bool is_unanswered(const Finding& finding) {
  return finding.status == Status::gap || finding.status == Status::not_stated;
}

/// Those whose day has passed fall short; they are listed there, with what closes them.
bool falls_due(const Finding& finding) {
  return finding.status == Status::not_due ||
         (finding.due && finding.days == 0 && is_unanswered(finding));
}

bool is_unsettled(const Finding& finding) {
  return finding.status != Status::met && finding.status != Status::not_applicable;
}

PlanItem item_of(PlanKind kind, Date due, Date as_of) {
  PlanItem item;
  item.kind = kind;
  item.due = due;
  item.days = days_between(as_of, due);
  return item;
}

class Planner {
 public:
  Planner(DescriptionResult& result, Date as_of) : result_(result), as_of_(as_of) {}

  void add_findings() {
    for (const Finding& finding : result_.findings()) add_finding(finding);
  }

  void add_action(const Action& action) {
    if (!action.open || !action.due) return;
    PlanItem item = item_of(PlanKind::action, *action.due, as_of_);
    item.findings = closed_by(action);
    if (item.findings.empty()) return;
    item.what = action.what;
    if (!action.owner.empty()) item.owners = {action.owner};
    item.where = action.where;
    result_.plan.push_back(std::move(item));
  }

  void sort() {
    std::ranges::stable_sort(result_.plan, {},
                             [](const PlanItem& item) { return std::pair(item.due, item.kind); });
  }

 private:
  void add_finding(const Finding& finding) {
    if (falls_due(finding)) add_check(finding);
    if (finding.waiver) add_waiver(finding);
  }

  void add_check(const Finding& finding) {
    PlanItem item = item_of(PlanKind::check, finding.due.value_or(as_of_), as_of_);
    item.findings = {&finding};
    item.what = finding.check->title;
    item.owners = finding.owners();
    item.where = finding.where;
    result_.plan.push_back(std::move(item));
  }

  void add_waiver(const Finding& finding) {
    PlanItem item = item_of(PlanKind::waiver, finding.waiver->until, as_of_);
    item.findings = {&finding};
    item.what = finding.waiver->reason;
    item.where = finding.waiver->where;
    result_.plan.push_back(std::move(item));
  }

  [[nodiscard]] std::vector<const Finding*> closed_by(const Action& action) const {
    std::vector<const Finding*> findings;
    for (const Finding& finding : result_.findings()) {
      const bool closes = std::ranges::any_of(
          action.closes, [&](const std::string& id) { return finding.answers(id); });
      if (closes && is_unsettled(finding)) findings.push_back(&finding);
    }
    return findings;
  }

  DescriptionResult& result_;
  Date as_of_;
};

}  // namespace

void plan(const Description& description, Date as_of, DescriptionResult& result) {
  Planner planner(result, as_of);
  planner.add_findings();
  for (const Action& action : description.actions) planner.add_action(action);
  planner.sort();
}

}  // namespace icpcheck::audit
