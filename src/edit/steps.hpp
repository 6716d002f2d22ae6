// SPDX-License-Identifier: MIT
// Ways through a tree, by keys and positions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/edit/value.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::edit {

/// A key, or an item by its position from 0.
struct Step {
  std::string key;
  std::size_t index = 0;
  bool item = false;
};
using Steps = std::vector<Step>;

/// A step as it is written: "chair", "[2]", "[lincolnshire-hwb]", "[+]".
struct Written {
  std::string text;
  bool item = false;
};

/// Empty when the text is no path.
[[nodiscard]] std::optional<std::vector<Written>> parse_path(std::string_view path);

[[nodiscard]] Steps steps_to(const yaml::Node& node);
/// Null when there is nothing.
[[nodiscard]] const yaml::Node* at(const yaml::Node& root, const Steps& steps);
[[nodiscard]] Value* at(Value& root, const Steps& steps);

/// What the schema says of the map there; null when it says nothing.
[[nodiscard]] const schema::Type* type_of(const yaml::Node& node, const schema::Schema& schema);

}  // namespace icpcheck::edit
