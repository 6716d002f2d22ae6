// SPDX-License-Identifier: MIT
// The heat map of the HTML report: the rating of each clause, for one description as a list with
// titles, for several with a row for each of them.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/html.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

std::string met_of(const ClauseResult& result) {
  if (result.applicable == 0) return "none to meet";
  const std::string met = fmt::format("{} of {}", result.met, result.applicable);
  return result.waived == 0 ? met : fmt::format("{}, {} waived", met, result.waived);
}

void begin_table(std::string_view title, std::string_view look, MarkupWriter& page) {
  page.begin("table", {{"class", look}});
  page.element("caption", {}, title);
}

void write_column_heads(const std::vector<std::string_view>& titles, MarkupWriter& page) {
  page.begin("thead");
  page.begin("tr");
  for (const std::string_view title : titles) page.element("th", {{"scope", "col"}}, title);
  page.end();
  page.end();
}

void write_list_row(const ClauseResult& result, const std::string& prefix, MarkupWriter& page) {
  const std::string& id = result.clause->id;
  page.begin("tr");
  page.begin("th", {{"scope", "row"}});
  page.begin("a", {{"href", fmt::format("#{}{}", prefix, anchor(id))}});
  page.element("span", {{"class", "id"}}, id + " ");
  page.text(result.clause->title);
  page.end();
  page.end();
  page.begin("td", {{"class", "heat"}});
  write_tag(result.rating, page);
  page.end();
  page.element("td", {{"class", "count"}}, met_of(result));
  page.end();
}

/// One description: there is room for the title of each clause.
void write_list(const OverviewPack& pack, const HtmlReport& html) {
  const std::size_t position = pack.descriptions.front();
  const std::string prefix = prefix_of(html.report.descriptions[position], html.report);
  begin_table(pack.pack->title, "heat-list", html.page);
  write_column_heads({"Clause", "Rating", "Checks met"}, html.page);
  html.page.begin("tbody");
  for (const OverviewClause& clause : pack.clauses) {
    if (clause.results.front() != nullptr)
      write_list_row(*clause.results.front(), prefix, html.page);
  }
  html.page.end();
  html.page.end();
}

void write_cell(const ClauseResult* result, const std::string& prefix, MarkupWriter& page) {
  if (result == nullptr) return page.element("td", {{"class", "heat"}}, "not asked");
  page.begin("td", {{"class", fmt::format("heat rating-{}", word(result->rating))}});
  page.begin("a", {{"href", fmt::format("#{}{}", prefix, anchor(result->clause->id))},
                   {"title", result->clause->title}});
  page.element("span", {{"aria-hidden", "true"}, {"class", "sign"}}, sign(result->rating));
  page.element("span", {{"class", "rating"}}, phrase(result->rating));
  page.end();
  page.end();
}

void write_grid_head(const OverviewPack& pack, MarkupWriter& page) {
  page.begin("thead");
  page.begin("tr");
  page.element("th", {{"scope", "col"}}, "Description");
  for (const OverviewClause& clause : pack.clauses) {
    page.begin("th", {{"scope", "col"}});
    page.element("span", {}, clause.clause->id);
    page.element("span", {{"class", "unseen"}}, " " + clause.clause->title);
    page.end();
  }
  page.end();
  page.end();
}

void write_grid(const OverviewPack& pack, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  begin_scroll(pack.pack->title + ", place by clause", page);
  begin_table(pack.pack->title, "heat-grid", page);
  write_grid_head(pack, page);
  page.begin("tbody");
  for (std::size_t row = 0; row < pack.descriptions.size(); ++row) {
    const DescriptionResult& result = html.report.descriptions[pack.descriptions[row]];
    page.begin("tr");
    page.begin("th", {{"scope", "row"}});
    page.element("bdi", {}, short_name(result.name));
    page.end();
    for (const OverviewClause& clause : pack.clauses) {
      write_cell(clause.results[row], prefix_of(result, html.report), page);
    }
    page.end();
  }
  page.end();
  page.end();
  page.end();
  std::vector<const Clause*> clauses;
  for (const OverviewClause& clause : pack.clauses) clauses.push_back(clause.clause);
  write_grid_key(clauses, page);
}

}  // namespace

void write_grid_key(const std::vector<const Clause*>& clauses, MarkupWriter& page) {
  page.begin("ul", {{"class", "key"}});
  for (const Clause* clause : clauses) {
    page.begin("li");
    page.element("strong", {}, clause->id);
    page.text(" " + clause->title);
    page.end();
  }
  page.end();
}

void write_heat_map(const HtmlReport& html) {
  html.page.begin("section", {{"aria-labelledby", "clauses"}});
  html.page.element("h2", {{"id", "clauses"}}, "Clause by clause");
  html.page.begin("p");
  html.page.text("Each clause of the guidance has one rating. ");
  html.page.element("a", {{"href", "#words"}}, "What the ratings mean");
  html.page.text(" stands below the findings.");
  html.page.end();
  for (const OverviewPack& pack : html.overview.packs) {
    html.several() ? write_grid(pack, html) : write_list(pack, html);
  }
  html.page.end();
}

}  // namespace icpcheck::report
