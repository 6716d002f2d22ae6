// SPDX-License-Identifier: MIT
// Workbooks that other programs have written.
#include <fstream>
#include <iterator>
#include <string>

#include "icpcheck/sheet/read.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"

namespace icpcheck::sheet {
namespace {

Workbook read_file(const std::string& name) {
  std::ifstream in(ICPCHECK_SOURCE_DIR "/tests/unit/sheet/" + name, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  Diagnostics problems;
  auto book = read_xlsx(name, bytes, problems);
  INFO(shown(problems));
  REQUIRE(book);
  return std::move(*book);
}

TEST_CASE("a workbook of openpyxl is read") {
  const Workbook book = read_file("openpyxl.xlsx");
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.sheets[0].name == "Chair");
  CHECK(shown(book.sheets[0]) ==
        "t Question | t Answer | t Date\n"
        "t Who chairs it? | t Ada Lovelace | d 2021-12-07\n"
        "t In public? | b true | d 2021-12-07 14:30\n"
        "t How many? | n 12.5 | d 14:30\n"
        "t Sum | f | f\n"
        "t =not a formula | t two\nlines\n"
        "t+ merged | .+\n"
        ".+ | .+ | t beside\n"
        "e #N/A | t   spaces  \n"
        "t site\n");
  CHECK(book.sheets[1].name == "Lists");
  CHECK(book.sheets[1].hidden);
  CHECK(shown(book.sheets[1]) == "\n. | t é 日 😀\n");
}

TEST_CASE("the same workbook is read as LibreOffice saves it") {
  const Workbook book = read_file("libreoffice.xlsx");
  REQUIRE(book.sheets.size() == 2);
  CHECK(shown(book.sheets[0]) ==
        "t Question | t Answer | t Date\n"
        "t Who chairs it? | t Ada Lovelace | d 2021-12-07\n"
        "t In public? | b true | d 2021-12-07 14:30\n"
        "t How many? | n 12.5 | d 14:30\n"
        "t Sum | f 2 | f 0\n"
        "t =not a formula | t two\nlines\n"
        "t+ merged | .+\n"
        ".+ | .+ | t beside\n"
        "f #N/A | t   spaces  \n"
        "t site\n");
  CHECK(book.sheets[1].hidden);
}

}  // namespace
}  // namespace icpcheck::sheet
