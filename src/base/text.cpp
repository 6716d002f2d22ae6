// SPDX-License-Identifier: MIT
// Decoding UTF-8 and making text from strangers safe to show.
#include "icpcheck/base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace icpcheck {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// C0, DEL and C1 are controls; the rest hides or reorders text.
constexpr std::array hidden_ranges{
    Range{0x00, 0x08},       Range{0x0B, 0x1F},     Range{0x7F, 0x9F},     Range{0xAD, 0xAD},
    Range{0x34F, 0x34F},     Range{0x61C, 0x61C},   Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5},
    Range{0x180B, 0x180F},   Range{0x200B, 0x200F}, Range{0x2028, 0x202E}, Range{0x2060, 0x206F},
    Range{0x3164, 0x3164},   Range{0xFEFF, 0xFEFF}, Range{0xFFA0, 0xFFA0}, Range{0xFFF9, 0xFFFB},
    Range{0xE0000, 0xE007F},
};

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

struct Lead {
  std::uint8_t length;  // 0: this byte starts no character
  std::uint8_t second_first;
  std::uint8_t second_last;
  std::uint8_t bits;
};

// The bounds of the second byte keep out overlong forms, surrogates and what lies above U+10FFFF.
Lead classify(std::uint8_t byte) {
  if (byte < 0xC2 || byte > 0xF4) return {0, 0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF, static_cast<std::uint8_t>(byte & 0x1F)};
  const auto low = static_cast<std::uint8_t>(byte & 0x0F);
  if (byte == 0xE0) return {3, 0xA0, 0xBF, low};
  if (byte == 0xED) return {3, 0x80, 0x9F, low};
  if (byte < 0xF0) return {3, 0x80, 0xBF, low};
  if (byte == 0xF0) return {4, 0x90, 0xBF, low};
  if (byte == 0xF4) return {4, 0x80, 0x8F, low};
  return {4, 0x80, 0xBF, low};
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), lower);
  return small;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string count_of(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

Character decode(std::string_view text, std::size_t offset) {
  const std::uint8_t first = byte_at(text, offset);
  if (first < 0x80) return {first, 1, true};
  constexpr Character invalid{0, 1, false};
  const Lead lead = classify(first);
  if (lead.length == 0 || text.size() - offset < lead.length) return invalid;
  const std::uint8_t second = byte_at(text, offset + 1);
  if (second < lead.second_first || second > lead.second_last) return invalid;
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const std::uint8_t byte = byte_at(text, offset + i);
    if ((byte & 0xC0) != 0x80) return invalid;
    code_point = (code_point << 6) | (byte & 0x3Fu);
  }
  return {code_point, lead.length, true};
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto append = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) return append(code_point);
  if (code_point < 0x800) {
    append(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    append(0xE0 | (code_point >> 12));
    append(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    append(0xF0 | (code_point >> 18));
    append(0x80 | ((code_point >> 12) & 0x3F));
    append(0x80 | ((code_point >> 6) & 0x3F));
  }
  append(0x80 | (code_point & 0x3F));
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode(text, i).length) ++count;
  return count;
}

std::size_t display_width(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    i += c.length;
    // What is no text takes a column, too: it is shown as a sign of replacement.
    const bool asked = c.code_point >= 0x300;
    width += asked ? static_cast<std::size_t>(
                         utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.code_point)))
                   : 1U;
  }
  return width;
}

namespace {

bool shows_nothing(const Character& c) {
  constexpr char32_t blank_of_braille = 0x2800;  // a letter to Unicode, and yet no dot of it is set
  const bool visible_ascii = c.code_point > ' ' && c.code_point <= '~';
  if (!c.valid || visible_ascii) return false;
  const auto code_point = static_cast<utf8proc_int32_t>(c.code_point);
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
      return true;
    default:
      return c.code_point == blank_of_braille || utf8proc_get_property(code_point)->ignorable != 0;
  }
}

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (!shows_nothing(c)) return false;
    i += c.length;
  }
  return true;
}

bool is_hidden(char32_t code_point) {
  const auto* const after =
      std::upper_bound(hidden_ranges.begin(), hidden_ranges.end(), code_point,
                       [](char32_t c, const Range& range) { return c < range.first; });
  return after != hidden_ranges.begin() && code_point <= std::prev(after)->last;
}

std::string escape(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  append_escaped(shown, text);
  return shown;
}

void append_escaped(std::string& text, std::string_view added) {
  if (is_plain_ascii(added)) {
    text += added;
    return;
  }
  for (std::size_t i = 0; i < added.size();) {
    const Character c = decode(added, i);
    if (!c.valid) {
      text += fmt::format("\\x{:02X}", byte_at(added, i));
    } else if (c.code_point == '\n') {
      text += "\\n";
    } else if (c.code_point == '\t') {
      text += "\\t";
    } else if (is_hidden(c.code_point)) {
      text += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(c.code_point));
    } else {
      text += added.substr(i, c.length);
    }
    i += c.length;
  }
}

}  // namespace icpcheck
