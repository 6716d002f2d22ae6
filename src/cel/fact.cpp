// SPDX-License-Identifier: MIT
// Facts as paths.
#include "icpcheck/cel/evaluate.hpp"

namespace icpcheck::cel {

std::string Fact::path() const {
  std::string text(variable);
  if (node != nullptr) text = node->path();
  for (std::size_t i = 0; i < missing_count; ++i) {
    if (!text.empty()) text += '.';
    text += missing[i];
  }
  return text;
}

}  // namespace icpcheck::cel
