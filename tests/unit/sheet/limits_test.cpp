// SPDX-License-Identifier: MIT
// Spreadsheets that are too much: few bytes that would cost minutes or memory.
#include "icpcheck/sheet/limits.hpp"

#include <string>

#include "icpcheck/sheet/read.hpp"
#include "sheet/package.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"

namespace icpcheck::sheet {
namespace {

std::string repeated(int times, const std::string& text) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// The same with something between that keeps it from being packed into too little.
std::string many_times(int times, const std::string& text) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all += text;
    if (i % 40 == 0) all += " x" + std::to_string(i % 997) + "=\"\"";
  }
  return all;
}

std::string large(const std::string& message) {
  return "a.xlsx: error[sheet.too_large]: " + message +
         "\n      = hint: Send only the rows and sheets that are asked for.\n";
}

TEST_CASE("too much is refused before it costs anything") {
  const auto [sheet, expected] = GENERATE(table<std::string, std::string>({
      {"<row r=\"100001\"><c><v>1</v></c></row>", "The sheet 'Chair' has more than 100,000 rows."},
      {"<row r=\"4294967295\"><c><v>1</v></c></row>",
       "The sheet 'Chair' has more than 100,000 rows."},
      {"<row r=\"1\"><c r=\"ALM1\"><v>1</v></c></row>",
       "The sheet 'Chair' has more than 1,000 columns."},
      {"<row r=\"1\"><c t=\"str\"><v>" + std::string(32'768, 'x') + "</v></c></row>",
       "There are more than 32,767 characters in sheet 'Chair', cell A1."},
  }));
  CHECK(refusal(workbook_of("<sheetData>" + sheet + "</sheetData>")) == large(expected));
}

TEST_CASE("few bytes that stand for many cells or much text are refused") {
  std::string far;
  for (int row = 1; row <= 600; ++row)
    far += "<row><c r=\"ALL" + std::to_string(row) + "\"><v>1</v></c></row>";
  CHECK(refusal(workbook_of("<sheetData>" + far + "</sheetData>")) ==
        large("The file has more than 500,000 cells."));

  Parts parts;
  std::string rows;
  for (int row = 0; row < 3'000; ++row) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  parts = parts_of("<sheetData>" + rows + "</sheetData>");
  std::string text;
  for (int i = 0; text.size() < 32'000; ++i) text += std::to_string(i * i);
  put(parts, "xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>");
  CHECK(refusal(zip::write(parts)) == large("The cells hold more than 64 MB of text."));
}

TEST_CASE("rows are counted over all sheets") {
  const std::string far = "<sheetData><row r=\"100000\"><c><v>1</v></c></row></sheetData>";
  Diagnostics problems;
  CHECK(read_xlsx("a.xlsx", zip::write(sheets_of(5, far)), problems));
  CHECK(refusal(zip::write(sheets_of(6, far))) ==
        large("The sheets have more than 500,000 rows in all."));
}

TEST_CASE("tags, attributes and texts are counted before a tree is made of them") {
  CHECK(count_all_markup("") == 0);
  CHECK(count_all_markup("<a/>") == 1);
  CHECK(count_all_markup("<a b=\"1\" c=\"2\">") == 3);
  CHECK(count_all_markup("<a>x</a>y") == 4);

  const auto [part, rest, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"xl/worksheets/sheet1.xml", " a=\"\"", "4,000,000"},
      {"xl/worksheets/sheet1.xml", "/><a", "4,000,000"},
      {"xl/worksheets/sheet1.xml", "/>x<a", "4,000,000"},
      {"xl/workbook.xml", " a=\"\"", "4,000,000"},
      {"xl/styles.xml", " a=\"\"", "4,000,000"},
      {"xl/worksheets/_rels/sheet1.xml.rels", " a=\"\"", "1,000,000"},
  }));
  CAPTURE(part, rest);
  Parts parts = parts_of(one_cell);
  put(parts, part, "<a" + many_times(4'000'001, rest) + "/>");
  CHECK(refusal(zip::write(parts)) ==
        large("The part \"" + part + "\" of the workbook has more than " + expected +
              " tags, attributes and texts."));
}

TEST_CASE("more texts than there may be cells are refused") {
  Parts parts = parts_of(one_cell);
  put(parts, "xl/sharedStrings.xml", "<sst><si" + many_times(500'000, "/><si") + "/></sst>");
  CHECK(refusal(zip::write(parts)) == large("The workbook has more than 500,000 texts."));
}

TEST_CASE("merged ranges and sheets are counted") {
  std::string merged;
  for (int i = 1; i <= 10'001; ++i)
    merged += "<mergeCell ref=\"A" + std::to_string(i) + ":B" + std::to_string(i) + "\"/>";
  CHECK(refusal(workbook_of("<mergeCells>" + merged + "</mergeCells>")) ==
        large("The sheet 'Chair' has more than 10,000 merged ranges."));

  CHECK(refusal(zip::write(sheets_of(201, ""))) == large("The workbook has more than 200 sheets."));
}

TEST_CASE("what lies over cells is counted over all sheets") {
  const std::string message = large(
      "The merged cells and array formulas of the workbook lie over more than 2,000,000 "
      "cells.");
  const std::string row = "<row>" + repeated(50, "<c><v>1</v></c>") + "</row>";
  const std::string rows = "<sheetData>" + repeated(50, row) + "</sheetData>";
  const auto merged = [&rows](int times) {
    return rows + "<mergeCells>" + repeated(times, "<mergeCell ref=\"A1:XFD1048576\"/>") +
           "</mergeCells>";
  };
  // Ten sheets of 2,500 cells, each of which lies 80 times under a range; then once more.
  Diagnostics problems;
  CHECK(read_xlsx("a.xlsx", zip::write(sheets_of(10, merged(80))), problems));
  CHECK(refusal(zip::write(sheets_of(10, merged(81)))) == message);

  const std::string formula = "<c><f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>1</v></c>";
  const std::string formulas = "<sheetData><row>" + repeated(50, formula) + "</row>" +
                               repeated(999, "<row/>") + "<row><c><v>1</v></c></row></sheetData>";
  CHECK(read_xlsx("a.xlsx", zip::write(sheets_of(38, formulas)), problems));
  CHECK(refusal(zip::write(sheets_of(39, formulas))) == message);
}

TEST_CASE("many wide ranges that lie beside each other are read") {
  std::string merged;
  for (int i = 1; i <= 5'000; ++i)
    merged += "<mergeCell ref=\"A" + std::to_string(i) + ":XFD" + std::to_string(i) + "\"/>";
  Diagnostics problems;
  CHECK(read_xlsx("a.xlsx",
                  workbook_of("<sheetData>" + repeated(5'000, "<row><c><v>1</v></c></row>") +
                              "</sheetData><mergeCells>" + merged + "</mergeCells>"),
                  problems));
}

}  // namespace
}  // namespace icpcheck::sheet
