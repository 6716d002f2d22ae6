// SPDX-License-Identifier: MIT
// Patterns of the schema, searched in texts with RE2.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::schema {

/// True when RE2 can compile it.
[[nodiscard]] bool is_pattern(const std::string& pattern);

/// True when the pattern is found anywhere in the text. Each thread compiles a pattern once.
[[nodiscard]] bool matches(const std::string& pattern, std::string_view text);

}  // namespace icpcheck::schema
