// SPDX-License-Identifier: MIT
// The keys at the top of a YAML file, by a fast look that no mistake of the file ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace icpcheck::batch {

/// Without quotes. `value` is what stands behind the key on its line, or on the next one in flow
/// style, to the end of that line, or the beginning of it where that is far.
struct RootKey {
  std::string_view name;
  std::string_view value = {};
  std::uint32_t line = 1;
  std::size_t offset = 0;      // of the key in its line, in bytes
  std::string_view text = {};  // the whole line
};

/// Gives each key that stands at the top of a document of the text, in block style or in flow
/// style, until `take` says true.
void look_for_root_keys(std::string_view text, const std::function<bool(const RootKey&)>& take);

}  // namespace icpcheck::batch
