// SPDX-License-Identifier: MIT
// The map of boards as papers show it.
#pragma once

#include <vector>

#include "icpcheck/map/map.hpp"
#include "icpcheck/paper/blocks.hpp"

namespace icpcheck::map {

/// A picture of the boards and how they hang together, where the format can draw, and for all the
/// same as a table. Empty where the map has no boards.
[[nodiscard]] std::vector<paper::Block> blocks_of(const GovernanceMap& map);

}  // namespace icpcheck::map
