// SPDX-License-Identifier: MIT
// Paths and patterns.
#pragma once

#include <string_view>

namespace icpcheck::batch {

/// Whether the whole path fits: `*` is any characters but `/`, `?` one of these, `**` any
/// characters, and `**/` any folders or none. Takes time in proportion to both lengths.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view path);

}  // namespace icpcheck::batch
