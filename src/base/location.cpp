// SPDX-License-Identifier: MIT
// Writing places as editors and terminals understand them.
#include "icpcheck/base/location.hpp"

#include <fmt/format.h>

namespace icpcheck {

std::string to_string(const Location& location) {
  if (location.line == 0) return location.file;
  return fmt::format("{}:{}:{}", location.file.text(), location.line, location.column);
}

}  // namespace icpcheck
