// SPDX-License-Identifier: MIT
// The functions and decisions map: which boards there are, what each decides, who sits where, and
// how they hang together. What a description does not state stays empty and is drawn as such.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::map {

/// A line in the box of a board; empty `text`: not stated.
struct Fact {
  std::string label;
  std::string text;
};

/// What one organisation has on one board.
struct Seat {
  std::size_t organisation = 0;  // in Area::organisations
  std::size_t count = 0;         // of seats
  bool chairs = false;           // alone or with others
  bool vice = false;             // is a vice-chair
  bool heard = false;            // heard without a seat
};

enum class BoardKind : std::uint8_t { icb, icp, hwb, partnership, sub_committee };
enum class Members : std::uint8_t { not_stated, some, all };

struct Board {
  BoardKind kind = BoardKind::icb;
  std::string name;
  std::string status;  // "" when not stated
  std::vector<Fact> facts;
  Members members = Members::not_stated;
  std::vector<Seat> seats;          // in the order of the organisations
  std::vector<std::string> others;  // who has a seat for which no organisation is stated
};

enum class LineKind : std::uint8_t { part_of, relation, shared_members };

/// How two boards hang together.
struct Line {
  LineKind kind = LineKind::relation;
  std::size_t from = 0;  // in Area::boards
  std::size_t to = 0;
  std::string label;
  bool stated = true;
  std::string shared;  // the members that both have: "A, B and C"; "" when there are none
};

struct Organisation {
  std::string name;
};

/// The boards of one place.
struct Place {
  std::string name;
  std::vector<std::size_t> boards;
};

/// One system with its places.
struct Area {
  std::string name;
  std::string described;  // "as described on 7 December 2021"
  std::vector<Organisation> organisations;
  std::vector<Board> boards;
  std::vector<std::size_t> own_boards;  // those of the system itself
  std::vector<Place> places;
  std::vector<Line> lines;
};

using GovernanceMap = std::vector<Area>;

/// One area for each system, with the places that name it, and one for each system that is named
/// but not among the descriptions.
[[nodiscard]] GovernanceMap map_of(const std::vector<Description>& descriptions);

/// "Integrated care board".
[[nodiscard]] std::string_view phrase(BoardKind kind);

using Format = FormatOf<GovernanceMap>;

[[nodiscard]] Formats<Format> formats();

}  // namespace icpcheck::map
