// SPDX-License-Identifier: MIT
// What stands in the cells of a workbook and of CSV, as a reader finds it.
#include <algorithm>
#include <sstream>

#include "icpcheck/form/formats.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/sheet/read.hpp"
#include "unit/form/small_form.hpp"

using namespace icpcheck;

namespace {

std::string sheets_written(const form::Form& form, std::string_view format) {
  std::ostringstream out;
  form::formats().find(format)->write({form}, {}, out);
  return out.str();
}

sheet::Workbook workbook(const form::Form& form) {
  Diagnostics problems;
  auto book = sheet::read_xlsx("round.xlsx", sheets_written(form, "xlsx"), problems);
  REQUIRE(test::texts(problems) == "");
  return std::move(*book);
}

using Texts = std::vector<std::string>;

Texts names(const sheet::Workbook& book) {
  Texts names;
  for (const sheet::Sheet& sheet : book.sheets) {
    if (!sheet.hidden) names.push_back(sheet.name);
  }
  return names;
}

const sheet::Sheet& sheet_of(const sheet::Workbook& book, std::string_view name) {
  const auto found = std::ranges::find(book.sheets, name, &sheet::Sheet::name);
  REQUIRE(found != book.sheets.end());
  return *found;
}

Texts row_of(const sheet::Sheet& sheet, std::uint32_t row) {
  Texts texts;
  for (const sheet::Cell& cell : sheet.rows.at(row - 1)) texts.push_back(cell.text);
  return texts;
}

}  // namespace

TEST_CASE("a workbook has a sheet for each person to ask and for each list") {
  const auto made = test::make(test::two_boards);
  CHECK(names(workbook(made.form)) == Texts{"Read me", "Board's secretary",
                                            "Director of public health", "ICP's secretary",
                                            "ICB's director of strategy", "Organisations",
                                            "ICP members", "Health and wellbeing boards", "Words"});
}

TEST_CASE("a row of a person tells by itself what it is about") {
  const auto made = test::make(test::two_boards);
  const sheet::Workbook book = workbook(made.form);
  const sheet::Sheet& sheet = sheet_of(book, "Director of public health");
  CHECK(row_of(sheet, 1) == Texts{"Questions to the director of public health"});
  CHECK(row_of(sheet, 2) ==
        Texts{"North Integrated Care System, 1 October 2022. Answer in the tinted cells; leave "
              "empty what is not for you."});
  CHECK(row_of(sheet, 3) == Texts{"Question", "Why it matters", "Answer", "Not known",
                                  "Evidence: document", "Evidence: date", "Evidence: paragraph",
                                  "Answered by", "Remark", "Known now", "key", "value when asked",
                                  "description", "digest", "form", "day", "item", "Person"});
  CHECK(row_of(sheet, 4) ==
        Texts{"East HWB: Is a joint strategic needs assessment in force?",
              "The least that national guidance asks: Each board has an assessment (A paper, page "
              "1).",
              "", "", "", "", "", "", "", "", "hwbs[east].jsna.in_force", "", "north",
              made.form.digest, "1", "2022-10-01", "", "the director of public health"});
}

TEST_CASE("a question says how to answer with several words, and where a list is filled in") {
  const auto made = test::make(test::two_boards);
  const sheet::Workbook book = workbook(made.form);
  const std::string roles = sheet_of(book, "Board's secretary").at(5, 1).text;
  CHECK(roles.starts_with(
      "Integrated care partnership, Leader of the Council: What does the member bring to the "
      "board, role by role and not by title alone?\nAll that apply: ICB chair; ICB chief "
      "executive;"));
  CHECK(roles.ends_with("or words of your own, after x-. Part several by ;"));
  CHECK(sheet_of(book, "ICP's secretary").at(4, 1).text ==
        "Who sits on the ICP? The list says that it is not complete: what is missing from it?\n"
        "Fill in the sheet \"ICP members\". If there is none, choose None here.");
}

