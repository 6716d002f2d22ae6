// SPDX-License-Identifier: MIT
// The elements stand in the order that the format demands.
#include "sheet/page_part.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/page_rows.hpp"
#include "sheet/spaces.hpp"
#include "sheet/styles.hpp"

namespace icpcheck::sheet {
namespace {

bool has_titles(const BoundPage& bound) { return title_row(bound.page) > 0; }

void add_properties(pugi::xml_node root) {
  set(add(add(root, "sheetPr"), "pageSetUpPr"), "fitToPage", 1);
}

/// Hidden rows take no part in the height that stays in sight.
std::size_t frozen_rows(const Page& page) {
  if (!page.freeze || title_row(page) == 0) return 0;
  const auto hidden = std::ranges::count_if(page.above, &Row::hidden);
  return title_row(page) - static_cast<std::size_t>(hidden);
}

void add_pane(pugi::xml_node view, const Page& page) {
  const std::size_t rows = frozen_rows(page);
  if (rows == 0 && page.frozen_columns == 0) return;
  const char* const pane = rows == 0                  ? "topRight"
                           : page.frozen_columns == 0 ? "bottomLeft"
                                                      : "bottomRight";
  pugi::xml_node node = add(view, "pane");
  if (page.frozen_columns > 0) set(node, "xSplit", page.frozen_columns);
  if (rows > 0) set(node, "ySplit", rows);
  set(node, "topLeftCell", cell_name(rows > 0 ? first_row(page) : 1, page.frozen_columns + 1));
  set(node, "activePane", pane);
  set(node, "state", "frozen");
  set(add(view, "selection"), "pane", pane);
}

void add_view(pugi::xml_node root, const BoundPage& bound) {
  pugi::xml_node view = add(add(root, "sheetViews"), "sheetView");
  if (bound.opens) set(view, "tabSelected", 1);
  set(view, "workbookViewId", 0);
  add_pane(view, bound.page);
}

void add_columns(pugi::xml_node root, const Page& page) {
  if (page.columns.empty()) return;
  constexpr double widest = 255;
  constexpr double padding = 0.71;  // beside the characters
  pugi::xml_node list = add(root, "cols");
  for (std::size_t i = 0; i < page.columns.size(); ++i) {
    const Column& column = page.columns[i];
    pugi::xml_node node = add(list, "col");
    set(node, "min", i + 1);
    set(node, "max", i + 1);
    set(node, "width", fmt::format("{:.2f}", std::clamp(column.width + padding, 1.0, widest)));
    set(node, "style", number_of({.format = column.format, .wrap = column.wrap}));
    if (column.hidden) set(node, "hidden", 1);
    set(node, "customWidth", 1);
  }
}

/// An ampersand begins an order in footers.
std::string footer_text(std::string_view text) {
  constexpr std::size_t longest = 100;
  std::string plain = cut(visible(text), longest, "...");
  std::ranges::replace(plain, '\n', ' ');
  std::string footer;
  for (const char c : plain) {
    footer += c;
    if (c == '&') footer += c;
  }
  return footer;
}

/// A4 across, as wide as the paper and as long as it takes.
void add_print_setup(pugi::xml_node root, std::string_view footer) {
  pugi::xml_node margins = add(root, "pageMargins");
  for (const char* side : {"left", "right", "top"}) set(margins, side, "0.5");
  set(margins, "bottom", "0.75");
  for (const char* side : {"header", "footer"}) set(margins, side, "0.3");
  pugi::xml_node setup = add(root, "pageSetup");
  set(setup, "paperSize", 9);
  set(setup, "fitToWidth", 1);
  set(setup, "fitToHeight", 0);
  set(setup, "orientation", "landscape");
  add_text(add(root, "headerFooter"), "oddFooter",
           fmt::format("&L{}&RPage &P of &N", footer_text(footer)));
}

}  // namespace

std::uint32_t title_row(const Page& page) {
  const bool has_title =
      std::ranges::any_of(page.columns, [](const Column& column) { return !column.title.empty(); });
  return has_title ? static_cast<std::uint32_t>(page.above.size() + 1) : 0;
}

std::uint32_t first_row(const Page& page) {
  return static_cast<std::uint32_t>(page.above.size()) + (title_row(page) > 0 ? 2 : 1);
}

Range cells_of_column(const Page& page, std::uint32_t column, std::uint32_t more) {
  const std::uint32_t first = first_row(page);
  const auto rows = static_cast<std::uint32_t>(page.rows.size()) + more;
  return {first, column, std::max(first, first + rows - 1), column};
}

Range table_range(const BoundPage& bound) {
  Range range = cells_of_column(bound.page, 1);
  if (has_titles(bound)) range.first_row = title_row(bound.page);
  range.last_column =
      std::max<std::uint32_t>(1, static_cast<std::uint32_t>(bound.page.columns.size()));
  return range;
}

std::string page_part(const BoundPage& bound, std::string_view footer, SharedStrings& strings) {
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "worksheet", space::main);
  set(root, "xmlns:r", space::relations);
  add_properties(root);
  add_view(root, bound);
  set(add(root, "sheetFormatPr"), "defaultRowHeight", "14.25");
  add_columns(root, bound.page);
  add_rows(root, bound, strings);
  if (bound.page.filter && bound.table.empty() && has_titles(bound)) {
    set(add(root, "autoFilter"), "ref", range_name(table_range(bound)));
  }
  add_validations(root, bound);
  add_print_setup(root, footer);
  if (!bound.table.empty()) {
    pugi::xml_node tables = add(root, "tableParts");
    set(tables, "count", 1);
    set(add(tables, "tablePart"), "r:id", "rId1");
  }
  return to_bytes(document);
}

}  // namespace icpcheck::sheet
