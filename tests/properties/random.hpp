// SPDX-License-Identifier: MIT
// Chance that is the same everywhere for the same seed, and how much of it a run asks for.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace icpcheck::properties {

/// SplitMix64: short, and good enough to make test data. The standard distributions differ between
/// libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// From 0 to `count` - 1.
  std::size_t below(std::size_t count) {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31)) % count);
  }
  /// True `percent` times of a hundred.
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class Container>
  auto& pick(Container& from) {
    return from[below(from.size())];
  }
  template <class Container>
  void shuffle(Container& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

inline std::size_t number_in(const char* variable, std::size_t without) {
  const char* text = std::getenv(variable);
  return text == nullptr ? without : std::strtoul(text, nullptr, 10);
}

/// The seeds of a property: `few`, times ICPCHECK_PROPERTIES. ICPCHECK_SEED repeats one of them.
inline std::vector<std::uint64_t> seeds(std::size_t few) {
  if (const std::size_t one = number_in("ICPCHECK_SEED", 0); one != 0) return {one};
  std::vector<std::uint64_t> all;
  const std::size_t count = few * number_in("ICPCHECK_PROPERTIES", 1);
  for (std::size_t i = 1; i <= count; ++i) all.push_back(i);
  return all;
}

}  // namespace icpcheck::properties
