// SPDX-License-Identifier: MIT
// The functions and decisions map: which boards there are, what each decides, who sits where, and
// how they hang together. What a description does not state stays empty and is drawn as such.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/description.hpp"

namespace icpcheck::report {

/// A line in the box of a board; empty `text`: not stated.
struct MapFact {
  std::string label;
  std::string text;
};

/// What one organisation has on one board.
struct MapSeat {
  std::size_t organisation = 0;  // in MapArea::organisations
  std::size_t count = 0;         // of seats
  bool chairs = false;
  bool heard = false;  // heard without a seat
};

enum class MapBoardKind : std::uint8_t { icb, icp, hwb, partnership, sub_committee };
enum class MapMembers : std::uint8_t { not_stated, some, all };

struct MapBoard {
  MapBoardKind kind = MapBoardKind::icb;
  std::string name;
  std::string status;  // "" when not stated
  std::vector<MapFact> facts;
  MapMembers members = MapMembers::not_stated;
  std::vector<MapSeat> seats;  // in the order of the organisations
};

enum class MapLineKind : std::uint8_t { part_of, relation, shared_members };

/// How two boards hang together.
struct MapLine {
  MapLineKind kind = MapLineKind::relation;
  std::size_t from = 0;  // in MapArea::boards
  std::size_t to = 0;
  std::string label;
  bool stated = true;
  std::string shared;  // the members that both have: "A, B and C"; "" when there are none
};

struct MapOrganisation {
  std::string name;
  std::string type;  // "upper tier authority"
};

/// The boards of one place.
struct MapPlace {
  std::string name;
  std::vector<std::size_t> boards;
};

/// One system with its places.
struct MapArea {
  std::string name;
  std::string described;  // "as described on 7 December 2021"
  std::vector<MapOrganisation> organisations;
  std::vector<MapBoard> boards;
  std::vector<std::size_t> own_boards;  // those of the system itself
  std::vector<MapPlace> places;
  std::vector<MapLine> lines;
};

using GovernanceMap = std::vector<MapArea>;

/// One area for each system, with the places that name it, and one for each system that is named
/// but not among the descriptions.
[[nodiscard]] GovernanceMap map_of(const std::vector<Description>& descriptions);

/// "Integrated care board".
[[nodiscard]] std::string_view phrase(MapBoardKind kind);

struct MapFormat {
  std::string_view name;
  void (*write)(const GovernanceMap& map, std::ostream& out);
};

/// All formats of maps; the first is the default.
[[nodiscard]] std::span<const MapFormat> map_formats();
/// The format of that name; null when there is none.
[[nodiscard]] const MapFormat* find_map_format(std::string_view name);

}  // namespace icpcheck::report
