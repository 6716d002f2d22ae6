// SPDX-License-Identifier: MIT
#include "schema/sample.hpp"

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "schema/problems.hpp"

namespace icpcheck::schema {
namespace {

/// A sample stands in one line.
constexpr std::size_t most_characters = 60;

std::string all_words(const Type& type) {
  std::vector<std::string_view> words;
  for (const Choice& choice : type.choices) words.emplace_back(choice.name);
  return join_words(words, "or");
}

/// A constant has nothing to say about itself; a vocabulary of one word has.
bool is_fixed(const Type& type) {
  return type.choices.size() == 1 && !type.extensible && type.choices[0].description.empty();
}

std::string choice_left_open(const Type& type) {
  if (is_fixed(type)) return {};
  return shows_words(type) ? all_words(type) : "one of the words";
}

/// "my-hwb" for the id of a board; "my-system" for the system that a place names.
std::string own_id(std::string_view name, const Type& owner) {
  std::string id = "my-" + std::string{name == "id" ? std::string_view{owner.name} : name};
  std::ranges::replace(id, '_', '-');
  return id;
}

}  // namespace

bool shows_words(const Type& type) {
  // One word by itself would be an answer.
  return type.choices.size() > 1 && type.choices.size() <= few_choices &&
         all_words(type).size() <= most_characters;
}

std::string sample_for(const Type& type, std::string_view name, const Type& owner) {
  switch (type.kind) {
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::number:
      return std::string(wanted(type));
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
