// SPDX-License-Identifier: MIT
// What to find out so that an audit can tell: facts, not checks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/location.hpp"

namespace icpcheck {

struct Finding;

/// "icp.meetings" of "icp.meetings.in_public"; "" of what stands at the top.
[[nodiscard]] std::string_view parent_path(std::string_view path);

/// Where a fact is to be written.
struct FactPlace {
  std::string path;
  std::string name;  // what it is about: a board, a member, a part of the description; "": itself
  Location where;    // its nearest stated ancestor
};

/// A fact that is not written down, in words of the schema.
struct AskedFact {
  std::string path;        // "hwbs[].jsna.in_force": of each of a list
  SharedText title;        // what the schema calls it
  SharedText question;     // "Has the board a needs assessment in force?"
  SharedText ask;          // who would usually know: "the director of public health"
  SharedText write;        // what to write: "in_force: true"
  bool rest = false;       // the list is partial: only the rest of it is open
  bool elsewhere = false;  // stands in a description that was not read with this one
  std::vector<FactPlace> places;
};

/// Facts that are found out together, and what rests on them.
struct Question {
  std::vector<AskedFact> facts;         // never empty; the first is asked, the others go with it
  std::vector<const Finding*> settles;  // heaviest first; a finding may rest on several questions
  std::size_t opens = 0;                // checks that wait for one of these
};

}  // namespace icpcheck
