// SPDX-License-Identifier: MIT
// Takes quotes off and escapes out of string literals.
#include "cel/literal.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {

namespace {

struct SimpleEscape {
  char letter;
  char meaning;
};

constexpr std::array<SimpleEscape, 12> simple_escapes = {{{'a', '\a'},
                                                          {'b', '\b'},
                                                          {'f', '\f'},
                                                          {'n', '\n'},
                                                          {'r', '\r'},
                                                          {'t', '\t'},
                                                          {'v', '\v'},
                                                          {'\\', '\\'},
                                                          {'?', '?'},
                                                          {'"', '"'},
                                                          {'\'', '\''},
                                                          {'`', '`'}}};

// An escape that gives a code point by `digits` digits of `base`.
struct NumericEscape {
  char letter;
  std::size_t digits;
  std::uint32_t base;
  std::string_view digits_needed;
};

constexpr std::array<NumericEscape, 8> numeric_escapes = {
    {{'x', 2, 16, "two hexadecimal digits"},
     {'X', 2, 16, "two hexadecimal digits"},
     {'u', 4, 16, "four hexadecimal digits"},
     {'U', 8, 16, "eight hexadecimal digits"},
     {'0', 3, 8, "three octal digits, 000 to 377"},
     {'1', 3, 8, "three octal digits, 000 to 377"},
     {'2', 3, 8, "three octal digits, 000 to 377"},
     {'3', 3, 8, "three octal digits, 000 to 377"}}};

std::uint32_t digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A') + 10;
  return UINT32_MAX;
}

class Decoder {
 public:
  // The body runs from `begin` to `end` of the literal.
  Decoder(std::string_view literal, std::size_t begin, std::size_t end)
      : body_(literal.substr(0, end)), position_(begin) {}

  std::variant<std::string, LiteralError> decode() {
    while (position_ < body_.size()) {
      if (body_[position_] != '\\') {
        text_ += body_[position_++];
      } else if (!escape()) {
        return error_;
      }
    }
    return std::move(text_);
  }

 private:
  bool fail(std::size_t length, std::string message) {
    error_ = {position_, length, std::move(message)};
    return false;
  }

  bool escape() {
    const char letter = position_ + 1 < body_.size() ? body_[position_ + 1] : '\0';
    for (const SimpleEscape& known : simple_escapes) {
      if (known.letter != letter) continue;
      text_ += known.meaning;
      position_ += 2;
      return true;
    }
    for (const NumericEscape& known : numeric_escapes) {
      if (known.letter == letter) return numeric(known);
    }
    return unknown_escape();
  }

  bool unknown_escape() {
    if (position_ + 1 >= body_.size()) return fail(1, "Nothing follows this backslash.");
    const std::size_t length = 1 + icpcheck::decode(body_, position_ + 1).length;
    return fail(length, fmt::format(R"("{}" is not an escape. To write a backslash, write "\\".)",
                                    body_.substr(position_, length)));
  }

  bool numeric(const NumericEscape& escape) {
    // An octal escape has no letter: its first digit is one of its digits.
    const std::size_t first = position_ + (escape.base == 8 ? 1 : 2);
    std::uint32_t code_point = 0;
    for (std::size_t i = first; i < first + escape.digits; ++i) {
      const std::uint32_t digit = i < body_.size() ? digit_value(body_[i]) : UINT32_MAX;
      if (digit >= escape.base) {
        return fail(i - position_,
                    fmt::format(R"("\{}" needs {}.)", escape.letter, escape.digits_needed));
      }
      code_point = code_point * escape.base + digit;
    }
    const std::size_t length = first + escape.digits - position_;
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
      return fail(length, fmt::format(R"("{}" is not a character of Unicode.)",
                                      body_.substr(position_, length)));
    }
    append_utf8(text_, code_point);
    position_ += length;
    return true;
  }

  std::string_view body_;
  std::size_t position_;
  std::string text_;
  LiteralError error_;
};

}  // namespace

std::variant<std::string, LiteralError> decode_literal(std::string_view literal) {
  const bool raw = literal.starts_with('r') || literal.starts_with('R');
  const std::size_t open = raw ? 1 : 0;
  const std::string_view quoted = literal.substr(open);
  const bool triple = quoted.size() >= 6 && quoted[1] == quoted[0] && quoted[2] == quoted[0];
  const std::size_t quotes = triple ? 3 : 1;
  const std::size_t begin = open + quotes;
  const std::size_t end = literal.size() - quotes;
  if (raw) return std::string(literal.substr(begin, end - begin));
  return Decoder(literal, begin, end).decode();
}

}  // namespace icpcheck::cel
