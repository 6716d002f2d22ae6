// SPDX-License-Identifier: MIT
// Static types: from the schema, as text, and which fit together.
#include "icpcheck/cel/type.hpp"

#include <array>

#include "cel/types.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::array<std::string_view, 12> kind_names = {
    "dyn",       "null",     "bool", "int", "double", "string",
    "timestamp", "duration", "list", "map", "type",   "object"};

std::string name_of_object(const Type& type, const schema::Schema* schema) {
  if (schema == nullptr || type.schema_type == Type::no_schema_type) return "object";
  const std::string& name = schema->type(type.schema_type).name;
  return name.empty() ? "object" : name;
}

}  // namespace

Type simple_type(TypeKind kind) { return {.kind = kind, .parameters = {}}; }

Type list_type(Type items) { return {.kind = TypeKind::list, .parameters = {std::move(items)}}; }

Type map_type(Type key, Type value) {
  return {.kind = TypeKind::map, .parameters = {std::move(key), std::move(value)}};
}

Type object_type(schema::TypeId type) {
  return {.kind = TypeKind::object, .parameters = {}, .schema_type = type};
}

Type item_type(const Type& range) {
  return range.parameters.empty() ? Type{} : range.parameters.front();
}

Type mapped_type(const Type& map) { return map.parameters.size() < 2 ? Type{} : map.parameters[1]; }

std::optional<Type> unify(const Type& left, const Type& right) {
  if (left.kind == TypeKind::dyn || right.kind == TypeKind::dyn) return Type{};
  if (left.kind != right.kind) return std::nullopt;
  if (left.kind == TypeKind::type) return left;
  Type both = left;
  if (left.schema_type != right.schema_type) {
    if (left.kind == TypeKind::object) return std::nullopt;
    both.schema_type = Type::no_schema_type;
  }
  if (left.parameters.size() != right.parameters.size()) return both;
  for (std::size_t i = 0; i < left.parameters.size(); ++i) {
    std::optional<Type> parameter = unify(left.parameters[i], right.parameters[i]);
    if (!parameter) return std::nullopt;
    both.parameters[i] = std::move(*parameter);
  }
  return both;
}

bool holds_object(const Type& type) {
  if (type.kind == TypeKind::object) return true;
  for (const Type& parameter : type.parameters) {
    if (type.kind != TypeKind::type && holds_object(parameter)) return true;
  }
  return false;
}

std::string to_string(const Type& type, const schema::Schema* schema) {
  if (type.kind == TypeKind::object) return name_of_object(type, schema);
  std::string text(kind_names[static_cast<std::size_t>(type.kind)]);
  if (type.parameters.empty()) return text;
  text += '(';
  for (std::size_t i = 0; i < type.parameters.size(); ++i) {
    if (i > 0) text += ", ";
    text += to_string(type.parameters[i], schema);
  }
  return text + ')';
}

std::string with_article(const Type& type, const schema::Schema* schema) {
  const std::string text = to_string(type, schema);
  const bool vowel = std::string_view("aeio").find(text.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + text;
}

Type type_of(const schema::Schema& schema, schema::TypeId type) {
  const schema::Type& source = schema.type(type);
  switch (source.kind) {
    case schema::TypeKind::boolean:
      return simple_type(TypeKind::boolean);
    case schema::TypeKind::integer:
      return simple_type(TypeKind::integer);
    case schema::TypeKind::number:
      return simple_type(TypeKind::number);
    case schema::TypeKind::date:
      return simple_type(TypeKind::timestamp);
    case schema::TypeKind::object:
      return object_type(type);
    case schema::TypeKind::list:
      return list_type(type_of(schema, source.items));
    case schema::TypeKind::any:
      return simple_type(TypeKind::dyn);
    case schema::TypeKind::string:
      break;
  }
  Type text = simple_type(TypeKind::string);
  if (!source.choices.empty()) text.schema_type = type;
  return text;
}

}  // namespace icpcheck::cel
