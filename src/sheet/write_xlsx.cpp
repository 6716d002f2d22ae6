// SPDX-License-Identifier: MIT
// A workbook: an archive of its parts, with a list of them and of how they are related.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "icpcheck/sheet/write.hpp"
#include "icpcheck/zip/zip.hpp"
#include "sheet/book_parts.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/choice_lists.hpp"
#include "sheet/contents.hpp"
#include "sheet/names.hpp"
#include "sheet/page_part.hpp"
#include "sheet/styles.hpp"

namespace icpcheck::sheet {
namespace {

std::vector<std::string> titles_of(const Page& page) {
  std::vector<std::string> titles;
  for (const Column& column : page.columns) titles.push_back(shown_text(column.title));
  return page.table.empty() ? titles : unlike_titles(std::move(titles));
}

class Binding {
 public:
  explicit Binding(const Book& book) {
    for (const Page& page : book.pages) bind(page);
    if (bound_.pages.empty()) bind({});
    if (!lists_.empty()) {
      bind(lists_.page());
      bound_.lists = lists_.names();
    }
    open_first();
  }
  BoundBook take() { return std::move(bound_); }

 private:
  void bind(const Page& page);
  void open_first();

  BoundBook bound_;
  ChoiceLists lists_;
  std::vector<std::string> names_;
  std::set<std::string> tables_;
};

void Binding::bind(const Page& page) {
  BoundPage bound{.page = page, .name = sheet_name(page.name, names_), .titles = titles_of(page)};
  names_.push_back(bound.name);
  // A table without titles is none.
  if (!page.table.empty() && title_row(page) > 0) bound.table = table_name(page.table, tables_);
  for (const Validation& rule : page.validations) {
    bound.sources.push_back(rule.choices.empty() ? "" : lists_.source_of(rule.choices));
  }
  if (!bound.table.empty() && page.rows.empty()) bound.page.rows.emplace_back();
  bound_.pages.push_back(std::move(bound));
}

/// Excel does not open a book of hidden sheets alone.
void Binding::open_first() {
  auto first = std::ranges::find_if(
      bound_.pages, [](const BoundPage& each) { return each.page.shown == Shown::yes; });
  if (first == bound_.pages.end()) first = bound_.pages.begin();
  first->page.shown = Shown::yes;
  first->opens = true;
}

void add_pages(const BoundBook& bound, std::string_view footer, std::vector<zip::Part>& parts) {
  SharedStrings strings;
  std::size_t number = 0;
  std::size_t tables = 0;
  for (const BoundPage& page : bound.pages) {
    ++number;
    parts.push_back(
        {fmt::format("xl/worksheets/sheet{}.xml", number), page_part(page, footer, strings)});
    if (page.table.empty()) continue;
    ++tables;
    parts.push_back({fmt::format("xl/worksheets/_rels/sheet{}.xml.rels", number),
                     table_relations_part(tables)});
    parts.push_back({fmt::format("xl/tables/table{}.xml", tables), table_part(page, tables)});
  }
  parts.push_back({"xl/sharedStrings.xml", strings.part()});
}

}  // namespace

std::string write_xlsx(const Book& book) {
  const BoundBook bound = Binding(book).take();
  std::vector<zip::Part> parts{
      {"[Content_Types].xml", content_types_part(bound)},
      {"_rels/.rels", root_relations_part()},
      {"docProps/core.xml", core_properties_part(book)},
      {"docProps/app.xml", application_properties_part()},
      {"xl/workbook.xml", workbook_part(bound)},
      {"xl/_rels/workbook.xml.rels", workbook_relations_part(bound)},
      {"xl/styles.xml", styles_part()},
  };
  add_pages(bound, book.title, parts);
  return zip::write(parts);
}

}  // namespace icpcheck::sheet
