// SPDX-License-Identifier: MIT
// Tells what a YAML file is by its lines, before it is parsed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace icpcheck::batch {

enum class Content : std::uint8_t {
  description,  // a line begins with "format:" and names icpcheck/arrangements/
  pack,         // the same with icpcheck/pack/
  profile,      // the same with icpcheck/profile/
  unmarked,     // no such line, but one that only descriptions have
  other,
};

/// `line` (from 1) and `text` are those of the line that told; 0 and "" for `other`.
struct Recognised {
  Content content = Content::other;
  std::uint32_t line = 0;
  std::string text;
};

/// UTF-8 and UTF-16, with or without byte order mark.
[[nodiscard]] Recognised recognise(std::string_view bytes);

}  // namespace icpcheck::batch
