// SPDX-License-Identifier: MIT
// From the text of an expression to its tree, macros included.
#pragma once

#include <optional>

#include "cel/ast.hpp"
#include "icpcheck/cel/compile.hpp"

namespace icpcheck::cel {

/// Stops at the first error. Empty exactly when one was added. `macros`: whether `has`, `all`
/// and the other macros are expanded; else they are calls like any other.
[[nodiscard]] std::optional<Ast> parse(const Text& text, bool macros, Diagnostics& diagnostics);

/// "in", "true", "false" and "null" name no field either, unless they are quoted.
[[nodiscard]] bool is_keyword(std::string_view word);
/// Words that CEL keeps for itself.
[[nodiscard]] bool is_reserved(std::string_view word);

}  // namespace icpcheck::cel
