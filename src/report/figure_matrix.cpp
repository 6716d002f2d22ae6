// SPDX-License-Identifier: MIT
// The rating of each clause in each description of a summary, as one grid. Its filters are shown by
// the script; without one the whole grid is there.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
#include "report/overview_parts.hpp"

namespace icpcheck::report {
namespace {

using paper::MarkupWriter;

struct Choice {
  const char* value;
  const char* label;
};
constexpr std::array matrix_states{Choice{"", "All"}, Choice{"law", "Law known to be missing"},
                                   Choice{"missing", "Only an expectation known to be missing"},
                                   Choice{"unknown", "Only what cannot be confirmed"},
                                   Choice{"met", "Meets what applies now"}};
constexpr std::array matrix_orders{Choice{"order", "As listed"}, Choice{"name", "Name"},
                                   Choice{"system", "System"},
                                   Choice{"missing", "Most known to be missing"},
                                   Choice{"unknown", "Most that cannot be confirmed"}};

const char* state_of(const SummaryRow& row) {
  if (row.known[index_of(Strength::must)] > 0) return "law";
  if (weight_of(row.known) > 0) return "missing";
  return weight_of(row.unknown) > 0 ? "unknown" : "met";
}

void begin_matrix_select(const char* name, const char* label, MarkupWriter& page) {
  const std::string id = fmt::format("matrix-{}", name);
  page.begin("div", {{"class", "select"}});
  page.element("label", {{"for", id}}, label);
  page.begin("select", {{"id", id}, {"name", name}});
}

void write_select(const char* name, const char* label, const auto& choices, MarkupWriter& page) {
  begin_matrix_select(name, label, page);
  for (const Choice& choice : choices)
    page.element("option", {{"value", choice.value}}, choice.label);
  page.end();
  page.end();
}

void write_systems(const Summary& summary, MarkupWriter& page) {
  std::map<std::string, std::string> systems;
  for (const SummaryRow& row : summary.rows) {
    std::string& name = systems[row.system];
    if (name.empty() || row.kind == Kind::system)
      name = row.kind == Kind::system ? row.name : row.system;
  }
  begin_matrix_select("system", "System", page);
  page.element("option", {{"value", ""}}, "All systems");
  for (const auto& [id, name] : systems) {
    if (!id.empty()) page.element("option", {{"value", id}}, paper::shortened(name, 60));
  }
  page.end();
  page.end();
}

void write_matrix_orders(const Summary& summary, MarkupWriter& page) {
  begin_matrix_select("sort", "Sort by", page);
  for (const Choice& choice : matrix_orders)
    page.element("option", {{"value", choice.value}}, choice.label);
  for (std::size_t i = 0; i < summary.clauses.size(); ++i) {
    const Clause& clause = *summary.clauses[i].clause;
    page.element("option", {{"value", fmt::format("clause-{}", i)}},
                 paper::shortened(fmt::format("{} {}", clause.id, clause.title), 60));
  }
  page.end();
  page.end();
}

void write_matrix_filters(const Summary& summary, MarkupWriter& page) {
  page.begin("form", {{"id", "matrix-filters"}, {"class", "filters"}, {"hidden", ""}});
  page.element("h3", {}, "Filter and sort");
  page.begin("div", {{"class", "filter-groups"}});
  page.begin("div", {{"class", "select"}});
  page.element("label", {{"for", "matrix-name"}}, "Name has");
  page.empty(
      "input",
      {{"id", "matrix-name"}, {"name", "name"}, {"type", "search"}, {"autocomplete", "off"}});
  page.end();
  write_systems(summary, page);
  write_select("state", "Show", matrix_states, page);
  write_matrix_orders(summary, page);
  page.end();
  page.begin("div", {{"class", "buttons"}});
  page.element("button", {{"type", "reset"}, {"class", "quiet"}}, "Clear filters");
  page.end();
  page.element("p", {{"id", "matrix-shown"}, {"role", "status"}}, "");
  page.end();
}

/// The packs above their clauses, so that a reader finds the columns.
void write_packs(const Summary& summary, MarkupWriter& page) {
  page.begin("tr");
  page.element("td", {}, "");
  for (std::size_t i = 0; i < summary.clauses.size();) {
    const Pack* pack = summary.clauses[i].pack;
    std::size_t end = i;
    while (end < summary.clauses.size() && summary.clauses[end].pack == pack) ++end;
    page.element("th", {{"scope", "colgroup"}, {"colspan", std::to_string(end - i)}}, pack->id);
    i = end;
  }
  page.end();
}

void write_matrix_head(const Summary& summary, MarkupWriter& page) {
  page.begin("thead");
  write_packs(summary, page);
  page.begin("tr");
  page.element("th", {{"scope", "col"}}, "Description");
  for (const SummaryClause& column : summary.clauses) {
    page.begin("th", {{"scope", "col"}, {"title", column.clause->title}});
    page.element("span", {}, column.clause->id);
    page.element("span", {{"class", "unseen"}}, " " + column.clause->title);
    page.end();
  }
  page.end();
  page.end();
}

/// Narrow: that a clause was not asked is said to those who cannot see that there is nothing.
void write_cell(std::optional<Rating> rating, const Clause& clause, MarkupWriter& page) {
  if (rating) return write_rating(rating, clause, "", page);
  page.begin("td");
  page.element("span", {{"class", "unseen"}}, "not asked");
  page.end();
}

void write_matrix_row(const Summary& summary, std::size_t i, const std::string& name,
                      MarkupWriter& page) {
  const SummaryRow& row = summary.rows[i];
  page.begin("tr", {{"data-name", row.name},
                    {"data-system", row.system},
                    {"data-state", state_of(row)},
                    {"data-order", std::to_string(i)},
                    {"data-missing", std::to_string(weight_of(row.known))},
                    {"data-unknown", std::to_string(weight_of(row.unknown))}});
  page.begin("th", {{"scope", "row"}});
  page.element("bdi", {}, short_name(name));
  page.end();
  for (std::size_t column = 0; column < row.ratings.size(); ++column)
    write_cell(row.ratings[column], *summary.clauses[column].clause, page);
  page.end();
}

void draw_matrix(const Summary& summary, const std::vector<std::string>& names,
                 MarkupWriter& page) {
  write_matrix_filters(summary, page);
  page.begin("div", {{"class", "scroll"},
                     {"role", "region"},
                     {"tabindex", "0"},
                     {"aria-label", "Description by clause"}});
  page.begin("table", {{"id", "matrix"}, {"class", "heat-grid matrix"}});
  page.element("caption", {{"class", "unseen"}}, "The rating of each clause in each description");
  write_matrix_head(summary, page);
  page.begin("tbody");
  for (std::size_t i = 0; i < summary.rows.size(); ++i)
    write_matrix_row(summary, i, names[i], page);
  page.end();
  page.end();
  page.end();
  std::vector<const Clause*> clauses;
  for (const SummaryClause& column : summary.clauses) clauses.push_back(column.clause);
  write_key(clauses, page);
}

}  // namespace

paper::Figure figure_of(const Summary& summary, const std::vector<std::string>& names) {
  return {[&](MarkupWriter& page) { draw_matrix(summary, names, page); }};
}

}  // namespace icpcheck::report
