// SPDX-License-Identifier: MIT
// Cuts the text of an expression into words, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "icpcheck/cel/compile.hpp"

namespace icpcheck::cel {

enum class TokenKind : std::uint8_t {
  end,
  name,         // also `in`, `true` and reserved words: the parser tells them apart
  quoted_name,  // between backticks
  integer,
  number,
  unsigned_integer,
  text,
  bytes,
  sign,  // an operator or bracket
  error,
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string_view text;  // as written
  // Of an error:
  std::string_view code = "cel.syntax";
  std::string message;
  std::string hint;
};

class Lexer {
 public:
  /// The text outlives this.
  explicit Lexer(const Text& text) : text_(text.text), joints_(text.joints) {}

  /// The next token; `end` again and again after the last. Nothing sensible follows an error.
  [[nodiscard]] Token next();

 private:
  void skip_blanks();
  [[nodiscard]] bool is_comment() const { return text_.substr(position_, 2) == "//"; }
  [[nodiscard]] std::size_t comment_end() const;
  [[nodiscard]] char at(std::size_t offset) const {
    return offset < text_.size() ? text_[offset] : '\0';
  }
  Token take(TokenKind kind, std::size_t end);
  Token fail(std::size_t offset, std::size_t length, std::string message, std::string hint);
  Token take_name();
  Token take_number();
  Token take_text(std::size_t quote, TokenKind kind);
  Token take_sign();
  Token take_quoted_name();
  [[nodiscard]] std::size_t digits_from(std::size_t offset) const;
  [[nodiscard]] std::size_t exponent_from(std::size_t offset) const;

  std::string_view text_;
  std::span<const std::size_t> joints_;
  std::size_t position_ = 0;
};

}  // namespace icpcheck::cel
