// SPDX-License-Identifier: MIT
// From paths of facts to the fields of the schema.
#include "icpcheck/model/field_at.hpp"

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"

using namespace icpcheck;

TEST_CASE("a general path has nothing in its brackets") {
  CHECK(general_path("hwbs[north].members[12].roles") == "hwbs[].members[].roles");
  CHECK(general_path("icp.chair") == "icp.chair");
  CHECK(general_path("") == "");
}

TEST_CASE("a field is found below objects, items and the system of a place") {
  const schema::Schema& schema = packs::built_in().arrangements;
  const auto name = [&](Kind kind, std::string_view path) {
    const schema::Field* field = field_at(schema, kind, path);
    return field == nullptr ? std::string{"none"} : std::string(field->name);
  };
  CHECK(name(Kind::system, "hwbs[].jsna.in_force") == "in_force");
  CHECK(name(Kind::system, "icp.members[].roles") == "roles");
  CHECK(name(Kind::place, "joined_system.icp.chair.post") == "post");
  CHECK(name(Kind::place, "icp.chair") == "none");
  CHECK(name(Kind::system, "icp.chair.colour") == "none");
  CHECK(name(Kind::system, "") == "none");
}
