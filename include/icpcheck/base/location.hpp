// SPDX-License-Identifier: MIT
// A place in a file, as editors count it.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "icpcheck/base/shared_text.hpp"

namespace icpcheck {

/// Lines and columns count from 1; a column counts characters (code points), not bytes.
/// Line 0 means the whole file; an empty file name means the command itself.
struct Location {
  SharedText file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  auto operator<=>(const Location&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// "file:line:column", "file" for a whole file, "" for none.
[[nodiscard]] std::string to_string(const Location& location);

}  // namespace icpcheck
