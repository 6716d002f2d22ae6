// SPDX-License-Identifier: MIT
// The names of run-time types, as `type(x)` and messages give them.
#pragma once

#include <array>
#include <string_view>

#include "icpcheck/cel/type.hpp"
#include "icpcheck/cel/value.hpp"

namespace icpcheck::cel {

/// "int", "google.protobuf.Timestamp".
[[nodiscard]] std::string_view name_of_type(const Value& value);

/// A word of an expression that stands for a type.
struct TypeWord {
  std::string_view name;
  TypeKind kind;
};
constexpr std::array<TypeWord, 10> type_words = {
    {{"bool", TypeKind::boolean},
     {"int", TypeKind::integer},
     {"double", TypeKind::number},
     {"string", TypeKind::string},
     {"list", TypeKind::list},
     {"map", TypeKind::map},
     {"null_type", TypeKind::null},
     {"type", TypeKind::type},
     {"google.protobuf.Timestamp", TypeKind::timestamp},
     {"google.protobuf.Duration", TypeKind::duration}}};

}  // namespace icpcheck::cel
