// SPDX-License-Identifier: MIT
// The ways in which most options take their values, and the words that some take.
#pragma once

#include "cli/options.hpp"

namespace icpcheck::cli {

/// Why a value is refused; empty when it is not.
using Refused = std::optional<Diagnostic>;
using Words = std::vector<std::string_view>;

/// Adds to a list, sets a text, or the one that a word of a set stands for.
template <auto target>
Refused take(Options& options, const std::string& value) {
  auto& taken = options.*target;
  if constexpr (requires { taken.push_back(value); }) {
    taken.push_back(value);
  } else if constexpr (requires { taken = value; }) {
    taken = value;
  } else {
    taken = from_word<std::remove_cvref_t<decltype(*taken)>>(value);
  }
  return std::nullopt;
}

template <bool Options::*target, bool value>
Refused assign(Options& options, const std::string& /*none*/) {
  options.*target = value;
  return std::nullopt;
}

/// Stands for the day of a run where a date may.
inline constexpr std::string_view this_day = "today";
inline Words day_words() { return {this_day}; }

template <AnyWord Word>
Words all_words() {
  return {icpcheck::words_of<Word>.begin(), icpcheck::words_of<Word>.end()};
}

}  // namespace icpcheck::cli
