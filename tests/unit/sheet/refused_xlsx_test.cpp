// SPDX-License-Identifier: MIT
// Workbooks that are not read, and in which words that is said.
#include <string>
#include <vector>

#include "icpcheck/sheet/read.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"
#include "unit/zip/bytes.hpp"

namespace icpcheck::sheet {
namespace {

const std::string save_hint =
    "      = hint: Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx).\n";
const std::string kind_hint =
    "      = hint: Save it as an Excel workbook (.xlsx), or as CSV UTF-8.\n";

std::string damage(const std::string& message) {
  return "a.xlsx: error[sheet.damaged]: " + message + "\n" + save_hint;
}

std::string wide(const std::string& text) {
  std::string bytes;
  for (const char c : text) bytes += {c, '\0'};
  return bytes;
}

TEST_CASE("what is no workbook is named") {
  const std::string ole{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
  const std::string other = "a.xlsx: error[sheet.not_a_workbook]: ";
  const std::string name_hint = "      = hint: Name an Excel workbook (.xlsx) or a CSV file.\n";
  const auto [bytes, expected] = GENERATE_COPY(table<std::string, std::string>({
      {"a,b", other + "The file is not an Excel workbook.\n" + kind_hint},
      {"", other + "The file is not an Excel workbook.\n" + kind_hint},
      {ole + wide("EncryptedPackage"),
       "a.xlsx: error[sheet.password]: The file is protected with a password.\n"
       "      = hint: Open it with the password, take the password away in File, Info, and save "
       "it again.\n"},
      {ole + wide("Workbook"),
       "a.xlsx: error[sheet.old_excel]: The file is an Excel workbook of before 2007.\n" +
           save_hint},
      {ole + wide("WordDocument"),
       other + "The file is a Word document, not a workbook.\n" + name_hint},
      {ole, other + "The file is an Office document, not a workbook.\n" + name_hint},
      {"PK\x05\x06", other + "The file is an archive, not an Excel workbook.\n" + kind_hint},
      {"PK\x03\x04", damage("The workbook cannot be read. It is damaged or cut off.")},
  }));
  CHECK(refusal(bytes) == expected);
}

TEST_CASE("why an archive cannot be read is told with what helps against that") {
  Parts many = parts_of(one_cell);
  for (int i = 0; i < 500; ++i) many.push_back({"x" + std::to_string(i), ""});
  Parts bomb = parts_of(one_cell);
  put(bomb, "xl/worksheets/sheet1.xml", std::string(31'000'000, ' '));
  std::string locked = zip::write(parts_of(one_cell));
  zip::put_in_both(locked, 6, 8, 1, 2);
  const std::string small_hint =
      "      = hint: Send only the rows and sheets that are asked for, and no pictures.\n";
  const std::string who_hint = "      = hint: Ask who sent the file where it comes from.\n";
  const auto [bytes, code, why,
              hint] = GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
      {zip::write(many), "too_large", "It holds more than 500 files.", small_hint},
      {zip::write(bomb), "too_large",
       "\"xl/worksheets/sheet1.xml\" in it unpacks to more than 200 times its size.", small_hint},
      {"PK\x03\x04" + std::string(20'000'000, ' '), "too_large", "It has more than 20 MB.",
       small_hint},
      {locked, "password",
       "It is protected with a password: \"[Content_Types].xml\" in it is encrypted.",
       "      = hint: Save a copy of it without a password.\n"},
      {zip::write(Parts{{"../x", "x"}}), "unusual",
       "It holds a file with a name that leads elsewhere: \"../x\".", who_hint},
      {zip::write(Parts{{"x", "x"}, {"X", "x"}}), "unusual",
       "It holds two files of the name \"X\".", who_hint},
      {zip::write(parts_of(one_cell)).substr(0, 500), "damaged", "It is damaged or cut off.",
       save_hint},
  }));
  CHECK(refusal(bytes) ==
        "a.xlsx: error[sheet." + code + "]: The workbook cannot be read. " + why + "\n" + hint);
}

