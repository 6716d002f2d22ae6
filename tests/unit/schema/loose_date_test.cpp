// SPDX-License-Identifier: MIT
// Dates as people write them.
#include "icpcheck/schema/loose_date.hpp"

#include "support/catch.hpp"

namespace icpcheck::schema {

TEST_CASE("a date is understood as it is meant in England") {
  struct Row {
    const char* text;
    const char* meant;
  };
  const Row rows[] = {
      {"07/12/2021", "2021-12-07"},      {"7/12/21", "2021-12-07"},
      {"7/12/00", "2000-12-07"},         {"7 December 00", "2000-12-07"},
      {"December 7, 00", "2000-12-07"},  {"7.12.2021", "2021-12-07"},
      {"12/25/2021", "2021-12-25"},  // no month 25: an American date
      {"7 December 2021", "2021-12-07"}, {"7th December 2021", "2021-12-07"},
      {"22nd Dec 2021", "2021-12-22"},   {"december 7, 2021", "2021-12-07"},
      {"1 Sept 2021", "2021-09-01"},     {"2021-12-7", "2021-12-07"},
      {"2021/12/07", "2021-12-07"},      {"2021-12-07T00:00:00Z", "2021-12-07"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(read_loose_date(row.text) == std::optional<std::string>(row.meant));
  }
}

TEST_CASE("what is no day is not guessed at") {
  for (const char* text : {"", "December 2021", "2021", "31/04/2021", "30 February 2021",
                           "7 Dezember 2021", "7 De 2021", "7 12 1821", "1/2/3/4", "soon", "a b c",
                           "99999999/1/1", "on the 7th of December in the year 2021, a Tuesday"}) {
    INFO(text);
    CHECK_FALSE(read_loose_date(text));
  }
}

TEST_CASE("an impossible day is explained") {
  CHECK(explain_date("2021-02-29") == "February 2021 has 28 days.");
  CHECK(explain_date("2020-02-30") == "February 2020 has 29 days.");
  CHECK(explain_date("2021-04-31") == "April 2021 has 30 days.");
  CHECK(explain_date("2021-13-01") == "A month is a number from 01 to 12.");
  CHECK(explain_date("2021-00-01") == "A month is a number from 01 to 12.");
  CHECK(explain_date("2021-2-30").empty());
  CHECK(explain_date("soon").empty());
  CHECK(explain_date("0000-02-30").empty());
}

}  // namespace icpcheck::schema
