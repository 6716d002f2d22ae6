// SPDX-License-Identifier: MIT
// Escapes the signs of Markdown.
#include "cli/markdown.hpp"

#include "icpcheck/base/text.hpp"

namespace icpcheck::cli {

std::string markdown(std::string_view text) {
  std::string literal;
  for (const char c : escape(text)) {
    if (std::string_view{"\\|<>*_`[]#"}.find(c) != std::string_view::npos) literal += '\\';
    literal += c;
  }
  return literal;
}

}  // namespace icpcheck::cli
