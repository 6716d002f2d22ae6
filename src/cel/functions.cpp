// SPDX-License-Identifier: MIT
// The table of overloads, and which values an overload takes.
#include "cel/functions.hpp"

#include <algorithm>
#include <vector>

#include "cel/conversions.hpp"

namespace icpcheck::cel {
namespace {

std::vector<Overload> join_groups() {
  std::vector<Overload> all;
  for (const auto group : {arithmetic_overloads(), comparison_overloads(), list_overloads(),
                           text_overloads(), time_overloads(), conversion_overloads()}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  std::ranges::stable_sort(all, {}, &Overload::name);
  return all;
}

template <class T>
bool holds(const Value& value) {
  return std::holds_alternative<T>(value.variant());
}

bool accepts(Pattern pattern, const Value& value) {
  switch (pattern) {
    case Pattern::null:
      return holds<Null>(value);
    case Pattern::boolean:
      return holds<bool>(value);
    case Pattern::integer:
      return holds<std::int64_t>(value);
    case Pattern::number:
      return holds<double>(value);
    case Pattern::string:
      return value.is_text();
    case Pattern::timestamp:
      return holds<Timestamp>(value);
    case Pattern::duration:
      return holds<Duration>(value);
    case Pattern::list:
    case Pattern::list_of_lists:
      return value.is_list();
    case Pattern::map:
      return holds<const Map*>(value);
    case Pattern::any:
    case Pattern::item:
    case Pattern::mapped:
    case Pattern::type:
    case Pattern::dyn:
      break;
  }
  return true;
}

}  // namespace

std::span<const Overload> overloads() {
  static const std::vector<Overload> all = join_groups();
  return all;
}

std::size_t find_overloads(std::string_view name) {
  const auto all = overloads();
  const auto found = std::ranges::lower_bound(all, name, {}, &Overload::name);
  const bool there = found != all.end() && found->name == name;
  return there ? static_cast<std::size_t>(found - all.begin()) : all.size();
}

bool accepts(const Overload& overload, std::span<const Value> arguments) {
  if (overload.count != arguments.size()) return false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!accepts(overload.arguments[i], arguments[i])) return false;
  }
  return true;
}

std::string names_of_types(std::span<const Value> arguments) {
  std::string names;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0) names += " and ";
    names += name_of_type(arguments[i]);
  }
  return names;
}

}  // namespace icpcheck::cel