TEST_CASE("other documents in archives are named") {
  const auto [name, bytes, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"word/document.xml", "<w/>", "a Word document"},
      {"ppt/presentation.xml", "<p/>", "a PowerPoint presentation"},
      {"mimetype", "application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument file"},
      {"xl/workbook.bin", "", "a binary workbook (.xlsb)"},
      {"a.txt", "", "an archive"},
  }));
  CHECK(refusal(zip::write(Parts{{name, bytes}})) ==
        "a.xlsx: error[sheet.not_a_workbook]: The file is " + expected +
            ", not an Excel workbook.\n" + kind_hint);
}

TEST_CASE("all that is dangerous is told at once") {
  Parts parts = parts_of(one_cell);
  put(parts, "xl/vbaProject.bin", "x");
  put(parts, "xl/externalLinks/externalLink1.xml", "<externalLink/>");
  put(parts, "xl/theme/theme1.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>");
  CHECK(refusal(zip::write(parts)) ==
        "a.xlsx: error[sheet.macros]: The workbook holds macros.\n"
        "      = hint: Save it as an Excel workbook (.xlsx), which leaves them out.\n"
        "a.xlsx: error[sheet.external_links]: The workbook links to other files.\n"
        "      = hint: In Excel choose Data, Edit Links, Break Link, and save it.\n"
        "a.xlsx: error[sheet.doctype]: The part \"xl/theme/theme1.xml\" of the workbook has a "
        "document type, which no spreadsheet program writes.\n"
        "      = hint: Ask who sent the file where it comes from.\n");
}

TEST_CASE("macros, links and document types are found wherever they are") {
  const auto [name, bytes, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"XL/VBAPROJECT.BIN", "", "sheet.macros"},
      {"xl/macrosheets/sheet1.xml", "<a/>", "sheet.macros"},
      {"[Content_Types].xml",
       "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"
       "</Types>",
       "sheet.macros"},
      {"xl/worksheets/_rels/sheet1.xml.rels",
       relations(relation("rId1", "image", "file:///x", " TargetMode=\"External\"")),
       "sheet.external_links"},
      {"xl/worksheets/_rels/sheet1.xml.rels",
       relations(relation("rId1", "oleObject", "\\\\host\\x", " TargetMode=\"external\"")),
       "sheet.external_links"},
      {"xl/a.vml", "<!DOCTYPE a>", "sheet.doctype"},
      {"xl/_rels/a.rels", "<!ENTITY b>", "sheet.doctype"},
      {"xl/a.xml", "\xFF\xFE" + wide("<!DOCTYPE a>"), "sheet.doctype"},
      {"xl/a.xml", "\xFE\xFF" + std::string(1, '\0') + wide("<!ENTITY a"), "sheet.doctype"},
  }));
  CAPTURE(name);
  Parts parts = parts_of(one_cell);
  put(parts, name, bytes);
  const std::string said = refusal(zip::write(parts));
  CHECK(said.starts_with("a.xlsx: error[" + expected + "]: "));
  CHECK(said.find("error[", 12) == std::string::npos);
}

