// SPDX-License-Identifier: MIT
// A hash that says which bytes were read.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck {

/// SHA-256 of a text, as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace icpcheck
