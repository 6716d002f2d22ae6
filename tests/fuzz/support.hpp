// SPDX-License-Identifier: MIT
// What fuzzers share: how they demand something, and how bytes become choices and texts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::fuzz {

/// Ends the program with the place of the demand, which libFuzzer takes as a find.
inline void demand(bool holds, std::source_location where = std::source_location::current()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%u: a demand is not met\n", where.file_name(), where.line());
  std::abort();
}

/// Demands equal texts, and shows both.
inline void demand_same(std::string_view one, std::string_view other,
                        std::source_location where = std::source_location::current()) {
  if (one == other) return;
  std::fprintf(stderr, "one:\n%.*s\nother:\n%.*s\n", static_cast<int>(one.size()), one.data(),
               static_cast<int>(other.size()), other.data());
  demand(false, where);
}

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// The pieces between bytes of zero, exactly `count` of them: the last has the rest, those that are
/// not there are "". So several files stand in one input, and texts of them are never cut by
/// chance.
inline std::vector<std::string_view> pieces(std::string_view input, std::size_t count) {
  std::vector<std::string_view> found;
  while (found.size() + 1 < count) {
    const std::size_t end = std::min(input.find('\0'), input.size());
    found.push_back(input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  found.push_back(input);
  return found;
}

/// Choices that the bytes make, from the first on. When they are used up every choice is the first
/// one, so that whoever builds with them comes to an end.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  std::uint8_t byte() {
    if (bytes_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return first;
  }
  /// From 0 to `count` - 1.
  std::size_t below(std::size_t count) {
    std::size_t number = byte();
    if (count > 256) number = number * 256 + byte();
    return number % count;
  }
  bool flag() { return byte() % 2 == 1; }
  /// The next `size` bytes, as far as there are so many.
  std::string_view take(std::size_t size) {
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view bytes_;
};

/// Shows the first few as a person would see them: one long line can have a thousand mistakes, and
/// each shows the line.
inline void tell(const Diagnostics& problems) {
  constexpr std::size_t shown = 20;
  for (std::size_t i = 0; i < std::min(shown, problems.items().size()); ++i) {
    demand(!to_text(problems.items()[i]).empty());
  }
}

}  // namespace icpcheck::fuzz
