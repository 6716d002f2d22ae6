// SPDX-License-Identifier: MIT
// Random well-typed expressions and random descriptions of the scene schema, always the same for
// the same seed.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace icpcheck::cel {

/// A small generator of our own: the standard distributions differ between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// Each byte is a choice, as long as there are any: whoever finds good ones can change them.
  explicit Random(std::span<const std::uint8_t> choices) : choices_(choices) {}

  /// From 0 to `count` - 1.
  std::size_t below(std::size_t count);
  /// True `percent` times of a hundred.
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class Container>
  const auto& pick(const Container& from) {
    return from[below(from.size())];
  }

 private:
  std::uint64_t state_ = 0;
  std::span<const std::uint8_t> choices_;
};

/// A boolean expression without `stated`: logic, comparisons, arithmetic that may fail, macros
/// up to three deep, lists, dates, vocabularies, definitions, fields below `local`.
[[nodiscard]] std::string random_expression(Random& random);

/// The definitions that random expressions call.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> random_definitions();

/// The text of a description in which each field is stated or not by chance.
[[nodiscard]] std::string random_description(Random& random);

}  // namespace icpcheck::cel
