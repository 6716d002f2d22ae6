// SPDX-License-Identifier: MIT
// What a trend says to people: what was open on each day, what changed and what moved it, where,
// and how long things were open.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"
#include "report/overview_parts.hpp"
#include "report/trend_parts.hpp"
#include "report/uri.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using RunKind = paper::Run::Kind;

constexpr std::size_t most_trend_rows = 15;

constexpr std::string_view trend_rest_hint = "To see them, add --verbose.";

/// Days are not to be parted.
paper::Column day_column(std::string title) { return {std::move(title), false, false, 10}; }

paper::Table days_table(const Trend& trend) {
  paper::Table made{"Open on each day",
                    {day_column("day"),
                     {"descriptions", true},
                     {"known to be missing", false, true},
                     "cannot be confirmed",
                     {"files not checked", true}},
                    {}};
  for (const TrendDay& day : trend.days) {
    made.rows.push_back({Line{}.add(day.as_of), std::to_string(day.tally.descriptions()),
                         heavy_of(day.tally.known), heavy_of(day.tally.unknown),
                         std::to_string(day.not_checked)});
  }
  return made;
}

void write_picture(const Trend& trend, paper::Writer& writer) {
  std::string words = "What was open on each day.";
  for (const TrendDay& day : trend.days) {
    words +=
        fmt::format(" {}: known to be missing: {}; cannot be confirmed: {}.", to_string(day.as_of),
                    heavy_of(day.tally.known), heavy_of(day.tally.unknown));
  }
  paper::Figure figure;
  figure.image = {"data:image/svg+xml," + percent_encoded(draw_trend(trend)), std::move(words)};
  writer.write(std::move(figure));
}

/// Descriptions of which one of two reports knows nothing are apart.
paper::Table groups_of(const Trend& trend) {
  paper::Table made{"How many descriptions have what",
                    {day_column("day"),
                     {"law missing", true},
                     {"other missing", true},
                     {"not confirmed", true},
                     {"meet all", true},
                     {"gone", true},
                     {"come", true}},
                    {}};
  made.compact = true;
  for (const TrendDay& day : trend.days) {
    std::vector<Line> row{Line{}.add(day.as_of)};
    for (const std::size_t count : {day.tally.law_missing, day.tally.missing, day.tally.unconfirmed,
                                    day.tally.complete, day.gone.size(), day.come.size()}) {
      row.emplace_back(std::to_string(count));
    }
    made.rows.push_back(std::move(row));
  }
  return made;
}

/// "12", "12 (3 by rules)".
std::string changes_in(const std::array<std::size_t, causes.size()>& changes) {
  std::size_t all = 0;
  std::string others;
  for (const Cause cause : causes) {
    const std::size_t count = changes[static_cast<std::size_t>(cause)];
    all += count;
    if (count == 0 || cause == Cause::descriptions) continue;
    others += fmt::format("{}{} {}", others.empty() ? "" : ", ", count, word(cause));
  }
  return others.empty() ? std::to_string(all) : fmt::format("{} ({})", all, others);
}

paper::Table changes_of(const Trend& trend) {
  paper::Table made{"What changed from one report to the next", {day_column("until")}, {}};
  made.compact = true;
  for (const ChangeList& list : change_lists)
    made.columns.emplace_back(std::string(list.name), true);
  for (std::size_t i = 1; i < trend.days.size(); ++i) {
    std::vector<Line> row{Line{}.add(trend.days[i].as_of)};
    for (const auto& changes : trend.days[i].changes) row.emplace_back(changes_in(changes));
    made.rows.push_back(std::move(row));
  }
  return made;
}

void write_changes_by_day(const Trend& trend, paper::Writer& writer) {
  std::vector<Cause> others;
  for (const Cause cause : {Cause::rules, Cause::day, Cause::unclear}) {
    const bool moved = std::ranges::any_of(trend.days, [cause](const TrendDay& day) {
      return std::ranges::any_of(day.changes, [cause](const auto& changes) {
        return changes[static_cast<std::size_t>(cause)] > 0;
      });
    });
    if (moved) others.push_back(cause);
  }
  write_section(changes_of(trend), {trend.days.size(), "", trend_rest_hint}, "", writer);
  if (others.empty()) return;
  writer.write(list_of(others));
}

