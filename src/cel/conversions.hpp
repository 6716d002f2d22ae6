// SPDX-License-Identifier: MIT
// The names of run-time types, as `type(x)` and messages give them.
#pragma once

#include <array>
#include <string_view>

#include "icpcheck/cel/value.hpp"

namespace icpcheck::cel {

/// "int", "google.protobuf.Timestamp".
[[nodiscard]] std::string_view name_of_type(const Value& value);

/// The words of an expression that stand for a type.
constexpr std::array<std::string_view, 10> type_words = {"bool",
                                                         "int",
                                                         "double",
                                                         "string",
                                                         "list",
                                                         "map",
                                                         "null_type",
                                                         "type",
                                                         "google.protobuf.Timestamp",
                                                         "google.protobuf.Duration"};

}  // namespace icpcheck::cel
