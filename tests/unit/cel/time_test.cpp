// SPDX-License-Identifier: MIT
// Timestamps, durations and zones: what is read, what is refused, what they give.
#include "cel/time.hpp"

#include <limits>

#include "support/catch.hpp"

namespace icpcheck::cel {
namespace {

struct Written {
  const char* text;
  const char* again;  // null: refused
};

std::int64_t part_at(Part part, const char* text, std::int32_t seconds_east = 0) {
  const auto timestamp = parse_timestamp(text);
  REQUIRE(timestamp);
  return get(part, *timestamp, seconds_east);
}

Timestamp at(const char* text) {
  const auto timestamp = parse_timestamp(text);
  REQUIRE(timestamp);
  return *timestamp;
}

Duration lasting(const char* text) {
  const auto duration = parse_duration(text);
  REQUIRE(duration);
  return *duration;
}

TEST_CASE("a timestamp is read strictly and written in UTC") {
  const Written rows[] = {
      {"2009-02-13T23:31:30Z", "2009-02-13T23:31:30Z"},
      {"2009-02-13T23:31:30.5Z", "2009-02-13T23:31:30.5Z"},
      {"2009-02-13T23:31:30.120Z", "2009-02-13T23:31:30.12Z"},
      {"2009-02-13T23:31:30.000000001Z", "2009-02-13T23:31:30.000000001Z"},
      {"2009-02-13T23:31:30.0000000019Z", "2009-02-13T23:31:30.000000001Z"},
      {"2009-02-13T23:31:30+01:00", "2009-02-13T22:31:30Z"},
      {"2009-02-13T23:31:30-09:30", "2009-02-14T09:01:30Z"},
      {"2009-02-13T23:31:30-00:00", "2009-02-13T23:31:30Z"},
      {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
      {"9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"},
      {"1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.25Z"},
      {"2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"},
      {"2023-02-29T00:00:00Z", nullptr},
      {"0001-01-01T00:00:00+00:01", nullptr},
      {"9999-12-31T23:59:59-00:01", nullptr},
      {"0000-01-01T00:00:00Z", nullptr},
      {"10000-01-01T00:00:00Z", nullptr},
      {"", nullptr},
      {"2009-02-13", nullptr},
      {"2009-02-13T", nullptr},
      {"2009-02-13T23:31:30", nullptr},
      {"2009-02-13T23:31Z", nullptr},
      {"2009-02-13 23:31:30Z", nullptr},
      {"2009-02-13t23:31:30Z", nullptr},
      {"2009-02-13T23:31:30z", nullptr},
      {"2009-02-13T24:00:00Z", nullptr},
      {"2009-02-13T23:60:00Z", nullptr},
      {"2009-02-13T23:59:60Z", nullptr},
      {"2009-02-13T3:31:30Z", nullptr},
      {"2009-02-13T23:31:30.Z", nullptr},
      {"2009-02-13T23:31:30,5Z", nullptr},
      {"2009-02-13T23:31:30+24:00", nullptr},
      {"2009-02-13T23:31:30+01:60", nullptr},
      {"2009-02-13T23:31:30+0100", nullptr},
      {"2009-02-13T23:31:30Z ", nullptr},
      {"2009-02-13T23:31:30+01:00x", nullptr},
  };
  for (const Written& row : rows) {
    CAPTURE(row.text);
    const auto timestamp = parse_timestamp(row.text);
    REQUIRE(timestamp.has_value() == (row.again != nullptr));
    if (timestamp) CHECK(to_string(*timestamp) == row.again);
  }
}

TEST_CASE("a timestamp of seconds keeps to the years 1 to 9999") {
  CHECK(timestamp_of(0) == Timestamp{0, 0});
  CHECK(timestamp_of(-62135596800) == at("0001-01-01T00:00:00Z"));
  CHECK(timestamp_of(253402300799) == at("9999-12-31T23:59:59Z"));
  CHECK(timestamp_of(-62135596801) == std::nullopt);
  CHECK(timestamp_of(253402300800) == std::nullopt);
}

TEST_CASE("a duration is read in its units and written in seconds") {
  const Written rows[] = {
      {"0", "0s"},
      {"-0", "0s"},
      {"0s", "0s"},
      {"100s", "100s"},
      {"1h2m3.5s", "3723.5s"},
      {"-1.5h", "-5400s"},
      {"+2m", "120s"},
      {"1.5ms", "0.0015s"},
      {"7us", "0.000007s"},
      {"-1ns", "-0.000000001s"},
      {"-999999999ns", "-0.999999999s"},
      {".5s", "0.5s"},
      {"5.s", "5s"},
      {"1s1s", "2s"},
      {"0.9999999999s", "0.999999999s"},
      {"0.333333333333333333333333h", "1199.999999999s"},
      {"9223372036s", "9223372036s"},
      {"9223372036854775807ns", "9223372036.854775807s"},
      {"-9223372036854775807ns", "-9223372036.854775807s"},
      {"-9223372036854775808ns", "-9223372036.854775808s"},
      {"-9223372036854775809ns", nullptr},
      {"9223372036854775808ns", nullptr},
      {"9223372037s", nullptr},
      {"18446744073709551616ns", nullptr},
      {"99999999999999999999h", nullptr},
      {"9223372036s9223372036s9223372036s", nullptr},
      {"320000000000s", nullptr},
      {"-320000000000s", nullptr},
      {"", nullptr},
      {"-", nullptr},
      {"1", nullptr},
      {"s", nullptr},
      {".s", nullptr},
      {"1d", nullptr},
      {"1 s", nullptr},
      {"1S", nullptr},
      {"1s-1s", nullptr},
      {"--1s", nullptr},
      {"1s ", nullptr},
      {"1.2.3s", nullptr},
  };
  for (const Written& row : rows) {
    CAPTURE(row.text);
    const auto duration = parse_duration(row.text);
    REQUIRE(duration.has_value() == (row.again != nullptr));
    if (duration) CHECK(to_string(*duration) == row.again);
  }
}

TEST_CASE("days make a duration") {
  CHECK(duration_of_days(0) == Duration{});
  CHECK(duration_of_days(-2) == Duration{-172800, 0});
  CHECK(duration_of_days(106751) == Duration{9223286400, 0});
  CHECK(duration_of_days(106752) == std::nullopt);
  CHECK(duration_of_days(std::numeric_limits<std::int64_t>::min()) == std::nullopt);
}

TEST_CASE("a timestamp and a duration add up, within the range of timestamps") {
  struct Row {
    const char* timestamp;
    const char* duration;
    const char* sum;  // null: out of range
  };
  const Row rows[] = {
      {"2009-02-13T23:00:00Z", "240s", "2009-02-13T23:04:00Z"},
      {"2009-02-28T23:00:00Z", "1h", "2009-03-01T00:00:00Z"},
      {"0001-01-01T00:00:01.000000001Z", "-999999999ns", "0001-01-01T00:00:00.000000002Z"},
      {"0001-01-01T00:00:01.999999999Z", "999999999ns", "0001-01-01T00:00:02.999999998Z"},
      {"0001-01-01T00:00:00Z", "-1ns", nullptr},
      {"0001-01-01T00:00:00Z", "-1s", nullptr},
      {"9999-12-31T23:59:59.999999999Z", "1ns", nullptr},
      {"9999-12-31T23:59:59Z", "1s", nullptr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.timestamp, row.duration);
    const auto sum = add(at(row.timestamp), lasting(row.duration));
    REQUIRE(sum.has_value() == (row.sum != nullptr));
    if (!sum) continue;
    CHECK(*sum == at(row.sum));
    CHECK(subtract(*sum, lasting(row.duration)) == at(row.timestamp));
  }
}

TEST_CASE("the difference of two timestamps is a duration, if it is not too long") {
  CHECK(subtract(at("2009-02-13T23:31:00Z"), at("2009-02-13T23:29:00Z")) == lasting("120s"));
  CHECK(subtract(at("2009-02-13T00:00:00Z"), at("2009-02-13T00:00:00.25Z")) == lasting("-0.25s"));
  CHECK(subtract(at("2009-02-13T00:00:01.25Z"), at("2009-02-13T00:00:00.5Z")) == lasting("0.75s"));
  CHECK(subtract(at("9999-12-31T23:59:59Z"), at("0001-01-01T00:00:00Z")) == std::nullopt);
  CHECK(subtract(at("0001-01-01T00:00:00Z"), at("9999-12-31T23:59:59Z")) == std::nullopt);
}

TEST_CASE("durations add up, with the same sign in both parts") {
  CHECK(add(lasting("600s"), lasting("50s")) == Duration{650, 0});
  CHECK(add(lasting("1.5s"), lasting("-2s")) == Duration{0, -500'000'000});
  CHECK(add(lasting("-1.5s"), lasting("2s")) == Duration{0, 500'000'000});
  CHECK(add(lasting("0.7s"), lasting("0.7s")) == Duration{1, 400'000'000});
  CHECK(subtract(lasting("900s"), lasting("42s")) == Duration{858, 0});
  CHECK(subtract(lasting("1s"), lasting("0.25s")) == Duration{0, 750'000'000});
  CHECK(add(lasting("9223372036s"), lasting("1s")) == std::nullopt);
  CHECK(subtract(lasting("-9223372036s"), lasting("1s")) == std::nullopt);
}

TEST_CASE("a zone is a fixed offset; names are told from nonsense") {
  struct Row {
    const char* text;
    ZoneKind kind;
    std::int32_t seconds_east;
  };
  const Row rows[] = {
      {"", ZoneKind::offset, 0},
      {"UTC", ZoneKind::offset, 0},
      {"+05:30", ZoneKind::offset, 19800},
      {"-08:00", ZoneKind::offset, -28800},
      {"02:00", ZoneKind::offset, 7200},
      {"-00:00", ZoneKind::offset, 0},
      {"+23:59", ZoneKind::offset, 86340},
      {"America/Los_Angeles", ZoneKind::name, 0},
      {"Europe/London", ZoneKind::name, 0},
      {"GMT", ZoneKind::name, 0},
      {"Etc/GMT+5", ZoneKind::name, 0},
      {"+24:00", ZoneKind::malformed, 0},
      {"+05:60", ZoneKind::malformed, 0},
      {"+5:30", ZoneKind::malformed, 0},
      {"+0530", ZoneKind::malformed, 0},
      {"2:00", ZoneKind::malformed, 0},
      {"+05:30 ", ZoneKind::malformed, 0},
      {"+", ZoneKind::malformed, 0},
      {"Europe London", ZoneKind::malformed, 0},
      {"?", ZoneKind::malformed, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Zone zone = parse_zone(row.text);
    CHECK(zone.kind == row.kind);
    CHECK(zone.seconds_east == row.seconds_east);
  }
}

TEST_CASE("the parts of a timestamp count as CEL counts them") {
  const char* text = "2009-02-13T23:31:30.123456789Z";
  CHECK(part_at(Part::full_year, text) == 2009);
  CHECK(part_at(Part::month, text) == 1);
  CHECK(part_at(Part::date, text) == 13);
  CHECK(part_at(Part::day_of_month, text) == 12);
  CHECK(part_at(Part::day_of_week, text) == 5);
  CHECK(part_at(Part::day_of_year, text) == 43);
  CHECK(part_at(Part::hours, text) == 23);
  CHECK(part_at(Part::minutes, text) == 31);
  CHECK(part_at(Part::seconds, text) == 30);
  CHECK(part_at(Part::milliseconds, text) == 123);
}

TEST_CASE("the parts of a timestamp are those of the zone") {
  CHECK(part_at(Part::day_of_month, "2009-02-13T23:31:30Z", 11 * 3600) == 13);
  CHECK(part_at(Part::day_of_month, "2009-02-13T02:00:00Z", -9000) == 11);
  CHECK(part_at(Part::hours, "2009-02-13T23:31:30Z", 7200) == 1);
  CHECK(part_at(Part::full_year, "0001-01-01T00:00:00Z", -60) == 0);
  CHECK(part_at(Part::full_year, "9999-12-31T23:59:59Z", 60) == 10000);
}

TEST_CASE("the parts of a timestamp before 1970 are those of its day") {
  CHECK(part_at(Part::day_of_week, "1969-12-28T00:00:00Z") == 0);
  CHECK(part_at(Part::hours, "1969-12-31T23:00:00Z") == 23);
  CHECK(part_at(Part::day_of_year, "2024-12-31T00:00:00Z") == 365);
  CHECK(part_at(Part::milliseconds, "1969-12-31T23:59:59.25Z") == 250);
}

TEST_CASE("a duration is given whole in each unit, but for milliseconds") {
  CHECK(get(Part::hours, lasting("10000s")) == 2);
  CHECK(get(Part::minutes, lasting("3730s")) == 62);
  CHECK(get(Part::seconds, lasting("3730.9s")) == 3730);
  CHECK(get(Part::milliseconds, lasting("123.321456789s")) == 321);
  CHECK(get(Part::hours, lasting("-90m")) == -1);
  CHECK(get(Part::milliseconds, lasting("-1.5s")) == -500);
}

}  // namespace
}  // namespace icpcheck::cel
