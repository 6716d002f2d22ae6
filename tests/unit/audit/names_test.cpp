// SPDX-License-Identifier: MIT
// Whom a finding names.
#include "unit/audit/one_finding.hpp"

using namespace icpcheck;

TEST_CASE("a finding names each that its subjects concern once, in their order") {
  const std::string clause = R"(checks:
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
)";
  const Finding finding = test::finding_of(clause, R"(icp:
  members:
    - {post: Nurse, name: Lee}
    - {post: Chair, name: Kim}
    - {post: Doctor, name: Lee}
    - {post: Nurse, name: Ali}
)");
  CHECK(finding.names == std::vector<std::string>{"Nurse", "Lee", "Doctor", "Ali"});
}
