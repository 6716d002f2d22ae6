// SPDX-License-Identifier: MIT
// Files that are no text at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::yaml {

/// What a file is that is no text: "a Word document".
struct Binary {
  std::string_view name;
  std::string_view hint;
};

/// By its first bytes and what they hold; empty when it may be text.
[[nodiscard]] std::optional<Binary> find_binary(std::string_view bytes);

}  // namespace icpcheck::yaml
