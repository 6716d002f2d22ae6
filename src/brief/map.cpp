// SPDX-License-Identifier: MIT
// The map of boards in the paper.
#include "brief/parts.hpp"
#include "icpcheck/map/blocks.hpp"

namespace icpcheck::brief {

void write_map(Brief& brief, const PaperSection& /*section*/) {
  std::vector<Description> descriptions;
  if (brief.system != nullptr) descriptions.push_back(*brief.system);
  descriptions.push_back(brief.description);
  for (paper::Block& block : map::blocks_of(map::map_of(descriptions))) {
    brief.paper.blocks.push_back(std::move(block));
  }
}

}  // namespace icpcheck::brief
