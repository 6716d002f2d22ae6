// SPDX-License-Identifier: MIT
// Edit distance between words, as people mistype them.
#include "icpcheck/base/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "icpcheck/base/text.hpp"

namespace icpcheck {
namespace {

// A longer word is no typing mistake, and comparing it would cost its square.
constexpr std::size_t longest_word = 64;
constexpr std::size_t longest_list = 12;

/// Characters with the differences removed that do not count.
std::u32string fold(std::string_view word) {
  std::u32string folded;
  for (std::size_t i = 0; i < word.size();) {
    const Character c = decode(word, i);
    i += c.length;
    if (c.code_point == '_') {
      folded += U'-';
    } else if (c.code_point >= 'A' && c.code_point <= 'Z') {
      folded += static_cast<char32_t>(c.code_point + ('a' - 'A'));
    } else {
      folded += c.code_point;
    }
  }
  return folded;
}

using Row = std::array<std::size_t, longest_word + 1>;

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  Row before{};
  Row above{};
  Row row{};
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
  if (word.empty() || word.size() > 4 * longest_word) return std::nullopt;
  const std::u32string wanted = fold(word);
  if (wanted.size() > longest_word) return std::nullopt;
  std::size_t allowed = (wanted.size() + 2) / 3;
  std::optional<std::string_view> best;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > 4 * longest_word) continue;
    const std::u32string known = fold(candidate);
    if (known.size() > longest_word || known.size() > wanted.size() + allowed) continue;
    const std::size_t edits = distance(wanted, known);
    if (edits > allowed || (best && edits == allowed)) continue;
    best = candidate;
    allowed = edits;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (const auto best = nearest(word, candidates)) {
    return "Did you mean \"" + std::string(*best) + "\"?";
  }
  if (candidates.empty() || candidates.size() > longest_list) return {};
  return "Known are: " + join_words(candidates) + ".";
}

std::string join_words(const std::vector<std::string_view>& words, std::string_view last) {
  const std::size_t sign = last.size() + 2;
  std::size_t size = 0;
  for (const std::string_view word : words) size += word.size() + sign;
  std::string joined;
  joined.reserve(size);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 < words.size()) joined += ", ";
    if (i > 0 && i + 1 == words.size()) joined.append(" ").append(last).append(" ");
    joined += words[i];
  }
  return joined;
}

}  // namespace icpcheck
