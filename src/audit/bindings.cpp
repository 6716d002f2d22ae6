// SPDX-License-Identifier: MIT
// What the variables of a pack stand for on one description.
#include <algorithm>
#include <charconv>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {
namespace {

std::optional<cel::Value> value_of_parameter(const Pack& pack, const Parameter& parameter,
                                             const Setup& setup) {
  const auto text = parameter_value(pack, parameter, setup);
  if (!text) return std::nullopt;
  if (parameter.type == "date") return cel::Value::of(parse_date(*text).value());
  if (parameter.type == "boolean") return cel::Value::of(*text == "true");
  if (parameter.type == "integer") {
    std::int64_t number = 0;
    std::from_chars(text->data(), text->data() + text->size(), number);
    return cel::Value::of(number);
  }
  return cel::Value::of(*text);
}

cel::Value value_of_ratings(const Ratings& ratings) {
  cel::Map map;
  for (const auto& [clause, rating] : ratings) {
    map.entries.emplace_back(cel::Value::of(clause), cel::Value::borrowed(word(rating)));
  }
  return cel::Value::of(std::move(map));
}

}  // namespace

std::optional<std::string> parameter_value(const Pack& pack, const Parameter& parameter,
                                           const Setup& setup) {
  if (const auto of_pack = setup.parameters.find(pack.id); of_pack != setup.parameters.end()) {
    const auto found = of_pack->second.find(parameter.name);
    if (found != of_pack->second.end()) return found->second;
  }
  return parameter.value;
}

std::optional<Date> resolve(const DateReference& reference, const Pack& pack, const Setup& setup) {
  if (reference.date) return reference.date;
  const Parameter* found = pack.find_parameter(reference.parameter);
  const auto text = parameter_value(pack, *found, setup);
  return text ? parse_date(*text) : std::nullopt;
}

bool in_force(const std::optional<Period>& period, const Pack& pack, const Setup& setup) {
  if (!period) return true;
  const auto day = [&](const std::optional<DateReference>& bound) -> std::optional<Date> {
    return bound ? resolve(*bound, pack, setup) : std::nullopt;
  };
  const auto from = day(period->from);
  const auto until = day(period->until);
  const Date as_of = setup.options.as_of;
  return (!from || *from <= as_of) && (!until || as_of < *until);
}

std::string not_in_force(const Period& period, const Pack& pack, const Setup& setup) {
  const auto from = period.from ? resolve(*period.from, pack, setup) : std::nullopt;
  const bool early = from && setup.options.as_of < *from;
  return std::string(early ? "was not yet in force on " : "was no longer in force on ") +
         to_string(setup.options.as_of) + ".";
}

cel::Bindings bindings_of(const Subjected& subjected, const Pack& pack,
                          const std::optional<cel::Value>& joined, const Ratings& ratings,
                          const Setup& setup) {
  cel::Bindings bindings{.root = subjected.root, .variables = {}};
  bindings.variables.emplace_back(cel::Value::of(setup.options.as_of));
  bindings.variables.push_back(joined);
  bindings.variables.emplace_back(value_of_ratings(ratings));
  for (const Parameter& parameter : pack.parameters) {
    bindings.variables.push_back(value_of_parameter(pack, parameter, setup));
  }
  return bindings;
}

}  // namespace icpcheck::audit
