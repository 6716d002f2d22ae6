// SPDX-License-Identifier: MIT
// What answers are put together from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/answer/understand.hpp"

namespace icpcheck::answer {

/// Parts a list where one of `signs` stands outside double quotes; without the quotes, bullets and
/// spaces round an item, and without those that are blank.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, std::string_view signs);

/// Whether a path is that of the part, or of something below it.
[[nodiscard]] bool is_within(std::string_view path, std::string_view part);

/// A value as YAML writes it on one line.
[[nodiscard]] Understood as_yaml(std::string_view text);

}  // namespace icpcheck::answer
