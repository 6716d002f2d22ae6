// SPDX-License-Identifier: MIT
// Elements of which nobody can tell whether they are subjects.
#include "unit/audit/one_finding.hpp"

using namespace icpcheck;

namespace {

constexpr const char* each_member_agrees = R"(checks:
  - id: X1.1
    title: Each member has agreed
    covers: [S-1]
    strength: should
    basis: project-reading
    for_each: organisations as body
    where: icp.members.exists(m, m.organisation == body.id)
    empty: gap
    holds: body.id in icp.terms_of_reference.agreed_by
    names: "[body.id]"
    remedy: Have it agree.
    never: [met, gap, not_stated]
)";

constexpr const char* bodies = R"(organisations:
  - id: a
    name: A
    type: icb
  - id: team
    name: A project team
    type: partnership-group
)";

Finding ask_about_subjects(const std::string& facts) {
  return test::finding_of(each_member_agrees, bodies + facts);
}

}  // namespace

TEST_CASE("an element that may be no subject is not named: what would tell is not stated") {
  const Finding finding = ask_about_subjects("icp:\n  status: proposed\n");
  CHECK(finding.status == Status::not_stated);
  CHECK(finding.subjects.empty());
  CHECK(finding.subject_count == 0);
  CHECK(finding.names.empty());
  REQUIRE(finding.missing.size() == 1);
  CHECK(finding.missing[0].path == "icp.members");
  CHECK(finding.missing_count == 1);
  CHECK(finding.sentence == "The description does not state \"Members\" (icp.members).");
}

TEST_CASE("a subject that is known stands beside one that is not, and a gap outweighs both") {
  const std::string members = "icp:\n  members:\n    - organisation: a\n    - post: Nurse\n";
  const Finding open = ask_about_subjects(members + "  terms_of_reference:\n    agreed_by: [a]\n");
  CHECK(open.status == Status::not_stated);
  CHECK(open.subjects.empty());
  CHECK(open.subject_count == 1);
  CHECK(open.sentence ==
        "The description does not state \"Organisation of the member\" "
        "(icp.members[1].organisation).");

  const Finding gap = ask_about_subjects(members + "  terms_of_reference:\n    agreed_by: []\n");
  CHECK(gap.status == Status::gap);
  REQUIRE(gap.subjects.size() == 1);
  CHECK(gap.subjects[0].name == "A");
  CHECK(gap.subject_count == 1);
  CHECK(gap.sentence ==
        "1 of 1 does not meet this: A. There may be more: the description does not state "
        "\"Organisation of the member\" (icp.members[1].organisation). This concerns a.");
}

TEST_CASE("a list without a subject is empty only when that is sure") {
  CHECK(ask_about_subjects("icp:\n  members: []\n").status == Status::gap);
  CHECK(ask_about_subjects("icp:\n  partial: [members]\n  members: []\n").status ==
        Status::not_stated);
}

TEST_CASE("of elements that have one name each is named with its id") {
  const Finding finding = ask_about_subjects(
      "  - id: b\n    name: A\n    type: icb\n"
      "icp:\n  members:\n    - organisation: a\n    - organisation: b\n"
      "  terms_of_reference:\n    agreed_by: [a]\n");
  CHECK(finding.status == Status::gap);
  REQUIRE(finding.subjects.size() == 1);
  CHECK(finding.subjects[0].name == "A (b)");
  CHECK(finding.sentence == "1 of 2 does not meet this: A (b). This concerns b.");
}

TEST_CASE("of organisations that have one name each is named with its id, also on a list of ids") {
  constexpr const char* each_council_is_asked = R"(checks:
  - id: X1.1
    title: Each council has agreed
    covers: [S-1]
    strength: should
    basis: project-reading
    for_each: responsible_authorities as council
    empty: gap
    holds: council in icp.terms_of_reference.agreed_by
    remedy: Have it agree.
    never: [met, gap, not_stated]
)";
  const Finding finding =
      test::finding_of(each_council_is_asked,
                       "organisations:\n  - {id: a, name: Council, type: unitary-authority}\n"
                       "  - {id: b, name: Council, type: unitary-authority}\n"
                       "  - {id: c, name: Another, type: unitary-authority}\n"
                       "responsible_authorities: [a, b, c]\n"
                       "icp:\n  terms_of_reference:\n    agreed_by: [a]\n");
  REQUIRE(finding.subjects.size() == 2);
  CHECK(finding.sentence == "2 of 3 do not meet this: Council (b) and Another.");
}
