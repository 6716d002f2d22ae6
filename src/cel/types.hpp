// SPDX-License-Identifier: MIT
// Making and comparing static types.
#pragma once

#include <optional>

#include "icpcheck/cel/type.hpp"

namespace icpcheck::cel {

[[nodiscard]] Type simple_type(TypeKind kind);
[[nodiscard]] Type list_type(Type items);
[[nodiscard]] Type map_type(Type key, Type value);
[[nodiscard]] Type object_type(schema::TypeId type);

/// The type of the items of a list, of the keys of a map, else dyn.
[[nodiscard]] Type item_type(const Type& range);
/// The type of the values of a map, else dyn.
[[nodiscard]] Type mapped_type(const Type& map);

/// The type that values of both have; empty when none has. A vocabulary stays only when both
/// have it; dyn fits everything.
[[nodiscard]] std::optional<Type> unify(const Type& left, const Type& right);

/// Whether the type is an object or holds one: such values have no equality.
[[nodiscard]] bool holds_object(const Type& type);

/// "an int", "a string".
[[nodiscard]] std::string with_article(const Type& type, const schema::Schema* schema);

}  // namespace icpcheck::cel
