// SPDX-License-Identifier: MIT
// What falls due and when, how each part of the guidance stands, and what is being done.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

struct DueDay {
  Date day;
  bool from = false;  // not expected before the day, rather than due on it
  auto operator<=>(const DueDay&) const = default;
};

std::map<DueDay, std::vector<const Finding*>> by_day(const DescriptionResult& result) {
  std::map<DueDay, std::vector<const Finding*>> days;
  for (const Finding* finding : result.not_due) {
    if (finding->due) days[{*finding->due, !finding->check->by}].push_back(finding);
  }
  for (auto& [day, findings] : days) {
    std::ranges::stable_sort(findings, {},
                             [](const Finding* finding) { return finding->strength(); });
  }
  return days;
}

void write_day(Brief& brief, const DueDay& day, const std::vector<const Finding*>& findings) {
  const std::int32_t days = days_between(brief.report.options.as_of, day.day);
  brief.paragraph(Line{}
                      .add_strong((day.from ? "From " : "By ") + in_words(day.day))
                      .add(" (" + report::days_from_now(days) + "):"));
  std::vector<Line> items;
  std::size_t rest = 0;
  for (const Finding* finding : findings) {
    const bool is_heavy = finding->strength() < Strength::should;
    if (is_heavy) {
      items.emplace_back(
          fmt::format("{}: {}", title_with_id(*finding), weight(finding->strength())));
    } else {
      ++rest;
    }
  }
  const std::size_t heavy_ones = items.size();
  for (const Finding* finding : findings) {
    // A day on which nothing weighs more has room for what guidance expects.
    const bool shown = finding->strength() == Strength::should && heavy_ones == 0;
    if (shown) items.emplace_back(title_with_id(*finding) + ": expected");
  }
  if (heavy_ones > 0 && rest > 0) {
    items.emplace_back(fmt::format("{} more that guidance expects: see Appendix A", rest));
  }
  brief.list(std::move(items));
}

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

/// What guidance calls the minimum for a day is its milestone; duties of law come next.
int milestone_rank(const Finding* finding) {
  if (finding->strength() == Strength::minimum) return 0;
  return finding->strength() == Strength::must ? 1 : 2;
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

std::vector<Line> clauses_that_do_not_apply(const PackResult& pack, Kind kind) {
  std::vector<Line> lines;
  for (const ClauseResult& clause : pack.clauses) {
    const std::string reason = why_not(clause, kind);
    if (reason.empty()) continue;
    lines.emplace_back(
        fmt::format("{} does not apply: {}", clause.clause->id, decapitalised(reason)));
  }
  return lines;
}

}  // namespace

std::string why_not(const ClauseResult& clause, Kind kind) {
  std::string reason;
  for (const Finding& finding : clause.findings) {
    // What is asked of the other kind only is no news.
    if (!finding.check->applies_to.contains(kind)) continue;
    if (finding.strength() == Strength::may) continue;
    if (finding.status != Status::not_applicable) return "";
    if (reason.empty()) reason = finding.sentence;
  }
  if (reason.ends_with('.')) reason.pop_back();
  return with_dates_in_words(reason);
}

void write_due(Brief& brief, const PaperSection& /*section*/) {
  const auto days = by_day(brief.result);
  if (days.empty()) brief.paragraph(nothing_due(brief));
  if (!days.empty()) write_before_in_force(brief);
  for (const auto& [day, findings] : days) write_day(brief, day, findings);
}

std::vector<Line> milestones(const DescriptionResult& result) {
  constexpr std::size_t few = 3;
  std::vector<Line> lines;
  for (auto& [day, findings] : by_day(result)) {
    std::vector<const Finding*> heaviest = findings;
    std::ranges::stable_sort(heaviest, {}, milestone_rank);
    std::string titles;
    for (const Finding* finding : std::span(heaviest).first(std::min(few, heaviest.size()))) {
      titles += (titles.empty() ? "" : "; ") + decapitalised(finding->check->title);
    }
    if (heaviest.size() > few) titles += fmt::format("; and {} more", heaviest.size() - few);
    lines.push_back(labelled((day.from ? "From " : "By ") + in_words(day.day), titles));
  }
  return lines;
}

void write_clauses(Brief& brief, const PaperSection& /*section*/) {
  std::set<Rating> ratings;
  for (const PackResult& pack : brief.result.packs) {
    if (!pack.applicable) {
      brief.paragraph(pack.pack->title + ": does not apply. " + with_dates_in_words(pack.reason));
      continue;
    }
    Table table{pack.pack->title, {"Part", "Rating", "Met"}, {}};
    for (const ClauseResult& clause : pack.clauses) {
      if (clause.applicable == 0 && clause.rating != Rating::not_rated) continue;
      ratings.insert(clause.rating);
      table.rows.push_back({clause.clause->id + " " + clause.clause->title,
                            std::string(phrase(clause.rating)),
                            fmt::format("{} of {}", clause.met, clause.applicable)});
    }
    brief.table(std::move(table));
    brief.list(clauses_that_do_not_apply(pack, brief.result.kind));
  }
  std::vector<Line> meanings;
  for (const Rating rating : ratings) {
    meanings.push_back(
        labelled(capitalised(std::string(phrase(rating))), std::string(meaning(rating))));
  }
  brief.list("What the ratings mean:", std::move(meanings));
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
