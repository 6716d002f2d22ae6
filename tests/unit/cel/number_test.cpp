// SPDX-License-Identifier: MIT
// Conversions between numbers and text, and comparison of int with double.
#include "cel/number.hpp"

#include <cmath>
#include <limits>

#include "support/catch.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST_CASE("an integer is read from its decimal digits only") {
  CHECK(parse_integer("987") == 987);
  CHECK(parse_integer("+7") == 7);
  CHECK(parse_integer("-0") == 0);
  CHECK(parse_integer("010") == 10);
  CHECK(parse_integer("9223372036854775807") == largest);
  CHECK(parse_integer("-9223372036854775808") == smallest);
  for (const char* text :
       {"", "-", "+", "--1", "+-1", "1.0", "1e3", " 1", "1 ", "0x10", "1_000",
        "9223372036854775808", "-9223372036854775809", "99999999999999999999999"}) {
    CAPTURE(text);
    CHECK(parse_integer(text) == std::nullopt);
  }
}

TEST_CASE("a hexadecimal integer keeps to 64 bits with its sign") {
  CHECK(parse_hexadecimal("55555555", false) == 1431655765);
  CHECK(parse_hexadecimal("55555555", true) == -1431655765);
  CHECK(parse_hexadecimal("aBcD", false) == 43981);
  CHECK(parse_hexadecimal("7fffffffffffffff", false) == largest);
  CHECK(parse_hexadecimal("8000000000000000", true) == smallest);
  CHECK(parse_hexadecimal("8000000000000000", false) == std::nullopt);
  CHECK(parse_hexadecimal("", false) == std::nullopt);
  CHECK(parse_hexadecimal("-1", false) == std::nullopt);
  CHECK(parse_hexadecimal("g", false) == std::nullopt);
}

TEST_CASE("a double is read from decimal text") {
  CHECK(parse_double("0") == 0.0);
  CHECK(parse_double("123") == 123.0);
  CHECK(parse_double("123.456") == 123.456);
  CHECK(parse_double("-987.654") == -987.654);
  CHECK(parse_double("+.5") == 0.5);
  CHECK(parse_double("5.") == 5.0);
  CHECK(parse_double("6.02214e23") == 6.02214e23);
  CHECK(parse_double("-84.32E+7") == -843200000.0);
  CHECK(parse_double("4.9e-324") == std::numeric_limits<double>::denorm_min());
  CHECK(std::signbit(parse_double("-0.0").value_or(1)));
  CHECK(parse_double("Infinity") == infinite);
  CHECK(parse_double("-inf") == -infinite);
  CHECK(std::isnan(parse_double("NaN").value_or(0)));
}

TEST_CASE("text that is no decimal number gives no double") {
  for (const char* text : {"", ".", "-", "+-1", "-+1", "--1", "++1", "e5", "1e", "1e+", "1.2.3",
                           "0x10", "1 ", " 1", "1f", "nan(1)", "infinit", "one"}) {
    CAPTURE(text);
    CHECK(parse_double(text) == std::nullopt);
  }
}

TEST_CASE("a number too small for a double is 0, one too large is refused") {
  for (const char* text :
       {"1e-324", "0.001e-400", "123456789e-340", "1e-99999999999999999999", "0.0000000001e-320"}) {
    CAPTURE(text);
    CHECK(parse_double(text) == 0.0);
  }
  for (const char* text :
       {"1e309", "-1e309", "0.001e400", "123456789e305", "2e308", "1e99999999999999999999"}) {
    CAPTURE(text);
    CHECK(parse_double(text) == std::nullopt);
  }
  CHECK(parse_double("0." + std::string(400, '0') + "1") == 0.0);
  CHECK(parse_double("1" + std::string(400, '0')) == std::nullopt);
}

TEST_CASE("a boolean is read from ten texts") {
  for (const char* text : {"1", "t", "true", "TRUE", "True"}) CHECK(parse_boolean(text) == true);
  for (const char* text : {"0", "f", "false", "FALSE", "False"}) {
    CHECK(parse_boolean(text) == false);
  }
  for (const char* text : {"", "TrUe", "FaLsE", "T", "yes", "2", " true"}) {
    CHECK(parse_boolean(text) == std::nullopt);
  }
}

TEST_CASE("a double is written as short as reads back the same") {
  struct Row {
    double number;
    const char* text;
  };
  const Row rows[] = {
      {123.456, "123.456"},
      {-4.5e-3, "-0.0045"},
      {0.0001, "0.0001"},
      {0.00001, "1e-05"},
      {1e3, "1000"},
      {1.0, "1"},
      {0.0, "0"},
      {-0.0, "-0"},
      {0.1, "0.1"},
      {100000000000000000000.0, "100000000000000000000"},
      {1e21, "1e+21"},
      {6.02214e23, "6.02214e+23"},
      {1.38e-23, "1.38e-23"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {infinite, "Infinity"},
      {-infinite, "-Infinity"},
      {std::numeric_limits<double>::quiet_NaN(), "NaN"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(to_string(row.number) == row.text);
    const auto again = parse_double(row.text);
    REQUIRE(again);
    CHECK((*again == row.number || std::isnan(row.number)));
  }
}

TEST_CASE("a double is cut to an integer, within its range") {
  CHECK(to_integer(1.9) == 1);
  CHECK(to_integer(-7.9) == -7);
  CHECK(to_integer(-0.5) == 0);
  CHECK(to_integer(36028797018963968.0) == 36028797018963968);
  CHECK(to_integer(9223372036854774784.0) == 9223372036854774784);
  CHECK(to_integer(9223372036854775808.0) == std::nullopt);
  CHECK(to_integer(-9223372036854775808.0) == std::nullopt);
  CHECK(to_integer(1e99) == std::nullopt);
  CHECK(to_integer(infinite) == std::nullopt);
  CHECK(to_integer(std::numeric_limits<double>::quiet_NaN()) == std::nullopt);
}

TEST_CASE("an integer is compared with a double as a double") {
  struct Row {
    std::int64_t left;
    double right;
    std::partial_ordering ordering;
  };
  const Row rows[] = {
      {1, 1.0, std::partial_ordering::equivalent},
      {1, 1.1, std::partial_ordering::less},
      {-1, -1.1, std::partial_ordering::greater},
      {0, -0.0, std::partial_ordering::equivalent},
      {9007199254740993, 9007199254740992.0, std::partial_ordering::equivalent},
      {largest, 9223372036854775808.0, std::partial_ordering::equivalent},
      {largest, 9223372036854777856.0, std::partial_ordering::less},
      {smallest, -9223372036854775808.0, std::partial_ordering::equivalent},
      {smallest, -9223372036854777856.0, std::partial_ordering::greater},
      {largest, infinite, std::partial_ordering::less},
      {smallest, -infinite, std::partial_ordering::greater},
      {0, std::numeric_limits<double>::quiet_NaN(), std::partial_ordering::unordered},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left, row.right);
    CHECK((compare(row.left, row.right) == row.ordering));
  }
}

}  // namespace
}  // namespace icpcheck::cel
