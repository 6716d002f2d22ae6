// SPDX-License-Identifier: MIT
// What time, evidence, waivers and actions make of an answer.
#include <fmt/format.h>

#include <algorithm>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {
namespace {

bool is_open_question(Status status) {
  return status == Status::gap || status == Status::not_stated;
}

/// What is met is known to be so only by evidence, where that is asked for.
void demand_evidence(Finding& finding) {
  if (finding.status != Status::met || finding.evidenced) return;
  finding.status = Status::not_stated;
  const auto bare = std::ranges::find_if(
      finding.facts, [](const StatedFact& fact) { return fact.evidence.empty(); });
  finding.sentence = bare == finding.facts.end()
                         ? "No evidence supports this."
                         : fmt::format("No evidence supports {}.", bare->path);
}

/// The later of `from` and `by`: before it the check is not due.
void set_due(Finding& finding, const Inquiry& inquiry) {
  for (const auto* reference : {&finding.check->from, &finding.check->by}) {
    const auto day = inquiry.pack.day_of(*reference);
    if (day && (!finding.due || *finding.due < *day)) finding.due = day;
  }
  if (finding.due) finding.days = days_between(inquiry.setup.options.as_of, *finding.due);
}

bool is_in_force(const Waiver& waiver, Date as_of) {
  return waiver.approved_on && waiver.until && *waiver.approved_on <= as_of &&
         as_of <= *waiver.until;
}

void apply_waiver(Finding& finding, const Inquiry& inquiry) {
  const Description* description = inquiry.subjected.description;
  if (description == nullptr || !inquiry.setup.options.use_waivers) return;
  for (const Waiver& waiver : description->waivers) {
    if (waiver.check != finding.check->id) continue;
    if (!is_in_force(waiver, inquiry.setup.options.as_of)) continue;
    finding.status = Status::waived;
    finding.waiver =
        AppliedWaiver{waiver.reason, waiver.approved_by, *waiver.until, waiver.node->location()};
    return;
  }
}

void apply_actions(Finding& finding, const Inquiry& inquiry) {
  const Description* description = inquiry.subjected.description;
  if (description == nullptr) return;
  for (const Action& action : description->actions) {
    const bool closes =
        std::ranges::find(action.closes, finding.check->id.text()) != action.closes.end();
    if (!closes || !action.open || !action.due) continue;
    finding.actions.push_back({.what = action.what,
                               .owner = action.owner,
                               .due = *action.due,
                               .overdue = *action.due < inquiry.setup.options.as_of,
                               .where = action.where,
                               .days = days_between(inquiry.setup.options.as_of, *action.due)});
  }
}

bool falls_short(const Finding& finding) {
  const Strength strength = finding.check->strength;
  if (strength == Strength::may) return false;
  if (finding.status == Status::gap) return true;
  return finding.status == Status::not_stated && strength != Strength::should;
}

}  // namespace

void settle(Finding& finding, const Inquiry& inquiry) {
  finding.underlying = finding.status;
  describe(finding, inquiry);
  if (finding.status == Status::not_applicable || finding.status == Status::error) return;
  finding.evidenced = finding.status == Status::met && finding.unsupported_count == 0;
  if (finding.status == Status::met) finding.sentence.clear();
  if (inquiry.setup.options.require_evidence) demand_evidence(finding);
  set_due(finding, inquiry);
  if (is_open_question(finding.status)) {
    if (finding.days > 0) {
      finding.status = Status::not_due;
    } else {
      apply_waiver(finding, inquiry);
    }
    apply_actions(finding, inquiry);
  }
  finding.falls_short = falls_short(finding);
}

}  // namespace icpcheck::audit
