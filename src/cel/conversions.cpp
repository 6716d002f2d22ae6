// SPDX-License-Identifier: MIT
// Conversions between types: int(), double(), string(), bool(), timestamp(), duration(), dyn(),
// type().
#include "cel/conversions.hpp"

#include "cel/functions.hpp"
#include "cel/number.hpp"
#include "cel/quoted.hpp"
#include "cel/time.hpp"

namespace icpcheck::cel {
namespace {

using Arguments = std::span<const Value>;

Result unchanged(Context&, Arguments a) { return known(a[0]); }

template <class T>
Result parsed(const std::optional<T>& value, const Value& text, std::string_view wanted) {
  if (value) return known(Value(Value::Variant(*value)));
  return failed(quoted(text.text()) + " is not " + std::string(wanted) + ".");
}

Result integer_of_number(Context&, Arguments a) {
  const auto value = to_integer(as<double>(a[0]));
  return value ? known(Value::of(*value))
               : failed("The number is too large for a whole number of 64 bits.");
}
Result integer_of_text(Context&, Arguments a) {
  return parsed(parse_integer(a[0].text()), a[0], "a whole number of 64 bits");
}
Result integer_of_timestamp(Context&, Arguments a) {
  return known(Value::of(as<Timestamp>(a[0]).seconds));
}
Result number_of_integer(Context&, Arguments a) {
  return known(Value::of(static_cast<double>(as<std::int64_t>(a[0]))));
}
Result number_of_text(Context&, Arguments a) {
  return parsed(parse_double(a[0].text()), a[0], "a number");
}
Result boolean_of_text(Context&, Arguments a) {
  return parsed(parse_boolean(a[0].text()), a[0], "true or false");
}
Result timestamp_of_text(Context&, Arguments a) {
  return parsed(parse_timestamp(a[0].text()), a[0], "a timestamp such as 2022-04-01T00:00:00Z");
}
Result timestamp_of_integer(Context&, Arguments a) {
  const auto value = timestamp_of(as<std::int64_t>(a[0]));
  return value ? known(Value(Value::Variant(*value)))
               : failed("The number of seconds is outside the range of dates.");
}
Result duration_of_text(Context&, Arguments a) {
  return parsed(parse_duration(a[0].text()), a[0], "a duration such as 36h or 90s");
}
Result text_of_boolean(Context&, Arguments a) {
  return known(Value::borrowed(as<bool>(a[0]) ? "true" : "false"));
}
Result text_of_integer(Context&, Arguments a) {
  return known(Value::of(std::to_string(as<std::int64_t>(a[0]))));
}
template <class T>
Result text_of(Context&, Arguments a) {
  return known(Value::of(to_string(as<T>(a[0]))));
}
Result type_of_value(Context&, Arguments a) {
  return known(Value(Value::Variant(TypeName{name_of_type(a[0])})));
}

constexpr Overload convert(std::string_view name, Pattern from, Pattern to, Function function) {
  return {name, Style::global, 1, {from, Pattern::any}, to, function};
}

using enum Pattern;
constexpr std::array conversion_table = {
    convert("bool", boolean, boolean, unchanged),
    convert("bool", string, boolean, boolean_of_text),
    convert("double", number, number, unchanged),
    convert("double", integer, number, number_of_integer),
    convert("double", string, number, number_of_text),
    convert("duration", duration, duration, unchanged),
    convert("duration", string, duration, duration_of_text),
    convert("dyn", any, dyn, unchanged),
    convert("int", integer, integer, unchanged),
    convert("int", number, integer, integer_of_number),
    convert("int", string, integer, integer_of_text),
    convert("int", timestamp, integer, integer_of_timestamp),
    convert("string", string, string, unchanged),
    convert("string", boolean, string, text_of_boolean),
    convert("string", integer, string, text_of_integer),
    convert("string", number, string, text_of<double>),
    convert("string", timestamp, string, text_of<Timestamp>),
    convert("string", duration, string, text_of<Duration>),
    convert("timestamp", timestamp, timestamp, unchanged),
    convert("timestamp", string, timestamp, timestamp_of_text),
    convert("timestamp", integer, timestamp, timestamp_of_integer),
    convert("type", any, type, type_of_value),
};

/// One overload for each thing a value can be.
struct Namer {
  std::string_view operator()(Null) const { return "null_type"; }
  std::string_view operator()(bool) const { return "bool"; }
  std::string_view operator()(std::int64_t) const { return "int"; }
  std::string_view operator()(double) const { return "double"; }
  std::string_view operator()(std::string_view) const { return "string"; }
  std::string_view operator()(Timestamp) const { return "google.protobuf.Timestamp"; }
  std::string_view operator()(Duration) const { return "google.protobuf.Duration"; }
  std::string_view operator()(const TypeName&) const { return "type"; }
  std::string_view operator()(const Stated& value) const {
    return value.node->kind() == yaml::Kind::list ? "list" : "object";
  }
  std::string_view operator()(const List*) const { return "list"; }
  std::string_view operator()(const Map*) const { return "map"; }
};

}  // namespace

std::span<const Overload> conversion_overloads() { return conversion_table; }

std::string_view name_of_type(const Value& value) { return std::visit(Namer{}, value.variant()); }

}  // namespace icpcheck::cel
