// SPDX-License-Identifier: MIT
// Static types of expressions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cel {

enum class TypeKind : std::uint8_t {
  dyn,
  null,
  boolean,
  integer,
  number,
  string,
  timestamp,
  duration,
  list,
  map,
  type,    // what `type(x)` gives
  object,  // a description object: `schema_type` of the environment's schema
};

/// A type with its parameters: one for list (items) and type, two for map (key, value).
struct Type {
  TypeKind kind = TypeKind::dyn;
  std::vector<Type> parameters;
  /// object: its type; string: the type whose vocabulary it is from, or `no_schema_type`.
  schema::TypeId schema_type = no_schema_type;

  static constexpr schema::TypeId no_schema_type = UINT32_MAX;

  bool operator==(const Type&) const = default;
};

/// The type that the values of a schema type have in an expression: a date is a timestamp, a
/// closed vocabulary a string, `local` dyn.
[[nodiscard]] Type type_of(const schema::Schema& schema, schema::TypeId type);

/// As a reader of CEL writes it: "list(string)", "map(string, int)", "board" for an object.
[[nodiscard]] std::string to_string(const Type& type, const schema::Schema* schema);

}  // namespace icpcheck::cel
