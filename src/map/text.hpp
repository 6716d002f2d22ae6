// SPDX-License-Identifier: MIT
// What the formats of maps share: the words in a box, and which box holds which board.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/map/map.hpp"

namespace icpcheck::map {

void write_svg(const GovernanceMap& map, std::ostream& out);
void write_dot(const GovernanceMap& map, std::ostream& out);
void write_mermaid(const GovernanceMap& map, std::ostream& out);

inline constexpr std::string_view not_stated = "not stated";

/// The text of a fact, or that it is not stated.
[[nodiscard]] std::string said(const Fact& fact);
/// All lines of a box in graphs: kind, name, status, facts and seats, each of moderate length.
[[nodiscard]] std::vector<std::string> box_lines(const Board& board, const Area& area);
/// What stands on a line: how the boards stand to each other, and their members in common.
[[nodiscard]] std::vector<std::string> line_lines(const Line& line);
/// The names of organisations that sit on no board.
[[nodiscard]] std::vector<std::string> without_seat(const Area& area);
/// True where the board does not exist yet, or it is not said that it does.
[[nodiscard]] bool is_open(const Board& board);

/// Text with no hidden characters and no line ends, at most `most` characters.
[[nodiscard]] std::string short_label(std::string_view text, std::size_t most = 90);

}  // namespace icpcheck::map
