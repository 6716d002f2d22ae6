// SPDX-License-Identifier: MIT
// Names of cells and ranges.
#include "icpcheck/sheet/place.hpp"

#include "support/catch.hpp"

namespace icpcheck::sheet {
namespace {

TEST_CASE("cells and ranges are named as spreadsheets name them") {
  CHECK(column_name(1) == "A");
  CHECK(column_name(26) == "Z");
  CHECK(column_name(27) == "AA");
  CHECK(column_name(702) == "ZZ");
  CHECK(column_name(703) == "AAA");
  CHECK(column_name(16'384) == "XFD");
  CHECK(cell_name(7, 2) == "B7");
  CHECK(range_name({1, 1, 7, 3}) == "A1:C7");
  CHECK(range_name({7, 2, 7, 2}) == "B7");
}

TEST_CASE("a place is named for a person") {
  CHECK(place_name("Chair", 7, 2) == "sheet 'Chair', cell B7");
  CHECK(place_name("", 7, 2) == "cell B7");
  CHECK(place_name("\xE2\x80\xAE", 7, 2) == "sheet '\\u{202E}', cell B7");
}

TEST_CASE("a name of cells is read, and nothing else") {
  const auto [text, expected] = GENERATE(table<std::string, Range>({
      {"B7", {7, 2, 7, 2}},
      {"b7", {7, 2, 7, 2}},
      {"$B$7", {7, 2, 7, 2}},
      {"A1:C7", {1, 1, 7, 3}},
      {"C7:A1", {1, 1, 7, 3}},
      {"XFD1048576", {1'048'576, 16'384, 1'048'576, 16'384}},
  }));
  CHECK(parse_range(text) == expected);
  const std::string wrong =
      GENERATE("", "7", "B", "B0", "B-1", "B7:", ":B7", "B7:C", "XFE1", "A1048577",
               "AAAAAAAAAAAAAAAAA1", "B99999999999", "B7x", "B 7", "Chair!B7");
  CAPTURE(wrong);
  CHECK(parse_range(wrong) == std::nullopt);
}

}  // namespace
}  // namespace icpcheck::sheet
