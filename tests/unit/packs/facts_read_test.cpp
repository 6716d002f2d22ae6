// SPDX-License-Identifier: MIT
// The facts that a check may look at, found without any description.
#include "icpcheck/model/facts_read.hpp"

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

namespace {

using Paths = std::set<std::string, std::less<>>;

/// Those that a check with these lines looks at, in a system.
FactsRead read(const std::string& lines) {
  auto loaded =
      test::load({"checks:\n  - id: X1.1\n    title: A check\n    covers: [S-1]\n"
                  "    strength: should\n    basis: national-guidance\n" +
                  lines +
                  "    remedy: Do it.\n    cases: []\n"
                  "    never: [met, gap, not_stated, not_applicable]\n"});
  REQUIRE(loaded.problems == "");
  const Pack& pack = loaded.pack->pack;
  return facts_read(pack.clauses[0].checks[0], Kind::system, packs::built_in().arrangements);
}

Paths of_system(const std::string& lines) { return read(lines)[0]; }

}  // namespace

TEST_CASE("the facts of an expression are found with all that leads there") {
  CHECK(of_system("    holds: icp.meetings.in_public && icp.status == \"established\"\n") ==
        Paths{"icp", "icp.meetings", "icp.meetings.in_public", "icp.status"});
}

TEST_CASE("facts of items are found through macros, subjects and conditions") {
  CHECK(of_system("    when: hwbs.exists(b, b.status == \"established\")\n"
                  "    unless: There is none.\n    holds: icp.members.exists(m, \"hwb-chair\" in "
                  "m.roles)\n") ==
        Paths{"hwbs", "hwbs[].status", "icp", "icp.members", "icp.members[].roles"});
  CHECK(of_system("    for_each: hwbs as board\n    empty: not_applicable\n"
                  "    unless: There is no board.\n    holds: board.jsna.in_force\n") ==
        Paths{"hwbs", "hwbs[].jsna", "hwbs[].jsna.in_force"});
}

TEST_CASE("facts of descriptions that belong to it are told apart") {
  const FactsRead found =
      read("    holds: joined_places.exists(p, p.partnership.form == \"joint-committee\")\n");
  CHECK(found[0] == Paths{});
  CHECK(found[1] == Paths{"partnership", "partnership.form"});
}
