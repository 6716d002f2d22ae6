// SPDX-License-Identifier: MIT
// "Did you mean": the known word nearest to one that is not known.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck {

/// The candidate with the fewest edits from `word` (insert, delete, replace, swap of
/// neighbours; upper and lower case, "-" and "_" are the same); the first of equals. Empty when
/// none is near: at most one edit for each three characters begun.
[[nodiscard]] std::optional<std::string_view> nearest(
    std::string_view word, const std::vector<std::string_view>& candidates);

/// "Did you mean "x"?", or "Known are: a, b and c." when none is near and the list is at most
/// 12 long, or "" otherwise.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

/// "a, b and c"; `last` is the word before the last of them.
[[nodiscard]] std::string join_words(const std::vector<std::string_view>& words,
                                     std::string_view last = "and");
template <std::same_as<std::string> Text>
[[nodiscard]] std::string join_words(const std::vector<Text>& words) {
  return join_words(std::vector<std::string_view>(words.begin(), words.end()));
}

}  // namespace icpcheck
