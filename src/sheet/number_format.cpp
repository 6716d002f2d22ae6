// SPDX-License-Identifier: MIT
#include "sheet/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::int32_t seconds_of_day = 86'400;

/// How much of the code, from its begin, is text that is shown or a colour: it says nothing of
/// days.
std::size_t length_of_words(std::string_view code) {
  const auto through = [code](char end) {
    return std::min(code.find(end, 1), code.size() - 1) + 1;
  };
  switch (code.front()) {
    case '"':
      return through('"');
    case '[':
      return through(']');
    case '\\':
    case '_':
    case '*':
      return std::min<std::size_t>(2, code.size());
    default:
      return 0;
  }
}

struct BuiltIn {
  std::uint32_t first;
  std::uint32_t last;
  Shows shows;
};
constexpr std::array built_ins{
    BuiltIn{14, 17, Shows::day},  BuiltIn{18, 22, Shows::time}, BuiltIn{27, 31, Shows::day},
    BuiltIn{32, 35, Shows::time}, BuiltIn{36, 36, Shows::day},  BuiltIn{45, 47, Shows::time},
    BuiltIn{50, 54, Shows::day},  BuiltIn{55, 56, Shows::time}, BuiltIn{57, 58, Shows::day},
};

/// "14:30", "14:30:05".
std::string time_text(std::int32_t seconds) {
  const std::string minutes = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? minutes : fmt::format("{}:{:02}", minutes, seconds % 60);
}

/// Excel believes in a 29 February 1900, and counts it.
std::string day_of(std::int32_t count, Epoch epoch) {
  constexpr std::int32_t day_that_was_not = 60;
  constexpr std::int32_t start_of_1900 = -25'569;
  constexpr std::int32_t start_of_1904 = -24'107;
  if (epoch == Epoch::of_1904) return to_string(Date{start_of_1904 + count});
  if (count == day_that_was_not) return "1900-02-29";
  return to_string(Date{start_of_1900 + count + (count < day_that_was_not ? 1 : 0)});
}

}  // namespace

Shows shown_by(std::string_view code) {
  Shows shows = Shows::number;
  while (!code.empty()) {
    if (const std::size_t words = length_of_words(code); words > 0) {
      code.remove_prefix(words);
      continue;
    }
    const char c = lower(code.front());
    if (c == 'h' || c == 's') return Shows::time;
    if (c == 'd' || c == 'm' || c == 'y') shows = Shows::day;
    code.remove_prefix(1);
  }
  return shows;
}

Shows shown_by(std::uint32_t built_in) {
  const auto* const found = std::ranges::find_if(built_ins, [built_in](const BuiltIn& each) {
    return each.first <= built_in && built_in <= each.last;
  });
  return found == built_ins.end() ? Shows::number : found->shows;
}

std::optional<std::string> day_text(double number, Shows shows, Epoch epoch) {
  const bool from_1900 = epoch == Epoch::of_1900;
  const std::int32_t first_day = from_1900 ? 1 : 0;
  const std::int32_t last_day = from_1900 ? 2'958'465 : 2'957'003;  // 31 December 9999
  if (!(number >= 0 && number < last_day + 1)) return std::nullopt;
  auto count = static_cast<std::int32_t>(number);
  auto seconds = static_cast<std::int32_t>(std::lround((number - count) * seconds_of_day));
  if (shows == Shows::time && count == 0) return time_text(std::min(seconds, seconds_of_day - 1));
  if (seconds == seconds_of_day) {
    ++count;
    seconds = 0;
  }
  if (count < first_day || count > last_day) return std::nullopt;
  const std::string day = day_of(count, epoch);
  return seconds == 0 ? day : day + ' ' + time_text(seconds);
}

std::string number_text(double number) {
  constexpr double last_whole = 1e15;
  if (number == std::floor(number) && std::abs(number) < last_whole) {
    return std::to_string(static_cast<std::int64_t>(number));
  }
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::general, 15)
                       .ptr;
  return {digits.data(), end};
}

}  // namespace icpcheck::sheet
