// SPDX-License-Identifier: MIT
// ! == != < <= > >=
#include <array>

#include "cel/equality.hpp"
#include "cel/functions.hpp"
#include "cel/number.hpp"

namespace icpcheck::cel {
namespace {

using Arguments = std::span<const Value>;

Result negate(Context&, Arguments a) { return known(Value::of(!as<bool>(a[0]))); }

Result result_of_equality(Equality equality, bool wanted) {
  if (equality == Equality::unknown) return unknown();
  if (equality == Equality::refused) return failed("A description object cannot be compared.");
  return known(Value::of((equality == Equality::yes) == wanted));
}

Result are_equal(Context& context, Arguments a) {
  return result_of_equality(equal(context, a[0], a[1]), true);
}
Result are_different(Context& context, Arguments a) {
  return result_of_equality(equal(context, a[0], a[1]), false);
}

std::partial_ordering order(std::int64_t left, double right) { return compare(left, right); }
std::partial_ordering order(double left, std::int64_t right) { return 0 <=> compare(right, left); }
template <class T>
std::partial_ordering order(const T& left, const T& right) {
  return left <=> right;
}

template <class T>
decltype(auto) operand(const Value& value) {
  if constexpr (std::is_same_v<T, std::string_view>) {
    return value.text();
  } else {
    return as<T>(value);
  }
}

enum class Relation : std::uint8_t { less, less_equal, greater, greater_equal };

template <Relation relation>
bool relation_holds(std::partial_ordering ordering) {
  switch (relation) {
    case Relation::less:
      return ordering < 0;
    case Relation::less_equal:
      return ordering <= 0;
    case Relation::greater:
      return ordering > 0;
    case Relation::greater_equal:
      return ordering >= 0;
  }
  return false;
}

template <Relation relation, class Left, class Right>
Result relate(Context&, Arguments a) {
  return known(
      Value::of(relation_holds<relation>(order(operand<Left>(a[0]), operand<Right>(a[1])))));
}

constexpr Overload relation_sign(std::string_view name, Pattern left, Pattern right,
                                 Function function, bool compares = false) {
  return {name, Style::sign, 2, {left, right}, Pattern::boolean, function, compares};
}

using enum Pattern;

template <Relation relation>
constexpr std::array<Overload, 8> relations(std::string_view name) {
  return {relation_sign(name, integer, integer, relate<relation, std::int64_t, std::int64_t>),
          relation_sign(name, timestamp, timestamp, relate<relation, Timestamp, Timestamp>),
          relation_sign(name, duration, duration, relate<relation, Duration, Duration>),
          relation_sign(name, string, string, relate<relation, std::string_view, std::string_view>),
          relation_sign(name, number, number, relate<relation, double, double>),
          relation_sign(name, integer, number, relate<relation, std::int64_t, double>),
          relation_sign(name, number, integer, relate<relation, double, std::int64_t>),
          relation_sign(name, boolean, boolean, relate<relation, bool, bool>)};
}

std::vector<Overload> make_comparison_table() {
  std::vector<Overload> table = {
      {"!", Style::sign, 1, {boolean, any}, boolean, negate},
      relation_sign("==", item, item, are_equal, true),
      relation_sign("!=", item, item, are_different, true),
  };
  for (const auto& group :
       {relations<Relation::less>("<"), relations<Relation::less_equal>("<="),
        relations<Relation::greater>(">"), relations<Relation::greater_equal>(">=")}) {
    table.insert(table.end(), group.begin(), group.end());
  }
  return table;
}

}  // namespace

std::span<const Overload> comparison_overloads() {
  static const std::vector<Overload> table = make_comparison_table();
  return table;
}

}  // namespace icpcheck::cel
