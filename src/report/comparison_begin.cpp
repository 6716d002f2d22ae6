// SPDX-License-Identifier: MIT
// What stands above all comparisons, and the descriptions of which nothing more is told.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"
#include "report/front.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Item;
using paper::Line;

Item about(std::string_view label, const ComparedRun& run) {
  const Report& report = *run.report;
  return Line{}
      .add_strong(std::string(label) + ":")
      .add(fmt::format(" {} · as of ", run.file))
      .add(report.options.as_of)
      .add(" · " + count_of(report.descriptions.size(), "description"));
}

Line caption_of_days(Date before, Date after) {
  if (before == after) return Line("Comparison, both as of ").add(after);
  return Line("Comparison of ").add(before).add(" with ").add(after);
}

paper::Table shortfall_counts_of(const Comparison& comparison) {
  paper::Table made{
      "How many checks fall short",
      {{"strength", false, false, 10}, {"OLD", true, false, 8}, {"NEW", true, false, 8}},
      {}};
  made.captioned = false;
  made.look = "brief";
  for (const Strength strength : strengths) {
    const auto index = static_cast<std::size_t>(strength);
    if (strength == Strength::may) continue;  // it never falls short
    made.rows.push_back({std::string(word(strength)),
                         std::to_string(comparison.before.shortfalls[index]),
                         std::to_string(comparison.after.shortfalls[index])});
  }
  return made;
}

/// What the comparison may lack.
void write_problems_of_both(const Comparison& comparison, paper::Writer& writer) {
  paper::List list;
  for (const auto& [label, run] :
       {std::pair{"OLD", &comparison.before}, {"NEW", &comparison.after}}) {
    std::ranges::move(list_of_problems(label, run->report->not_checked).items,
                      std::back_inserter(list.items));
  }
  if (list.items.empty()) return;
  writer.write(paper::Heading{2, "What could not be read or checked"});
  writer.write(std::move(list));
}

using CauseCounts = std::array<std::size_t, causes.size()>;

/// How many changes of each list there are, by what moved them.
std::vector<std::pair<std::string, CauseCounts>> count_changes(const Comparison& comparison) {
  std::vector<std::pair<std::string, CauseCounts>> counted;
  for (const ChangeList& list : change_lists) {
    CauseCounts counts{};
    for (const DescriptionComparison& description : comparison.descriptions) {
      if (!description.in_both()) continue;
      for (const CheckChange& change : description.*list.changes)
        ++counts[static_cast<std::size_t>(change.cause)];
    }
    if (counts != CauseCounts{}) counted.emplace_back(list.name, counts);
  }
  return counted;
}

/// Of causes, only those that moved anything; none where all is the work of those described.
std::vector<Cause> causes_in(const std::vector<std::pair<std::string, CauseCounts>>& counted) {
  std::vector<Cause> found;
  for (const Cause cause : causes) {
    const auto moved = [cause](const auto& each) {
      return each.second[static_cast<std::size_t>(cause)] > 0;
    };
    if (std::ranges::any_of(counted, moved)) found.push_back(cause);
  }
  return found == std::vector{Cause::descriptions} ? std::vector<Cause>{} : found;
}

std::string column_of(Cause cause) {
  return cause == Cause::unclear ? "unclear" : fmt::format("by {}", word(cause));
}

void write_changes_by_cause(const Comparison& comparison, paper::Writer& writer) {
  const auto counted = count_changes(comparison);
  if (counted.empty()) return;
  const std::vector<Cause> moved_by = causes_in(counted);
  paper::Table made{"", {{"what", false, false, 18}, {"all", true, false, 8}}, {}};
  made.captioned = false;
  made.look = "brief";
  for (const Cause cause : moved_by) made.columns.emplace_back(column_of(cause), true);
  for (const auto& [name, counts] : counted) {
    std::vector<Line> row{Line(name), ""};
    std::size_t all = 0;
    for (const std::size_t count : counts) all += count;
    row[1] = Line(std::to_string(all));
    for (const Cause cause : moved_by)
      row.emplace_back(std::to_string(counts[static_cast<std::size_t>(cause)]));
    made.rows.push_back(std::move(row));
  }
  writer.write(paper::Heading{
      2, Line(moved_by.empty() ? "What changed" : "What changed, and what moved it")});
  writer.write(std::move(made));
  if (moved_by.empty()) return;
  writer.write(list_of(moved_by));
}

