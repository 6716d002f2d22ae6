// SPDX-License-Identifier: MIT
// What a fact is, is told by its field and by YAML, never by its text.
#include "unit/audit/one_finding.hpp"

using namespace icpcheck;

namespace {

/// What an expression that does not hold finds in a system that states `facts`.
Finding ask_about_kinds(const std::string& holds, const std::string& facts) {
  const std::string clause = R"(checks:
  - id: X1.1
    title: It is so
    covers: [S-1]
    strength: should
    basis: project-reading
    holds: >-
      )" + holds + R"(
    remedy: Make it so.
    never: [met, gap, not_stated]
)";
  return test::finding_of(clause, facts);
}

}  // namespace

TEST_CASE("a fact is what its field and YAML say, and the sentence follows") {
  struct Example {
    std::string holds;
    std::string facts;
    FactKind kind;
    std::size_t size;
    std::string value;
    std::string sentence;
  };
  const Example example = GENERATE(
      Example{"icp.name == 'North ICP'", "icp:\n  name: Board of many items\n", FactKind::text, 0,
              "Board of many items",
              "The description states that icp.name is \"Board of many items\"."},
      Example{"icp.name == 'North ICP'", "icp:\n  name: \"2022\"\n", FactKind::text, 0, "2022",
              "The description states that icp.name is \"2022\"."},
      Example{"set_up.answers.committee == 'x'", "set_up:\n  answers:\n    committee: 2022-04-01\n",
              FactKind::text, 0, "2022-04-01",
              "The description states that set_up.answers.committee is \"2022-04-01\"."},
      Example{"icp.established_on < date('2022-01-01')", "icp:\n  established_on: \"2022-04-01\"\n",
              FactKind::date, 0, "2022-04-01",
              "The description states that icp.established_on is 2022-04-01."},
      Example{"local.day == 'x'", "local:\n  day: 2022-04-01\n", FactKind::date, 0, "2022-04-01",
              "The description states that local.day is 2022-04-01."},
      Example{"local.day == 'x'", "local:\n  day: \"2022-04-01\"\n", FactKind::text, 0,
              "2022-04-01", "The description states that local.day is \"2022-04-01\"."},
      Example{"icp.meetings.in_public", "icp:\n  meetings: {in_public: False}\n", FactKind::yes_no,
              0, "false", "The description states that icp.meetings.in_public is false."},
      Example{"icp.meetings.per_year > 4", "icp:\n  meetings: {per_year: 2}\n", FactKind::number, 0,
              "2", "The description states that icp.meetings.per_year is 2."},
      Example{"size(strategy.priorities) > 2", "strategy:\n  priorities: [{id: a}]\n",
              FactKind::list, 1, "1 item",
              "What the description states at strategy.priorities does not meet this."},
      Example{"size(icp.members) > 2", "icp:\n  members: []\n", FactKind::list, 0, "0 items",
              "What the description states at icp.members does not meet this."},
      Example{"!has(icp.chair)", "icp:\n  chair: {post: vacant}\n", FactKind::object, 0, "",
              "What the description states at icp.chair does not meet this."});
  const Finding finding = ask_about_kinds(example.holds, example.facts);
  INFO(example.holds << '\n' << example.facts);
  CHECK(finding.status == Status::gap);
  REQUIRE(finding.facts.size() == 1);
  CHECK(finding.facts[0].kind == example.kind);
  CHECK(finding.facts[0].size == example.size);
  CHECK(finding.facts[0].value == example.value);
  CHECK(finding.sentence == example.sentence);
}

TEST_CASE("of a partial list only the rest is not stated, and what is not read is elsewhere") {
  const Finding rest = ask_about_kinds(
      "size(icp.members) == 2", "icp:\n  partial: [members]\n  members:\n    - post: Nurse\n");
  REQUIRE(rest.missing.size() == 1);
  CHECK(rest.missing[0].path == "icp.members");
  CHECK(rest.missing[0].shown_path() == "icp.members (the rest)");
  CHECK(rest.missing[0].rest);
  CHECK_FALSE(rest.missing[0].elsewhere);
  const Finding elsewhere = ask_about_kinds("size(joined_places) > 2", "");
  REQUIRE(elsewhere.missing.size() == 1);
  CHECK(elsewhere.missing[0].path == "joined_places");
  CHECK(elsewhere.missing[0].rest);
  CHECK(elsewhere.missing[0].elsewhere);
}
