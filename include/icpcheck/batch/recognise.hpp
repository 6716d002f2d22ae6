// SPDX-License-Identifier: MIT
// Tells what a YAML file is, also when it cannot be parsed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace icpcheck::batch {

enum class Content : std::uint8_t {
  description,  // the key `format` names icpcheck/arrangements/
  pack,         // the same with icpcheck/pack/
  profile,      // the same with icpcheck/profile/
  style,        // the same with icpcheck/paper/
  report,       // the same with icpcheck/report/
  clause,       // no such key, but those of a clause of a pack
  unmarked,     // no such key, but one that only descriptions have
  other,
};

/// `line` and `column` (from 1) are those of the key that told, `length` is its own, in characters.
/// `text` is the line, or a part of a long one, which begins at `text_column`. For `other`: 0, "".
struct Recognised {
  Content content = Content::other;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  std::string text = {};
  std::uint32_t text_column = 1;
};

/// UTF-8 and UTF-16, with or without byte order mark; in block and in flow style.
[[nodiscard]] Recognised recognise(std::string_view bytes);

}  // namespace icpcheck::batch
