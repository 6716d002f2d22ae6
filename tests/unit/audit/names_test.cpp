// SPDX-License-Identifier: MIT
// Whom a finding names.
#include "icpcheck/audit/audit.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

TEST_CASE("a finding names each that its subjects concern once, in their order") {
  const auto loaded = test::load({R"(checks:
  - id: X1.1
    title: Each seat is a chair
    covers: [S-1]
    strength: should
    basis: project-reading
    for_each: icp.members as member
    empty: gap
    holds: member.post == "Chair"
    names: "[member.post, member.name]"
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
  const Description description = test::describe(R"(icp:
  members:
    - {post: Nurse, name: Lee}
    - {post: Chair, name: Kim}
    - {post: Doctor, name: Lee}
    - {post: Nurse, name: Ali}
)");
  const auto result = audit::audit(description, {}, setup, evaluator);
  const Finding& finding = result.packs.at(0).clauses.at(0).findings.at(0);
  CHECK(finding.names == std::vector<std::string>{"Nurse", "Lee", "Doctor", "Ali"});
}
