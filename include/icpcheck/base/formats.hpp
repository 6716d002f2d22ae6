// SPDX-License-Identifier: MIT
// A table of the formats in which something can be written.
#pragma once

#include <algorithm>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

namespace icpcheck {

/// A way to write something that is made of `What`.
template <class... What>
struct FormatOf {
  std::string_view name;
  void (*write)(const What&... what, std::ostream& out);
};

/// All ways to write something, in the order in which help lists them; the first is the default.
template <class Format>
class Formats : public std::span<const Format> {
 public:
  using std::span<const Format>::span;

  /// The format of that name; null when there is none.
  [[nodiscard]] const Format* find(std::string_view name) const {
    const auto found = std::ranges::find(*this, name, &Format::name);
    return found == this->end() ? nullptr : &*found;
  }

  [[nodiscard]] std::vector<std::string_view> names() const {
    std::vector<std::string_view> names;
    for (const Format& format : *this) names.push_back(format.name);
    return names;
  }
};

}  // namespace icpcheck
