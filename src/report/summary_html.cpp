// SPDX-License-Identifier: MIT
// The summary as one HTML file, in the dress of the report.
#include <fmt/format.h>

#include "report/html.hpp"
#include "report/html_assets.hpp"
#include "report/html_page.hpp"
#include "report/phrases.hpp"
#include "report/summary.hpp"

namespace icpcheck::report {
namespace {

void write_cell(const SummaryCell& cell, bool is_name, MarkupWriter& page) {
  if (is_name) {
    page.begin("th", {{"scope", "row"}});
    page.element("bdi", {}, short_name(cell.text));
    return page.end();
  }
  if (!cell.rating) return page.element("td", {}, cell.text);
  page.begin("td", {{"class", fmt::format("heat rating-{}", word(*cell.rating))}});
  page.element("span", {{"aria-hidden", "true"}, {"class", "sign"}}, sign(*cell.rating));
  page.element("span", {{"class", "rating"}}, cell.text);
  page.end();
}

void write_table(const SummaryTable& table, MarkupWriter& page) {
  page.begin("section");
  page.element("h2", {}, table.title);
  begin_scroll(table.title, page);
  page.begin("table", {{"class", table.is_matrix ? "heat-grid" : "plain"}});
  page.element("caption", {{"class", "unseen"}}, table.title);
  page.begin("thead");
  page.begin("tr");
  for (const std::string& column : table.columns) {
    page.element("th", {{"scope", "col"}}, column);
  }
  page.end();
  page.end();
  page.begin("tbody");
  for (const auto& row : table.rows) {
    page.begin("tr");
    for (const SummaryCell& cell : row) write_cell(cell, &cell == row.data(), page);
    page.end();
  }
  page.end();
  page.end();
  page.end();
  if (!table.more.empty()) page.element("p", {}, table.more);
  page.end();
}

void write_legend(MarkupWriter& page) {
  page.begin("section");
  page.element("h2", {}, "What the ratings mean");
  page.begin("dl");
  for (const Rating rating : ratings) {
    page.begin("dt");
    write_tag(rating, page);
    page.end();
    page.element("dd", {}, meaning(rating));
  }
  page.end();
  page.end();
}

}  // namespace

void write_summary_html(const Summary& summary, const Report& report, const Look& /*look*/,
                        std::ostream& out) {
  const std::string title = title_of(summary, report);
  MarkupWriter page(out);
  begin_page(title, html_style(), html_policy(), page);
  page.begin("main", {{"id", "main"}, {"class", "width"}});
  page.element("h1", {}, title);
  page.element("p", {{"class", "closing"}}, report.closing);
  for (const SummaryTable& table : tables_of(summary)) write_table(table, page);
  write_legend(page);
  page.end();
  end_page(page);
}

}  // namespace icpcheck::report