/// What the reports do not ask alike.
void write_rule_changes(const Trend& trend, paper::Writer& writer) {
  std::vector<paper::Entry> entries;
  for (const TrendDay& day : trend.days) {
    for (const RunDifference& run : day.runs) {
      const std::string subject = run.subject.empty() ? run.what : run.what + " " + run.subject;
      entries.push_back({to_string(day.as_of), Line(subject), before_and_after(run)});
    }
    if (day.only_before + day.only_after == 0) continue;
    entries.push_back({to_string(day.as_of), Line("checks"),
                       fmt::format("{} no longer asked, {} asked for the first time",
                                   day.only_before, day.only_after)});
  }
  if (entries.empty()) return;
  writer.write(paper::Heading{2, "Where the rules changed"});
  writer.write(paper::Entries{3, std::move(entries), false});
}

/// What falls short in a description that is gone was not closed, and that of a new one is not new.
/// A file that could not be read for once is told apart from a description that is gone.
void add_movements(const TrendDay& day, bool gone, paper::List& list) {
  for (const TrendDescription& description : gone ? day.gone : day.come) {
    const char* what = gone ? description.unread ? "could not be read" : "not there any more"
                       : description.unread ? "could be read again"
                                            : "there for the first time";
    Line line = Line{}.add(day.as_of).add(": ");
    line.append(named(description.kind, description.name, description.id, description.system));
    line.add(fmt::format(", {}; {} {} short", what, count_of(description.shortfalls, "check"),
                         gone                          ? "fell"
                         : description.shortfalls == 1 ? "falls"
                                                       : "fall"));
    list.items.emplace_back(std::move(line));
  }
}

/// What falls short in a description that is gone was not closed, and that of a new one is not new.
void write_movements(const Trend& trend, bool verbose, paper::Writer& writer) {
  paper::List list;
  for (const TrendDay& day : trend.days) {
    add_movements(day, true, list);
    add_movements(day, false, list);
  }
  if (list.items.empty()) return;
  writer.write(paper::Heading{2, "Descriptions that came and went"});
  writer.write(paper::Paragraph{
      "What fell short in one that is gone does not count as closed, nor that of a new one as a "
      "change."});
  constexpr std::size_t few = most_trend_rows * 2;
  if (list.items.size() > few && !verbose) {
    const std::size_t rest = list.items.size() - few;
    list.items.resize(few);
    list.items.emplace_back(fmt::format("{} more. {}", rest, trend_rest_hint));
  }
  writer.write(std::move(list));
}

void write_trend(const Trend& trend, const paper::Look& look, paper::Writer& writer) {
  const std::size_t most = look.verbose ? static_cast<std::size_t>(-1) : most_trend_rows;
  paper::Front front{"How it went"};
  front.caption = Line("From ")
                      .add(trend.days.front().as_of)
                      .add(" to ")
                      .add(trend.days.back().as_of)
                      .add(", " + count_of(trend.days.size(), "report"));
  front.opening = Line(trend.closing);
  front.banner = "trend";
  writer.begin(front);
  write_picture(trend, writer);
  write_section(days_table(trend), {trend.days.size(), "", trend_rest_hint}, "", writer);
  write_section(groups_of(trend), {trend.days.size(), "", trend_rest_hint}, "", writer);
  write_changes_by_day(trend, writer);
  write_rule_changes(trend, writer);
  write_movements(trend, look.verbose, writer);
  if (trend.groups.size() > 1) {
    write_section(lines_of(trend, trend.groups, "By " + trend.group_by, trend.group_by),
                  {std::max(most, most_groups), "", trend_rest_hint}, "", writer);
  }
  const std::string longest_open =
      fmt::format("Known to be missing longest, of {}", trend.open_known);
  for (paper::Table& table : std::array{
           lines_of(trend, by_change(trend.clauses), "By clause, most changed first", "clause"),
           durations_of(trend),
           spans_of(longest(trend.closed), "Closed: heaviest and longest open first", true),
           spans_of(trend.open, longest_open, false)}) {
    write_section(std::move(table), {most, "", trend_rest_hint}, "", writer);
  }
  writer.end();
}

using TrendPapers = Papers<Trend>;

constexpr std::array trend_format_table{
    TrendFormat{"text", TrendPapers::text<write_trend>},
    TrendFormat{"markdown", TrendPapers::markdown<write_trend>},
    TrendFormat{"json", write_trend_json},
    TrendFormat{"html", TrendPapers::html<write_trend>},
    TrendFormat{"csv", write_trend_csv},
};

}  // namespace

Formats<TrendFormat> trend_formats() { return trend_format_table; }

}  // namespace icpcheck::report
