// SPDX-License-Identifier: MIT
// Which names mean something already, and what.
#include "cel/names.hpp"

#include <algorithm>
#include <array>

#include "cel/functions.hpp"
#include "cel/macros.hpp"
#include "cel/parser.hpp"

namespace icpcheck::cel {
namespace {

// Functions that the checker knows by name, without an overload.
constexpr std::array<std::string_view, 5> special_functions = {"has", "stated", "otherwise",
                                                               "unsettled", "organisation"};

std::string_view first_part(std::string_view name) { return name.substr(0, name.find('.')); }

bool is_macro(std::string_view name) {
  return std::ranges::find(list_macros, name, &Macro::name) != list_macros.end();
}

bool is_sign(const Overload& overload) { return overload.style == Style::sign; }

void add_once(std::string_view name, std::vector<std::string_view>& names) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

}  // namespace

const schema::Type* root_type(const Environment& environment) {
  if (environment.schema == nullptr || environment.kind.empty()) return nullptr;
  const auto root = environment.schema->root(environment.kind);
  return root ? &environment.schema->type(*root) : nullptr;
}

bool is_function(std::string_view name) {
  if (std::ranges::find(special_functions, name) != special_functions.end()) return true;
  const std::size_t position = find_overloads(name);
  return position < overloads().size() && !is_sign(overloads()[position]);
}

std::string_view meaning_of(std::string_view name, const Environment& environment) {
  if (is_reserved(name)) return "a word that CEL keeps for itself";
  const schema::Type* root = root_type(environment);
  if (root != nullptr && root->find(name) != nullptr) return "a field";
  for (const Variable& variable : environment.variables) {
    if (first_part(variable.name) == name) return "a variable";
  }
  if (is_macro(name)) return "a macro";
  if (is_function(name)) return "a function";
  if (std::ranges::find(environment.definitions, name, &Definition::name) !=
      environment.definitions.end()) {
    return "a definition";
  }
  return {};
}

std::vector<std::string_view> callable_names(const Environment& environment, bool member) {
  std::vector<std::string_view> names;
  for (const Overload& overload : overloads()) {
    const bool fits = overload.style == Style::either ||
                      overload.style == (member ? Style::member : Style::global);
    if (fits) add_once(overload.name, names);
  }
  if (member) {
    for (const Macro& macro : list_macros) names.push_back(macro.name);
    return names;
  }
  names.insert(names.end(), special_functions.begin(), special_functions.end());
  for (const Definition& definition : environment.definitions) names.push_back(definition.name);
  return names;
}

std::vector<std::string_view> value_names(const Environment& environment) {
  std::vector<std::string_view> names;
  if (const schema::Type* root = root_type(environment)) {
    for (const schema::Field& field : root->fields) names.push_back(field.name);
  }
  for (const Variable& variable : environment.variables) {
    add_once(first_part(variable.name), names);
  }
  return names;
}

std::vector<std::string_view> names_below(std::string_view prefix, const Environment& environment) {
  std::vector<std::string_view> names;
  for (const Variable& variable : environment.variables) {
    const std::string_view name = variable.name;
    if (name.starts_with(prefix) && name.substr(prefix.size()).starts_with('.')) {
      add_once(first_part(name.substr(prefix.size() + 1)), names);
    }
  }
  return names;
}

}  // namespace icpcheck::cel
