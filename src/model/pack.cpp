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

/// The one with that id; null when there is none.
template <class Named>
const Named* find_in(const std::vector<Named>& all, std::string_view id) {
  const auto found = std::ranges::find(all, id, &Named::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const cel::Program& Expression::program(Kind kind) const {
  static const cel::Program empty;
  const auto& program = programs[static_cast<std::size_t>(kind)];
  return program == nullptr ? empty : *program;
}

std::vector<const Check*> Pack::checks() const {
  std::vector<const Check*> found;
  for (const Clause& clause : clauses) {
    for (const Check& check : clause.checks) found.push_back(&check);
  }
  return found;
}

const Source* Pack::find_source(std::string_view source_id) const {
  return find_in(sources, source_id);
}

const Parameter* Pack::find_parameter(std::string_view name) const {
  const auto found = std::ranges::find(parameters, name, &Parameter::name);
  return found == parameters.end() ? nullptr : &*found;
}

std::optional<Date> Pack::day_of(const std::optional<DateReference>& reference) const {
  if (!reference || reference->date) return reference ? reference->date : std::nullopt;
  const Parameter* parameter = find_parameter(reference->parameter);
  return parameter != nullptr && parameter->value ? parse_date(*parameter->value) : std::nullopt;
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

bool contains(const std::optional<Period>& period, const Pack& pack, Date day) {
  if (!period) return true;
  const auto from = pack.day_of(period->from);
  const auto until = pack.day_of(period->until);
  return (!from || *from <= day) && (!until || day < *until);
}

const Pack* find_pack(const PackList& packs, std::string_view id) {
  const auto found = std::ranges::find(packs, id, &Pack::id);
  return found == packs.end() ? nullptr : *found;
}

const Clause* find_clause(const PackList& packs, std::string_view id) {
  for (const Pack* pack : packs) {
    if (const Clause* found = find_in(pack->clauses, id)) return found;
  }
  return nullptr;
}

const Check* find_check(const PackList& packs, std::string_view id) {
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      if (const Check* found = find_in(clause.checks, id)) return found;
    }
  }
  return nullptr;
}

const Check* find_replacement(const PackList& packs, std::string_view id) {
  for (const Pack* pack : packs) {
    for (const Check* check : pack->checks()) {
      if (std::ranges::find(check->replaces, id) != check->replaces.end()) return check;
    }
  }
  return nullptr;
}

const Clause* find_clause_replacement(const PackList& packs, std::string_view id) {
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      if (std::ranges::find(clause.replaces, id) != clause.replaces.end()) return &clause;
    }
  }
  return nullptr;
}

std::vector<std::string_view> pack_ids(const PackList& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) ids.emplace_back(pack->id);
  return ids;
}

std::vector<std::string_view> clause_ids(const PackList& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) ids.emplace_back(clause.id);
  }
  return ids;
}

std::vector<std::string_view> check_ids(const PackList& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) {
    for (const Check* check : pack->checks()) ids.emplace_back(check->id);
  }
  return ids;
}

}  // namespace icpcheck
