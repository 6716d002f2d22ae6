// SPDX-License-Identifier: MIT
// The steps from descriptions to a map.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "icpcheck/map/map.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::map {

/// The organisations of one file: their position in the area, by id.
using Ids = std::map<std::string, std::size_t, std::less<>>;

/// Adds the organisations of a file; one that the area has by name is the same one.
[[nodiscard]] Ids add_organisations(const yaml::Node& root, Area& area);

/// A board with its seats and with what it is for, from its node; null: nothing is stated.
[[nodiscard]] Board read_board(BoardKind kind, const yaml::Node* node, const yaml::Node& root,
                               const Ids& ids, const Area& area);

/// Adds the board; gives its position.
[[nodiscard]] std::size_t add_board(Board board, Area& area, std::vector<std::size_t>& boards);

/// Adds the sub-committees of the board at a position.
void add_parts(std::size_t position, const yaml::Node* node, const yaml::Node& root, const Ids& ids,
               Area& area, std::vector<std::size_t>& boards);

/// Fills what is not stated of a board from another description of the same board.
void join(Board& board, Board other);

/// Says which members two boards have in common, on the line between them or on one of its own.
/// Asked of HWB, ICP and partnerships of the same place, and of those of the system with any.
void add_shared_members(Area& area);

/// The node below `node` at a key; null when either is not stated.
[[nodiscard]] const yaml::Node* below(const yaml::Node* node, std::string_view key);
}  // namespace icpcheck::map
