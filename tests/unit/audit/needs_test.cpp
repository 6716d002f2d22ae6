// SPDX-License-Identifier: MIT
// One missing thing is one shortfall: what rests on it waits. Facts count from their day.
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

namespace {

constexpr const char* checks_with_needs = R"(checks:
  - id: X1.1
    title: The board is there
    covers: [S-1]
    strength: must
    basis: national-guidance
    by: 2022-04-01
    since: icp.established_on
    holds: icp.status == "established"
    remedy: Found it.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.2
    title: It has members
    covers: [S-2]
    strength: minimum
    basis: national-guidance
    needs: X1.1
    repeats: true
    replaces: [X9.1]
    holds: icp.members.exists(m, true)
    remedy: Appoint them.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.3
    title: It is separate
    covers: [S-3]
    strength: must
    basis: national-guidance
    needs: X1.1
    holds: icp.relation_to_hwb != "same-body"
    remedy: Part them.
    cases: []
    never: [met, gap, not_stated]
)";

struct Answers {
  packs::LoadedPack pack;
  DescriptionResult result;
  std::vector<std::shared_ptr<const yaml::Document>> documents;

  [[nodiscard]] const Finding& of(std::string_view check) const { return *result.find(check); }
};

Answers ask_with_needs(const std::string& facts, std::string_view day,
                       const std::string& rest = checks_with_needs) {
  auto loaded = test::load({rest});
  REQUIRE(loaded.problems == "");
  Answers answers{std::move(*loaded.pack), {}, {}};
  const Description description = test::describe(facts);
  answers.documents.push_back(description.document);
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = {&answers.pack.pack};
  setup.options.as_of = parse_date(day).value();
  cel::Evaluator evaluator(setup.schema);
  answers.result = audit::audit(description, {}, setup, evaluator);
  return answers;
}

}  // namespace

TEST_CASE("what rests on a missing thing waits and is not counted") {
  const Answers answers = ask_with_needs("icp:\n  status: proposed\n  members: []\n", "2022-10-01");
  CHECK(answers.of("X1.1").status == Status::gap);
  const Finding& members = answers.of("X1.2");
  CHECK(members.status == Status::waiting);
  CHECK(members.underlying == Status::gap);
  CHECK_FALSE(members.falls_short);
  CHECK(members.waits_for == "X1.1");
  CHECK(members.sentence ==
        "It waits for the answer to X1.1, \"The board is there\", which is a gap.");
  CHECK(answers.of("X1.3").status == Status::waiting);
  CHECK(answers.result.shortfalls.size() == 1);
  CHECK(answers.result.waiting.size() == 2);
}

TEST_CASE("a gap of its own does not wait") {
  const Answers answers =
      ask_with_needs("icp:\n  status: proposed\n  relation_to_hwb: same-body\n", "2022-10-01");
  CHECK(answers.of("X1.3").status == Status::gap);
  CHECK(answers.result.shortfalls.size() == 2);
}

TEST_CASE("nothing waits for what is met") {
  const Answers answers =
      ask_with_needs("icp:\n  status: established\n  members: []\n", "2022-10-01");
  CHECK(answers.of("X1.2").status == Status::gap);
  CHECK(answers.of("X1.3").status == Status::not_stated);
}

TEST_CASE("a fact with a day counts from that day, and what was met late says so") {
  const std::string facts = "icp:\n  status: established\n  established_on: 2022-04-11\n";
  CHECK(ask_with_needs(facts, "2022-04-10").of("X1.1").status == Status::gap);
  const Answers late = ask_with_needs(facts, "2022-04-11");
  CHECK(late.of("X1.1").status == Status::met);
  CHECK(late.of("X1.1").days_late() == 10);
  const Answers undated = ask_with_needs("icp:\n  status: established\n", "2022-04-11");
  CHECK(undated.of("X1.1").days_late() == 0);
}

TEST_CASE("nothing is due before the system began") {
  const std::string facts = "from: 2026-04-01\nicp:\n  status: proposed\n";
  CHECK(ask_with_needs(facts, "2026-03-31").of("X1.1").status == Status::not_due);
  const Answers later = ask_with_needs(facts, "2026-04-03");
  CHECK(later.of("X1.1").status == Status::gap);
  CHECK(later.of("X1.1").days == -2);
}

TEST_CASE("an id that was replaced leads to what replaced it") {
  const Answers answers = ask_with_needs(
      "icp:\n  status: established\n  members: []\n"
      "waivers:\n  - {check: X9.1, reason: Later, approved_by: ICP, approved_on: 2022-01-01, "
      "until: 2022-12-31}\n",
      "2022-10-01");
  CHECK(answers.of("X1.2").status == Status::waived);
  CHECK(answers.result.find("X9.1") == answers.result.find("X1.2"));
}

TEST_CASE("good practice of another area weighs no more than should") {
  std::string rest = checks_with_needs;
  const std::string anchor = "    repeats: true\n";
  rest.insert(rest.find(anchor) + anchor.size(), "    framework: lincolnshire-2021\n");
  const std::string facts = "icp:\n  status: established\n  members: []\n";
  const Answers elsewhere = ask_with_needs(facts, "2022-10-01", rest);
  CHECK(elsewhere.of("X1.2").other_area);
  CHECK(elsewhere.of("X1.2").strength() == Strength::should);
  const Answers bound =
      ask_with_needs("local_frameworks: [lincolnshire-2021]\n" + facts, "2022-10-01", rest);
  CHECK_FALSE(bound.of("X1.2").other_area);
  CHECK(bound.of("X1.2").strength() == Strength::minimum);
}
