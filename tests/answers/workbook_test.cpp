// SPDX-License-Identifier: MIT
// A workbook goes out, is filled in and comes back.
#include <fstream>
#include <string>
#include <vector>

#include "answers/sheets.hpp"
#include "icpcheck/sheet/read.hpp"
#include "icpcheck/sheet/write.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "support/working_folder.hpp"

using namespace icpcheck;

namespace {

/// A text in a cell: below a title, in the row whose column "key" has that key.
struct Cell {
  std::string key;
  std::string title;
  std::string text;
};

std::size_t column_of(const std::vector<std::vector<sheet::Cell>>& rows, const std::string& title,
                      std::size_t& title_row) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const sheet::Cell& cell : rows[row]) {
      if (cell.text != title) continue;
      title_row = row;
      return cell.column;
    }
  }
  return 0;
}

/// The same sheets with those texts, as a program that knows nothing of forms would save them.
std::string filled(const std::string& xlsx, const std::vector<Cell>& cells) {
  Diagnostics problems;
  const auto workbook = sheet::read_xlsx("round.xlsx", xlsx, problems);
  REQUIRE(workbook);
  sheet::Book book{.title = "Round"};
  std::size_t found = 0;
  for (const sheet::Sheet& from : workbook->sheets) {
    sheet::Page page{.name = from.name};
    std::size_t title_row = 0;
    const std::size_t keys = column_of(from.rows, "key", title_row);
    for (const auto& row : from.rows) {
      sheet::Row copy;
      for (const sheet::Cell& cell : row) copy.fields.push_back({.content = cell.text});
      for (const Cell& cell : cells) {
        std::size_t ignored = 0;
        const std::size_t column = column_of(from.rows, cell.title, ignored);
        if (keys == 0 || column == 0 || row.size() < keys || row[keys - 1].text != cell.key) {
          continue;
        }
        copy.fields[column - 1].content = cell.text;
        ++found;
      }
      page.rows.push_back(std::move(copy));
    }
    if (page.rows.empty()) continue;
    for (const auto& row : page.rows) {
      if (page.columns.size() < row.fields.size()) page.columns.resize(row.fields.size());
    }
    book.pages.push_back(std::move(page));
  }
  REQUIRE(found == cells.size());
  return sheet::write_xlsx(book);
}

}  // namespace

TEST_CASE("a workbook that was filled in is written into the description") {
  const TemporaryFolder folder;
  const test::WorkingFolder inside(folder.path());
  std::ifstream in(std::string(ICPCHECK_SOURCE_DIR) + "/examples/complete/system.yaml");
  folder.write("a.yaml", std::string{std::istreambuf_iterator<char>(in), {}});
  REQUIRE(test::run({"questions", "a.yaml", "--all", "--as-of", "2022-07-01", "-o", "round.xlsx"})
              .status == 0);
  const std::string round = folder.read("round.xlsx");
  folder.write("a.xlsx", filled(round, {{"icp.members[0]", "Member since", "1 May 2022"},
                                        {"icp.members[+1]", "Post of the member", "Chief nurse"},
                                        {"icp.members[+1]", "Evidence: document", "Minutes"},
                                        {"icp.members[1]", "Remove", "Yes"}}));
  const test::Ran ran =
      test::run({"answer", "a.yaml", "--from", "a.xlsx", "--as-of", "2022-07-10", "--dry-run"});
  INFO(ran.err);
  INFO(ran.out);
  REQUIRE(ran.status <= 1);
  CHECK(ran.out.find("+    - post: Chief nurse\n") != std::string::npos);
  CHECK(ran.out.find("+  - id: minutes\n") != std::string::npos);
  CHECK(ran.out.find("\nRemoved\n") == std::string::npos);
  CHECK(ran.out.find("\nTo be removed\n") != std::string::npos);
  CHECK(ran.out.find("icp.members[1]") != std::string::npos);
}

TEST_CASE("a workbook that nobody has touched changes nothing") {
  const TemporaryFolder folder;
  const test::WorkingFolder inside(folder.path());
  for (const char* example : {"complete/system.yaml", "complete/place.yaml",
                              "lincolnshire/system.yaml", "cheshire-and-merseyside/system.yaml"}) {
    CAPTURE(example);
    std::ifstream in(std::string(ICPCHECK_SOURCE_DIR) + "/examples/" + example);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    folder.write("a.yaml", text);
    REQUIRE(test::run({"questions", "a.yaml", "--all", "--as-of", "2022-07-01", "--format", "xlsx",
                       "-o", "round.xlsx"})
                .status == 0);
    const test::Ran ran = test::run({"answer", "a.yaml", "--from", "round.xlsx"});
    INFO(ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("Nothing changes in the file.") != std::string::npos);
    CHECK(folder.read("a.yaml") == text);
  }
}
