// SPDX-License-Identifier: MIT
#include "report/first_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/lists.hpp"

namespace icpcheck::report {
namespace {

using paper::Detail;
using paper::Entry;
using paper::Heading;
using paper::Item;
using paper::Line;
using paper::Paragraph;
using Kind = paper::Run::Kind;

std::string anchor_of(const Telling& telling, std::string_view list) {
  return fmt::format("{}{}", prefix_of(telling.result, telling.report), list);
}

void write_heading(const Telling& telling, int level, std::string title, std::string_view list,
                   paper::Writer& writer) {
  writer.write(Heading{level, Line(std::move(title)), anchor_of(telling, list)});
}

/// "and 3 more": what is left of a list, and where it is.
void write_left(std::size_t all, std::size_t shown, std::string_view noun, paper::Writer& writer) {
  if (all <= shown) return;
  writer.write(Paragraph{fmt::format("{} more: add --verbose.", count_of(all - shown, noun))});
}

/// What falls due on the same day; the plan is in order of date.
std::vector<std::span<const PlanItem>> days_of(const std::vector<PlanItem>& plan) {
  std::vector<std::span<const PlanItem>> days;
  for (auto first = plan.begin(); first != plan.end();) {
    const auto last = std::find_if(first, plan.end(),
                                   [&](const PlanItem& item) { return item.due != first->due; });
    days.emplace_back(first, last);
    first = last;
  }
  return days;
}

/// "law: The ICP has prepared a strategy (S3.1)".
Line due_item(const PlanItem& item, const Telling& telling) {
  Line line = Line{}.add_strong(std::string(kind_of(item))).add(": ").add(item.what, Kind::name);
  line.add(" (");
  for (const Finding* finding : item.findings) {
    line.add(finding == item.findings.front() ? "" : ", ");
    line.add(link_to(finding->check->id, telling.result, telling.report));
  }
  line.add(")");
  return item.owners.empty() ? line : line.add(", owner " + join_words(item.owners));
}

/// "14 minimum, 7 expected: E2.1, E2.2, E2.3 and 18 more".
Line due_items(std::span<const PlanItem> items, const Telling& telling) {
  constexpr std::size_t named = 3;
  std::vector<PlanItem> sorted(items.begin(), items.end());
  std::ranges::stable_sort(sorted, {},
                           [](const PlanItem& item) { return item.findings.front()->strength(); });
  std::vector<std::pair<std::string_view, std::size_t>> counts;
  for (const PlanItem& item : sorted) {
    const auto known =
        std::ranges::find(counts, kind_of(item), &decltype(counts)::value_type::first);
    if (known == counts.end()) {
      counts.emplace_back(kind_of(item), 1);
    } else {
      ++known->second;
    }
  }
  Line line;
  for (const auto& [kind, count] : counts) {
    line.add(fmt::format("{}{} ", line.empty() ? "" : ", ", count)).add_strong(std::string(kind));
  }
  line.add(": ");
  for (std::size_t i = 0; i < sorted.size() && i < named; ++i) {
    line.add(i == 0 ? "" : ", ");
    line.add(link_to(sorted[i].findings.front()->check->id, telling.result, telling.report));
  }
  return line.add(fmt::format(" and {} more", items.size() - named));
}

/// Why no pack asks anything.
void write_reasons(const Telling& telling, paper::Writer& writer) {
  for (const PackResult& pack : telling.result.packs) {
    writer.write(Paragraph{pack.pack->title + " does not apply: " + pack.reason});
  }
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

/// A finding that is known to fall short, in as few lines as tell who has to do what.
Entry known_entry(const Finding& finding, const Telling& telling) {
  Entry entry = entry_of(finding, telling);
  const auto is_needed = [](const Detail& detail) {
    constexpr std::array<std::string_view, 5> needed{"", "To close it", "Action", "This concerns",
                                                     "Due"};
    return std::ranges::find(needed, detail.label) != needed.end();
  };
  std::erase_if(entry.details, [&](const Detail& detail) { return !is_needed(detail); });
  entry.anchor = fmt::format("{}known-{}", prefix_of(telling.result, telling.report),
                             paper::anchor(finding.check->id));
  entry.state = Line{}.add_strong(std::string(asked_by(finding)));
  entry.tone = paper::Tone::bad;
  entry.anchor = anchor_of(telling, "known-" + paper::anchor(finding.check->id));
  entry.look = "known";
  entry.data.clear();
  if (!entry.details.empty() && entry.details.front().label.empty()) {
    add_place(finding.where, telling.result, entry.details.front().items.front().line);
  }
  if (finding.actions.empty()) {
    std::erase_if(entry.details, [](const Detail& detail) { return detail.label == "Action"; });
    const auto remedy = std::ranges::find(entry.details, "To close it", &Detail::label);
    if (remedy != entry.details.end()) remedy->items.front().line.add(" No action is stated.");
  }
  const std::string cited = telling.sources.cite_origin(*finding.check);
  if (!cited.empty()) entry.details.insert(entry.details.begin() + 1, {"Source", {Item(cited)}});
  return entry;
}

}  // namespace

void write_known(const Telling& telling, int level, paper::Writer& writer) {
  paper::Entries entries{level + 1, {}};
  for (const Finding* finding : telling.result.shortfalls) {
    if (finding->status != Status::gap) continue;
    entries.entries.push_back(known_entry(*finding, telling));
  }
  if (entries.entries.empty()) return;
  write_heading(telling, level, "Known to be missing", "known", writer);
  writer.write(std::move(entries));
}

void write_errors(const Telling& telling, int level, paper::Writer& writer) {
  if (telling.result.errors.empty()) return;
  write_heading(telling, level, "What could not be worked out", "errors", writer);
  paper::Entries entries{level + 1, {}};
  for (const Finding* finding : telling.result.errors) {
    entries.entries.push_back(entry_of(*finding, telling));
    entries.entries.back().anchor.clear();  // that of the same among all checks
  }
  writer.write(std::move(entries));
}

void write_due(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  const std::vector<PlanItem>& plan = telling.result.plan;
  if (plan.empty()) return;
  write_heading(telling, level, "What falls due", "due", writer);
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

void write_rated(const Telling& telling, int level, paper::Writer& writer) {
  std::map<Rating, std::size_t> counts;
  std::size_t clauses = 0;
  for (const PackResult& pack : telling.result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      if (!pack.applicable) continue;
      ++counts[clause.rating];
      ++clauses;
    }
  }
  if (clauses == 0) return write_reasons(telling, writer);
  Line line(fmt::format("Of {}: ", count_of(clauses, "clause")));
  bool first = true;
  for (const Rating rating : ratings) {
    if (counts[rating] == 0) continue;
    line.add(fmt::format("{}{} ", std::exchange(first, false) ? "" : ", ", counts[rating]))
        .add(tag(rating));
  }
  write_heading(telling, level, "Ratings", "ratings", writer);
  writer.write(Paragraph{line.add(".")});
}

void write_notes(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  const std::vector<Diagnostic>& notes = telling.result.notes;
  if (notes.empty()) return;
  write_heading(telling, level, "Notes on the description", "notes", writer);
  paper::List list;
  for (const Diagnostic& note : notes) {
    if (list.items.size() == most) break;
    Line line(note.message);
    if (!note.hint.empty()) line.add(" " + note.hint);
    add_place(note.where, telling.result, line);
    list.items.emplace_back(std::move(line));
  }
  writer.write(std::move(list));
  write_left(notes.size(), most, "note", writer);
}

void write_first(const Telling& telling, int level, const Most& most, paper::Writer& writer) {
  write_known(telling, level, writer);
  write_errors(telling, level, writer);
  write_waived(telling, level, writer);
  write_questions(telling, level, most.questions, writer);
  write_due(telling, level, most.dates, writer);
}

}  // namespace icpcheck::report
