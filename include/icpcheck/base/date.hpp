// SPDX-License-Identifier: MIT
// Calendar dates, as used in England; no time of day, no time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck {

/// A day, held as the number of days since 1970-01-01.
struct Date {
  std::int32_t days = 0;

  auto operator<=>(const Date&) const = default;
};

/// Reads exactly "YYYY-MM-DD" of a day that exists, years 0001 to 9999; empty otherwise.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "YYYY-MM-DD".
[[nodiscard]] std::string to_string(Date date);
/// "7 December 2021".
[[nodiscard]] std::string in_words(Date date);

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] inline std::int32_t days_between(Date from, Date to) { return to.days - from.days; }

/// The machine's local date.
[[nodiscard]] Date today();

}  // namespace icpcheck
