// SPDX-License-Identifier: MIT
// What answers are put together from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/date.hpp"

namespace icpcheck::answer {

/// Parts a list where one of `signs` stands outside double quotes; without the quotes, bullets and
/// spaces round an item, and without those that are blank.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, std::string_view signs);

/// A day as people write it; empty when it is none, or none for sure: "13 October 2022??".
[[nodiscard]] std::optional<Date> read_day(std::string_view text);

/// "lincoln-trust" of "Lincoln Trust": small letters, digits and hyphens, of whole words while they
/// fit. "" where there are none.
[[nodiscard]] std::string slug(std::string_view words, std::size_t longest);

/// Whether a path is that of the part, or of something below it.
[[nodiscard]] bool is_within(std::string_view path, std::string_view part);

/// A value as YAML writes it on one line.
[[nodiscard]] Understood as_yaml(std::string_view text);

}  // namespace icpcheck::answer
