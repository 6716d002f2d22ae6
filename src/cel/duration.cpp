// SPDX-License-Identifier: MIT
// Durations: text, arithmetic and parts. All of it is done in nanoseconds of 64 bits, which is
// the range of durations.
#include <fmt/format.h>

#include <array>
#include <limits>
#include <numeric>

#include "cel/time.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {

namespace {

struct Unit {
  std::string_view name;
  std::uint64_t nanoseconds;
};

constexpr std::array<Unit, 6> units = {{{"h", 3'600'000'000'000},
                                        {"m", 60'000'000'000},
                                        {"s", 1'000'000'000},
                                        {"ms", 1'000'000},
                                        {"us", 1'000},
                                        {"ns", 1}}};

std::string_view take_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

const Unit* take_unit(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= 'a' && text[count] <= 'z') ++count;
  const std::string_view name = text.substr(0, count);
  text.remove_prefix(count);
  for (const Unit& unit : units) {
    if (unit.name == name) return &unit;
  }
  return nullptr;
}

// Empty on overflow.
std::optional<std::uint64_t> whole_units(std::string_view digits, std::uint64_t unit) {
  std::uint64_t count = 0;
  for (const char digit : digits) {
    const auto value = static_cast<std::uint64_t>(digit - '0');
    if (__builtin_mul_overflow(count, 10U, &count) ||
        __builtin_add_overflow(count, value, &count)) {
      return std::nullopt;
    }
  }
  if (__builtin_mul_overflow(count, unit, &count)) return std::nullopt;
  return count;
}

// From the last digit to the first, cutting at each: the same as cutting the exact sum once.
std::uint64_t fraction_of_unit(std::string_view digits, std::uint64_t unit) {
  return std::accumulate(digits.rbegin(), digits.rend(), std::uint64_t{0},
                         [unit](std::uint64_t nanoseconds, char digit) {
                           return (static_cast<std::uint64_t>(digit - '0') * unit + nanoseconds) /
                                  10;
                         });
}

// "3.5s", in nanoseconds.
std::optional<std::uint64_t> take_component(std::string_view& text) {
  const std::string_view whole = take_digits(text);
  std::string_view fraction;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    fraction = take_digits(text);
  }
  if (whole.empty() && fraction.empty()) return std::nullopt;
  const Unit* unit = take_unit(text);
  if (unit == nullptr) return std::nullopt;
  auto nanoseconds = whole_units(whole, unit->nanoseconds);
  if (!nanoseconds) return std::nullopt;
  const std::uint64_t rest = fraction_of_unit(fraction, unit->nanoseconds);
  if (__builtin_add_overflow(*nanoseconds, rest, &*nanoseconds)) return std::nullopt;
  return nanoseconds;
}

Duration duration_of(std::int64_t nanoseconds) {
  return {nanoseconds / nanoseconds_a_second,
          static_cast<std::int32_t>(nanoseconds % nanoseconds_a_second)};
}

std::optional<std::int64_t> nanoseconds_of(Duration duration) {
  // The two parts of a difference may have different signs: then the first alone may be out of
  // range.
  if (duration.seconds > 0 && duration.nanoseconds < 0) {
    --duration.seconds;
    duration.nanoseconds += nanoseconds_a_second;
  } else if (duration.seconds < 0 && duration.nanoseconds > 0) {
    ++duration.seconds;
    duration.nanoseconds -= nanoseconds_a_second;
  }
  std::int64_t nanoseconds = 0;
  if (__builtin_mul_overflow(duration.seconds, nanoseconds_a_second, &nanoseconds) ||
      __builtin_add_overflow(nanoseconds, duration.nanoseconds, &nanoseconds)) {
    return std::nullopt;
  }
  return nanoseconds;
}

std::optional<Duration> duration_in_range(Duration duration) {
  const auto nanoseconds = nanoseconds_of(duration);
  return nanoseconds ? std::optional(duration_of(*nanoseconds)) : std::nullopt;
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return Duration{};
  if (text.empty()) return std::nullopt;
  std::uint64_t sum = 0;
  while (!text.empty()) {
    const auto component = take_component(text);
    if (!component || __builtin_add_overflow(sum, *component, &sum)) return std::nullopt;
  }
  const auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (sum > most + (negative ? 1U : 0U)) return std::nullopt;
  return duration_of(static_cast<std::int64_t>(negative ? 0 - sum : sum));
}

std::string to_string(Duration duration) {
  const bool negative = duration.seconds < 0 || duration.nanoseconds < 0;
  const auto digits = [](std::int64_t value) { return value < 0 ? -value : value; };
  std::string text = fmt::format("{}{}", negative ? "-" : "", digits(duration.seconds));
  if (duration.nanoseconds != 0) {
    text += fmt::format(".{:09}", digits(duration.nanoseconds));
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "s";
}

std::optional<Duration> duration_of_days(std::int64_t days) {
  std::int64_t seconds = 0;
  if (__builtin_mul_overflow(days, seconds_a_day, &seconds)) return std::nullopt;
  return duration_in_range({seconds, 0});
}

std::optional<Duration> subtract(Timestamp left, Timestamp right) {
  return duration_in_range({left.seconds - right.seconds, left.nanoseconds - right.nanoseconds});
}

std::optional<Duration> add(Duration left, Duration right) {
  return duration_in_range({left.seconds + right.seconds, left.nanoseconds + right.nanoseconds});
}

std::optional<Duration> subtract(Duration left, Duration right) {
  return duration_in_range({left.seconds - right.seconds, left.nanoseconds - right.nanoseconds});
}

std::int64_t get(Part part, Duration duration) {
  switch (part) {
    case Part::hours:
      return duration.seconds / 3600;
    case Part::minutes:
      return duration.seconds / 60;
    case Part::seconds:
      return duration.seconds;
    default:
      return duration.nanoseconds / 1'000'000;
  }
}

}  // namespace icpcheck::cel
