// SPDX-License-Identifier: MIT
// A table of Excel: people sort and filter it, and it grows as they add rows.
#include "sheet/cell_text.hpp"
#include "sheet/page_part.hpp"
#include "sheet/spaces.hpp"

namespace icpcheck::sheet {

std::string table_part(const BoundPage& bound, std::size_t number) {
  const std::string range = range_name(table_range(bound));
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "table", space::main);
  set(root, "id", number);
  set(root, "name", bound.table);
  set(root, "displayName", bound.table);
  set(root, "ref", range);
  set(root, "totalsRowShown", 0);
  set(add(root, "autoFilter"), "ref", range);
  pugi::xml_node columns = add(root, "tableColumns");
  set(columns, "count", bound.titles.size());
  for (std::size_t i = 0; i < bound.titles.size(); ++i) {
    pugi::xml_node column = add(columns, "tableColumn");
    set(column, "id", i + 1);
    set(column, "name", to_office(bound.titles[i]));
  }
  // Cells have frames of their own, which LibreOffice shows, too.
  pugi::xml_node style = add(root, "tableStyleInfo");
  set(style, "name", "TableStyleLight1");
  for (const char* what :
       {"showFirstColumn", "showLastColumn", "showRowStripes", "showColumnStripes"}) {
    set(style, what, 0);
  }
  return to_bytes(document);
}

}  // namespace icpcheck::sheet
