// SPDX-License-Identifier: MIT
// UTF-8 text: counting characters, and showing text from strangers without harm.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck {

/// One decoded character: its code point and how many bytes it took. Bytes that are not UTF-8
/// give `valid == false` and a length of 1.
struct Character {
  char32_t code_point = 0;
  std::uint8_t length = 1;
  bool valid = true;
};

// Of ASCII alone, of which words and numbers in files are made.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_small_letter(c) || is_capital(c); }
[[nodiscard]] constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr char lower(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char upper(char c) {
  return is_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
/// The text in small letters.
[[nodiscard]] std::string lowered(std::string_view text);

/// A whole number in plain digits and nothing else; empty otherwise.
template <std::integral Number>
[[nodiscard]] std::optional<Number> parse_whole(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole ? std::optional{number} : std::nullopt;
}

/// "1 check", "2 checks".
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);

/// "1,000,000".
[[nodiscard]] std::string grouped(std::size_t number);

/// Decodes the character that starts at `offset`, which lies inside `text`.
[[nodiscard]] Character decode(std::string_view text, std::size_t offset);

/// Appends the UTF-8 form of a valid code point.
void append_utf8(std::string& text, char32_t code_point);

/// The number of characters; a byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// How many columns of a terminal the text takes, as Unicode has it: wide East Asian characters and
/// coloured signs take two, combining marks and variation selectors none.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// True when there is nothing to read in the text: it is empty, or made of white space, control
/// characters and characters that show nothing, as Unicode has them.
[[nodiscard]] bool is_blank(std::string_view text);

/// True for control characters (C0 but tab and newline, DEL, C1), and for those that reorder or
/// hide text: bidi marks, embeddings, overrides and isolates, zero-width characters, line and
/// paragraph separators, tags.
[[nodiscard]] bool is_hidden(char32_t code_point);

/// The text with every hidden character and every byte that is not UTF-8 written visibly, as
/// "\u{202E}" or "\xFF"; newlines become "\n", tabs "\t".
[[nodiscard]] std::string escape(std::string_view text);
/// Appends what `escape` gives for `added`.
void append_escaped(std::string& text, std::string_view added);

}  // namespace icpcheck
