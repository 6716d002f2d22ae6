// SPDX-License-Identifier: MIT
// What falls due and when, and what is being done.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "brief/board_writer.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/first_page.hpp"

namespace icpcheck::brief {
namespace {

bool has_dates(const DescriptionResult& result) {
  return std::ranges::any_of(result.findings(), [](const Finding& finding) {
    return finding.status != Status::not_applicable && finding.due;
  });
}

std::string nothing_due(const Brief& brief) {
  if (brief.result.kind == Kind::system || has_dates(brief.result))
    return "Nothing falls due later.";
  std::string text = "None of the checks on a place has a date.";
  if (brief.system != nullptr) {
    text += " The timetable of the system is in the paper on " + brief.system->name + ".";
  }
  return text;
}

Table action_table(const Brief& brief, std::vector<const Action*> actions) {
  std::ranges::stable_sort(actions, {}, [](const Action* action) {
    return action->due.value_or(Date{std::numeric_limits<std::int32_t>::max()});
  });
  Table table{"Actions under way", {"Action", "Owner", "Due", "Closes"}, {}};
  for (const Action* action : actions) {
    std::string due = action->due ? in_words(*action->due) : "not stated";
    if (action->due && *action->due < brief.report.options.as_of) due += " (overdue)";
    table.rows.push_back(
        {action->what.empty() ? "Not stated" : action->what,
         action->owner.empty() ? "Not stated" : organisation_name(brief.description, action->owner),
         due, join_words(action->closes)});
  }
  return table;
}

Table waiver_table(const Brief& brief) {
  Table table{"Set aside by a waiver", {"Requirement", "Reason", "Approved by", "Until"}, {}};
  for (const Finding* finding : brief.result.waived) {
    if (!finding->waiver) continue;
    const AppliedWaiver& waiver = *finding->waiver;
    table.rows.push_back({title_with_id(*finding), waiver.reason,
                          waiver.approved_by.empty()
                              ? "Not stated"
                              : organisation_name(brief.description, waiver.approved_by),
                          in_words(waiver.until)});
  }
  return table;
}

}  // namespace

void write_due(Brief& brief, const PaperSection& section) {
  constexpr std::size_t few = 6;
  if (brief.result.plan.empty()) return brief.paragraph(nothing_due(brief));
  BoardWriter writer(brief.paper);
  report::write_due(brief.telling(), static_cast<int>(section.level),
                    section.most == 0 ? few : section.most, writer);
}

void write_actions(Brief& brief, const PaperSection& /*section*/) {
  std::vector<const Action*> open;
  for (const Action& action : brief.description.actions) {
    if (action.open) open.push_back(&action);
  }
  if (!brief.table(action_table(brief, open))) {
    brief.paragraph("The description records no open action.");
  }
  brief.table(waiver_table(brief));
}

}  // namespace icpcheck::brief
