// SPDX-License-Identifier: MIT
// Whom a finding names.
#include "unit/audit/one_finding.hpp"

using namespace icpcheck;

namespace {

constexpr const char* each_is_a_chair = R"(checks:
  - id: X1.1
    title: Each seat is a chair
    covers: [S-1]
    strength: should
    basis: project-reading
    for_each: icp.members as member
    empty: gap
    holds: member.post == "Chair"
    names: "[otherwise(member.post, \"a post\"), member.name]"
    remedy: Make it one.
    never: [met, gap, not_stated]
)";

Finding ask_each(const std::string& members) {
  return test::finding_of(each_is_a_chair, "icp:\n  members:\n" + members);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a finding names each that its subjects concern once, in their order") {
  const Finding finding = ask_each(R"(    - {post: Nurse, name: Lee}
    - {post: Chair, name: Kim}
    - {post: Doctor, name: Lee}
    - {post: Nurse, name: Ali}
)");
  CHECK(finding.names == Names{"Nurse", "Lee", "Doctor", "Ali"});
}

TEST_CASE("with a gap nobody is named of whom it is not known, before it or behind it") {
  const std::string open = "    - {name: Lee}\n";
  const std::string gap = "    - {post: Nurse, name: Ali}\n";
  CHECK(ask_each(open + gap + open).names == Names{"Nurse", "Ali"});
  CHECK(ask_each(gap + open).names == Names{"Nurse", "Ali"});
  CHECK(ask_each(open).names == Names{"a post", "Lee"});
}

TEST_CASE("whether others are concerned is open with those of whom it is not known") {
  const std::string open = "    - {name: Lee}\n";
  const std::string gap = "    - {post: Nurse, name: Ali}\n";
  CHECK(ask_each(open + gap).more_names);
  CHECK(ask_each(gap + open).more_names);
  CHECK_FALSE(ask_each(gap + gap).more_names);
  CHECK_FALSE(ask_each(gap + "    - {post: Chair, name: Kim}\n").more_names);
  CHECK(ask_each(gap + "    - {post: Nurse}\n" + gap).more_names);
}
