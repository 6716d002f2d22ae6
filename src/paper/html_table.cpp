// SPDX-License-Identifier: MIT
#include "paper/html_table.hpp"

#include <fmt/format.h>

#include "icpcheck/paper/one_line.hpp"
#include "paper/html_lines.hpp"
#include "paper/wide.hpp"

namespace icpcheck::paper {
namespace {

void write_heads(const Table& table, MarkupWriter& page) {
  page.begin("thead");
  page.begin("tr");
  for (const Column& column : table.columns) {
    page.element("th", {{"scope", "col"}, column.right ? Attribute{"class", "count"} : Attribute{}},
                 one_line(column.title));
  }
  page.end();
  page.end();
}

void write_html_cell(const Line& cell, const Column& column, bool first, MarkupWriter& page) {
  const std::string_view number = cell.plain() == "0" ? "count zero" : "count";
  page.begin(first ? "th" : "td", {first ? Attribute{"scope", "row"} : Attribute{},
                                   column.right ? Attribute{"class", number} : Attribute{}});
  write_runs(cell, page);
  page.end();
}

}  // namespace

void TablesOfPage::write(const Table& table, MarkupWriter& page) {
  const std::string name = name_of(table);
  page.begin("div", {{"class", is_wide(table) ? "scroll wide" : "scroll"},
                     {"role", "region"},
                     {"aria-label", name},
                     {"tabindex", "0"}});
  page.begin("table", {table.look.empty() ? Attribute{} : Attribute{"class", table.look}});
  if (!table.caption.empty()) {
    page.element("caption", {table.captioned ? Attribute{} : Attribute{"class", "unseen"}},
                 one_line(table.caption));
  }
  write_heads(table, page);
  page.begin("tbody");
  for (const std::vector<Line>& row : table.rows) {
    page.begin("tr");
    for (std::size_t i = 0; i < row.size(); ++i) {
      write_html_cell(row[i], table.columns[i], i == 0, page);
    }
    page.end();
  }
  page.end();
  page.end();
  page.end();
}

/// What a screen reader calls the table. No two are called the same.
std::string TablesOfPage::name_of(const Table& table) {
  const std::string caption = one_line(table.caption);
  std::string name = caption.empty() ? heading_ : caption;
  if (names_.insert(name).second) return name;
  const std::string longer =
      heading_ + ": " + (caption.empty() || caption == heading_ ? "table" : caption);
  std::string numbered = longer;
  for (int i = 2; !names_.insert(numbered).second; ++i) numbered = fmt::format("{} {}", longer, i);
  return numbered;
}

}  // namespace icpcheck::paper
