// SPDX-License-Identifier: MIT
#include "icpcheck/model/pack.hpp"

#include <algorithm>

namespace icpcheck {
namespace {

cel::Type type_of_parameter(const Parameter& parameter) {
  cel::Type type;
  if (parameter.type == "date") type.kind = cel::TypeKind::timestamp;
  if (parameter.type == "string") type.kind = cel::TypeKind::string;
  if (parameter.type == "integer") type.kind = cel::TypeKind::integer;
  if (parameter.type == "boolean") type.kind = cel::TypeKind::boolean;
  return type;
}

cel::Variable joined_variable(const schema::Schema& schema, Kind kind) {
  const Kind other = kind == Kind::system ? Kind::place : Kind::system;
  cel::Type type;
  type.kind = cel::TypeKind::object;
  type.schema_type = schema.root(word(other)).value_or(cel::Type::no_schema_type);
  if (kind == Kind::system) type = {.kind = cel::TypeKind::list, .parameters = {std::move(type)}};
  return {std::string(joined_name(kind)), std::move(type)};
}

}  // namespace

const cel::Program& Expression::program(Kind kind) const {
  static const cel::Program empty;
  const auto& program = programs[static_cast<std::size_t>(kind)];
  return program == nullptr ? empty : *program;
}

const Source* Pack::find_source(std::string_view source_id) const {
  const auto found = std::ranges::find(sources, source_id, &Source::id);
  return found == sources.end() ? nullptr : &*found;
}

std::string_view joined_name(Kind kind) {
  return kind == Kind::place ? "joined_system" : "joined_places";
}

std::vector<cel::Variable> variables_of(const std::vector<Parameter>& parameters,
                                        const schema::Schema& schema, Kind kind) {
  const cel::Type text{.kind = cel::TypeKind::string, .parameters = {}};
  std::vector<cel::Variable> variables;
  variables.push_back({"as_of", {.kind = cel::TypeKind::timestamp, .parameters = {}}});
  variables.push_back(joined_variable(schema, kind));
  variables.push_back({"ratings", {.kind = cel::TypeKind::map, .parameters = {text, text}}});
  for (const Parameter& parameter : parameters) {
    variables.push_back({"params." + parameter.name, type_of_parameter(parameter)});
  }
  return variables;
}

const Check* find_check(const std::vector<const Pack*>& packs, std::string_view id) {
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      const auto found = std::ranges::find(clause.checks, id, &Check::id);
      if (found != clause.checks.end()) return &*found;
    }
  }
  return nullptr;
}

}  // namespace icpcheck
