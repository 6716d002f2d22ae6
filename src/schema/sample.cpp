// SPDX-License-Identifier: MIT
#include "schema/sample.hpp"

#include <algorithm>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::schema {
namespace {

std::string choice_left_open(const Type& type) {
  if (type.choices.size() == 1 && !type.extensible) return {};
  if (type.choices.size() > few_choices) return "one of the words";
  std::vector<std::string_view> words;
  for (const Choice& choice : type.choices) words.emplace_back(choice.name);
  return join_words(words, "or");
}

/// "my-hwb" for the id of a board; "my-system" for the system that a place names.
std::string own_id(std::string_view name, const Type& owner) {
  std::string id = "my-" + std::string{name == "id" ? std::string_view{owner.name} : name};
  std::ranges::replace(id, '_', '-');
  return id;
}

}  // namespace

std::string sample_for(const Type& type, std::string_view name, const Type& owner) {
  switch (type.kind) {
    case TypeKind::boolean:
      return "true or false";
    case TypeKind::integer:
      return "a whole number";
    case TypeKind::number:
      return "a number";
    case TypeKind::date:
      return "YYYY-MM-DD";
    case TypeKind::any:
      return "my value";
    case TypeKind::string:
      break;
    default:
      return {};
  }
  if (!type.sample.empty()) return type.sample;
  if (!type.choices.empty()) return choice_left_open(type);
  return type.name == "id" ? own_id(name, owner) : "In your own words";
}

bool is_sample(std::string_view text, const Schema& schema) {
  return std::ranges::any_of(schema.types, [text](const Type& type) {
    return std::ranges::any_of(type.fields, [text](const Field& field) {
      return !field.sample.empty() && field.sample == text;
    });
  });
}

}  // namespace icpcheck::schema
