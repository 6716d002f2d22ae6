// SPDX-License-Identifier: MIT
#include "report/first_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
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

/// What somebody has to know before anything that the description says.
bool is_about_age(const Diagnostic& note) { return note.code.starts_with("audit.described"); }

std::string text_of(const Diagnostic& note) {
  return note.hint.empty() ? note.message : note.message + " " + note.hint;
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
  }
  const std::string cited = telling.sources.cite_origin(*finding.check);
  if (!cited.empty()) entry.details.insert(entry.details.begin() + 1, {"Source", {Item(cited)}});
  return entry;
}

bool is_gap(const Finding* finding) { return finding->status == Status::gap; }

/// What nobody has taken on, once for all.
void write_unowned(const Telling& telling, paper::Writer& writer) {
  std::vector<std::string> ids;
  for (const Finding* finding : telling.result.shortfalls) {
    if (is_gap(finding) && finding->actions.empty()) ids.push_back(finding->check->id);
  }
  if (ids.empty()) return;
  writer.write(Paragraph{
      fmt::format("No action with an owner and a date is stated for {}.", join_words(ids))});
}

}  // namespace

Most Most::beside_gaps_of(const DescriptionResult& result) {
  constexpr std::ptrdiff_t few_gaps = 2;
  constexpr std::ptrdiff_t room = 11;
  constexpr std::ptrdiff_t least = 4;
  Most most;
  const std::ptrdiff_t gaps = std::ranges::count_if(result.shortfalls, is_gap);
  if (gaps > few_gaps) most.questions = static_cast<std::size_t>(std::max(room - gaps, least));
  return most;
}

void write_known(const Telling& telling, int level, paper::Writer& writer) {
  paper::Entries entries{level + 1, {}};
  for (const Finding* finding : telling.result.shortfalls) {
    if (!is_gap(finding)) continue;
    entries.entries.push_back(known_entry(*finding, telling));
  }
  if (entries.entries.empty()) return;
  write_heading(telling, level, "Known to be missing", "known", writer);
  writer.write(std::move(entries));
  write_unowned(telling, writer);
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

void write_age(const Telling& telling, paper::Writer& writer) {
  for (const Diagnostic& note : telling.result.notes) {
    if (is_about_age(note)) writer.write(Paragraph{text_of(note)});
  }
}

void write_notes(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  std::vector<Diagnostic> notes = telling.result.notes;
  std::erase_if(notes, is_about_age);
  if (notes.empty()) return;
  write_heading(telling, level, "Notes on the description", "notes", writer);
  paper::List list;
  for (const Diagnostic& note : notes) {
    if (list.items.size() == most) break;
    Line line(text_of(note));
    add_place(note.where, telling.result, line);
    list.items.emplace_back(std::move(line));
  }
  writer.write(std::move(list));
  write_left(notes.size(), most, "note", writer);
}

void write_first(const Telling& telling, int level, const Most& most, paper::Writer& writer) {
  write_age(telling, writer);
  write_known(telling, level, writer);
  write_errors(telling, level, writer);
  write_waived(telling, level, writer);
  write_questions(telling, level, most.questions, writer);
  write_due(telling, level, most.dates, writer);
}

}  // namespace icpcheck::report
