// SPDX-License-Identifier: MIT
// Diagnostics at a place of an expression.
#pragma once

#include <string>

#include "cel/ast.hpp"
#include "icpcheck/cel/compile.hpp"

namespace icpcheck::cel {

/// At `place` of `text`; a text that brings no way to do so counts as a file of its own.
[[nodiscard]] Diagnostic diagnose(const Text& text, Span place, std::string code,
                                  std::string message, std::string hint = {});

}  // namespace icpcheck::cel
