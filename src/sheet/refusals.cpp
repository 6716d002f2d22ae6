// SPDX-License-Identifier: MIT
#include "sheet/refusals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

bool has_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool has_macros(const Package& package) {
  constexpr std::array<std::string_view, 2> parts{"vbaproject", "xl/macrosheets/"};
  constexpr std::array<std::string_view, 4> types{"macroenabled", "vbaproject", "excel.macrosheet",
                                                  "excel.intlmacrosheet"};
  return has_any(lowered(package.bytes_of("[Content_Types].xml")), types) ||
         std::ranges::any_of(package.names(),
                             [&](std::string_view name) { return has_any(name, parts); });
}

/// Links that people click on are only text to us.
bool leads_out(const Relation& relation) {
  return relation.external && relation.type != "hyperlink";
}

bool has_external_links(const Package& package) {
  return std::ranges::any_of(package.names(), [&](std::string_view name) {
    if (name.starts_with("xl/externallinks/")) return true;
    return name.ends_with(".rels") &&
           std::ranges::any_of(parse_relations(package.bytes_of(name), ""), leads_out);
  });
}

/// In UTF-8, and in UTF-16 of either order.
bool defines_entities(std::string_view bytes) {
  constexpr std::array<std::string_view, 6> begins{
      "<!DOCTYPE",
      "<!ENTITY",
      {"<\0!\0D\0O\0C\0", 10},
      {"\0<\0!\0D\0O\0C", 10},
      {"<\0!\0E\0N\0T\0", 10},
      {"\0<\0!\0E\0N\0T", 10},
  };
  return has_any(bytes, begins);
}

bool is_xml(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml");
}

}  // namespace

void refuse_dangers(const Package& package, const SharedText& file, Diagnostics& problems) {
  if (has_macros(package)) {
    problems.add(error_of(file, "sheet.macros", "The workbook holds macros.",
                          "Save it as an Excel workbook (.xlsx), which leaves them out."));
  }
  if (has_external_links(package)) {
    problems.add(error_of(file, "sheet.external_links", "The workbook links to other files.",
                          "In Excel choose Data, Edit Links, Break Link, and save it."));
  }
  for (const std::string_view name : package.names()) {
    if (!is_xml(name) || !defines_entities(package.bytes_of(name))) continue;
    problems.add(error_of(
        file, "sheet.doctype",
        fmt::format("The part \"{}\" of the workbook has a document type, which no spreadsheet "
                    "program writes.",
                    escape(name)),
        "Ask who sent the file where it comes from."));
  }
}

}  // namespace icpcheck::sheet
