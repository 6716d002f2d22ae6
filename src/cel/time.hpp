// SPDX-License-Identifier: MIT
// Timestamps and durations as CEL reads, writes, adds and takes them apart. Pure functions; no
// time zone files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/cel/value.hpp"

namespace icpcheck::cel {

inline constexpr std::int64_t seconds_a_day = 86'400;
inline constexpr std::int32_t nanoseconds_a_second = 1'000'000'000;

/// Reads RFC 3339, "2021-12-07T09:30:00.5+01:00", years 0001 to 9999 in UTC. Digits beyond
/// nanoseconds are dropped. Empty: no timestamp, or out of range.
[[nodiscard]] std::optional<Timestamp> parse_timestamp(std::string_view text);
/// In UTC, with as many digits of a fraction as it needs: "2021-12-07T08:30:00.5Z".
[[nodiscard]] std::string to_string(Timestamp timestamp);
/// Seconds since 1970; empty when out of range.
[[nodiscard]] std::optional<Timestamp> timestamp_of(std::int64_t seconds);

/// Reads "1h2m3.5s", "-1.5h", "0"; units h, m, s, ms, us, ns. Durations reach as far as 64 bits
/// of nanoseconds do, some 292 years. Empty: no duration, or out of range.
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);
/// In seconds: "3.5s", "-5400s".
[[nodiscard]] std::string to_string(Duration duration);
/// Empty when out of range.
[[nodiscard]] std::optional<Duration> duration_of_days(std::int64_t days);

/// Each is empty when the result is out of range.
[[nodiscard]] std::optional<Timestamp> add(Timestamp timestamp, Duration duration);
[[nodiscard]] std::optional<Timestamp> subtract(Timestamp timestamp, Duration duration);
[[nodiscard]] std::optional<Duration> subtract(Timestamp left, Timestamp right);
[[nodiscard]] std::optional<Duration> add(Duration left, Duration right);
[[nodiscard]] std::optional<Duration> subtract(Duration left, Duration right);

/// What a zone text is: a fixed offset ("", "UTC", "+05:30", "-08:00", "02:00"), the name of a
/// zone ("Europe/London"), which is never looked up, or neither.
enum class ZoneKind : std::uint8_t { offset, name, malformed };

struct Zone {
  ZoneKind kind = ZoneKind::offset;
  std::int32_t seconds_east = 0;  // of UTC, when kind is offset
};

[[nodiscard]] Zone parse_zone(std::string_view text);

/// The getters, in the words of CEL: `month`, `day_of_month` and `day_of_year` count from 0,
/// `date` from 1, `day_of_week` from Sunday as 0.
enum class Part : std::uint8_t {
  full_year,
  month,
  date,
  day_of_month,
  day_of_week,
  day_of_year,
  hours,
  minutes,
  seconds,
  milliseconds,
};

/// `seconds_east` less than a day either way.
[[nodiscard]] std::int64_t get(Part part, Timestamp timestamp, std::int32_t seconds_east = 0);
/// The whole duration in hours, minutes or seconds, cut towards zero; but `milliseconds` only
/// those of its fraction. Other parts are of timestamps.
[[nodiscard]] std::int64_t get(Part part, Duration duration);

}  // namespace icpcheck::cel
