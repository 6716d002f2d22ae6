// SPDX-License-Identifier: MIT
#include "sheet/book_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sheet/cell_text.hpp"
#include "sheet/spaces.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::string_view office = "application/vnd.openxmlformats-officedocument.";

void add_default(pugi::xml_node types, const char* ending, const char* type) {
  pugi::xml_node node = add(types, "Default");
  set(node, "Extension", ending);
  set(node, "ContentType", type);
}

void add_override(pugi::xml_node types, const std::string& part, std::string_view kind) {
  pugi::xml_node node = add(types, "Override");
  set(node, "PartName", part);
  set(node, "ContentType", fmt::format("{}{}+xml", office, kind));
}

/// Relations are numbered in the order in which they are added.
void add_relation(pugi::xml_node list, const std::string& type, const std::string& target) {
  const auto number = std::distance(list.begin(), list.end()) + 1;
  pugi::xml_node node = add(list, "Relationship");
  set(node, "Id", fmt::format("rId{}", number));
  set(node, "Type", type);
  set(node, "Target", target);
}

std::string of_office(std::string_view kind) {
  return fmt::format("{}/{}", space::relations, kind);
}

/// A sheet's name as formulas write it.
std::string quoted(std::string_view name) {
  std::string text = "'";
  for (const char c : name) {
    text += c;
    if (c == '\'') text += c;
  }
  return text + "'";
}

std::string fixed(const Range& range) {
  return fmt::format("${}${}:${}${}", column_name(range.first_column), range.first_row,
                     column_name(range.last_column), range.last_row);
}

pugi::xml_node add_name(pugi::xml_node names, const std::string& name, const std::string& means) {
  pugi::xml_node node = add_text(names, "definedName", means);
  set(node, "name", name);
  return node;
}

/// The titles that every printed page repeats, and what the arrows filter.
void add_names_of(pugi::xml_node names, const BoundPage& bound, std::size_t number) {
  const std::uint32_t row = title_row(bound.page);
  if (row == 0) return;
  if (bound.page.filter && bound.table.empty()) {
    pugi::xml_node filter = add_name(names, "_xlnm._FilterDatabase",
                                     quoted(bound.name) + '!' + fixed(table_range(bound)));
    set(filter, "localSheetId", number);
    set(filter, "hidden", 1);
  }
  set(add_name(names, "_xlnm.Print_Titles",
               fmt::format("{}!${}:${}", quoted(bound.name), row, row)),
      "localSheetId", number);
}

void add_names(pugi::xml_node root, const BoundBook& bound) {
  pugi::xml_node names = add(root, "definedNames");
  for (std::size_t i = 0; i < bound.pages.size(); ++i) add_names_of(names, bound.pages[i], i);
  for (const auto& [name, range] : bound.lists) {
    add_name(names, name, quoted(bound.pages.back().name) + '!' + fixed(range));
  }
  if (names.first_child() == nullptr) root.remove_child(names);
}

}  // namespace

std::string content_types_part(const BoundBook& bound) {
  pugi::xml_document document;
  pugi::xml_node types = begin(document, "Types", space::content_types);
  add_default(types, "rels", "application/vnd.openxmlformats-package.relationships+xml");
  add_default(types, "xml", "application/xml");
  add_override(types, "/xl/workbook.xml", "spreadsheetml.sheet.main");
  std::size_t tables = 0;
  for (std::size_t i = 0; i < bound.pages.size(); ++i) {
    add_override(types, fmt::format("/xl/worksheets/sheet{}.xml", i + 1),
                 "spreadsheetml.worksheet");
    if (bound.pages[i].table.empty()) continue;
    add_override(types, fmt::format("/xl/tables/table{}.xml", ++tables), "spreadsheetml.table");
  }
  add_override(types, "/xl/styles.xml", "spreadsheetml.styles");
  add_override(types, "/xl/sharedStrings.xml", "spreadsheetml.sharedStrings");
  add_override(types, "/docProps/app.xml", "extended-properties");
  pugi::xml_node core = add(types, "Override");
  set(core, "PartName", "/docProps/core.xml");
  set(core, "ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
  return to_bytes(document);
}

std::string root_relations_part() {
  pugi::xml_document document;
  pugi::xml_node list = begin(document, "Relationships", space::package_relations);
  add_relation(list, of_office("officeDocument"), "xl/workbook.xml");
  add_relation(list,
               "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
               "core-properties",
               "docProps/core.xml");
  add_relation(list, of_office("extended-properties"), "docProps/app.xml");
  return to_bytes(document);
}

std::string core_properties_part(const Book& book) {
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "cp:coreProperties", space::core_properties);
  set(root, "xmlns:dc", space::dublin_core);
  add_text(root, "dc:title", visible(book.title));
  add_text(root, "dc:language", visible(book.language));
  return to_bytes(document);
}

std::string application_properties_part() {
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "Properties", space::application_properties);
  add_text(root, "Application", "icpcheck");
  return to_bytes(document);
}

std::string workbook_part(const BoundBook& bound) {
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "workbook", space::main);
  set(root, "xmlns:r", space::relations);
  add(root, "workbookPr");
  const auto opens = std::ranges::find_if(bound.pages, &BoundPage::opens) - bound.pages.begin();
  pugi::xml_node view = add(add(root, "bookViews"), "workbookView");
  set(view, "firstSheet", opens);
  set(view, "activeTab", opens);
  pugi::xml_node sheets = add(root, "sheets");
  for (std::size_t i = 0; i < bound.pages.size(); ++i) {
    const BoundPage& page = bound.pages[i];
    pugi::xml_node node = add(sheets, "sheet");
    set(node, "name", to_office(page.name));
    set(node, "sheetId", i + 1);
    if (page.page.shown == Shown::hidden) set(node, "state", "hidden");
    if (page.page.shown == Shown::very_hidden) set(node, "state", "veryHidden");
    set(node, "r:id", fmt::format("rId{}", i + 1));
  }
  add_names(root, bound);
  return to_bytes(document);
}

std::string workbook_relations_part(const BoundBook& bound) {
  pugi::xml_document document;
  pugi::xml_node list = begin(document, "Relationships", space::package_relations);
  for (std::size_t i = 0; i < bound.pages.size(); ++i) {
    add_relation(list, of_office("worksheet"), fmt::format("worksheets/sheet{}.xml", i + 1));
  }
  add_relation(list, of_office("styles"), "styles.xml");
  add_relation(list, of_office("sharedStrings"), "sharedStrings.xml");
  return to_bytes(document);
}

std::string table_relations_part(std::size_t number) {
  pugi::xml_document document;
  pugi::xml_node list = begin(document, "Relationships", space::package_relations);
  add_relation(list, of_office("table"), fmt::format("../tables/table{}.xml", number));
  return to_bytes(document);
}

}  // namespace icpcheck::sheet
