// SPDX-License-Identifier: MIT
// How often something stands in a text.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::test {

/// Occurrences may overlap.
inline std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace icpcheck::test
