// SPDX-License-Identifier: MIT
// What a byte may be in the plain part of YAML.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace icpcheck::yaml {

enum PlainSign : std::uint8_t {
  begins_word = 1,
  in_flow_word = 2,
  in_text = 4,  // no control character
};

inline constexpr std::array<std::uint8_t, 256> signs = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0x20; byte < table.size(); ++byte) {
    if (byte != 0x7F) table[byte] = in_text;
    if (byte >= 0x80) table[byte] |= begins_word | in_flow_word;
  }
  const auto add = [&table](std::string_view bytes, std::uint8_t sign) {
    for (const char c : bytes) table[static_cast<unsigned char>(c)] |= sign;
  };
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_(/+$<;^=", begins_word);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./ ()+", in_flow_word);
  return table;
}();

inline bool is(char c, std::uint8_t sign) {
  return (signs[static_cast<unsigned char>(c)] & sign) != 0;
}

inline bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// yaml-cpp reads a key of up to 1,024 characters ahead.
inline constexpr std::size_t longest_key = 1000;

}  // namespace icpcheck::yaml