TEST_CASE("damage is told with its place") {
  const auto [sheet, expected] = GENERATE(table<std::string, std::string>({
      {"<c r=\"B1\"><v>one</v></c>", "sheet 'Chair', cell B1 has a number that is none."},
      {"<c r=\"B1\"><v>1.2.3</v></c>", "sheet 'Chair', cell B1 has a number that is none."},
      {"<c r=\"B1\"><v>inf</v></c>", "sheet 'Chair', cell B1 has a number that is none."},
      {"<c r=\"B1\"><v>1e999</v></c>", "sheet 'Chair', cell B1 has a number that is none."},
      {"<c r=\"B1\" t=\"s\"><v>3</v></c>",
       "sheet 'Chair', cell B1 shows a text that is not there."},
      {"<c r=\"B1\" t=\"s\"><v>-1</v></c>",
       "sheet 'Chair', cell B1 shows a text that is not there."},
      {"<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>",
       "sheet 'Chair', cell B1 stands there twice."},
      {"<c r=\"B2\"><v>1</v></c>", "sheet 'Chair', cell A1 has a name of another place."},
      {"<c r=\"A1:B1\"><v>1</v></c>", "sheet 'Chair', cell A1 has a name of another place."},
      {"<c r=\"x\"><v>1</v></c>",
       "row 1 of the sheet 'Chair' has a cell \"x\", which no sheet has."},
      {"<c r=\"XFE1\"><v>1</v></c>",
       "row 1 of the sheet 'Chair' has a cell \"XFE1\", which no sheet has."},
      {"<c r=\"A1048577\"><v>1</v></c>",
       "row 1 of the sheet 'Chair' has a cell \"A1048577\", which no sheet has."},
      {"<c r=\"" + std::string(40'000, 'Z') + "1\"><v>1</v></c>",
       "row 1 of the sheet 'Chair' has a cell \"ZZZZZZZZZZZZZZZZZ...\", which no sheet has."},
  }));
  CHECK(refusal(workbook_of("<sheetData><row r=\"1\">" + sheet + "</row></sheetData>")) ==
        damage("The workbook is damaged: " + expected));
}

TEST_CASE("parts that are missing, named twice, or no XML are told") {
  const auto [name, bytes, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"xl/worksheets/sheet1.xml", "<worksheet>",
       "The workbook is damaged: its part \"xl/worksheets/sheet1.xml\" is no XML."},
      {"xl/worksheets/sheet1.xml", "<chart/>",
       "The workbook is damaged: the sheet 'Chair' is none."},
      {"xl/worksheets/sheet1.xml", "",
       "The workbook is damaged: its part \"xl/worksheets/sheet1.xml\" is no XML."},
      {"xl/styles.xml", "<a", "The workbook is damaged: its part \"xl/styles.xml\" is no XML."},
      {"xl/workbook.xml", "<workbook/>", "The workbook has no sheets."},
      {"xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" r:id=\"no\"/></sheets></workbook>",
       "The workbook is damaged: the sheet 'A' is missing."},
      {"xl/workbook.xml",
       "<workbook><sheets><sheet name=\"A\" r:id=\"rId1\"/><sheet name=\"B\" r:id=\"rId1\"/>"
       "</sheets></workbook>",
       "The workbook is damaged: it has no part \"xl/worksheets/sheet1.xml\", or names it twice."},
      {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "../../../no.xml")),
       "The workbook is damaged: it has no part \"no.xml\", or names it twice."},
      {"xl/_rels/workbook.xml.rels", "no XML",
       "The workbook is damaged: the sheet 'Chair' is missing."},
  }));
  CAPTURE(name, bytes);
  Parts parts = parts_of(one_cell);
  put(parts, name, bytes);
  CHECK(refusal(zip::write(parts)) == damage(expected));
}

TEST_CASE("a row above the first is refused") {
  CHECK(refusal(workbook_of("<sheetData><row r=\"0\"><c><v>1</v></c></row></sheetData>")) ==
        damage("The workbook is damaged: the sheet 'Chair' has a row above the first."));
  CHECK(refusal(workbook_of("<sheetData><row r=\"4294967295\"/><row><c><v>1</v></c></row>"
                            "</sheetData>")) ==
        damage("The workbook is damaged: the sheet 'Chair' has a row above the first."));
}

TEST_CASE("of much damage ten places are told") {
  std::string cells;
  for (int i = 0; i < 50; ++i) cells += "<c><v>x</v></c>";
  Diagnostics problems;
  CHECK_FALSE(read_xlsx("a.xlsx", workbook_of("<sheetData><row>" + cells + "</row></sheetData>"),
                        problems));
  CHECK(problems.error_count() == 10);
}

}  // namespace
}  // namespace icpcheck::sheet
