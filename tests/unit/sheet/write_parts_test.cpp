// SPDX-License-Identifier: MIT
// How a workbook is written for those who fill it in.
#include <algorithm>
#include <string>
#include <vector>

#include "icpcheck/sheet/write.hpp"
#include "icpcheck/zip/zip.hpp"
#include "sheet/styles.hpp"
#include "support/catch.hpp"

namespace icpcheck::sheet {
namespace {

using std::string;

/// A part of the book; "" when there is none.
string part_of(const Book& book, const string& name) {
  zip::Refusal refusal;
  const auto parts = zip::read(write_xlsx(book), zip::Limits{}, refusal);
  REQUIRE(parts);
  const auto found = std::ranges::find(*parts, name, &zip::Part::name);
  return found == parts->end() ? "" : found->bytes;
}

/// From the begin of one element to the begin of another.
string between(const string& text, const string& begin, const string& end) {
  const std::size_t from = text.find(begin);
  REQUIRE(from != string::npos);
  return text.substr(from, text.find(end, from) - from);
}

string sheet_of(const Page& page) {
  return part_of({.title = "R&D of 7 December", .pages = {page}}, "xl/worksheets/sheet1.xml");
}

Page questions() {
  Page page{.name = "Board's secretary"};
  page.columns = {{.title = "Question", .width = 50},
                  {.title = "Answer", .width = 20, .format = Format::text},
                  {.title = "Date", .width = 15, .format = Format::date},
                  {.title = "key", .hidden = true}};
  page.above = {{{{string("Questions"), Style::heading}}}, {{{string("id")}}, true}};
  page.rows = {{{{string("Who chairs it?")}, {{}, Style::answer}, {{}, Style::answer}}}};
  return page;
}

TEST_CASE("columns have their widths, formats and are hidden") {
  const string sheet = sheet_of(questions());
  const string wrapped = std::to_string(number_of({.wrap = true}));
  const string text = std::to_string(number_of({.format = Format::text, .wrap = true}));
  const string date = std::to_string(number_of({.format = Format::date, .wrap = true}));
  CHECK(between(sheet, "<cols>", "<sheetData>") ==
        "<cols><col min=\"1\" max=\"1\" width=\"50.71\" style=\"" + wrapped +
            "\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"20.71\" style=\"" + text +
            "\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"15.71\" style=\"" + date +
            "\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\"20.71\" style=\"" + wrapped +
            "\" hidden=\"1\" customWidth=\"1\"/></cols>");
}

TEST_CASE("titles and the first columns stay in sight") {
  Page page = questions();
  page.frozen_columns = 1;
  // The hidden row takes no room.
  CHECK(between(sheet_of(page), "<sheetViews>", "<sheetFormatPr") ==
        "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane xSplit=\"1\" "
        "ySplit=\"2\" topLeftCell=\"B4\" activePane=\"bottomRight\" state=\"frozen\"/><selection "
        "pane=\"bottomRight\"/></sheetView></sheetViews>");
  page.frozen_columns = 0;
  page.freeze = false;
  CHECK(sheet_of(page).find("<pane") == string::npos);
}

TEST_CASE("cells have looks, rows are as high as their text, all cells of a row exist") {
  Page page = questions();
  page.rows.push_back({{{string("one\ntwo")}}});
  const auto look = [](const Look& each) { return std::to_string(number_of(each)); };
  const string plain = look({.wrap = true, .framed = true});
  const string answer =
      look({.style = Style::answer, .format = Format::text, .wrap = true, .framed = true});
  const string day =
      look({.style = Style::answer, .format = Format::date, .wrap = true, .framed = true});
  const string title = look({.wrap = true, .framed = true, .titles = true});
  CHECK(between(sheet_of(page), "<sheetData>", "<row r=\"5\"") ==
        "<sheetData><row r=\"1\" ht=\"18.75\"><c r=\"A1\" s=\"" + look({.style = Style::heading}) +
            "\" t=\"s\"><v>0</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"0\" t=\"s\">"
            "<v>1</v></c></row><row r=\"3\"><c r=\"A3\" s=\"" +
            title +
            "\" t=\"s\"><v>2</v></c>"
            "<c r=\"B3\" s=\"" +
            title + "\" t=\"s\"><v>3</v></c><c r=\"C3\" s=\"" + title +
            "\" t=\"s\"><v>4</v></c><c r=\"D3\" s=\"" + title +
            "\" t=\"s\"><v>5</v></c></row>"
            "<row r=\"4\"><c r=\"A4\" s=\"" +
            plain + "\" t=\"s\"><v>6</v></c><c r=\"B4\" s=\"" + answer + "\"/><c r=\"C4\" s=\"" +
            day + "\"/><c r=\"D4\" s=\"" + plain + "\"/></row>");
  CHECK(sheet_of(page).find("<row r=\"5\" ht=\"28.50\">") != string::npos);
}

TEST_CASE("what looks like a formula stays text when somebody edits it") {
  Page page = questions();
  page.rows = {{{{string("=1+1")}, {string("'+44")}, {string("1")}}}};
  const string sheet = sheet_of(page);
  const Look framed{.wrap = true, .framed = true, .quoted = true};
  Look text = framed;
  text.format = Format::text;
  CHECK(sheet.find("<c r=\"A4\" s=\"" + std::to_string(number_of(framed)) + "\"") != string::npos);
  CHECK(sheet.find("<c r=\"B4\" s=\"" + std::to_string(number_of(text)) + "\"") != string::npos);
  CHECK(part_of({}, "xl/styles.xml").find(" quotePrefix=\"1\"") != string::npos);
}

TEST_CASE("it prints on A4, and every page says what it is") {
  CHECK(between(sheet_of(questions()), "<pageMargins", "</worksheet>") ==
        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.75\" header=\"0.3\" "
        "footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" "
        "orientation=\"landscape\"/><headerFooter><oddFooter>&amp;LR&amp;&amp;D of 7 December"
        "&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>");
  CHECK(between(part_of({.pages = {questions()}}, "xl/workbook.xml"), "<definedNames>",
                "</workbook>") ==
        "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
        "'Board''s secretary'!$3:$3</definedName></definedNames>");
}

TEST_CASE("short lists of choices stand in the rule, others on a hidden sheet") {
  Page page = questions();
  page.validations = {
      {{4, 2, 4, 2}, {"Yes", "No"}, "Answer", "Choose one.", true, "Choose from the list."},
      {{5, 2, 9, 2}, {"Yes, all", "No"}},
      {{4, 3, 9, 3}, {}, "Date", string(300, 'x')},
      {{10, 2, 10, 2}, {"Yes, all", "No"}},
  };
  const Book book{.pages = {page}};
  CHECK(between(part_of(book, "xl/worksheets/sheet1.xml"), "<dataValidations", "<pageMargins") ==
        "<dataValidations count=\"4\"><dataValidation type=\"list\" allowBlank=\"1\" "
        "showErrorMessage=\"1\" errorTitle=\"Answer\" error=\"Choose from the list.\" "
        "showInputMessage=\"1\" promptTitle=\"Answer\" prompt=\"Choose one.\" sqref=\"B4\">"
        "<formula1>\"Yes,No\"</formula1></dataValidation><dataValidation type=\"list\" "
        "allowBlank=\"1\" sqref=\"B5:B9\"><formula1>choices_1</formula1></dataValidation>"
        "<dataValidation type=\"date\" allowBlank=\"1\" showInputMessage=\"1\" "
        "promptTitle=\"Date\" prompt=\"" +
            string(252, 'x') +
            "...\" sqref=\"C4:C9\">"
            "<formula1>1</formula1><formula2>2958465</formula2></dataValidation><dataValidation "
            "type=\"list\" allowBlank=\"1\" sqref=\"B10\"><formula1>choices_1</formula1>"
            "</dataValidation></dataValidations>");
  const string workbook = part_of(book, "xl/workbook.xml");
  CHECK(workbook.find("<sheet name=\"Lists\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>") !=
        string::npos);
  CHECK(workbook.find("<definedName name=\"choices_1\">'Lists'!$A$1:$A$2</definedName>") !=
        string::npos);
}

TEST_CASE("255 characters of choices still stand in the rule") {
  const auto source = [](std::size_t length) {
    Page page = questions();
    page.validations = {{{4, 2, 4, 2}, {string(length, 'a'), "b"}}};
    return between(sheet_of(page), "<formula1>", "</formula1>").substr(10, 3);
  };
  CHECK(source(253) == "\"aa");
  CHECK(source(254) == "cho");
}

TEST_CASE("a table has titles unlike each other, and a row to begin with") {
  const Page page{.name = "M",
                  .columns = {{.title = "Name"}, {.title = "NAME"}, {.title = "a\nb"}, {}},
                  .table = "Members of 2021"};
  const Book book{.pages = {page, page}};
  CHECK(between(part_of(book, "xl/tables/table2.xml"), "<table ", "</table>") ==
        "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"2\" "
        "name=\"Members_of_2021_2\" displayName=\"Members_of_2021_2\" ref=\"A1:D2\" "
        "totalsRowShown=\"0\"><autoFilter ref=\"A1:D2\"/><tableColumns count=\"4\"><tableColumn "
        "id=\"1\" name=\"Name\"/><tableColumn id=\"2\" name=\"NAME 2\"/><tableColumn id=\"3\" "
        "name=\"a b\"/><tableColumn id=\"4\" name=\"Column 4\"/></tableColumns><tableStyleInfo "
        "name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" "
        "showColumnStripes=\"0\"/>");
  CHECK(part_of(book, "xl/worksheets/sheet1.xml").find("<row r=\"2\"><c r=\"A2\"") != string::npos);
  CHECK(part_of(book, "xl/worksheets/sheet1.xml").find("<autoFilter") == string::npos);
}

TEST_CASE("a table's name is none of a cell") {
  const auto [text, expected] = GENERATE(table<string, string>({
      {"Members", "Members"},
      {"A1", "_A1"},
      {"r1c1", "_r1c1"},
      {"R", "_R"},
      {"C7", "_C7"},
      {"7th", "_7th"},
      {"", "_"},
      {"is it?", "is_it_"},
      {"é", "__"},
      {"Rows", "Rows"},
  }));
  if (text.empty()) return;  // no table is wanted
  const Page page{.columns = {{.title = "a"}}, .table = text};
  CHECK(part_of({.pages = {page}}, "xl/tables/table1.xml").find(" name=\"" + expected + "\"") !=
        string::npos);
}

TEST_CASE("arrows filter the rows below the titles") {
  Page page = questions();
  page.filter = true;
  CHECK(sheet_of(page).find("<autoFilter ref=\"A3:D4\"/>") != string::npos);
  CHECK(part_of({.pages = {page}}, "xl/workbook.xml")
            .find("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
                  "'Board''s secretary'!$A$3:$D$4</definedName>") != string::npos);
}

TEST_CASE("the workbook says its title and language, and no clock") {
  CHECK(part_of({.title = "A & B"}, "docProps/core.xml") ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A &amp; B</dc:title>"
        "<dc:language>en-GB</dc:language></cp:coreProperties>");
}

TEST_CASE("what people see first is open") {
  const Book book{.pages = {{.name = "a", .shown = Shown::hidden}, {.name = "b"}}};
  CHECK(part_of(book, "xl/workbook.xml").find("activeTab=\"1\"") != string::npos);
  CHECK(part_of(book, "xl/worksheets/sheet2.xml").find("tabSelected") != string::npos);
  CHECK(part_of(book, "xl/worksheets/sheet1.xml").find("tabSelected") == string::npos);
}

TEST_CASE("all looks are in the styles, Arial in each, answers open and tinted") {
  const string styles = part_of({}, "xl/styles.xml");
  std::size_t looks = 0;
  const string list = between(styles, "<cellXfs", "</cellXfs>");
  for (std::size_t at = list.find("<xf "); at != string::npos; at = list.find("<xf ", at + 1))
    ++looks;
  CHECK(looks == 240);
  CHECK(list.starts_with("<cellXfs count=\"240\">"));
  CHECK(
      number_of(
          {.format = Format::date, .wrap = true, .framed = true, .titles = true, .quoted = true}) ==
      239);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i <= number_of({.style = Style::answer}); ++i)
    at = list.find("<xf ", at + 1);
  const string answer = list.substr(at, list.find("</xf>", at) - at);
  CHECK(answer.find("fillId=\"2\"") != string::npos);
  CHECK(answer.find("<protection locked=\"0\"/>") != string::npos);
  CHECK(styles.find("Calibri") == string::npos);
}

}  // namespace
}  // namespace icpcheck::sheet
