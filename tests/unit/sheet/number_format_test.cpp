// SPDX-License-Identifier: MIT
// Which numbers are days, and which days they are.
#include "sheet/number_format.hpp"

#include "support/catch.hpp"

namespace icpcheck::sheet {
namespace {

TEST_CASE("a format tells whether it shows days") {
  const auto [code, expected] = GENERATE(table<std::string, Shows>({
      {"General", Shows::number},
      {"0.00", Shows::number},
      {"#,##0.00\\ \"days\"", Shows::number},
      {"[Red]0;[Blue]-0", Shows::number},
      {"0_d", Shows::number},
      {"*d0", Shows::number},
      {"\"unclosed d", Shows::number},
      {"[unclosed d", Shows::number},
      {"\\", Shows::number},
      {"\"", Shows::number},
      {"", Shows::number},
      {"0.00E+00", Shows::number},
      {"@", Shows::number},
      {"dd/mm/yyyy", Shows::day},
      {"[$-809]d\\ mmmm\\ yyyy;@", Shows::day},
      {"YYYY", Shows::day},
      {"mmm", Shows::day},
      {"dd/mm/yyyy hh:mm", Shows::time},
      {"h:mm", Shows::time},
      {"mm:ss", Shows::time},
  }));
  CAPTURE(code);
  CHECK(shown_by(code) == expected);
}

TEST_CASE("formats that are built in are known by their numbers") {
  for (const std::uint32_t day : {14U, 15U, 16U, 17U, 27U, 31U, 36U, 50U, 58U}) {
    CHECK(shown_by(day) == Shows::day);
  }
  for (const std::uint32_t time : {18U, 21U, 22U, 32U, 45U, 46U, 47U}) {
    CHECK(shown_by(time) == Shows::time);
  }
  for (const std::uint32_t number : {0U, 1U, 13U, 23U, 37U, 44U, 48U, 49U, 59U, 164U}) {
    CHECK(shown_by(number) == Shows::number);
  }
}

TEST_CASE("a count of days is a day") {
  const auto [number, shows, epoch, expected] = GENERATE(table<double, Shows, Epoch, std::string>({
      {44'537, Shows::day, Epoch::of_1900, "2021-12-07"},
      {44'537.5, Shows::day, Epoch::of_1900, "2021-12-07 12:00"},
      {44'537.604'224'537'04, Shows::time, Epoch::of_1900, "2021-12-07 14:30:05"},
      {44'537.999'999'99, Shows::day, Epoch::of_1900, "2021-12-08"},
      {1, Shows::day, Epoch::of_1900, "1900-01-01"},
      {59, Shows::day, Epoch::of_1900, "1900-02-28"},
      {60, Shows::day, Epoch::of_1900, "1900-02-29"},
      {61, Shows::day, Epoch::of_1900, "1900-03-01"},
      {2'958'465, Shows::day, Epoch::of_1900, "9999-12-31"},
      {2'958'466, Shows::day, Epoch::of_1900, "none"},
      {2'958'465.999'999'99, Shows::day, Epoch::of_1900, "none"},
      {0, Shows::day, Epoch::of_1900, "none"},
      {0.5, Shows::day, Epoch::of_1900, "none"},
      {-1, Shows::day, Epoch::of_1900, "none"},
      {1e300, Shows::day, Epoch::of_1900, "none"},
      {0.604'166'666'666'67, Shows::time, Epoch::of_1900, "14:30"},
      {0.999'999'999, Shows::time, Epoch::of_1900, "23:59:59"},
      {0, Shows::time, Epoch::of_1900, "00:00"},
      {0, Shows::day, Epoch::of_1904, "1904-01-01"},
      {43'075, Shows::day, Epoch::of_1904, "2021-12-07"},
      {2'957'003, Shows::day, Epoch::of_1904, "9999-12-31"},
      {2'957'004, Shows::day, Epoch::of_1904, "none"},
  }));
  CAPTURE(number);
  CHECK(day_text(number, shows, epoch).value_or("none") == expected);
}

TEST_CASE("a number has the digits that a person sees") {
  CHECK(number_text(7) == "7");
  CHECK(number_text(-7) == "-7");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(0.30000000000000004) == "0.3");
  CHECK(number_text(123456789012345) == "123456789012345");
  CHECK(number_text(1e20) == "1e+20");
  CHECK(number_text(0.000015) == "1.5e-05");
}

}  // namespace
}  // namespace icpcheck::sheet
