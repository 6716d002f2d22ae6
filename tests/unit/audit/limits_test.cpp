// SPDX-License-Identifier: MIT
// What a check may cost in all.
#include "icpcheck/cel/evaluate.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

TEST_CASE("the limit of steps is for a whole check, however many subjects it has") {
  const auto result = test::load({R"(checks:
  - id: X1.1
    title: Costly for each seat
    covers: [S-1]
    strength: should
    basis: national-guidance
    for_each: icp.members as member
    empty: gap
    holds: >-
      icp.members.exists(a,
        icp.members.exists(b, icp.members.map(c, a.post + b.post).size() > 1000))
    remedy: None.
    never: [met, gap]
    cases:
      - {given: {}, gives: not_stated}
)"});
  REQUIRE(result.problems == "");
  std::string members = "icp:\n  members:\n";
  for (int i = 0; i < 60; ++i) members += "    - post: Seat " + std::to_string(i) + "\n";
  const Description description = test::describe(members);
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = {&result.pack->pack};
  cel::Evaluator evaluator(setup.schema);
  Diagnostics notes;
  const auto findings = audit::audit(description, {}, setup, evaluator, notes);
  const Finding& finding = findings.packs.at(0).clauses.at(0).findings.at(0);
  CHECK(finding.status == Status::error);
  CHECK(finding.sentence.find("10,000,000 steps") != std::string::npos);
}
