// SPDX-License-Identifier: MIT
// What cells of workbooks are read as.
#include <string>

#include "icpcheck/sheet/read.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"

namespace icpcheck::sheet {
namespace {

std::string row(const std::string& cells) {
  return read_shown(workbook_of("<sheetData><row r=\"1\">" + cells + "</row></sheetData>"));
}

TEST_CASE("a cell is read as what it is") {
  const auto [cell, expected] = GENERATE(table<std::string, std::string>({
      {"<c r=\"A1\"/>", ""},
      {"<c r=\"A1\" s=\"1\"><v/></c>", ""},
      {"<c r=\"A1\" t=\"s\"><v>0</v></c>", "t zero\n"},
      {"<c r=\"A1\" t=\"s\"><v>1</v></c>", "t one\n"},
      {"<c r=\"A1\" t=\"s\"><v>2</v></c>", "t  two \n"},
      {"<c r=\"A1\" t=\"inlineStr\"><is><t>in</t><rPh><t>no</t></rPh></is></c>", "t in\n"},
      {"<c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t> b</t></r></is></c>", "t a b\n"},
      {"<c r=\"A1\" t=\"inlineStr\"><is><t> </t></is></c>", "t  \n"},
      {"<c r=\"A1\" "
       "t=\"inlineStr\"><is><t>a&amp;b&#10;<![CDATA[<c>]]>_x0041__x000D_\n</t></is></c>",
       "t a&b\n<c>A\n\n"},
      {"<c r=\"A1\" t=\"inlineStr\"><is><t>\xFF</t></is></c>", "t \xEF\xBF\xBD\n"},
      {"<c r=\"A1\" t=\"str\"><v>text</v></c>", "t text\n"},
      {"<c r=\"A1\"><v>0.30000000000000004</v></c>", "n 0.3\n"},
      {"<c r=\"A1\" t=\"n\"><v> -7 </v></c>", "n -7\n"},
      {"<c r=\"A1\"><v>1E3</v></c>", "n 1000\n"},
      {"<c r=\"A1\" t=\"b\"><v>1</v></c>", "b true\n"},
      {"<c r=\"A1\" t=\"b\"><v>0</v></c>", "b false\n"},
      {"<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "e #N/A\n"},
      {"<c r=\"A1\" s=\"1\"><v>44537</v></c>", "d 2021-12-07\n"},
      {"<c r=\"A1\" s=\"2\"><v>44537.5</v></c>", "d 2021-12-07 12:00\n"},
      {"<c r=\"A1\" s=\"2\"><v>44537</v></c>", "d 2021-12-07\n"},
      {"<c r=\"A1\" s=\"3\"><v>0.5</v></c>", "d 12:00\n"},
      {"<c r=\"A1\" s=\"4\"><v>44537</v></c>", "d 2021-12-07\n"},
      {"<c r=\"A1\" s=\"1\"><v>-5</v></c>", "n -5\n"},
      {"<c r=\"A1\" s=\"99\"><v>44537</v></c>", "n 44537\n"},
      {"<c r=\"A1\" t=\"d\"><v>2021-12-07T00:00:00</v></c>", "d 2021-12-07\n"},
      {"<c r=\"A1\" t=\"d\"><v>2021-12-07T14:30:00</v></c>", "d 2021-12-07 14:30:00\n"},
      {"<c r=\"A1\"><f>1+1</f><v>2</v></c>", "f 2\n"},
      {"<c r=\"A1\" t=\"str\"><f>A2</f><v>x</v></c>", "f x\n"},
      {"<c r=\"A1\"><f>A2</f></c>", "f\n"},
      {"<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>2</v></c>", "f 2\n"},
      {"<c r=\"A1\" t=\"b\"><f>TRUE()</f><v>1</v></c>", "b true\n"},
      {"<c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">X1:Y1</f><v>2</v></c><c r=\"B1\"><v>3</v></c>"
       "<c r=\"C1\"><v>4</v></c>",
       "f 2 | f 3 | n 4\n"},
  }));
  CAPTURE(cell);
  CHECK(row(cell) == expected);
}

TEST_CASE("what a program leaves out is found by what stands before it") {
  CHECK(row("<c><v>1</v></c><c><v>2</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c>") ==
        "n 1 | n 2 | . | n 4 | n 5\n");
  CHECK(read_shown(workbook_of(
            "<sheetData><row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row>"
            "<row r=\"6\"><c><v>6</v></c></row></sheetData>")) == "n 1\n\nn 3\n\n\nn 6\n");
  CHECK(read_shown(workbook_of("")).empty());
}

TEST_CASE("prefixes of names do not matter") {
  CHECK(read_shown(workbook_of("<x:sheetData><x:row x:r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c>"
                               "</x:row></x:sheetData>")) == "n 1\n");
}

TEST_CASE("cells that are merged are marked") {
  const std::string bytes = workbook_of(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>3</v></c></row></sheetData>"
      "<mergeCells><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"A4:XFD1048576\"/></mergeCells>");
  CHECK(read_shown(bytes) == "n 1 | n+ 2\nn 3 | .+\n");
  Diagnostics problems;
  const auto book = read_xlsx("a.xlsx", bytes, problems);
  REQUIRE(book);
  CHECK(book->sheets[0].merged == std::vector<Range>{{1, 2, 2, 2}, {4, 1, 1'048'576, 16'384}});
  CHECK(book->sheets[0].at(2, 2).merged);
}

TEST_CASE("sheets come in the order of the workbook, hidden ones marked") {
  Parts parts = parts_of("<sheetData><row><c><v>1</v></c></row></sheetData>");
  put(parts, "xl/workbook.xml",
      "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"B &amp; b\" state=\"hidden\" "
      "sheetId=\"1\" r:id=\"b\"/><sheet name=\"Chart\" r:id=\"c\"/><sheet name=\"A\" "
      "state=\"veryHidden\" r:id=\"a\"/></sheets></workbook>");
  put(parts, "xl/_rels/workbook.xml.rels",
      relations(relation("a", "worksheet", "./worksheets/../worksheets/Sheet1.xml") +
                relation("b", "worksheet", "/other/b.xml") +
                relation("c", "chartsheet", "chart.xml") + relation("d", "styles", "styles.xml")));
  put(parts, "other/b.xml",
      "<worksheet><sheetData><row><c s=\"1\"><v>43075</v></c></row></sheetData></worksheet>");
  Diagnostics problems;
  const auto book = read_xlsx("a.xlsx", zip::write(parts), problems);
  INFO(shown(problems));
  REQUIRE(book);
  REQUIRE(book->sheets.size() == 2);
  CHECK(book->sheets[0].name == "B & b");
  CHECK(book->sheets[0].hidden);
  CHECK(shown(book->sheets[0]) == "d 2021-12-07\n");
  CHECK(book->sheets[1].name == "A");
  CHECK(book->sheets[1].hidden);
  CHECK(shown(book->sheets[1]) == "n 1\n");
}

TEST_CASE("texts and looks that nothing needs may be missing") {
  Parts parts = parts_of("<sheetData><row><c s=\"1\"><v>1</v></c></row></sheetData>");
  std::erase_if(parts, [](const zip::Part& part) {
    return part.name == "xl/sharedStrings.xml" || part.name == "xl/styles.xml";
  });
  CHECK(read_shown(zip::write(parts)) == "n 1\n");
}

TEST_CASE("a link that people click on does no harm") {
  Parts parts = parts_of("<sheetData><row><c><v>1</v></c></row></sheetData>");
  put(parts, "xl/worksheets/_rels/sheet1.xml.rels",
      relations(relation("rId1", "hyperlink", "https://example.org", " TargetMode=\"External\"")));
  CHECK(read_shown(zip::write(parts)) == "n 1\n");
}

}  // namespace
}  // namespace icpcheck::sheet
