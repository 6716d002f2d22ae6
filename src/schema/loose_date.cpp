// SPDX-License-Identifier: MIT
// Splits a text into numbers and words and looks for the order in which they make a day.
#include "icpcheck/schema/loose_date.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::schema {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 4> ordinals = {"st", "nd", "rd", "th"};

struct Part {
  std::string_view text;
  int number = -1;  // -1: a word
};

int read_number(std::string_view digits) {
  if (digits.size() > 4) return 10000;
  int number = 0;
  for (const char c : digits) number = 10 * number + (c - '0');
  return number;
}

bool begins_with(std::string_view word, std::string_view start) {
  if (start.size() > word.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (lower(word[i]) != lower(start[i])) return false;
  }
  return true;
}

/// The month that a word of three letters or more begins; 0 for none.
int month_of(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word.size() >= 3 && begins_with(months[i], word)) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::vector<Part> split(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < text.size();) {
    const auto kind = is_digit(text[i]) ? is_digit : is_letter;
    std::size_t end = i;
    while (end < text.size() && kind(text[end])) ++end;
    if (end > i) {
      const std::string_view part = text.substr(i, end - i);
      parts.push_back({part});
      if (kind == is_digit) parts.back().number = read_number(part);
    }
    i = end > i ? end : i + 1;
  }
  return parts;
}

bool is_ordinal(const Part& part) {
  for (const std::string_view ordinal : ordinals) {
    if (part.text == ordinal) return true;
  }
  return false;
}

std::optional<std::string> day(int year, int month, int day_of_month) {
  const int full_year = year < 100 ? 2000 + year : year;
  std::string text = fmt::format("{:04}-{:02}-{:02}", full_year, month, day_of_month);
  if (full_year < 1900 || full_year > 2099 || !parse_date(text)) return std::nullopt;
  return text;
}

}  // namespace

std::optional<std::string> read_loose_date(std::string_view text) {
  constexpr std::size_t longest = 40;  // "Wednesday the 22nd of September, 2021"
  if (text.size() > longest) return std::nullopt;
  std::vector<Part> parts = split(text);
  std::erase_if(parts, is_ordinal);
  if (parts.size() < 3) return std::nullopt;
  const Part &a = parts[0], &b = parts[1], &c = parts[2];
  const bool year_first = a.text.size() == 4 && a.number >= 0;
  if (year_first && b.number >= 0 && c.number >= 0) return day(a.number, b.number, c.number);
  if (parts.size() > 3) return std::nullopt;
  if (a.number >= 0 && b.number >= 0 && c.number >= 0) {
    const auto english = day(c.number, b.number, a.number);
    return english ? english : day(c.number, a.number, b.number);
  }
  if (a.number >= 0 && c.number >= 0) return day(c.number, month_of(b.text), a.number);
  if (b.number >= 0 && c.number >= 0) return day(c.number, month_of(a.text), b.number);
  return std::nullopt;
}

std::string explain_date(std::string_view text) {
  const std::vector<Part> parts = split(text);
  if (text.size() != 10 || parts.size() != 3 || parts[0].text.size() != 4 ||
      parts[1].text.size() != 2) {
    return {};
  }
  const int year = parts[0].number, month = parts[1].number;
  if (month < 1 || month > 12) return "A month is a number from 01 to 12.";
  int days = 31;
  while (!parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, days)) && days > 0) --days;
  if (days == 0) return {};
  return fmt::format("{} {} has {} days.", months[static_cast<std::size_t>(month) - 1], year, days);
}

}  // namespace icpcheck::schema
