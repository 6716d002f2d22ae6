// SPDX-License-Identifier: MIT
// in, index, size, and our own distinct and flatten.
#include <array>
#include <cmath>

#include "cel/equality.hpp"
#include "cel/functions.hpp"
#include "cel/items.hpp"
#include "cel/limits.hpp"
#include "cel/number.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {
namespace {

using Arguments = std::span<const Value>;

const Map& map_of(const Value& value) { return *std::get<const Map*>(value.variant()); }

Result size(std::size_t count) { return known(Value::of(static_cast<std::int64_t>(count))); }

Result size_of_list(Context& context, Arguments a) {
  if (is_partial(a[0])) return unknown();
  return size(Items(a[0], context.schema()).size());
}
Result size_of_map(Context&, Arguments a) { return size(map_of(a[0]).entries.size()); }
Result size_of_text(Context& context, Arguments a) {
  context.charge(a[0].text().size() / 64);
  return size(count_characters(a[0].text()));
}

Result in_list(Context& context, Arguments a) {
  const Items items(a[1], context.schema());
  Equality worst = is_partial(a[1]) ? Equality::unknown : Equality::no;
  for (std::size_t i = 0; i < items.size() && context.charge(1); ++i) {
    const Equality equality = equal(context, items.at(i), a[0]);
    if (equality == Equality::yes) return known(Value::of(true));
    worst = std::max(worst, equality);
  }
  if (worst == Equality::refused) return failed("A description object cannot be compared.");
  return worst == Equality::unknown ? unknown() : known(Value::of(false));
}

Result in_map(Context& context, Arguments a) {
  return known(Value::of(find_key(context, map_of(a[1]), a[0]) != nullptr));
}

Result item_at(Context& context, Arguments a) {
  const std::int64_t position = std::get<std::int64_t>(a[1].variant());
  const Items items(a[0], context.schema());
  if (position >= 0 && static_cast<std::uint64_t>(position) < items.size()) {
    return known(items.at(static_cast<std::size_t>(position)));
  }
  if (position >= 0 && is_partial(a[0])) return unknown();
  return failed("The list has " + std::to_string(items.size()) + " items; there is none at " +
                std::to_string(position) + ".");
}

Result item_at_number(Context& context, Arguments a) {
  const double position = std::get<double>(a[1].variant());
  const auto integer = to_integer(position);
  if (!integer || std::trunc(position) != position) {
    return failed("The position in a list has to be a whole number.");
  }
  const std::array<Value, 2> arguments = {a[0], Value::of(*integer)};
  return item_at(context, arguments);
}

Result value_at(Context& context, Arguments a) {
  const Value* value = find_key(context, map_of(a[0]), a[1]);
  if (value == nullptr) return failed("The map has no key " + to_text(a[1]) + ".");
  return known(*value);
}

Result distinct(Context& context, Arguments a) {
  const Items items(a[0], context.schema());
  List list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Value item = items.at(i);
    Equality found = Equality::no;
    for (std::size_t j = 0; j < list.items.size() && found == Equality::no; ++j) {
      if (!context.charge(1)) return unknown();
      found = equal(context, list.items[j], item);
    }
    if (found == Equality::refused) return failed("A description object cannot be compared.");
    if (found == Equality::unknown) return unknown();
    if (found == Equality::no) list.items.push_back(item);
  }
  add_rests(a[0], list);
  return known(Value::of(std::move(list)));
}

Result flatten(Context& context, Arguments a) {
  const Items lists(a[0], context.schema());
  List flat;
  add_rests(a[0], flat);
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const Value inner = lists.at(i);
    if (!inner.is_list()) return failed("The function flatten needs a list of lists.");
    const Items items(inner, context.schema());
    if (!context.charge(1 + items.size() * limits::steps_per_item)) return unknown();
    for (std::size_t j = 0; j < items.size(); ++j) flat.items.push_back(items.at(j));
    add_rests(inner, flat);
  }
  return known(Value::of(std::move(flat)));
}

using enum Pattern;
constexpr std::array<Overload, 10> list_table = {{
    {"in", Style::sign, 2, {item, list}, boolean, in_list, true},
    {"in", Style::sign, 2, {item, map}, boolean, in_map, true},
    {"[]", Style::sign, 2, {list, integer}, item, item_at},
    {"[]", Style::sign, 2, {list, number}, item, item_at_number, false, true},
    {"[]", Style::sign, 2, {map, item}, mapped, value_at},
    {"size", Style::either, 1, {string, any}, integer, size_of_text},
    {"size", Style::either, 1, {list, any}, integer, size_of_list},
    {"size", Style::either, 1, {map, any}, integer, size_of_map},
    {"distinct", Style::global, 1, {list, any}, list, distinct, true},
    {"flatten", Style::global, 1, {list_of_lists, any}, list, flatten},
}};

}  // namespace

std::span<const Overload> list_overloads() { return list_table; }

}  // namespace icpcheck::cel
