// SPDX-License-Identifier: MIT
// What narrows the findings of a page. The script shows it: without one it would do
// nothing.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"

namespace icpcheck::report {
namespace {

using paper::MarkupWriter;

/// What every part needs.
struct Filters {
  const Report& report;
  const Overview& overview;
  MarkupWriter& page;
};

void write_box(std::string_view group, std::string_view value, std::string_view label,
               MarkupWriter& page) {
  const std::string id = fmt::format("filter-{}-{}", group, value);
  page.begin("div", {{"class", "choice"}});
  page.empty("input", {{"type", "checkbox"}, {"id", id}, {"name", group}, {"value", value}});
  page.element("label", {{"for", id}}, label);
  page.end();
}

void begin_group(std::string_view legend, MarkupWriter& page) {
  page.begin("fieldset");
  page.element("legend", {}, legend);
}

void write_strengths(const Filters& filters) {
  begin_group("Strength", filters.page);
  for (const Strength strength : strengths) {
    const StatusCounts& counts = filters.overview.counts[static_cast<std::size_t>(strength)];
    const bool occurs = std::ranges::any_of(counts, [](std::size_t count) { return count > 0; });
    if (occurs) write_box("strength", word(strength), word(strength), filters.page);
  }
  filters.page.end();
}

void write_statuses(const Filters& filters) {
  begin_group("Result", filters.page);
  for (const Status status : statuses) {
    const bool occurs = std::ranges::any_of(
        filters.overview.counts,
        [&](const StatusCounts& counts) { return counts[static_cast<std::size_t>(status)] > 0; });
    if (occurs) write_box("status", word(status), phrase(status), filters.page);
  }
  filters.page.end();
}

void begin_select(std::string_view name, std::string_view label, std::string_view all,
                  MarkupWriter& page) {
  const std::string id = fmt::format("filter-{}", name);
  page.begin("div", {{"class", "select"}});
  page.element("label", {{"for", id}}, label);
  page.begin("select", {{"id", id}, {"name", name}});
  page.element("option", {{"value", ""}}, all);
}

void write_clause_filters(const Filters& filters) {
  begin_select("clause", "Clause", "All clauses", filters.page);
  for (const OverviewPack& pack : filters.overview.packs) {
    for (const OverviewClause& clause : pack.clauses) {
      filters.page.element("option", {{"value", clause.clause->id}},
                           paper::shortened(clause.clause->id + " " + clause.clause->title, 60));
    }
  }
  filters.page.end();
  filters.page.end();
}

void write_descriptions(const Filters& filters) {
  begin_select("description", "Description", "All descriptions", filters.page);
  for (const DescriptionResult& result : filters.report.descriptions) {
    filters.page.element("option", {{"value", prefix_of(result, filters.report)}},
                         paper::shortened(result.name, 60));
  }
  filters.page.end();
  filters.page.end();
}

void write_filters(const Filters& filters) {
  MarkupWriter& page = filters.page;
  page.begin("form", {{"id", "filters"}, {"class", "filters"}, {"hidden", ""}});
  page.element("h3", {}, "Filter the findings");
  page.begin("div", {{"class", "filter-groups"}});
  write_strengths(filters);
  write_statuses(filters);
  page.begin("div", {{"class", "selects"}});
  write_clause_filters(filters);
  if (filters.report.descriptions.size() > 1) write_descriptions(filters);
  page.end();
  page.end();
  page.begin("div", {{"class", "buttons"}});
  page.element("button", {{"type", "reset"}, {"class", "quiet"}}, "Clear filters");
  page.element("button", {{"type", "button"}, {"class", "quiet"}, {"id", "open-all"}},
               "Show all checks");
  page.element("button", {{"type", "button"}, {"class", "quiet"}, {"id", "close-all"}},
               "Hide all checks");
  page.end();
  page.element("p", {{"id", "shown"}, {"role", "status"}}, "");
  page.end();
}

}  // namespace

paper::Figure figure_of_filters(const Report& report, const Overview& overview) {
  return {[&report, &overview](MarkupWriter& page) { write_filters({report, overview, page}); }};
}

}  // namespace icpcheck::report
