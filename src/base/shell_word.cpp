// SPDX-License-Identifier: MIT
#include "icpcheck/base/shell_word.hpp"

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck {
namespace {

/// What means nothing else to any shell, wherever it stands.
bool is_plain(char c) {
  constexpr std::string_view signs = "-_./:,+@%=";
  return is_letter_or_digit(c) || signs.find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view text) {
  if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace icpcheck
