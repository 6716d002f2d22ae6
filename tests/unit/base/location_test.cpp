// SPDX-License-Identifier: MIT
// How places are written.
#include "icpcheck/base/location.hpp"

#include "support/catch.hpp"

using icpcheck::Location;

TEST_CASE("a place is written as file, line and column") {
  CHECK(to_string(Location{"icp.yaml", 17, 9}) == "icp.yaml:17:9");
  CHECK(to_string(Location{"icp.yaml", 0, 0}) == "icp.yaml");
  CHECK(to_string(Location{}).empty());
}

TEST_CASE("places are ordered by file, line and column") {
  CHECK(Location{"a", 2, 1} < Location{"b", 1, 1});
  CHECK(Location{"a", 1, 9} < Location{"a", 2, 1});
  CHECK(Location{"a", 2, 1} < Location{"a", 2, 3});
}
