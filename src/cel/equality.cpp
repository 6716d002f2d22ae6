// SPDX-License-Identifier: MIT
// When two values are equal.
#include "cel/equality.hpp"

#include "cel/items.hpp"
#include "cel/number.hpp"

namespace icpcheck::cel {
namespace {

Equality decided(bool same) { return same ? Equality::yes : Equality::no; }

bool is_object(const Value& value) {
  const auto* stated = std::get_if<Stated>(&value.variant());
  return stated != nullptr && stated->node->kind() == yaml::Kind::map;
}

/// The first that is not `yes`, but what is not known or not allowed before what differs: the
/// order of the items must not matter.
class Together {
 public:
  void add(Equality equality) {
    if (equality > worst_) worst_ = equality;
  }
  [[nodiscard]] Equality result() const { return worst_; }

 private:
  Equality worst_ = Equality::yes;
};

Equality equal_lists(Context& context, const Value& left, const Value& right) {
  const Items a(left, context.schema());
  const Items b(right, context.schema());
  Together together;
  if (is_partial(left) || is_partial(right)) together.add(Equality::unknown);
  if (a.size() != b.size()) together.add(Equality::no);
  if (a.size() != b.size() || !context.charge(a.size())) return together.result();
  for (std::size_t i = 0; i < a.size(); ++i) together.add(equal(context, a.at(i), b.at(i)));
  return together.result();
}

Equality equal_maps(Context& context, const Map& left, const Map& right) {
  if (left.entries.size() != right.entries.size()) return Equality::no;
  Together together;
  for (const auto& [key, value] : left.entries) {
    const Value* other = find_key(context, right, key);
    if (context.exhausted()) break;
    together.add(other == nullptr ? Equality::no : equal(context, value, *other));
  }
  return together.result();
}

Equality equal_numbers(const Value& left, const Value& right) {
  const auto* integer = std::get_if<std::int64_t>(&left.variant());
  const auto* number = std::get_if<double>(&right.variant());
  if (integer != nullptr && number != nullptr) return decided(compare(*integer, *number) == 0);
  return Equality::no;
}

template <class T>
Equality same(const Value& left, const Value& right) {
  return decided(std::get<T>(left.variant()) == std::get<T>(right.variant()));
}

Equality equal_alike(Context& context, const Value& left, const Value& right) {
  using MapPointer = const Map*;
  const auto& variant = left.variant();
  if (std::holds_alternative<bool>(variant)) return same<bool>(left, right);
  if (std::holds_alternative<std::int64_t>(variant)) return same<std::int64_t>(left, right);
  if (std::holds_alternative<double>(variant)) return same<double>(left, right);
  if (std::holds_alternative<Timestamp>(variant)) return same<Timestamp>(left, right);
  if (std::holds_alternative<Duration>(variant)) return same<Duration>(left, right);
  if (std::holds_alternative<TypeName>(variant)) return same<TypeName>(left, right);
  if (std::holds_alternative<Null>(variant)) return Equality::yes;
  return equal_maps(context, *std::get<MapPointer>(variant),
                    *std::get<MapPointer>(right.variant()));
}

}  // namespace

Equality equal(Context& context, const Value& left, const Value& right) {
  if (left.is_text() && right.is_text()) {
    const std::string_view text = left.text();
    context.charge(text.size() / 64);
    return decided(text == right.text());
  }
  if (is_object(left) || is_object(right)) return Equality::refused;
  if (left.is_list() && right.is_list()) return equal_lists(context, left, right);
  if (left.variant().index() == right.variant().index()) {
    return equal_alike(context, left, right);
  }
  const bool swapped = std::holds_alternative<double>(left.variant());
  return swapped ? equal_numbers(right, left) : equal_numbers(left, right);
}

const Value* find_key(Context& context, const Map& map, const Value& key) {
  context.charge(map.entries.size() / 8);
  const auto* number = std::get_if<double>(&key.variant());
  for (const auto& [candidate, value] : map.entries) {
    const auto* integer = std::get_if<std::int64_t>(&candidate.variant());
    const bool same = number != nullptr && integer != nullptr
                          ? is_exactly(*integer, *number)
                          : equal(context, candidate, key) == Equality::yes;
    if (same) return &value;
  }
  return nullptr;
}

}  // namespace icpcheck::cel
