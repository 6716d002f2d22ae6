// SPDX-License-Identifier: MIT
// A finding shows at most 20 facts, but rests on all of them.
#include "icpcheck/audit/audit.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

TEST_CASE("facts beyond those that are shown do not pass as supported by evidence") {
  std::string holds = "true";
  std::string members = "icp:\n  members:\n";
  std::string evidence = "evidence:\n  - id: paper\n    title: A paper\n    supports:\n";
  for (int i = 0; i <= 20; ++i) {
    const std::string post = "icp.members[" + std::to_string(i) + "].post";
    holds += " && " + post + " == 'Nurse'";
    members += "    - post: Nurse\n";
    if (i < 20) evidence += "      - " + post + "\n";
  }
  const auto loaded = test::load({R"(checks:
  - id: X1.1
    title: Each seat is a nurse's
    covers: [S-1]
    strength: should
    basis: project-reading
    holds: >-
      )" + holds + R"(
    remedy: Make it one.
    never: [met, gap, not_stated]
)"});
  INFO(loaded.problems);
  REQUIRE(loaded.pack);
  const Pack& pack = loaded.pack->pack;
  const audit::Setup setup{.schema = &packs::built_in().arrangements,
                           .packs = {&pack},
                           .used_packs = {},
                           .options = {.as_of = parse_date("2022-02-01").value(), .only = {}}};
  cel::Evaluator evaluator(setup.schema);
  const Description description = test::describe(members + evidence);
  const auto result = audit::audit(description, {}, setup, evaluator);
  const Finding& finding = result.packs.at(0).clauses.at(0).findings.at(0);
  CHECK(finding.status == Status::met);
  CHECK(finding.fact_count == 21);
  CHECK(finding.facts.size() == 20);
  CHECK(finding.unsupported_count == 1);
  CHECK_FALSE(finding.evidenced);
}
