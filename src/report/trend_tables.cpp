// SPDX-License-Identifier: MIT
// The tables of a trend that are about systems, clauses and checks.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"
#include "report/overview_parts.hpp"
#include "report/trend_parts.hpp"

namespace icpcheck::report {

using paper::Line;
namespace {
using RunKind = paper::Run::Kind;
}  // namespace

static Line named(const TrendDescription& description) {
  return named(description.kind, description.name, description.id, description.system);
}

paper::Table lines_of(const Trend& trend, const std::vector<TrendLine>& lines, std::string caption,
                      const std::string& what) {
  paper::Table made{std::move(caption),
                    {{what, false, true},
                     {fmt::format("missing {}", to_string(trend.days.front().as_of))},
                     {fmt::format("missing {}", to_string(trend.days.back().as_of))},
                     {fmt::format("not confirmed {}", to_string(trend.days.front().as_of))},
                     {fmt::format("not confirmed {}", to_string(trend.days.back().as_of))}},
                    {}};
  for (const TrendLine& line : lines) {
    const std::array counts{line.known.front(), line.known.back(), line.unknown.front(),
                            line.unknown.back()};
    if (std::ranges::all_of(counts, [](const auto& each) { return each == StrengthCounts{}; }))
      continue;
    Line name = line.id.empty() ? Line("not stated") : Line(line.id);
    if (!line.name.empty() && line.name != line.id) name.add(": ").add(line.name, RunKind::name);
    std::vector<Line> row{std::move(name)};
    for (const StrengthCounts& each : counts) row.emplace_back(heavy_of(each));
    made.rows.push_back(std::move(row));
  }
  return made;
}

std::vector<TrendLine> by_change(std::vector<TrendLine> lines) {
  std::ranges::stable_sort(lines, [&](const TrendLine& a, const TrendLine& b) {
    const auto change = [&](const TrendLine& line) {
      return std::abs(static_cast<std::int64_t>(weight_of(line.known.back())) -
                      static_cast<std::int64_t>(weight_of(line.known.front())));
    };
    return change(a) > change(b);
  });
  return lines;
}

static std::string days_text(const TrendSpan& span) {
  return fmt::format("{}{}", span.longer ? "at least " : "",
                     count_of(static_cast<std::size_t>(span.days), "day"));
}

paper::Table durations_of(const Trend& trend) {
  paper::Table made{"How long it took to close",
                    {"strength",
                     {"closed", true},
                     {"of these open from the first report on", true},
                     {"median days of the others", true},
                     {"longest", true}},
                    {}};
  const auto shown = [](const std::optional<std::int32_t>& days) {
    return days ? std::to_string(*days) : std::string("not known");
  };
  for (const TrendDurations& each : trend.durations) {
    made.rows.push_back({std::string(word(each.strength)), std::to_string(each.closed),
                         std::to_string(each.longer), shown(each.median), shown(each.longest)});
  }
  return made;
}

paper::Table spans_of(const std::vector<TrendSpan>& spans, std::string caption, bool closed) {
  paper::Table made{std::move(caption),
                    {"check", "strength", {"what it asks", false, true}, "where", "open for"},
                    {}};
  if (closed) made.columns.emplace_back("closed by");
  for (const TrendSpan& span : spans) {
    if (!closed && !span.known) continue;
    std::vector<Line> row{span.check, std::string(word(span.strength)), span.title, named(span.of),
                          days_text(span)};
    if (closed) row.emplace_back(std::string(word(span.cause)));
    made.rows.push_back(std::move(row));
  }
  return made;
}

std::vector<TrendSpan> longest(std::vector<TrendSpan> spans) {
  std::ranges::stable_sort(spans, [](const TrendSpan& a, const TrendSpan& b) {
    return a.strength != b.strength ? a.strength < b.strength : a.days > b.days;
  });
  return spans;
}

}  // namespace icpcheck::report
