// SPDX-License-Identifier: MIT
// What narrows the findings of the HTML report. The script shows it: without one it would do
// nothing.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/html.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

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

void write_strengths(const HtmlReport& html) {
  begin_group("Strength", html.page);
  for (const Strength strength : strengths) {
    const StatusCounts& counts = html.overview.counts[static_cast<std::size_t>(strength)];
    const bool occurs = std::ranges::any_of(counts, [](std::size_t count) { return count > 0; });
    if (occurs) write_box("strength", word(strength), word(strength), html.page);
  }
  html.page.end();
}

void write_statuses(const HtmlReport& html) {
  begin_group("Result", html.page);
  for (const Status status : statuses) {
    const bool occurs = std::ranges::any_of(html.overview.counts, [&](const StatusCounts& counts) {
      return counts[static_cast<std::size_t>(status)] > 0;
    });
    if (occurs) write_box("status", word(status), phrase(status), html.page);
  }
  html.page.end();
}

void begin_select(std::string_view name, std::string_view label, std::string_view all,
                  MarkupWriter& page) {
  const std::string id = fmt::format("filter-{}", name);
  page.begin("div", {{"class", "select"}});
  page.element("label", {{"for", id}}, label);
  page.begin("select", {{"id", id}, {"name", name}});
  page.element("option", {{"value", ""}}, all);
}

void write_clauses(const HtmlReport& html) {
  begin_select("clause", "Clause", "All clauses", html.page);
  for (const OverviewPack& pack : html.overview.packs) {
    for (const OverviewClause& clause : pack.clauses) {
      html.page.element("option", {{"value", clause.clause->id}},
                        shortened(clause.clause->id + " " + clause.clause->title, 60));
    }
  }
  html.page.end();
  html.page.end();
}

void write_descriptions(const HtmlReport& html) {
  begin_select("description", "Description", "All descriptions", html.page);
  for (const DescriptionResult& result : html.report.descriptions) {
    html.page.element("option", {{"value", prefix_of(result, html.report)}},
                      shortened(result.name, 60));
  }
  html.page.end();
  html.page.end();
}

}  // namespace

void write_filters(const HtmlReport& html) {
  MarkupWriter& page = html.page;
  page.begin("form", {{"id", "filters"}, {"class", "filters"}, {"hidden", ""}});
  page.element("h3", {}, "Filter the findings");
  page.begin("div", {{"class", "filter-groups"}});
  write_strengths(html);
  write_statuses(html);
  page.begin("div", {{"class", "selects"}});
  write_clauses(html);
  if (html.several()) write_descriptions(html);
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

}  // namespace icpcheck::report
