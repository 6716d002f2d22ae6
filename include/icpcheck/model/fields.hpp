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
#include "icpcheck/model/words.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck {

using cel::is_partial;

[[nodiscard]] std::string text_at(const yaml::Node& map, std::string_view key);
[[nodiscard]] std::optional<Date> date_at(const yaml::Node& map, std::string_view key);
[[nodiscard]] bool flag_at(const yaml::Node& map, std::string_view key);
[[nodiscard]] std::span<const yaml::Node* const> items_at(const yaml::Node& map,
                                                          std::string_view key);
/// The item of a list with that id; null when there is none.
[[nodiscard]] const yaml::Node* item_at(const yaml::Node& map, std::string_view key,
                                        std::string_view id);
[[nodiscard]] std::vector<std::string> texts_at(const yaml::Node& map, std::string_view key);
/// The text of a scalar; "true" and "false" however YAML writes them.
[[nodiscard]] std::string_view scalar_text(const yaml::Node& scalar);
/// What a value is by itself: a date is one that stands without quotes.
[[nodiscard]] FactKind kind_of(const yaml::Node& value);

}  // namespace icpcheck
