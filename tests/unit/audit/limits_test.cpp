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
  const auto findings = audit::audit(description, {}, setup, evaluator);
  const Finding& finding = findings.packs.at(0).clauses.at(0).findings.at(0);
  CHECK(finding.status == Status::error);
  CHECK(finding.sentence.find("10,000,000 steps") != std::string::npos);
}

namespace {

/// A check whose comparisons of a long text cost about 9 million steps.
std::string dear_check(int number) {
  return "  - id: X1." + std::to_string(number) +
         "\n    title: Dear\n    covers: [S-1]\n    strength: should\n"
         "    basis: national-guidance\n    remedy: None.\n    cases: []\n"
         "    never: [met, gap, not_stated, not_applicable]\n"
         "    holds: '!icp.members.exists(a, icp.members.exists(b, local.text != local.text))'\n";
}

std::string dear_facts() {
  std::string facts = "icp:\n  members:\n";
  for (int i = 0; i < 60; ++i) facts += "    - post: Seat " + std::to_string(i) + "\n";
  return facts + "local:\n  text: " + std::string(64 * 2'500, 'x') + "\n";
}

/// "met 3, could not 1, not asked 2": how many checks in a row end in the same way.
std::string endings(const PackResult& pack) {
  std::string text;
  std::string last;
  std::size_t count = 0;
  const auto end_row = [&] {
    if (count > 0) text += (text.empty() ? "" : ", ") + last + " " + std::to_string(count);
  };
  for (const Finding& finding : pack.clauses.at(0).findings) {
    const std::string ending(finding.sentence.empty() ? word(finding.status)
                                                      : std::string_view(finding.sentence));
    if (ending != last) {
      end_row();
      count = 0;
    }
    last = ending;
    ++count;
  }
  end_row();
  return text;
}

}  // namespace

TEST_CASE("the checks of a pack together have 200 million steps, and those after them are told") {
  std::string checks = "checks:\n";
  for (int i = 1; i <= 30; ++i) checks += dear_check(i);
  const auto dear = test::load({checks});
  std::string other = test::pack_yaml;
  other.replace(other.find("example"), 7, "another");
  const auto cheap = test::load({"checks:\n" + dear_check(1), other});
  REQUIRE(dear.problems + cheap.problems == "");
  const Description description = test::describe(dear_facts());
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = {&dear.pack->pack, &cheap.pack->pack};
  cel::Evaluator evaluator(setup.schema);
  for (int run = 0; run < 2; ++run) {  // each description and each pack begins anew
    const auto result = audit::audit(description, {}, setup, evaluator);
    CHECK(endings(result.packs.at(0)) ==
          "met 22, This check could not be worked out: The checks of the pack need more than "
          "200,000,000 steps for this description. The fault is in the pack or in the data, at "
          "\"!icp.members.exists(a, icp.members.exist\". 1, This check was not asked: The checks "
          "of the pack need more than 200,000,000 "
          "steps for this description. 7");
    CHECK(result.packs[0].clauses[0].rating == Rating::not_rated);
    CHECK(endings(result.packs.at(1)) == "met 1");
    Tally tally;
    tally.add(result);
    CHECK(tally.errors == 8);
  }
}
