// SPDX-License-Identifier: MIT
// Workbooks as programs write them, part by part.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "icpcheck/sheet/read.hpp"
#include "icpcheck/zip/zip.hpp"
#include "support/catch.hpp"

namespace icpcheck::sheet {

using Parts = std::vector<zip::Part>;

inline std::string relation(const std::string& id, const std::string& type,
                            const std::string& target, const std::string& more = "") {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
         "\" Target=\"" + target + "\"" + more + "/>";
}

inline std::string relations(const std::string& inside) {
  return "<Relationships "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inside + "</Relationships>";
}

/// Adds a part, or puts it in the place of the one that has its name.
inline void put(Parts& parts, const std::string& name, const std::string& bytes) {
  std::erase_if(parts, [&](const zip::Part& part) { return part.name == name; });
  parts.push_back({name, bytes});
}

/// A sheet 'Chair' with that inside of `worksheet`, texts "zero", "one", " two " and a few looks:
/// 1 is a day, 2 a day with a time, 3 a time, 4 a format of its own that shows days.
inline Parts parts_of(const std::string& sheet) {
  Parts parts;
  put(parts, "[Content_Types].xml", "<Types/>");
  put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
  put(parts, "xl/workbook.xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Chair\" sheetId=\"7\" r:id=\"rId1\"/></sheets>"
      "</workbook>");
  put(parts, "xl/_rels/workbook.xml.rels",
      relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
                relation("rId3", "styles", "styles.xml")));
  put(parts, "xl/sharedStrings.xml",
      "<sst><si><t>zero</t></si><si><r><t>o</t></r><r><rPr><b/></rPr><t>ne</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>won</t></rPh></si><si><t xml:space=\"preserve\"> two "
      "</t></si></sst>");
  put(parts, "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]d\\ mmmm\\ yyyy;@\"/>"
      "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
      "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/>"
      "</cellXfs></styleSheet>");
  put(parts, "xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>");
  return parts;
}

inline std::string workbook_of(const std::string& sheet) { return zip::write(parts_of(sheet)); }

inline const std::string one_cell =
    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

/// So many sheets, each with that inside.
inline Parts sheets_of(int count, const std::string& inside) {
  Parts parts = parts_of(one_cell);
  std::string sheets;
  std::string list;
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    sheets += "<sheet name=\"" + number + "\" r:id=\"" + number + "\"/>";
    list += relation(number, "worksheet", number + ".xml");
    put(parts, "xl/" + number + ".xml", "<worksheet>" + inside + "</worksheet>");
  }
  put(parts, "xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
  put(parts, "xl/_rels/workbook.xml.rels", relations(list));
  return parts;
}

/// "text|merged" for each cell, with a letter for what it is before it; rows on lines.
inline std::string shown(const Sheet& sheet) {
  constexpr std::string_view letters = ".tnbdfe";
  std::string text;
  for (const auto& cells : sheet.rows) {
    for (const Cell& cell : cells) {
      if (cell.column > 1) text += " | ";
      text += letters[static_cast<std::size_t>(cell.kind)];
      if (cell.merged) text += '+';
      if (!cell.text.empty()) text += ' ' + cell.text;
    }
    text += '\n';
  }
  return text;
}

/// All problems as a person reads them.
inline std::string shown(const Diagnostics& problems) {
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  return text;
}

/// The problems of a workbook that is not read.
inline std::string refusal(const std::string& bytes) {
  Diagnostics problems;
  CHECK_FALSE(read_xlsx("a.xlsx", bytes, problems));
  return shown(problems);
}

/// What is in the first sheet, or the problems.
inline std::string read_shown(const std::string& bytes, const char* file = "a.xlsx") {
  Diagnostics problems;
  const auto book = read(file, bytes, problems);
  return book ? shown(book->sheets.front()) : shown(problems);
}

}  // namespace icpcheck::sheet
