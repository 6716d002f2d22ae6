// SPDX-License-Identifier: MIT
// Equal items in a list, as JSON Schema compares values.
#pragma once

#include <utility>
#include <vector>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::schema {

/// For each item that equals an earlier one: the first of them, and itself. In document order.
[[nodiscard]] std::vector<std::pair<const yaml::Node*, const yaml::Node*>> duplicates(
    const yaml::Node& list);

}  // namespace icpcheck::schema
