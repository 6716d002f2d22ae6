// SPDX-License-Identifier: MIT
// By the types of the schema, so that a field of a board counts wherever the board stands.
#include "meta/facts_read.hpp"

#include <algorithm>
#include <optional>

#include "icpcheck/model/facts_read.hpp"

namespace icpcheck::meta {
namespace {

using schema::Schema;
using schema::TypeId;

/// A part of a description from which a value may come.
struct Origin {
  std::string name;  // of its type, or its path where that has none
  TypeId type = 0;
};

TypeId without_list(TypeId type, const Schema& schema) {
  while (schema.type(type).kind == schema::TypeKind::list) type = schema.type(type).items;
  return type;
}

/// The field of a part, which is added to what was read; empty when there is none.
std::optional<Origin> field_of(const Origin& part, std::string_view name, const Schema& schema,
                               Facts& facts) {
  const auto* field = schema.type(without_list(part.type, schema)).find(name);
  if (field == nullptr) return std::nullopt;
  std::string path = part.name + "." + std::string{name};
  facts.insert(path);
  const schema::Type& type = schema.type(without_list(field->type, schema));
  return Origin{type.name.empty() ? path : std::string{type.name}, field->type};
}

void add_facts_below(const Origin& part, const Schema& schema, Facts& facts) {
  for (const schema::Field& field : schema.type(without_list(part.type, schema)).fields) {
    if (field.name == "partial") continue;
    if (const auto below = field_of(part, field.name, schema, facts)) {
      add_facts_below(*below, schema, facts);
    }
  }
}

std::string without_brackets(std::string path) {
  std::erase(path, '[');
  std::erase(path, ']');
  return path;
}

}  // namespace

Facts facts_of(const Schema& schema) {
  Facts facts;
  for (const schema::Root& root : schema.roots) {
    add_facts_below({std::string{root.kind}, root.type}, schema, facts);
  }
  return facts;
}

void add_facts_on(std::string_view path, const Schema& schema, Facts& facts) {
  for (const schema::Root& root : schema.roots) {
    std::optional<Origin> part = Origin{std::string{root.kind}, root.type};
    for (std::string_view rest = path; part && !rest.empty();) {
      const std::size_t dot = std::min(rest.find('.'), rest.size());
      part = field_of(*part, rest.substr(0, dot), schema, facts);
      rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
  }
}

void add_facts_read(const Pack& pack, const Schema& schema, Facts& facts) {
  for (const Check* check : pack.checks()) {
    for (const Kind kind : kinds) {
      if (!check->applies_to.contains(kind)) continue;
      for (const auto& paths : facts_read(*check, kind, schema)) {
        for (const std::string& path : paths) add_facts_on(without_brackets(path), schema, facts);
      }
    }
  }
}

}  // namespace icpcheck::meta
