// SPDX-License-Identifier: MIT
#include "icpcheck/zip/markup.hpp"

#include <algorithm>

namespace icpcheck::zip {

std::size_t count_markup(std::string_view xml) {
  return static_cast<std::size_t>(
      std::ranges::count_if(xml, [](char c) { return c == '<' || c == '='; }));
}

}  // namespace icpcheck::zip
