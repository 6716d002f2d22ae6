// SPDX-License-Identifier: MIT
// Reading, writing and counting days.
#include "icpcheck/base/date.hpp"

#include "support/catch.hpp"

using icpcheck::Date;
using icpcheck::days_between;
using icpcheck::parse_date;

TEST_CASE("a date is the number of days since 1970-01-01") {
  struct Row {
    std::string_view text;
    std::int32_t days;
  };
  const auto row = GENERATE(Row{"1970-01-01", 0}, Row{"1969-12-31", -1}, Row{"2000-02-29", 11016},
                            Row{"2021-12-07", 18968}, Row{"2022-07-01", 19174},
                            Row{"0001-01-01", -719162}, Row{"9999-12-31", 2932896});
  CAPTURE(row.text);
  REQUIRE(parse_date(row.text) == Date{row.days});
  CHECK(to_string(Date{row.days}) == row.text);
}

TEST_CASE("what is no day that exists is not a date") {
  const std::string_view text = GENERATE(
      "", "2021-12-7", "2021-12-07 ", " 2021-12-07", "07/12/2021", "2021/12/07", "2021-02-29",
      "1900-02-29", "2021-13-01", "2021-00-01", "2021-01-00", "2021-04-31", "0000-01-01",
      "-001-01-01", "+021-01-01", "2021-1a-01", "20211-2-07", "2021-12-0\0", "２０２１-12-07");
  CAPTURE(text);
  CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("days between two dates are negative when the second is earlier") {
  const Date first = parse_date("2022-02-28").value();
  const Date second = parse_date("2022-03-01").value();
  CHECK(days_between(first, second) == 1);
  CHECK(days_between(second, first) == -1);
  CHECK(days_between(first, first) == 0);
}

TEST_CASE("today lies after this test was written") {
  CHECK(icpcheck::today() > parse_date("2022-07-01").value());
}
