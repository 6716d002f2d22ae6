// SPDX-License-Identifier: MIT
// What falls due, day by day.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/first_page.hpp"
#include "report/lists.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using paper::Paragraph;
using RunKind = paper::Run::Kind;

/// What falls due on the same day; the plan is in order of date.
std::vector<std::span<const PlanItem>> days_of(const std::vector<PlanItem>& plan) {
  std::vector<std::span<const PlanItem>> days;
  for (auto first = plan.begin(); first != plan.end();) {
    const auto last = std::find_if(first, plan.end(),
                                   [&](const PlanItem& item) { return item.due != first->due; });
    days.emplace_back(&*first, static_cast<std::size_t>(last - first));
    first = last;
  }
  return days;
}

/// "law: The ICP has prepared a strategy (S3.1)".
Line due_item(const PlanItem& item, const Telling& telling) {
  Line line = Line{}.add_strong(std::string(kind_of(item))).add(": ").add(item.what, RunKind::name);
  line.add(" (");
  for (const Finding* finding : item.findings) {
    line.add(finding == item.findings.front() ? "" : ", ");
    line.add(link_to(finding->check->id, telling.result, telling.report));
  }
  line.add(")");
  std::vector<std::string> owners;
  for (const std::string& owner : item.owners) owners.push_back(organisation_of(telling, owner));
  return owners.empty() ? line : line.add(", owner " + join_words(owners));
}

/// "Members of the ICP (S2)": the clause that asks the check.
Line clause_of(const Finding& finding, const Telling& telling) {
  for (const PackResult& pack : telling.result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      const auto is_it = [&finding](const Finding& each) { return &each == &finding; };
      if (std::ranges::none_of(clause.findings, is_it)) continue;
      return Line(clause.clause->title + " (")
          .add(link_to(clause.clause->id, telling.result, telling.report))
          .add(")");
    }
  }
  return {};
}

/// "14 minimum, 7 expected": `items` are in order of strength.
Line counts_of(const std::vector<PlanItem>& items) {
  Line line;
  for (auto first = items.begin(); first != items.end();) {
    const auto is_other = [&](const PlanItem& item) { return kind_of(item) != kind_of(*first); };
    const auto last = std::find_if(first, items.end(), is_other);
    line.add(fmt::format("{}{} ", line.empty() ? "" : ", ", last - first));
    line.add_strong(std::string(kind_of(*first)));
    first = last;
  }
  return line;
}

/// "14 minimum, 7 expected: Members of the ICP (S2), Next steps (M3)".
Line due_items(std::span<const PlanItem> items, const Telling& telling) {
  std::vector<PlanItem> sorted(items.begin(), items.end());
  std::ranges::stable_sort(sorted, {}, [](const PlanItem& item) {
    return std::pair(item.findings.front()->strength(), kind_of(item));
  });
  Line line = counts_of(sorted);
  std::set<std::string> said;
  for (const PlanItem& item : sorted) {
    const Line clause = clause_of(*item.findings.front(), telling);
    const std::string_view before = said.empty() ? ": " : ", ";
    if (said.insert(clause.plain()).second) line.add(std::string(before)).append(clause);
  }
  return line;
}

std::vector<Line> day_row(std::span<const PlanItem> items, const Telling& telling) {
  constexpr std::size_t few = 3;
  Line what;
  for (const PlanItem& item : items) {
    if (items.size() > few) break;
    what.add(what.empty() ? "" : ". ").append(due_item(item, telling));
  }
  Line when(due_phrase(items.front()));
  const bool overdue = items.front().days < 0 && items.front().kind != PlanKind::waiver;
  if (overdue) when.runs.front().tone = paper::Tone::bad;
  return {Line{}.add(items.front().due), std::move(when),
          items.size() > few ? due_items(items, telling) : std::move(what)};
}

}  // namespace

void write_due(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  const std::vector<PlanItem>& plan = telling.result.plan;
  if (plan.empty()) return;
  const std::string anchor = prefix_of(telling.result, telling.report) + "due";
  writer.write(paper::Heading{level, Line("What falls due"), anchor});
  if (telling.in_full && most > plan.size()) {
    writer.write(plan_table({&telling.result, 1}, telling.report));
    return;
  }
  std::vector<std::span<const PlanItem>> days = days_of(plan);
  paper::Table table{"What falls due, by date", {"due", "when", {"what", false, true}}, {}};
  table.captioned = false;
  table.compact = true;
  table.look = "days";
  for (std::size_t i = 0; i < days.size() && i < most; ++i) {
    table.rows.push_back(day_row(days[i], telling));
  }
  writer.write(std::move(table));
  if (days.size() <= most) return;
  writer.write(Paragraph{Line(count_of(days.size() - most, "more date") + ", the last on ")
                             .add(plan.back().due)
                             .add(".")});
}

}  // namespace icpcheck::report
