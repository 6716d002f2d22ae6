// SPDX-License-Identifier: MIT
// What to find out, by fact: what goes together, what rests on it and in which order.
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;

namespace {

constexpr const char* checks_with_questions = R"(checks:
  - id: X1.1
    title: The ICP meets in public
    covers: [S-1]
    strength: should
    basis: national-guidance
    holds: icp.meetings.in_public && icp.meetings.papers_online
    remedy: Meet in public.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.2
    title: Papers are online
    covers: [S-2]
    strength: must
    basis: national-guidance
    holds: icp.meetings.papers_online
    remedy: Put them online.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.3
    title: Minutes are online
    covers: [S-3]
    strength: should
    basis: national-guidance
    needs: X1.2
    holds: icp.meetings.minutes_online
    remedy: Put them online.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.4
    title: Each board has an assessment
    covers: [S-4]
    strength: minimum
    basis: national-guidance
    for_each: hwbs as board
    empty: not_applicable
    unless: There is no board.
    holds: board.jsna.in_force
    remedy: Prepare one.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.5
    title: It may have a name
    covers: [S-5]
    strength: may
    basis: national-guidance
    holds: icp.chair.post == "appointed"
    cases: []
    never: [met, gap, not_stated]
  - id: X1.6
    title: A chair is a member
    covers: [S-6]
    strength: should
    basis: national-guidance
    holds: icp.members.exists(m, m.roles.exists(r, r == "hwb-chair"))
    remedy: Appoint one.
    cases: []
    never: [met, gap, not_stated]
)";

struct Asked {
  packs::LoadedPack pack;
  DescriptionResult result;
  std::shared_ptr<const yaml::Document> document;
};

Asked ask_questions(const std::string& facts, const audit::KnownShortfalls* known = nullptr) {
  auto loaded = test::load({checks_with_questions});
  REQUIRE(loaded.problems == "");
  Asked asked{std::move(*loaded.pack), {}, {}};
  const Description description = test::describe(facts);
  asked.document = description.document;
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = {&asked.pack.pack};
  setup.options.as_of = parse_date("2022-10-01").value();
  setup.known = known;
  cel::Evaluator evaluator(setup.schema);
  asked.result = audit::audit(description, {}, setup, evaluator);
  return asked;
}

/// "icp.meetings.papers_online, icp.meetings.in_public: X1.2 X1.1, opens 1".
std::vector<std::string> told(const DescriptionResult& result) {
  std::vector<std::string> lines;
  for (const Question& question : result.questions) {
    std::string line;
    for (const AskedFact& fact : question.facts) {
      line += (line.empty() ? "" : ", ") + fact.path + (fact.rest ? " (rest)" : "");
    }
    line += ":";
    for (const Finding* finding : question.settles) line += " " + std::string(finding->check->id);
    lines.push_back(line + ", opens " + std::to_string(question.opens));
  }
  return lines;
}

}  // namespace

TEST_CASE("facts of one part that one check needs are asked together, heaviest first") {
  const Asked asked =
      ask_questions("hwbs:\n  - {id: a, name: A board}\n  - {id: b, name: B board}\n");
  CHECK(told(asked.result) ==
        std::vector<std::string>{
            "icp.meetings.papers_online, icp.meetings.in_public: X1.2 X1.1, opens 1",
            "hwbs[].jsna.in_force: X1.4, opens 0", "icp.members: X1.6, opens 0"});
}

TEST_CASE("a fact of each of several boards is one question, with the place of each") {
  const Asked asked =
      ask_questions("hwbs:\n  - {id: a, name: A board}\n  - {id: b, name: B board}\n");
  const AskedFact& fact = asked.result.questions[1].facts.front();
  CHECK(fact.question.text() == "Is a joint strategic needs assessment in force?");
  CHECK(fact.ask.text() == "the director of public health");
  CHECK(fact.write.text() == "in_force: true");
  REQUIRE(fact.places.size() == 2);
  CHECK(fact.places[0].path == "hwbs[a].jsna.in_force");
  CHECK(fact.places[0].name == "A board");
  CHECK(fact.places[1].name == "B board");
}

TEST_CASE("of a partial list the rest is asked, and what a may asks is not") {
  const Asked asked = ask_questions(
      "icp:\n  meetings: {in_public: true, papers_online: true, minutes_online: true}\n"
      "  partial: [members]\n  members:\n    - {post: Leader, roles: [councillor]}\nhwbs: []\n");
  CHECK(told(asked.result) == std::vector<std::string>{"icp.members (rest): X1.6, opens 0"});
}

TEST_CASE("what fell short before settles no question, and its facts are not asked") {
  const std::string facts = "hwbs: []\nicp:\n  meetings: {in_public: true}\n";
  Asked before = ask_questions(facts);
  CHECK(told(before.result) ==
        std::vector<std::string>{"icp.meetings.papers_online: X1.2 X1.1, opens 1",
                                 "icp.members: X1.6, opens 0"});
  Report earlier;
  earlier.descriptions.push_back(std::move(before.result));
  const audit::KnownShortfalls known(earlier);
  CHECK(told(ask_questions(facts, &known).result) ==
        std::vector<std::string>{"icp.meetings.papers_online: X1.1, opens 0",
                                 "icp.members: X1.6, opens 0"});
}
