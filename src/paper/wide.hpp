// SPDX-License-Identifier: MIT
// Tables that lie across the paper, and what lies there with them.
#pragma once

#include <vector>

#include "icpcheck/paper/blocks.hpp"

namespace icpcheck::paper {

/// Whether it has more columns than a page that stands upright has room for.
[[nodiscard]] bool is_wide(const Table& table);

/// Whether the block may lead to a wide table, so that it waits for what follows.
[[nodiscard]] bool may_lead(const Block& block);

/// Takes from the end of those that wait what leads to a wide table, so that no heading is left
/// alone on the page before: all from the first heading on.
[[nodiscard]] std::vector<Block> take_leading(std::vector<Block>& waiting);

}  // namespace icpcheck::paper
