// SPDX-License-Identifier: MIT
// The parts of the HTML report, in the order of the page.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/overview.hpp"
#include "icpcheck/model/report.hpp"
#include "report/markup_writer.hpp"
#include "report/sources.hpp"

namespace icpcheck::report {

/// What every part needs.
struct HtmlReport {
  const Report& report;
  const Overview& overview;
  const Sources& sources;
  MarkupWriter& page;

  /// One description has the page to itself; several have a part each.
  [[nodiscard]] bool several() const { return report.descriptions.size() > 1; }
};

using Counts = std::array<StatusCounts, strengths.size()>;

/// The way past the bar at the top for keyboards, the bar, and the beginning of `main`.
void begin_main(std::string_view what, MarkupWriter& page);
/// "At a glance": how many checks fall short, and all counts by strength.
void write_glance(const HtmlReport& html);
/// How many checks fall short, large; and of what they are how many.
void write_numbers(const StrengthCounts& shortfalls, const Counts& counts, MarkupWriter& page);
/// A table of all counts, with bars.
void write_counts(const Counts& counts, MarkupWriter& page);
/// "Clause by clause", or place by clause.
void write_heat_map(const HtmlReport& html);
/// "What falls due"; nothing when nothing does.
void write_timeline(const HtmlReport& html);
/// The line of time above its table.
void write_timeline_chart(const std::vector<const PlanItem*>& items, Date as_of,
                          MarkupWriter& page);
/// "Findings": the filters, then every clause with its checks.
void write_all_findings(const HtmlReport& html);
/// What narrows the findings; without script it is not shown.
void write_filters(const HtmlReport& html);
/// One check of a description, below a heading of that level.
void write_finding(const Finding& finding, const DescriptionResult& result, int level,
                   const HtmlReport& html);
/// A table of ratings with what they mean.
void write_rating_words(const std::set<Rating>& ratings, MarkupWriter& page);
/// What the ids of clauses at the head of a grid stand for.
void write_grid_key(const std::vector<const Clause*>& clauses, MarkupWriter& page);
/// The profile and a table of what it changes, below a heading of the third level.
void write_profile(const UsedProfile& profile, MarkupWriter& page);
/// What the words mean, the sources, and how the report was made.
void write_end(const HtmlReport& html);

/// "h2" to "h6".
[[nodiscard]] std::string_view heading(int level);
/// The beginning of every anchor of a description: "d1-".
[[nodiscard]] std::string prefix_of(const DescriptionResult& result, const Report& report);
/// The name as headings and tables show it: a very long one is cut.
[[nodiscard]] std::string short_name(std::string_view name);
/// Sign and word in a coloured box.
void write_tag(Rating rating, MarkupWriter& page);
void write_tag(Status status, MarkupWriter& page);
/// A date as people write it, which programs can read.
void write_date(Date date, MarkupWriter& page);
/// A link where the address may be one, otherwise the text.
void write_link(std::string_view address, std::string_view text, MarkupWriter& page);
/// Of what kind the description is, its date and its file.
void write_about(const DescriptionResult& result, MarkupWriter& page);
/// The box around a wide table: it scrolls by itself, also by keyboard.
void begin_scroll(std::string_view label, MarkupWriter& page);

}  // namespace icpcheck::report
