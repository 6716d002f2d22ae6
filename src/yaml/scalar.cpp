// SPDX-License-Identifier: MIT
// The core schema: null, booleans, whole numbers in three bases, numbers. All else is text.
#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <string>
#include <system_error>

#include "icpcheck/base/text.hpp"

namespace icpcheck::yaml {
namespace {

struct Word {
  std::string_view text;
  Resolved value;
};

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr Resolved null_value{.kind = Kind::null};
constexpr Resolved yes{.kind = Kind::boolean, .boolean = true};
constexpr Resolved no{.kind = Kind::boolean, .boolean = false};
constexpr Resolved plus_infinity{.kind = Kind::number, .number = infinity};
constexpr Resolved minus_infinity{.kind = Kind::number, .number = -infinity};
constexpr Resolved not_a_number{.kind = Kind::number,
                                .number = std::numeric_limits<double>::quiet_NaN()};

constexpr std::array resolved_words{
    Word{"~", null_value},
    Word{"null", null_value},
    Word{"Null", null_value},
    Word{"NULL", null_value},
    Word{"true", yes},
    Word{"True", yes},
    Word{"TRUE", yes},
    Word{"false", no},
    Word{"False", no},
    Word{"FALSE", no},
    Word{".inf", plus_infinity},
    Word{".Inf", plus_infinity},
    Word{".INF", plus_infinity},
    Word{"+.inf", plus_infinity},
    Word{"+.Inf", plus_infinity},
    Word{"+.INF", plus_infinity},
    Word{"-.inf", minus_infinity},
    Word{"-.Inf", minus_infinity},
    Word{"-.INF", minus_infinity},
    Word{".nan", not_a_number},
    Word{".NaN", not_a_number},
    Word{".NAN", not_a_number},
};

constexpr std::size_t longest_word = 5;

std::size_t count_digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

Resolved whole_number(std::string_view digits, int base, bool negative) {
  std::uint64_t magnitude = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, base);
  if (digits.empty() || end != digits.data() + digits.size()) return {};
  constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const std::uint64_t bound = largest + (negative ? 1 : 0);
  Resolved result{.kind = Kind::integer};
  result.overflow = error == std::errc::result_out_of_range || magnitude > bound;
  if (result.overflow) magnitude = bound;
  result.integer = static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
  return result;
}

/// Whether the text is digits with a point or an exponent: ".5", "5.", "1e3".
bool looks_like_number(std::string_view text) {
  const std::size_t before = count_digits(text);
  text.remove_prefix(before);
  std::size_t after = 0;
  if (text.starts_with('.')) {
    after = count_digits(text.substr(1));
    text.remove_prefix(after + 1);
  }
  if (before + after == 0) return false;
  if (text.empty()) return true;
  if (text[0] != 'e' && text[0] != 'E') return false;
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && count_digits(text) == text.size();
}

Resolved number(std::string_view text, bool negative) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  // Only this one tells too large from too small.
  if (error == std::errc::result_out_of_range) {
    value = std::strtod(std::string(text).c_str(), nullptr);
  }
  return {.kind = Kind::number, .number = negative ? -value : value};
}

bool may_start_number(char c) { return is_digit(c) || c == '+' || c == '-' || c == '.'; }

Resolved numeric(std::string_view text) {
  if (text.starts_with("0o")) return whole_number(text.substr(2), 8, false);
  if (text.starts_with("0x")) return whole_number(text.substr(2), 16, false);
  const bool negative = text[0] == '-';
  if (negative || text[0] == '+') text.remove_prefix(1);
  if (!text.empty() && count_digits(text) == text.size()) return whole_number(text, 10, negative);
  if (looks_like_number(text)) return number(text, negative);
  return {};
}

}  // namespace

Resolved resolve(std::string_view text) {
  if (text.empty()) return null_value;
  if (text.size() <= longest_word) {
    const auto* const word = std::find_if(resolved_words.begin(), resolved_words.end(),
                                          [text](const Word& w) { return w.text == text; });
    if (word != resolved_words.end()) return word->value;
  }
  if (!may_start_number(text[0])) return {};
  return numeric(text);
}

}  // namespace icpcheck::yaml