/// `other` is the run that has none of these.
void write_descriptions_of_one(std::string title,
                               const std::vector<const DescriptionResult*>& results,
                               const Report& other, std::string_view remark,
                               paper::Writer& writer) {
  if (results.empty()) return;
  writer.write(paper::Heading{2, Line(fmt::format("{} ({})", title, results.size()))});
  writer.write(paper::Paragraph{Line(std::string(remark))});
  paper::List list;
  for (const DescriptionResult* result : results) {
    const std::size_t count = result->shortfalls.size();
    Line line = named(result->kind, result->name, result->id, result->system);
    line.add(fmt::format(": {} {} short", count_of(count, "check"), count == 1 ? "falls" : "fall"));
    if (could_not_read(other, result->file))
      line.add("; the file could not be read in the other run");
    list.items.emplace_back(std::move(line));
  }
  writer.write(std::move(list));
}

}  // namespace

std::string meaning(Cause cause) {
  switch (cause) {
    case Cause::descriptions:
      return "what is described is not what it was";
    case Cause::rules:
      return "the same is described, but a pack, the profile, an option or icpcheck is not what it "
             "was";
    case Cause::day:
      return "the same is described, and asked the same: only the day of the report is another";
    case Cause::unclear:
      break;
  }
  return "several of these are not what they were, so nobody can tell which it was";
}

paper::List list_of(const std::vector<Cause>& moved_by) {
  paper::List list;
  for (const Cause cause : moved_by) {
    list.items.emplace_back(
        Line{}.add_strong(std::string(word(cause)) + ":").add(" " + meaning(cause) + "."));
  }
  return list;
}

paper::Line named(Kind kind, const std::string& name, const std::string& id,
                  const std::string& system) {
  const bool belongs = kind == Kind::place && !system.empty();
  return Line{}
      .add(name, paper::Run::Kind::name)
      .add(fmt::format(" ({}{})", id, belongs ? ", " + system : ""));
}

void begin_comparison(const Comparison& comparison, std::string_view banner,
                      paper::Writer& writer) {
  paper::Front front{"What changed"};
  front.caption = caption_of_days(comparison.before.report->options.as_of,
                                  comparison.after.report->options.as_of);
  front.opening = Line(comparison.closing);
  front.banner = banner;
  writer.begin(front);
  writer.write(
      paper::List{false, {about("OLD", comparison.before), about("NEW", comparison.after)}});
  writer.write(paper::Heading{2, "How many checks fall short"});
  writer.write(shortfall_counts_of(comparison));
  write_changes_by_cause(comparison, writer);
  write_run_differences(comparison, writer);
}

void write_other_descriptions(const Comparison& comparison, paper::Writer& writer) {
  std::vector<const DescriptionResult*> lost;
  std::vector<const DescriptionResult*> added;
  std::size_t unchanged = 0;
  for (const DescriptionComparison& description : comparison.descriptions) {
    if (description.after == nullptr) lost.push_back(description.before);
    if (description.before == nullptr) added.push_back(description.after);
    if (description.unchanged()) ++unchanged;
  }
  write_descriptions_of_one(
      "Only OLD has", lost, *comparison.after.report,
      "Nothing is known of them now: what fell short there does not count as closed.", writer);
  write_descriptions_of_one("Only NEW has", added, *comparison.before.report,
                            "What falls short there does not count as a change.", writer);
  write_problems_of_both(comparison, writer);
  if (unchanged == 0) return;
  writer.write(paper::Heading{2, "Nothing changed"});
  writer.write(paper::Paragraph{
      unchanged == 1 ? "In 1 description nothing changed."
                     : fmt::format("In {} descriptions nothing changed.", unchanged)});
}

}  // namespace icpcheck::report
