// SPDX-License-Identifier: MIT
// Descriptions written again with less in them.
#pragma once

#include <functional>
#include <string>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::cel {

/// The text of a node in flow style, without the members of maps and items of lists that `keep`
/// refuses.
[[nodiscard]] std::string copy(const yaml::Node& node,
                               const std::function<bool(const yaml::Node&)>& keep);

}  // namespace icpcheck::cel
