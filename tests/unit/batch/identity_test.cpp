// SPDX-License-Identifier: MIT
// The fast look at a description: right where it answers, silent where it could be wrong.
#include "batch/identity.hpp"

#include "support/catch.hpp"

namespace icpcheck::batch {
namespace {

const std::string head = "format: icpcheck/arrangements/1\n";

TEST_CASE("The lines of a place say who it is about, and where its id stands") {
  const auto found = scan_identity(head + "kind: place\nid:  north # ours\nsystem: county\n");
  REQUIRE(found);
  CHECK(*found == Identity{Kind::place, "north", "county", {"", 3, 6}});
}

TEST_CASE("A system belongs to no other, whatever stands below system") {
  const auto found = scan_identity("\xEF\xBB\xBF" + head + "kind: system\r\nid: county\r\n");
  REQUIRE(found);
  CHECK(*found == Identity{Kind::system, "county", "", {"", 3, 5}});
}

TEST_CASE("Keys further in belong to something else") {
  const auto found =
      scan_identity("kind: place\nid: north\nhwb:\n  id: board\n  system: x\nlist:\n- id: y\n");
  REQUIRE(found);
  CHECK(found->id == "north");
  CHECK(found->system.empty());
}

TEST_CASE("Where the lines leave a doubt, the look gives no answer") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"a key twice", "kind: place\nid: a\nid: b\n"},
      {"no id", "kind: place\n"},
      {"no kind", "id: a\n"},
      {"an unknown kind", "kind: region\nid: a\n"},
      {"a value in quotes", "kind: place\nid: \"a\"\n"},
      {"a value that is a number", "kind: place\nid: 2021\n"},
      {"a value in the next line", "kind: place\nid:\n  a\n"},
      {"an anchor", "kind: place\nid: &x a\n"},
      {"a bracket that stays open", "kind: place\nid: a\nnames: [b,\nid: c]\n"},
      {"a file in braces", "{kind: place,\nid: a}\n"},
      {"old line ends", "kind: place\rid: a\r"},
  };
  for (const auto& [what, text] : table) {
    INFO(what);
    CHECK_FALSE(scan_identity(text));
  }
}

}  // namespace
}  // namespace icpcheck::batch
