// SPDX-License-Identifier: MIT
// The text that a CEL string literal stands for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace icpcheck::cel {

/// What is wrong with a literal, at which of its bytes.
struct LiteralError {
  std::size_t offset = 0;
  std::size_t length = 1;
  std::string message;
};

/// `literal` is complete: with its quotes, one or three of a kind, and its `r` or `R`. No bytes
/// literals.
[[nodiscard]] std::variant<std::string, LiteralError> decode_literal(std::string_view literal);

}  // namespace icpcheck::cel
