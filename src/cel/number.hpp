// SPDX-License-Identifier: MIT
// Numbers to and from text as CEL converts them, and comparison of int with double.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::cel {

/// Decimal digits with an optional sign; empty when it is none or out of range.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text);
/// The hexadecimal digits after "0x", with the sign that stood before it.
[[nodiscard]] std::optional<std::int64_t> parse_hexadecimal(std::string_view digits, bool negative);
/// A decimal number with optional sign, fraction and exponent, or "NaN", "inf", "infinity" in
/// any case. Too small to hold is 0; too large is empty.
[[nodiscard]] std::optional<double> parse_double(std::string_view text);
/// "1", "t", "true", "TRUE", "True" and their opposites.
[[nodiscard]] std::optional<bool> parse_boolean(std::string_view text);

/// The shortest text that reads back as the same number: "123.456", "-0.0045", "1000",
/// "6.02214e+23", "NaN", "-Infinity".
[[nodiscard]] std::string to_string(double number);

/// Cuts towards zero. Empty outside of -2^63 to 2^63, both excluded as CEL does.
[[nodiscard]] std::optional<std::int64_t> to_integer(double number);

/// The integer is rounded to a double first: the public suite asks for this. Unordered with NaN.
[[nodiscard]] std::partial_ordering compare(std::int64_t left, double right);
/// Whether they are the same number, with nothing rounded.
[[nodiscard]] bool is_exactly(std::int64_t integer, double number);

}  // namespace icpcheck::cel
