// SPDX-License-Identifier: MIT
// Timestamps: text, arithmetic and parts; and the texts of zones. Durations are in duration.cpp.
#include "cel/time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {

namespace {

constexpr std::int64_t first_second = -62135596800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t last_second = 253402300799;   // 9999-12-31T23:59:59Z

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

// Two digits from 00 to `limit`.
std::optional<std::int32_t> take_pair(std::string_view& text, std::int32_t limit) {
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const std::int32_t pair = (text[0] - '0') * 10 + (text[1] - '0');
  if (pair > limit) return std::nullopt;
  text.remove_prefix(2);
  return pair;
}

// "HH:MM", in seconds.
std::optional<std::int32_t> take_hours_and_minutes(std::string_view& text) {
  const auto hours = take_pair(text, 23);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_pair(text, 59);
  if (!minutes) return std::nullopt;
  return *hours * 3600 + *minutes * 60;
}

std::optional<std::int32_t> take_time_of_day(std::string_view& text) {
  const auto minutes = take_hours_and_minutes(text);
  if (!minutes || !take(text, ':')) return std::nullopt;
  const auto seconds = take_pair(text, 59);
  if (!seconds) return std::nullopt;
  return *minutes + *seconds;
}

// ".5", or nothing, in nanoseconds.
std::optional<std::int32_t> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return 0;
  std::int32_t nanoseconds = 0;
  std::int32_t unit = nanoseconds_a_second / 10;
  std::size_t digits = 0;
  for (; digits < text.size() && is_digit(text[digits]); ++digits, unit /= 10) {
    nanoseconds += (text[digits] - '0') * unit;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return nanoseconds;
}

// "Z" or "+01:00", to the end of the text, in seconds east of UTC.
std::optional<std::int32_t> read_offset(std::string_view text) {
  if (text == "Z") return 0;
  const bool west = text.starts_with('-');
  if (!west && !text.starts_with('+')) return std::nullopt;
  text.remove_prefix(1);
  const auto seconds = take_hours_and_minutes(text);
  if (!seconds || !text.empty()) return std::nullopt;
  return west ? -*seconds : *seconds;
}

bool is_name_character(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("/_+-").find(c) != std::string_view::npos;
}

// Days since 1970 and the second of that day; the day before for a time before 1970.
struct LocalTime {
  std::chrono::sys_days day;
  std::int64_t second_of_day = 0;
};

LocalTime local_time(Timestamp timestamp, std::int32_t seconds_east) {
  const std::int64_t seconds = timestamp.seconds + seconds_east;
  std::int64_t second_of_day = seconds % seconds_a_day;
  if (second_of_day < 0) second_of_day += seconds_a_day;
  const auto days = static_cast<std::int32_t>((seconds - second_of_day) / seconds_a_day);
  return {std::chrono::sys_days(std::chrono::days(days)), second_of_day};
}

std::int64_t get_of_day(Part part, std::chrono::sys_days day) {
  const std::chrono::year_month_day calendar(day);
  const auto day_of_month = static_cast<std::int64_t>(static_cast<unsigned>(calendar.day()));
  switch (part) {
    case Part::full_year:
      return static_cast<int>(calendar.year());
    case Part::month:
      return static_cast<std::int64_t>(static_cast<unsigned>(calendar.month())) - 1;
    case Part::date:
      return day_of_month;
    case Part::day_of_week:
      return static_cast<std::int64_t>(std::chrono::weekday(day).c_encoding());
    case Part::day_of_year:
      return (day - std::chrono::sys_days(calendar.year() / 1 / 1)).count();
    default:
      return day_of_month - 1;
  }
}

std::optional<Timestamp> timestamp_in_range(Timestamp timestamp) {
  if (timestamp.seconds < first_second || timestamp.seconds > last_second) return std::nullopt;
  return timestamp;
}

}  // namespace

std::optional<Timestamp> parse_timestamp(std::string_view text) {
  constexpr std::size_t date_length = 10;
  const auto date = parse_date(text.substr(0, date_length));
  if (!date) return std::nullopt;
  text.remove_prefix(date_length);
  if (!take(text, 'T')) return std::nullopt;
  const auto second_of_day = take_time_of_day(text);
  if (!second_of_day) return std::nullopt;
  const auto nanoseconds = take_fraction(text);
  if (!nanoseconds) return std::nullopt;
  const auto offset = read_offset(text);
  if (!offset) return std::nullopt;
  return timestamp_in_range({date->days * seconds_a_day + *second_of_day - *offset, *nanoseconds});
}

std::string to_string(Timestamp timestamp) {
  const LocalTime local = local_time(timestamp, 0);
  std::string fraction;
  if (timestamp.nanoseconds != 0) {
    fraction = fmt::format(".{:09}", timestamp.nanoseconds);
    fraction.erase(fraction.find_last_not_of('0') + 1);
  }
  const Date date{static_cast<std::int32_t>(local.day.time_since_epoch().count())};
  return fmt::format("{}T{:02}:{:02}:{:02}{}Z", icpcheck::to_string(date),
                     local.second_of_day / 3600, local.second_of_day / 60 % 60,
                     local.second_of_day % 60, fraction);
}

std::optional<Timestamp> timestamp_of(std::int64_t seconds) {
  return timestamp_in_range({seconds, 0});
}

std::optional<Timestamp> add(Timestamp timestamp, Duration duration) {
  Timestamp sum{0, timestamp.nanoseconds + duration.nanoseconds};
  if (__builtin_add_overflow(timestamp.seconds, duration.seconds, &sum.seconds)) {
    return std::nullopt;
  }
  if (sum.nanoseconds < 0) {
    sum.nanoseconds += nanoseconds_a_second;
    --sum.seconds;
  } else if (sum.nanoseconds >= nanoseconds_a_second) {
    sum.nanoseconds -= nanoseconds_a_second;
    ++sum.seconds;
  }
  return timestamp_in_range(sum);
}

std::optional<Timestamp> subtract(Timestamp timestamp, Duration duration) {
  return add(timestamp, {-duration.seconds, -duration.nanoseconds});
}

Zone parse_zone(std::string_view text) {
  if (text.empty() || text == "UTC") return {};
  if (is_digit(text.front()) || text.front() == '+' || text.front() == '-') {
    const std::string sign = is_digit(text.front()) ? "+" : "";
    const auto offset = read_offset(sign + std::string(text));
    return offset ? Zone{ZoneKind::offset, *offset} : Zone{ZoneKind::malformed, 0};
  }
  const bool name = std::all_of(text.begin(), text.end(), is_name_character);
  return {name ? ZoneKind::name : ZoneKind::malformed, 0};
}

std::int64_t get(Part part, Timestamp timestamp, std::int32_t seconds_east) {
  const LocalTime local = local_time(timestamp, seconds_east);
  switch (part) {
    case Part::hours:
      return local.second_of_day / 3600;
    case Part::minutes:
      return local.second_of_day / 60 % 60;
    case Part::seconds:
      return local.second_of_day % 60;
    case Part::milliseconds:
      return timestamp.nanoseconds / 1'000'000;
    default:
      return get_of_day(part, local.day);
  }
}

}  // namespace icpcheck::cel
