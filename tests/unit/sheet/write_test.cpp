// SPDX-License-Identifier: MIT
// What is written is read back as it was.
#include "icpcheck/sheet/write.hpp"

#include <string>
#include <vector>

#include "icpcheck/base/formula.hpp"
#include "icpcheck/sheet/read.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"

namespace icpcheck::sheet {
namespace {

using std::string;

Date day(std::string_view text) { return parse_date(text).value(); }

Page page_of(std::vector<Row> rows) {
  return {.name = "Chair",
          .columns = {{.title = "Question"}, {.title = "Answer"}},
          .rows = std::move(rows)};
}

Sheet written_and_read(const Page& page) {
  Diagnostics problems;
  auto book = read_xlsx("a.xlsx", write_xlsx({.title = "T", .pages = {page}}), problems);
  INFO(shown(problems));
  REQUIRE(book);
  return std::move(book->sheets.front());
}

TEST_CASE("a workbook holds what was written, and no formula") {
  const auto [content, format, expected] = GENERATE(table<Content, Format, std::string>({
      {{}, Format::by_content, "t x"},
      {string("Yes"), Format::by_content, "t Yes | t x"},
      {string("=1+1"), Format::by_content, "t =1+1 | t x"},
      {string("  spaces  "), Format::by_content, "t   spaces   | t x"},
      {string(" "), Format::by_content, "t   | t x"},
      {string("a\r\nb\tc"), Format::by_content, "t a\nb\tc | t x"},
      {string("<&>\"' ]]>"), Format::by_content, "t <&>\"' ]]> | t x"},
      {string("_x0041_"), Format::by_content, "t _x0041_ | t x"},
      {string("\x01\xE2\x80\xAE\xFF"), Format::by_content, "t \\u{1}\\u{202E}\\xFF | t x"},
      {string("é 日 😀"), Format::by_content, "t é 日 😀 | t x"},
      {string("2021-12-07"), Format::by_content, "t 2021-12-07 | t x"},
      {7.0, Format::by_content, "n 7 | t x"},
      {0.1, Format::by_content, "n 0.1 | t x"},
      {-1e300, Format::by_content, "n -1e+300 | t x"},
      {day("2021-12-07"), Format::by_content, "d 2021-12-07 | t x"},
      {day("2021-12-07"), Format::date, "d 2021-12-07 | t x"},
      {day("2021-12-07"), Format::text, "t 2021-12-07 | t x"},
      {day("1900-03-01"), Format::by_content, "d 1900-03-01 | t x"},
      {day("1900-02-28"), Format::by_content, "t 1900-02-28 | t x"},
      {day("9999-12-31"), Format::by_content, "d 9999-12-31 | t x"},
      {true, Format::by_content, "b true | t x"},
      {false, Format::by_content, "b false | t x"},
  }));
  Page page = page_of({{{{content, Style::plain, format}, {string("x")}}}});
  const string before = content.index() == 0 ? ". | " : "";
  CHECK(shown(written_and_read(page)) == "t Question | t Answer\n" + before + expected + "\n");
}

TEST_CASE("text beyond what a cell holds is cut, and says so") {
  const Page page = page_of({{{{string(40'000, 'x')}}}});
  const string text = written_and_read(page).at(2, 1).text;
  CHECK(text.size() == 32'767);
  CHECK(text.ends_with("xx (cut)"));
}

TEST_CASE("the rows of a page are where it says") {
  Page page = page_of({{{{string("q")}}}});
  CHECK(title_row(page) == 1);
  CHECK(first_row(page) == 2);
  page.above = {{{{string("a")}}}, {{{string("b")}}}};
  CHECK(title_row(page) == 3);
  CHECK(first_row(page) == 4);
  CHECK(cells_of_column(page, 2, 10) == Range{4, 2, 14, 2});
  CHECK(shown(written_and_read(page)) == "t a\nt b\nt Question | t Answer\nt q\n");
  page.columns = {{}, {}};
  CHECK(title_row(page) == 0);
  CHECK(first_row(page) == 3);
  page.rows.clear();
  CHECK(cells_of_column(page, 1) == Range{3, 1, 3, 1});
  CHECK(shown(written_and_read(page)) == "t a\nt b\n");
}

TEST_CASE("the same book gives the same bytes") {
  Book book{.title = "T", .pages = {page_of({{{{string("q")}, {7.0}}}})}};
  CHECK(write_xlsx(book) == write_xlsx(book));
}

TEST_CASE("sheets are named so that Excel takes them, and kept hidden") {
  Book book{.title = "T"};
  for (const char* name :
       {"Chair: who?", "CHAIR  WHO", "", "'quoted'", "History",
        "A name of more than thirty-one characters", "A name of more than thirty-one letters"}) {
    book.pages.push_back({.name = name});
  }
  book.pages[0].shown = Shown::hidden;
  book.pages[2].shown = Shown::very_hidden;
  Diagnostics problems;
  const auto read_back = read_xlsx("a.xlsx", write_xlsx(book), problems);
  REQUIRE(read_back);
  std::vector<string> names;
  for (const Sheet& sheet : read_back->sheets)
    names.push_back(sheet.name + (sheet.hidden ? "*" : ""));
  CHECK(names == std::vector<string>{"Chair who*", "CHAIR WHO 2", "Sheet*", "quoted", "History 2",
                                     "A name of more than thirty-one",
                                     "A name of more than thirty-on 2"});
}

TEST_CASE("a book always shows a sheet") {
  Diagnostics problems;
  const auto none = read_xlsx("a.xlsx", write_xlsx({}), problems);
  REQUIRE(none);
  CHECK(none->sheets.front().name == "Sheet");
  const auto hidden =
      read_xlsx("a.xlsx", write_xlsx({.pages = {{.name = "A", .shown = Shown::hidden}}}), problems);
  REQUIRE(hidden);
  CHECK_FALSE(hidden->sheets.front().hidden);
}

TEST_CASE("CSV is for spreadsheets") {
  Page page = page_of({
      {{{string("say \"so\", or; not")}, {7.5}}},
      {{{string("=1+1")}, {day("2021-12-07")}}},
      {{{string("-")}, {-7.0}}},
      {{{string("two\r\nlines")}, {true}}},
      {{{string("\t=1")}, {string("\n@x")}}},
      {{{string("'=1")}}},
      {{{string("\x1b\xE2\x80\xAE")}, {string("plain")}}},
  });
  const string expected =
      "Question,Answer\r\n"
      "\"say \"\"so\"\", or; not\",7.5\r\n"
      "'=1+1,2021-12-07\r\n"
      "'-,-7\r\n"
      "\"two\nlines\",true\r\n"
      "\\t=1,\\n@x\r\n"
      "''=1,\r\n"
      "\\u{1B}\\u{202E},plain\r\n";
  CHECK(write_csv(page, Mark::no) == expected);
  CHECK(write_csv(page) == "\xEF\xBB\xBF" + expected);
  page.above = {{{{string("Above")}}}};
  CHECK(write_csv(page, Mark::no) == "Above\r\n" + expected);
}

TEST_CASE("CSV is read back as it was written") {
  const std::vector<string> texts{"a", "=1", "'=1", "''-1", "'tis", "a\nb", "\"", ",;\t", "é"};
  Page page{.columns = {{.title = "Text"}}};
  for (const string& text : texts) page.rows.push_back({{{text}}});
  Diagnostics problems;
  const auto book = read_csv("a.csv", write_csv(page), problems);
  REQUIRE(book);
  std::vector<string> back;
  for (const auto& cells : book->sheets[0].rows) back.emplace_back(without_guard(cells.at(0).text));
  back.erase(back.begin());
  CHECK(back == texts);
}

}  // namespace
}  // namespace icpcheck::sheet
