// SPDX-License-Identifier: MIT
// Widths of letters are those of Arial, roughly, in thousandths of its size.
#include "sheet/heights.hpp"

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr double digit_width = 556;  // the unit in which columns are measured
constexpr double reserve = 1.03;     // bold, other fonts, other programs

struct Letters {
  std::string_view letters;
  double width;
};
constexpr std::array widths{
    Letters{"ijl'", 222},     Letters{" ft.,:;/\\I![]|", 278}, Letters{"r()-`{}\"*", 340},
    Letters{"cksvxyzJ", 500}, Letters{"FTZ+=<>~", 611},        Letters{"ABEKPSVXY&w", 690},
    Letters{"CDHNRU", 722},   Letters{"GOQmM%", 833},          Letters{"W@", 1'000},
};

double width_of(char c) {
  const auto* const found = std::ranges::find_if(
      widths, [c](const Letters& each) { return each.letters.find(c) != std::string_view::npos; });
  return found == widths.end() ? digit_width : found->width;
}

double width_of(std::string_view word) {
  double width = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = decode(word, at);
    constexpr char32_t first_wide = 0x1100;  // from here on most scripts have wide letters
    const double beyond_ascii = c.code_point < first_wide ? 650 : 1000;
    width += c.code_point < 0x80 ? width_of(word[at]) : beyond_ascii;
    at += c.length;
  }
  return width * reserve;
}

/// Words go on the next line where they have no room; a word that has none there either is broken.
std::size_t count_lines_of_paragraph(std::string_view text, double room) {
  std::size_t lines = 1;
  double used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' ') + 1, text.size());
    const std::string_view word = text.substr(0, end == 0 ? text.size() : end);
    text.remove_prefix(word.size());
    const double width = width_of(word);
    if (used > 0 && used + width > room) {
      ++lines;
      used = 0;
    }
    used += width;
    while (used > room) {
      ++lines;
      used -= room;
    }
  }
  return lines;
}

}  // namespace

std::size_t count_lines(std::string_view text, double width) {
  const double room = std::max(width, 1.0) * digit_width;
  std::size_t lines = 0;
  while (true) {
    const std::size_t end = text.find('\n');
    lines += count_lines_of_paragraph(text.substr(0, end), room);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace icpcheck::sheet
