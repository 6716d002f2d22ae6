// SPDX-License-Identifier: MIT
// The health and wellbeing boards of descriptions, and which of them are one board.
#pragma once

#include <vector>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck {

/// `hwb` of a place, then `hwbs`, in the order of the list.
[[nodiscard]] std::vector<const yaml::Node*> boards_of(const yaml::Node& root);

/// Whether two files speak of one board: with one id, unless they name other councils; with two,
/// when they name the same councils. Councils that both files list are the same by their name, as
/// ids of organisations count in their own file only.
[[nodiscard]] bool is_same_board(const yaml::Node& one, const yaml::Node& other);

}  // namespace icpcheck
