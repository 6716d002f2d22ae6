// SPDX-License-Identifier: MIT
// What the variables of a pack stand for on one description.
#include <algorithm>
#include <charconv>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {
namespace {

std::optional<cel::Value> value_of(const Parameter& parameter) {
  if (!parameter.value) return std::nullopt;
  const std::string_view text = *parameter.value;
  if (parameter.type == "date") return cel::Value::of(parse_date(text).value());
  if (parameter.type == "boolean") return cel::Value::of(text == "true");
  if (parameter.type == "integer") {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return cel::Value::of(number);
  }
  return cel::Value::borrowed(text);
}

cel::Value value_of_ratings(const Ratings& ratings) {
  cel::Map map;
  for (const auto& [clause, rating] : ratings) {
    map.entries.emplace_back(cel::Value::of(clause), cel::Value::borrowed(word(rating)));
  }
  return cel::Value::of(std::move(map));
}

}  // namespace

std::string not_in_force(const Period& period, const Pack& pack, Date as_of) {
  const auto from = pack.day_of(period.from);
  const bool early = from && as_of < *from;
  return std::string(early ? "was not yet in force on " : "was no longer in force on ") +
         to_string(as_of) + ".";
}

cel::Bindings bindings_of(const Subjected& subjected, const Pack& pack,
                          const std::optional<cel::Value>& joined, const Ratings& ratings,
                          Date as_of) {
  cel::Bindings bindings{.root = subjected.root, .variables = {}};
  bindings.variables.emplace_back(cel::Value::of(as_of));
  bindings.variables.push_back(joined);
  bindings.variables.emplace_back(value_of_ratings(ratings));
  for (const Parameter& parameter : pack.parameters) {
    bindings.variables.push_back(value_of(parameter));
  }
  return bindings;
}

}  // namespace icpcheck::audit
