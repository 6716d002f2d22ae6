// SPDX-License-Identifier: MIT
// Which overload fits arguments of given types.
#include "cel/overloads.hpp"

#include <algorithm>

#include "cel/types.hpp"

namespace icpcheck::cel {
namespace {

/// What the letters of an overload stand for in one call: A, and B of map(A, B).
class Letters {
 public:
  bool fit(Pattern pattern, const Type& type);
  [[nodiscard]] Type result(Pattern pattern) const;

 private:
  bool fit_item(const Type& type);

  std::optional<Type> item_;
  std::optional<Type> mapped_;
};

TypeKind kind_of(Pattern pattern) {
  switch (pattern) {
    case Pattern::null:
      return TypeKind::null;
    case Pattern::boolean:
      return TypeKind::boolean;
    case Pattern::integer:
      return TypeKind::integer;
    case Pattern::number:
      return TypeKind::number;
    case Pattern::string:
      return TypeKind::string;
    case Pattern::timestamp:
      return TypeKind::timestamp;
    case Pattern::duration:
      return TypeKind::duration;
    case Pattern::list:
    case Pattern::list_of_lists:
      return TypeKind::list;
    case Pattern::map:
      return TypeKind::map;
    case Pattern::type:
      return TypeKind::type;
    default:
      return TypeKind::dyn;
  }
}

bool Letters::fit_item(const Type& type) {
  if (!item_) {
    item_ = type;
    return true;
  }
  const auto both = unify(*item_, type);
  if (both && item_->kind == TypeKind::dyn) item_ = type;
  return both.has_value();
}

bool Letters::fit(Pattern pattern, const Type& type) {
  const bool dyn = type.kind == TypeKind::dyn;
  switch (pattern) {
    case Pattern::any:
    case Pattern::dyn:
      return true;
    case Pattern::item:
      return fit_item(type);
    case Pattern::list:
      return dyn || (type.kind == TypeKind::list && fit_item(item_type(type)));
    case Pattern::list_of_lists:
      return dyn || (type.kind == TypeKind::list && fit(Pattern::list, item_type(type)));
    case Pattern::map:
      if (!dyn) mapped_ = mapped_type(type);
      return dyn || (type.kind == TypeKind::map && fit_item(item_type(type)));
    default:
      return dyn || type.kind == kind_of(pattern);
  }
}

Type Letters::result(Pattern pattern) const {
  Type item = item_.value_or(Type{});
  switch (pattern) {
    case Pattern::item:
      return item;
    case Pattern::mapped:
      return mapped_.value_or(Type{});
    case Pattern::list:
      return list_type(item);
    default:
      return simple_type(kind_of(pattern));
  }
}

std::optional<Type> result_of(const Overload& overload, std::span<const Type> arguments) {
  if (overload.count != arguments.size()) return std::nullopt;
  Letters letters;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!letters.fit(overload.arguments[i], arguments[i])) return std::nullopt;
  }
  return letters.result(overload.result);
}

}  // namespace

std::span<const Overload> overloads_of(std::string_view name) {
  const auto from = overloads().subspan(find_overloads(name));
  std::size_t count = 0;
  while (count < from.size() && from[count].name == name) ++count;
  return from.first(count);
}

bool is_written(const Overload& overload, Style style) {
  if (overload.style == Style::either) return style != Style::sign;
  return overload.style == style;
}

std::optional<Match> find_match(std::string_view name, Style style,
                                std::span<const Type> arguments) {
  const auto candidates = overloads_of(name);
  const auto first = static_cast<std::uint32_t>(candidates.data() - overloads().data());
  const bool dyn = std::ranges::find(arguments, TypeKind::dyn, &Type::kind) != arguments.end();
  std::optional<Match> match;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!is_written(candidates[i], style) || (candidates[i].dynamic && !dyn)) continue;
    auto result = result_of(candidates[i], arguments);
    if (!result) continue;
    if (!match) {
      match = Match{first + static_cast<std::uint32_t>(i), std::move(*result)};
      if (!dyn) return match;
    } else if (match->result != *result) {
      match->result = Type{};
    }
  }
  return match;
}

}  // namespace icpcheck::cel
