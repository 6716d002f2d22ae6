// SPDX-License-Identifier: MIT
// The summary as one HTML file, in the dress of the report.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "icpcheck/base/text.hpp"
#include "report/html.hpp"
#include "report/html_assets.hpp"
#include "report/html_page.hpp"
#include "report/phrases.hpp"
#include "report/summary.hpp"

namespace icpcheck::report {
namespace {

bool is_number(std::string_view text) { return std::ranges::all_of(text, is_digit); }

void write_cell(const SummaryCell& cell, bool is_name, MarkupWriter& page) {
  if (is_name) {
    page.begin("th", {{"scope", "row"}});
    page.element("bdi", {}, short_name(cell.text));
    return page.end();
  }
  if (cell.rating) {
    page.begin("td", {{"class", fmt::format("heat rating-{}", word(*cell.rating))}});
    page.element("span", {{"aria-hidden", "true"}, {"class", "sign"}}, sign(*cell.rating));
    page.element("span", {{"class", "rating"}}, cell.text);
    return page.end();
  }
  if (!is_number(cell.text)) {
    page.begin("td");
    page.element("bdi", {}, cell.text);
    return page.end();
  }
  page.element("td", {{"class", cell.text == "0" ? "count zero" : "count"}}, cell.text);
}

/// A column head stands over its numbers, that is, to the right.
void write_heads(const SummaryTable& table, MarkupWriter& page) {
  page.begin("thead");
  page.begin("tr");
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool numbers = !table.rows.empty() && !table.rows[0][i].rating && i > 0 &&
                         is_number(table.rows[0][i].text);
    page.begin("th", {{"scope", "col"}, {"class", numbers ? "count" : "text"}});
    page.text(table.columns[i]);
    if (table.is_matrix && i > 0) {
      page.element("span", {{"class", "unseen"}}, " " + table.clauses[i - 1]->title);
    }
    page.end();
  }
  page.end();
  page.end();
}

void write_table(const SummaryTable& table, MarkupWriter& page) {
  begin_scroll(table.title, page);
  page.begin("table", {{"class", table.is_matrix ? "heat-grid" : "plain"}});
  page.element("caption", {{"class", table.is_matrix ? "title" : "unseen"}}, table.title);
  write_heads(table, page);
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
  if (table.is_matrix) write_grid_key(table.clauses, page);
}

/// All matrices below one heading, then each other table below its own.
void write_tables(std::span<const SummaryTable> tables, MarkupWriter& page) {
  const auto rest = std::ranges::find(tables, false, &SummaryTable::is_matrix);
  if (rest != tables.begin()) {
    page.begin("section");
    page.element("h2", {}, "Clause by clause");
    for (const SummaryTable& table : std::span(tables.begin(), rest)) write_table(table, page);
    page.end();
  }
  for (const SummaryTable& table : std::span(rest, tables.end())) {
    page.begin("section");
    page.element("h2", {}, table.title);
    write_table(table, page);
    page.end();
  }
}

void write_glance(const Summary& summary, MarkupWriter& page) {
  page.begin("section");
  page.element("h2", {}, "At a glance");
  write_numbers(summary.shortfalls, summary.counts, page);
  write_counts(summary.counts, page);
  page.end();
}

void write_legend(const Summary& summary, MarkupWriter& page) {
  std::set<Rating> ratings;
  for (const SummaryRow& row : summary.rows) {
    for (const std::optional<Rating>& rating : row.ratings) {
      if (rating) ratings.insert(*rating);
    }
  }
  page.begin("section");
  page.element("h2", {}, "What the words mean");
  write_rating_words(ratings, page);
  page.end();
}

}  // namespace

void write_summary_html(const Summary& summary, const Report& report, const Look& /*look*/,
                        std::ostream& out) {
  const std::string title =
      fmt::format("Summary of {}", count_of(summary.rows.size(), "description"));
  MarkupWriter page(out);
  begin_page(fmt::format("{} as of {}", title, in_words(report.options.as_of)), html_style(),
             html_policy(), page);
  begin_main("summary", page);
  page.begin("p", {{"class", "caption"}});
  page.text("Summary as of ");
  write_date(report.options.as_of, page);
  page.end();
  page.element("h1", {}, title);
  page.element("p", {{"class", "closing"}}, report.closing);
  if (!summary.rows.empty()) {
    const std::vector<SummaryTable> tables = tables_of(summary);
    write_glance(summary, page);
    // The first is that of all counts, which stands in the glance with its bars.
    write_tables(std::span(tables).subspan(1), page);
    write_legend(summary, page);
  }
  if (report.profile) {
    page.begin("section");
    page.element("h2", {}, "How this summary was made");
    write_profile(*report.profile, page);
    page.end();
  }
  page.end();
  end_page(page);
}

}  // namespace icpcheck::report
