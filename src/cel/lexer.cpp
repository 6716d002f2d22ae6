// SPDX-License-Identifier: MIT
// Cuts the text of an expression into words.
#include "cel/lexer.hpp"

#include <algorithm>
#include <array>

#include "cel/quoted.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {
namespace {

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_name(char c) { return begins_name(c) || is_digit(c); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_prefix(std::string_view word) {
  return word.size() <= 2 && word.find_first_not_of("rRbB") == std::string_view::npos;
}

constexpr std::array<std::string_view, 6> long_signs = {"&&", "||", "==", "!=", "<=", ">="};
constexpr std::string_view short_signs = "+-*/%<>!?:.,()[]{}";

/// What people write from other habits.
struct Habit {
  std::string_view written;
  std::string_view hint;
};
constexpr std::array<Habit, 8> habits = {{{"=", "Write == to compare."},
                                          {"&", "Write && between two conditions."},
                                          {"|", "Write || between two conditions."},
                                          {"\u2018", "Use straight quotes: '...'."},
                                          {"\u2019", "Use straight quotes: '...'."},
                                          {"\u201C", "Use straight quotes: \"...\"."},
                                          {"\u201D", "Use straight quotes: \"...\"."},
                                          {"#", "Begin a comment with //."}}};

}  // namespace

Token Lexer::next() {
  skip_blanks();
  if (is_comment()) {
    Token hidden = fail(position_, 2,
                        "In a >- block, and wherever else YAML joins lines, a comment runs to the "
                        "end of the expression.",
                        "Use |- or put the comment behind a # on a line above the key.");
    hidden.code = "cel.comment_swallows";
    return hidden;
  }
  if (position_ >= text_.size()) return take(TokenKind::end, position_);
  const char c = text_[position_];
  if (begins_name(c)) return take_name();
  if (is_digit(c) || (c == '.' && is_digit(at(position_ + 1)))) return take_number();
  if (c == '"' || c == '\'') return take_text(position_, TokenKind::text);
  if (c == '`') return take_quoted_name();
  return take_sign();
}

// Stops at a comment that would swallow what its author wrote on the lines below.
void Lexer::skip_blanks() {
  while (position_ < text_.size()) {
    if (is_comment()) {
      const std::size_t end = comment_end();
      const std::size_t last = text_.find_last_not_of(" \t\r", end - 1);
      const auto joint = std::ranges::upper_bound(joints_, position_);
      if (joint != joints_.end() && *joint <= last) return;
      position_ = end;
    } else if (is_blank(text_[position_])) {
      ++position_;
    } else {
      return;
    }
  }
}

std::size_t Lexer::comment_end() const {
  return std::min(text_.find('\n', position_), text_.size());
}

Token Lexer::take(TokenKind kind, std::size_t end) {
  Token token{.kind = kind,
              .offset = position_,
              .length = end - position_,
              .text = text_.substr(position_, end - position_),
              .message = {},
              .hint = {}};
  position_ = end;
  return token;
}

Token Lexer::fail(std::size_t offset, std::size_t length, std::string message, std::string hint) {
  position_ = text_.size();
  return {.kind = TokenKind::error,
          .offset = offset,
          .length = length,
          .text = text_.substr(offset, length),
          .message = std::move(message),
          .hint = std::move(hint)};
}

Token Lexer::take_name() {
  std::size_t end = position_;
  while (continues_name(at(end))) ++end;
  const std::string_view word = text_.substr(position_, end - position_);
  if ((at(end) == '"' || at(end) == '\'') && is_prefix(word)) {
    const bool bytes = word.find_first_of("bB") != std::string_view::npos;
    return take_text(end, bytes ? TokenKind::bytes : TokenKind::text);
  }
  return take(TokenKind::name, end);
}

std::size_t Lexer::digits_from(std::size_t offset) const {
  while (is_digit(at(offset))) ++offset;
  return offset;
}

std::size_t Lexer::exponent_from(std::size_t offset) const {
  if (at(offset) != 'e' && at(offset) != 'E') return offset;
  const std::size_t sign = at(offset + 1) == '+' || at(offset + 1) == '-' ? 1 : 0;
  return is_digit(at(offset + 1 + sign)) ? digits_from(offset + 1 + sign) : offset;
}

Token Lexer::take_number() {
  std::size_t end = position_;
  TokenKind kind = TokenKind::integer;
  if (at(end) == '0' && (at(end + 1) == 'x' || at(end + 1) == 'X') && is_hex_digit(at(end + 2))) {
    end += 2;
    while (is_hex_digit(at(end))) ++end;
  } else {
    end = digits_from(end);
    const std::size_t integer_end = end;
    if (at(end) == '.' && is_digit(at(end + 1))) end = digits_from(end + 1);
    end = exponent_from(end);
    if (end != integer_end) kind = TokenKind::number;
  }
  if (kind == TokenKind::integer && (at(end) == 'u' || at(end) == 'U')) {
    kind = TokenKind::unsigned_integer;
    ++end;
  }
  if (continues_name(at(end))) {
    while (continues_name(at(end))) ++end;
    const std::string word(text_.substr(position_, end - position_));
    return fail(position_, end - position_, '"' + word + "\" is neither a number nor a name.",
                "Names begin with a letter or _; text stands in quotes.");
  }
  return take(kind, end);
}

Token Lexer::take_text(std::size_t quote, TokenKind kind) {
  const bool raw =
      text_.substr(position_, quote - position_).find_first_of("rR") != std::string_view::npos;
  const std::string_view mark = text_.substr(quote, 3);
  const bool triple = mark.size() == 3 && mark[0] == mark[1] && mark[0] == mark[2];
  const std::string_view closing = triple ? mark : mark.substr(0, 1);
  std::size_t end = quote + closing.size();
  while (end < text_.size()) {
    if (text_.substr(end, closing.size()) == closing) return take(kind, end + closing.size());
    if (!triple && (text_[end] == '\n' || text_[end] == '\r')) break;
    end += text_[end] == '\\' && !raw ? 2U : 1U;
  }
  return fail(position_, std::min(end, text_.size()) - position_, "This text has no closing quote.",
              "Close it with " + std::string(closing) + ".");
}

Token Lexer::take_quoted_name() {
  const std::size_t end = text_.find_first_of("`\n", position_ + 1);
  if (end == std::string_view::npos || text_[end] != '`' || end == position_ + 1) {
    return fail(position_, 1, "This quoted name has no closing backtick.", "");
  }
  return take(TokenKind::quoted_name, end + 1);
}

Token Lexer::take_sign() {
  for (const std::string_view sign : long_signs) {
    if (text_.substr(position_, 2) == sign) return take(TokenKind::sign, position_ + 2);
  }
  if (short_signs.find(text_[position_]) != std::string_view::npos) {
    return take(TokenKind::sign, position_ + 1);
  }
  const std::size_t length = decode(text_, position_).length;
  const std::string_view written = text_.substr(position_, length);
  std::string hint;
  for (const Habit& habit : habits) {
    if (written == habit.written) hint = habit.hint;
  }
  return fail(position_, length, quoted(written) + " has no meaning here.", std::move(hint));
}

}  // namespace icpcheck::cel
