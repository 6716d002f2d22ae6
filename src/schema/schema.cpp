// SPDX-License-Identifier: MIT
// Looking things up in a schema.
#include "icpcheck/schema/schema.hpp"

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::schema {

namespace {

bool is_own_value(std::string_view value) {
  constexpr std::string_view prefix = "x-";
  return value.starts_with(prefix) && value.size() > prefix.size() &&
         std::all_of(value.begin() + prefix.size(), value.end(),
                     [](char c) { return is_small_letter(c) || is_digit(c) || c == '-'; });
}

}  // namespace

const Field* Type::find(std::string_view field_name) const {
  // Most names differ in length or first letter: to see that costs less than a call of memcmp.
  for (const Field& field : fields) {
    const std::string_view known = field.name;
    if (known.size() != field_name.size() || known.empty()) continue;
    if (known.front() == field_name.front() && known == field_name) return &field;
  }
  return nullptr;
}

bool Type::allows(std::string_view value) const {
  if (choices.empty()) return true;
  for (const Choice& choice : choices) {
    if (choice.name == value) return true;
  }
  return extensible && is_own_value(value);
}

std::optional<TypeId> Schema::root(std::string_view kind) const {
  for (const Root& candidate : roots) {
    if (candidate.kind == kind) return candidate.type;
  }
  return std::nullopt;
}

}  // namespace icpcheck::schema
