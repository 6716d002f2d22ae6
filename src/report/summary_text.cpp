// SPDX-License-Identifier: MIT
// The summary for a terminal: ratings as signs, so that a pack's clauses stand side by side.
#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/report/page.hpp"
#include "report/phrases.hpp"
#include "report/summary.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

std::string cell_text(const std::vector<SummaryCell>& row, std::size_t column,
                      const SummaryTable& table) {
  const bool in_matrix = table.is_matrix && column > 0;
  if (!in_matrix) return row[column].text;
  return row[column].rating ? std::string(sign(*row[column].rating)) : " ";
}

std::size_t width_of(const SummaryTable& table, std::size_t column) {
  std::size_t widest = display_width(table.columns[column]);
  for (const auto& row : table.rows) {
    widest = std::max(widest, Words(cell_text(row, column, table)).width());
  }
  return widest;
}

void write_table(const SummaryTable& table, Page& page) {
  page.heading(table.title);
  page.blank();
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    // The widest column takes what the others leave.
    widths.push_back(i == table.wide ? 0 : std::min<std::size_t>(width_of(table, i), 40));
  }
  std::vector<Cell> head;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    head.push_back({.words = Words(table.columns[i]), .width = widths[i], .style = Style::grey});
  }
  page.row(std::move(head));
  for (const auto& row : table.rows) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back({.words = Words(cell_text(row, i, table)), .width = widths[i]});
    }
    page.row(std::move(cells));
  }
  if (!table.more.empty()) page.paragraph(Words(table.more), 2);
}

void write_legend(Page& page) {
  page.heading("What the signs mean");
  page.blank();
  for (const Rating rating : ratings) {
    page.row({{.words = Words(std::string(sign(rating)) + " " + std::string(phrase(rating))),
               .width = 16},
              {.words = Words(meaning(rating))}});
  }
}

}  // namespace

void write_summary_text(const Summary& summary, const Report& report, const Look& look,
                        std::ostream& out) {
  Page page(out, look);
  page.paragraph(Words(title_of(summary, report)), 0, 0, Style::bold);
  if (report.profile) {
    page.blank();
    write_profile(*report.profile, page);
  }
  for (const SummaryTable& table : tables_of(summary)) write_table(table, page);
  write_legend(page);
  page.blank();
  page.paragraph(Words(report.closing), 0, 0, Style::bold);
}

}  // namespace icpcheck::report
