// SPDX-License-Identifier: MIT
// A finding shows at most 20 facts, but rests on all of them.
#include "unit/audit/one_finding.hpp"

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
  const std::string clause = R"(checks:
  - id: X1.1
    title: Each seat is a nurse's
    covers: [S-1]
    strength: should
    basis: project-reading
    holds: >-
      )" + holds + R"(
    remedy: Make it one.
    never: [met, gap, not_stated]
)";
  const Finding finding = test::finding_of(clause, members + evidence);
  CHECK(finding.status == Status::met);
  CHECK(finding.fact_count == 21);
  CHECK(finding.facts.size() == 20);
  CHECK(finding.unsupported_count == 1);
  CHECK_FALSE(finding.evidenced);
}
