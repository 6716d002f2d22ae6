// SPDX-License-Identifier: MIT
// Calendar arithmetic by way of the standard library's day count.
#include "icpcheck/base/date.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <ctime>

namespace icpcheck {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

/// The number that the digits spell; -1 when one of them is no digit.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// Writes the digits of a number before `end`, over zeros.
void write_digits(unsigned number, std::string& text, std::size_t end) {
  for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int y = digits(text.substr(0, 4));
  const int m = digits(text.substr(5, 2));
  const int d = digits(text.substr(8, 2));
  if (y < 1 || m < 1 || d < 1) return std::nullopt;
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                            day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

// By hand, because reports say a day in every line.
std::string to_string(Date date) {
  const year_month_day parts{sys_days{std::chrono::days{date.days}}};
  const int y = static_cast<int>(parts.year());
  const auto m = static_cast<unsigned>(parts.month());
  const auto d = static_cast<unsigned>(parts.day());
  if (y < 0 || y > 9999) return fmt::format("{:04}-{:02}-{:02}", y, m, d);
  std::string text = "0000-00-00";
  write_digits(static_cast<unsigned>(y), text, 4);
  write_digits(m, text, 7);
  write_digits(d, text, 10);
  return text;
}

std::string in_words(Date date) {
  const year_month_day parts{sys_days{std::chrono::days{date.days}}};
  return fmt::format("{} {} {}", unsigned{parts.day()}, months[unsigned{parts.month()} - 1],
                     int{parts.year()});
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  const year_month_day date{year{local.tm_year + 1900},
                            month{static_cast<unsigned>(local.tm_mon + 1)},
                            day{static_cast<unsigned>(local.tm_mday)}};
  return Date{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

}  // namespace icpcheck
