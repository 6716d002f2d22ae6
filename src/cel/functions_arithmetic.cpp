// SPDX-License-Identifier: MIT
// + - * / % and unary - on numbers; overflow is an error. The rest of + and - on texts, lists
// and times stands here, too: overloads of one name stay together.
#include <array>
#include <limits>

#include "cel/functions.hpp"
#include "cel/items.hpp"
#include "cel/limits.hpp"
#include "cel/time.hpp"

namespace icpcheck::cel {
namespace {

using Arguments = std::span<const Value>;

Result overflow() { return failed("The result is too large for a whole number of 64 bits."); }
Result out_of_range() { return failed("The result is outside the range of dates and durations."); }

template <class T>
Result result_in_range(const std::optional<T>& value) {
  return value ? known(Value(Value::Variant(*value))) : out_of_range();
}

Result add_integers(Context&, Arguments a) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(as<std::int64_t>(a[0]), as<std::int64_t>(a[1]), &sum)) {
    return overflow();
  }
  return known(Value::of(sum));
}

Result subtract_integers(Context&, Arguments a) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(as<std::int64_t>(a[0]), as<std::int64_t>(a[1]), &difference)) {
    return overflow();
  }
  return known(Value::of(difference));
}

Result multiply_integers(Context&, Arguments a) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(as<std::int64_t>(a[0]), as<std::int64_t>(a[1]), &product)) {
    return overflow();
  }
  return known(Value::of(product));
}

bool overflows_division(std::int64_t dividend, std::int64_t divisor) {
  return dividend == std::numeric_limits<std::int64_t>::min() && divisor == -1;
}

Result divide_integers(Context&, Arguments a) {
  const std::int64_t divisor = as<std::int64_t>(a[1]);
  if (divisor == 0) return failed("This divides by zero.");
  if (overflows_division(as<std::int64_t>(a[0]), divisor)) return overflow();
  return known(Value::of(as<std::int64_t>(a[0]) / divisor));
}

Result remainder_integers(Context&, Arguments a) {
  const std::int64_t divisor = as<std::int64_t>(a[1]);
  if (divisor == 0) return failed("This divides by zero.");
  if (overflows_division(as<std::int64_t>(a[0]), divisor)) return overflow();
  return known(Value::of(as<std::int64_t>(a[0]) % divisor));
}

Result negate_integer(Context&, Arguments a) {
  const std::int64_t value = as<std::int64_t>(a[0]);
  if (value == std::numeric_limits<std::int64_t>::min()) return overflow();
  return known(Value::of(-value));
}

Result negate_number(Context&, Arguments a) { return known(Value::of(-as<double>(a[0]))); }

Result add_numbers(Context&, Arguments a) {
  return known(Value::of(as<double>(a[0]) + as<double>(a[1])));
}
Result subtract_numbers(Context&, Arguments a) {
  return known(Value::of(as<double>(a[0]) - as<double>(a[1])));
}
Result multiply_numbers(Context&, Arguments a) {
  return known(Value::of(as<double>(a[0]) * as<double>(a[1])));
}
Result divide_numbers(Context&, Arguments a) {
  return known(Value::of(as<double>(a[0]) / as<double>(a[1])));
}

Result add_texts(Context& context, Arguments a) {
  if (!context.charge(a[0].text().size() + a[1].text().size())) return unknown();
  std::string text(a[0].text());
  text += a[1].text();
  return known(Value::of(std::move(text)));
}

Result add_lists(Context& context, Arguments a) {
  List list;
  for (const Value& part : a) {
    const Items items(part, context.schema());
    if (!context.charge(items.size() * limits::steps_per_item)) return unknown();
    for (std::size_t i = 0; i < items.size(); ++i) list.items.push_back(items.at(i));
    add_rests(part, list);
  }
  return known(Value::of(std::move(list)));
}

template <class Left, class Right>
Result add_times(Context&, Arguments a) {
  return result_in_range(add(as<Left>(a[0]), as<Right>(a[1])));
}
Result add_to_duration(Context&, Arguments a) {
  return result_in_range(add(as<Timestamp>(a[1]), as<Duration>(a[0])));
}
template <class Left, class Right>
Result subtract_times(Context&, Arguments a) {
  return result_in_range(subtract(as<Left>(a[0]), as<Right>(a[1])));
}

constexpr Overload arithmetic_sign(std::string_view name, Pattern left, Pattern right,
                                   Pattern result, Function function) {
  return {name, Style::sign, 2, {left, right}, result, function};
}
constexpr Overload prefix(std::string_view name, Pattern operand, Function function) {
  return {name, Style::sign, 1, {operand, Pattern::any}, operand, function};
}

using enum Pattern;
constexpr std::array arithmetic_table = {
    arithmetic_sign("+", integer, integer, integer, add_integers),
    arithmetic_sign("+", number, number, number, add_numbers),
    arithmetic_sign("+", string, string, string, add_texts),
    arithmetic_sign("+", list, list, list, add_lists),
    arithmetic_sign("+", timestamp, duration, timestamp, add_times<Timestamp, Duration>),
    arithmetic_sign("+", duration, timestamp, timestamp, add_to_duration),
    arithmetic_sign("+", duration, duration, duration, add_times<Duration, Duration>),
    arithmetic_sign("-", integer, integer, integer, subtract_integers),
    arithmetic_sign("-", number, number, number, subtract_numbers),
    arithmetic_sign("-", timestamp, timestamp, duration, subtract_times<Timestamp, Timestamp>),
    arithmetic_sign("-", timestamp, duration, timestamp, subtract_times<Timestamp, Duration>),
    arithmetic_sign("-", duration, duration, duration, subtract_times<Duration, Duration>),
    prefix("-", integer, negate_integer),
    prefix("-", number, negate_number),
    arithmetic_sign("*", integer, integer, integer, multiply_integers),
    arithmetic_sign("*", number, number, number, multiply_numbers),
    arithmetic_sign("/", integer, integer, integer, divide_integers),
    arithmetic_sign("/", number, number, number, divide_numbers),
    arithmetic_sign("%", integer, integer, integer, remainder_integers),
};

}  // namespace

std::span<const Overload> arithmetic_overloads() { return arithmetic_table; }

}  // namespace icpcheck::cel
