// SPDX-License-Identifier: MIT
// Which names mean something already, and what.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "icpcheck/cel/compile.hpp"

namespace icpcheck::cel {

/// The type of the root whose fields are bare names; null when there is none.
[[nodiscard]] const schema::Type* root_type(const Environment& environment);

/// Whether `name` is written like a function: has, stated, size, a macro.
[[nodiscard]] bool is_function(std::string_view name);

/// Functions and definitions that can be called; with macros when `member`.
[[nodiscard]] std::vector<std::string_view> callable_names(const Environment& environment,
                                                           bool member);

/// Bare names that stand for a value: fields of the root and variables, these up to their dot.
[[nodiscard]] std::vector<std::string_view> value_names(const Environment& environment);

/// The parts that follow `prefix` and a dot in names of variables ("in_place_by" of "params").
[[nodiscard]] std::vector<std::string_view> names_below(std::string_view prefix,
                                                        const Environment& environment);

}  // namespace icpcheck::cel
