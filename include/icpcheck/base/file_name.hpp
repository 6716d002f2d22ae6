// SPDX-License-Identifier: MIT
// What a file is meant to be, by its name.
#pragma once

#include <string_view>

namespace icpcheck {

/// Whether the name ends with .yaml or .yml, in letters of either case.
[[nodiscard]] bool is_yaml_name(std::string_view name);
/// Whether nothing but `stem` stands before that ending, in letters of either case.
[[nodiscard]] bool is_yaml_name(std::string_view name, std::string_view stem);

}  // namespace icpcheck
