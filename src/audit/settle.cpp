// SPDX-License-Identifier: MIT
// What time, evidence, waivers and actions make of an answer.
#include <fmt/format.h>

#include <algorithm>

#include "audit/inquiry.hpp"
#include "icpcheck/model/fields.hpp"

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

void move_due(const std::optional<Date>& day, Finding& finding) {
  if (day && (!finding.due || *finding.due < *day)) finding.due = day;
}

/// The later of `from` and `by`: before it the check is not due. Nor is anything due before the
/// body began that is asked about, or its system or place.
void set_due(Finding& finding, const Inquiry& inquiry) {
  const Date as_of = inquiry.setup.options.as_of;
  for (const auto* reference : {&finding.check->from, &finding.check->by}) {
    move_due(inquiry.pack.day_of(*reference), finding);
  }
  const std::optional<Date> began = date_at(*inquiry.subjected.root, "from");
  if (finding.due || (began && as_of < *began)) move_due(began, finding);
  if (finding.due) move_due(finding.begins, finding);
  // What is past is told without saying how long ago it was due.
  if (!contains(inquiry.pack.asked, inquiry.pack, as_of)) finding.due.reset();
  if (finding.due) finding.days = days_between(as_of, *finding.due);
}

/// Whether the framework that the check belongs to binds this system or place.
bool is_of_other_area(const Finding& finding, const Inquiry& inquiry) {
  if (finding.check->framework.empty()) return false;
  const std::vector<std::string> bound = texts_at(*inquiry.subjected.root, "local_frameworks");
  return std::ranges::find(bound, finding.check->framework.text()) == bound.end();
}

bool is_in_force(const Waiver& waiver, Date as_of) {
  return waiver.approved_on && waiver.until && *waiver.approved_on <= as_of &&
         as_of <= *waiver.until;
}

void apply_waiver(Finding& finding, const Inquiry& inquiry) {
  const Description* description = inquiry.subjected.description;
  if (description == nullptr || !inquiry.setup.options.use_waivers) return;
  for (const Waiver& waiver : description->waivers) {
    if (!finding.answers(waiver.check)) continue;
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
    const bool closes = std::ranges::any_of(
        action.closes, [&](const std::string& id) { return finding.answers(id); });
    if (!closes || !action.open || !action.due) continue;
    finding.actions.push_back({.what = action.what,
                               .owner = action.owner,
                               .due = *action.due,
                               .overdue = *action.due < inquiry.setup.options.as_of,
                               .where = action.where,
                               .days = days_between(inquiry.setup.options.as_of, *action.due)});
  }
}

bool counts_as_short(const Finding& finding) {
  const Strength strength = finding.strength();
  if (strength == Strength::may) return false;
  if (finding.status == Status::gap) return true;
  return finding.status == Status::not_stated && strength != Strength::should;
}

bool waits(const Finding& finding) {
  if (finding.status == Status::not_stated) return true;
  return finding.status == Status::gap && finding.check->repeats;
}

}  // namespace

void wait_for(const Finding& needed, Finding& finding) {
  if (!is_open_question(needed.underlying) || !waits(finding)) return;
  finding.status = Status::waiting;
  finding.waits_for = needed.check->id;
  finding.sentence =
      fmt::format("It waits for the answer to {}, \"{}\", which is {}.", needed.check->id,
                  needed.check->title, needed.underlying == Status::gap ? "a gap" : "not stated");
  finding.falls_short = false;
}

void settle(Finding& finding, const Inquiry& inquiry) {
  finding.underlying = finding.status;
  finding.other_area = is_of_other_area(finding, inquiry);
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
  finding.falls_short = counts_as_short(finding);
}

}  // namespace icpcheck::audit
