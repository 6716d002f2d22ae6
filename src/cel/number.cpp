// SPDX-License-Identifier: MIT
// Conversions of numbers, free of the machine's locale.
#include "cel/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {

namespace {

constexpr double two_to_63 = 9223372036854775808.0;

struct BooleanText {
  std::string_view text;
  bool value;
};

constexpr std::array<BooleanText, 10> boolean_texts = {{{"1", true},
                                                        {"t", true},
                                                        {"true", true},
                                                        {"TRUE", true},
                                                        {"True", true},
                                                        {"0", false},
                                                        {"f", false},
                                                        {"false", false},
                                                        {"FALSE", false},
                                                        {"False", false}}};

constexpr std::array<std::string_view, 3> special_texts = {"nan", "inf", "infinity"};

bool is_special(std::string_view text) {
  const std::string name = lowered(text);
  return std::find(special_texts.begin(), special_texts.end(), name) != special_texts.end();
}

// Of a number out of range: whether it is nearly zero and not huge. Its exponent may itself be
// too long to be counted.
bool is_tiny(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  const std::string_view digits = text.substr(0, e);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.find_first_of("123456789");
  const auto magnitude = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
  if (e == std::string_view::npos) return magnitude < 0;
  std::string_view exponent_text = text.substr(e + 1);
  const bool negative = exponent_text.starts_with('-');
  const auto exponent = parse_integer(exponent_text);
  return exponent ? *exponent < -magnitude : negative;
}

std::optional<std::int64_t> parse_digits(std::string_view digits, bool negative, int base) {
  std::uint64_t magnitude = 0;
  const char* end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, magnitude, base);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  const auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (magnitude > limit + (negative ? 1U : 0U)) return std::nullopt;
  return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

}  // namespace

std::optional<std::int64_t> parse_integer(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  return parse_digits(text, negative, 10);
}

std::optional<std::int64_t> parse_hexadecimal(std::string_view digits, bool negative) {
  return parse_digits(digits, negative, 16);
}

std::optional<double> parse_double(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos && !is_special(text)) {
    return std::nullopt;
  }
  if (text.starts_with('-')) return std::nullopt;  // from_chars would take a second sign
  double number = 0;
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ptr != end || result.ec == std::errc::invalid_argument) return std::nullopt;
  if (result.ec == std::errc::result_out_of_range) {
    if (!is_tiny(text)) return std::nullopt;
    number = 0;
  }
  return negative ? -number : number;
}

std::optional<bool> parse_boolean(std::string_view text) {
  for (const BooleanText& known : boolean_texts) {
    if (known.text == text) return known.value;
  }
  return std::nullopt;
}

std::string to_string(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  const double magnitude = std::fabs(number);
  const bool plain = magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e21);
  std::array<char, 64> buffer{};
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                    plain ? std::chars_format::fixed : std::chars_format::scientific);
  return {buffer.data(), result.ptr};
}

std::optional<std::int64_t> to_integer(double number) {
  if (!(number > -two_to_63 && number < two_to_63)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

std::partial_ordering compare(std::int64_t left, double right) {
  return static_cast<double>(left) <=> right;
}

bool is_exactly(std::int64_t integer, double number) {
  if (!(number >= -two_to_63 && number < two_to_63)) return false;
  return static_cast<std::int64_t>(number) == integer && static_cast<double>(integer) == number;
}

}  // namespace icpcheck::cel
