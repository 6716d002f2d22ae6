// SPDX-License-Identifier: MIT
// Short ways to read a field of a map that has been validated: an absent field gives nothing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/cel/value.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck {

using cel::is_partial;

[[nodiscard]] std::string text_at(const yaml::Node& map, std::string_view key);
[[nodiscard]] std::optional<Date> date_at(const yaml::Node& map, std::string_view key);
[[nodiscard]] bool flag_at(const yaml::Node& map, std::string_view key);
[[nodiscard]] std::span<const yaml::Node* const> items_at(const yaml::Node& map,
                                                          std::string_view key);
[[nodiscard]] std::vector<std::string> texts_at(const yaml::Node& map, std::string_view key);

}  // namespace icpcheck