TEST_CASE("the sheet of a list shows what is known, asks if that is all and has room for more") {
  const auto made = test::make(test::two_boards);
  const sheet::Workbook book = workbook(made.form);
  const sheet::Sheet& sheet = sheet_of(book, "ICP members");
  CHECK(row_of(sheet, 1) == Texts{"Integrated care partnership: Members"});
  CHECK(sheet.at(3, 1).text == "Is this list complete?");
  const Texts complete = row_of(sheet, 3);
  CHECK(std::ranges::find(complete, "icp.members:complete") != complete.end());
  const Texts keys = row_of(sheet, 4);
  CHECK(Texts(keys.begin(), keys.begin() + 3) == Texts{"post", "name", "organisation"});
  CHECK(keys[19] == "icp.members:columns");
  const Texts titles = row_of(sheet, 5);
  CHECK(titles[0] == "Post of the member");
  CHECK(titles[13] == "Remove");
  CHECK(titles[19] == "key");
  CHECK(row_of(sheet, 6) ==
        Texts{"Leader of the Council",
              "",
              "The Council",
              "",
              "",
              "",
              "",
              "",
              "2022-07-01",
              "",
              "Yes",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "icp.members[0]",
              R"({"post": "Leader of the Council", "organisation": "council", "since": )"
              R"("2022-07-01", "votes": "true"})",
              "north",
              made.form.digest,
              "1",
              "2022-10-01",
              "Leader of the Council",
              "the ICP's secretary"});
  CHECK(sheet.at(6, 9).kind == sheet::Kind::date);
  CHECK(sheet.at(8, 20).text == "icp.members[+1]");
  CHECK(sheet.at(12, 20).text == "icp.members[+5]");
}

TEST_CASE("the same form gives the same workbook") {
  const auto made = test::make(test::two_boards);
  CHECK(sheets_written(made.form, "xlsx") == sheets_written(made.form, "xlsx"));
}

TEST_CASE("CSV has a row for each question and for each cell of a list") {
  const auto made = test::make(test::two_boards);
  Diagnostics problems;
  const auto book = sheet::read_csv("round.csv", sheets_written(made.form, "csv"), problems);
  REQUIRE(book);
  const sheet::Sheet& sheet = book->sheets.front();
  CHECK(row_of(sheet, 1) == Texts{"person", "question", "why", "answers possible", "answer",
                                  "not known", "evidence document", "evidence date",
                                  "evidence paragraph", "answered by", "remark", "known now", "key",
                                  "value when asked", "description", "digest", "form", "day",
                                  "item"});
  CHECK(row_of(sheet, 2) ==
        Texts{"the board's secretary",
              "Integrated care partnership: Are the board's papers online for anybody to read?",
              "By law: Papers are online (A paper, page 1).", "Yes or no.", "", "", "", "", "", "",
              "", "", "icp.meetings.papers_online", "", "north", made.form.digest, "1",
              "2022-10-01"});
  Texts keys;
  for (std::uint32_t row = 2; row <= sheet.rows.size(); ++row) {
    keys.push_back(sheet.at(row, 13).text);
  }
  const auto count = [&](std::string_view key) { return std::ranges::count(keys, key); };
  CHECK(count("icp.members:complete") == 1);
  CHECK(count("icp.members[0].roles") == 1);  // is asked as a question
  CHECK(count("icp.members[0].post") == 1);
  CHECK(count("icp.members[0]:remove") == 1);
  CHECK(count("icp.members[+1].post") == 1);
  CHECK(count("hwbs[west].name") == 1);
}

TEST_CASE("what looks like a formula is none, and what is hidden is shown") {
  const auto made = test::make(
      "organisations:\n  - {id: a, name: \"=1+1\", type: icb}\n"
      "  - {id: b, name: \"x\\u202Ey\", type: icb}\nhwbs: []\n");
  const sheet::Workbook book = workbook(made.form);
  const sheet::Sheet& sheet = sheet_of(book, "Organisations");
  CHECK(sheet.at(6, 2).text == "=1+1");
  CHECK(sheet.at(6, 2).kind == sheet::Kind::text);
  CHECK(sheets_written(made.form, "csv").find("'=1+1") != std::string::npos);
  CHECK(sheets_written(made.form, "csv").find("x\\u{202E}y") != std::string::npos);
}

TEST_CASE("keys of new rows are told from those of rows that are there") {
  CHECK(form::new_row_key("icp.members", 3) == "icp.members[+3]");
  CHECK(form::new_row_number("icp.members[+3]") == 3);
  CHECK(form::new_row_number("icp.members[3]") == 0);
  CHECK(form::new_row_number("icp.members") == 0);
  CHECK(form::new_row_number("hwbs[a].members[+12]") == 12);
  CHECK(form::new_row_number("icp.members[+x]") == 0);
}

TEST_CASE("the titles of parts stand in the order of the parts") {
  for (std::size_t i = 0; i < form::part_titles.size(); ++i) {
    CHECK(static_cast<std::size_t>(form::part_titles[i].part) == i);
  }
}
