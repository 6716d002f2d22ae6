// SPDX-License-Identifier: MIT
#include "cli/draw_map.hpp"

#include <sstream>
#include <vector>

#include "icpcheck/map/map.hpp"

namespace icpcheck::cli {

std::string draw_map(const Description& description, const audit::Joined& joined) {
  std::vector<Description> descriptions;
  for (const auto& other : joined) descriptions.push_back(*other);
  descriptions.push_back(description);
  std::ostringstream out;
  map::formats().find("svg")->write(map::map_of(descriptions), out);
  return out.str();
}

}  // namespace icpcheck::cli
