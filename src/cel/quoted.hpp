// SPDX-License-Identifier: MIT
// Words of an expression, as messages show them.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::cel {

/// "word", with the quotes.
[[nodiscard]] inline std::string quoted(std::string_view word) {
  std::string text;
  text.reserve(word.size() + 2);
  text += '"';
  text += word;
  text += '"';
  return text;
}

}  // namespace icpcheck::cel
