// SPDX-License-Identifier: MIT
// The forward plan, the actions that it is made from, and clauses that are left out.
#include "icpcheck/audit/audit.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;
using test::describe;

namespace {

/// Two checks of what meetings are like: X1.1 by 2022-04-01, X1.2 without a date.
constexpr const char* two_checks = R"(checks:
  - id: X1.1
    title: It meets in public
    covers: [S-1]
    strength: minimum
    basis: national-guidance
    by: 2022-04-01
    holds: icp.meetings.in_public
    remedy: Meet in public.
    cases:
      - {given: {icp: {meetings: {in_public: true}}}, gives: met}
      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}
      - {given: {icp: {meetings: {per_year: 4}}}, gives: not_stated}
  - id: X1.2
    title: Its papers are online
    covers: [S-2]
    strength: should
    basis: national-guidance
    holds: icp.meetings.papers_online
    remedy: Publish them.
    cases:
      - {given: {icp: {meetings: {papers_online: true}}}, gives: met}
      - {given: {icp: {meetings: {papers_online: false}}}, gives: gap}
      - {given: {icp: {meetings: {per_year: 4}}}, gives: not_stated}
)";

constexpr const char* planned_in_private =
    "icp:\n  meetings:\n    in_public: false\n    papers_online: false\n";
constexpr const char* planned_in_public =
    "icp:\n  meetings:\n    in_public: true\n    papers_online: false\n";

constexpr const char* actions = R"(actions:
  - {closes: [X1.1, X1.2], what: Open the meetings, owner: The board, due: 2022-03-31}
  - {closes: [X1.2], what: Ask the web team, owner: The council, due: 2022-04-30, status: done}
)";

constexpr const char* planned_waiver = R"(waivers:
  - {check: X1.2, reason: A new website, approved_by: The board, approved_on: 2022-01-01,
     until: 2022-04-01}
)";

struct Result {
  std::string plan;  // a line for each item
  std::string notes;
  std::string actions;  // a line for each that a finding shows
  std::size_t clauses = 0;
  Rating rating = Rating::green;
};

std::string line_of(const PlanItem& item) {
  std::string line = to_string(item.due) + " " + std::to_string(item.days) + " ";
  line += word(item.kind);
  for (const Finding* finding : item.findings) line += " " + finding->check->id;
  line += ": " + item.what;
  for (const std::string& owner : item.owners) line += ", " + owner;
  return line + " at " + to_string(item.where) + "\n";
}

Result run(const std::string& facts, const char* as_of,
           const std::vector<std::string>& leave_out = {}) {
  auto loaded = test::load({two_checks});
  INFO(loaded.problems);
  REQUIRE(loaded.pack);
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = {&loaded.pack->pack};
  setup.options.as_of = parse_date(as_of).value();
  setup.options.leave_out = leave_out;
  const Description description = describe(facts);
  cel::Evaluator evaluator(setup.schema);
  const DescriptionResult audited = audit::audit(description, {}, setup, evaluator);
  Result result;
  for (const PlanItem& item : audited.plan) result.plan += line_of(item);
  result.notes = test::texts(audited.notes);
  for (const PackResult& pack : audited.packs) {
    for (const Finding& finding : pack.clauses.at(0).findings) {
      for (const AppliedAction& action : finding.actions) {
        result.actions += finding.check->id + ": " + action.what + "\n";
      }
    }
  }
  result.clauses = audited.packs.empty() ? 0 : audited.packs[0].clauses.size();
  if (result.clauses > 0) result.rating = audited.packs[0].clauses[0].rating;
  return result;
}

}  // namespace

TEST_CASE(
    "the plan has actions and checks in order of date, a check with the owner of its action") {
  CHECK(run(planned_in_private + std::string(actions), "2022-03-01").plan ==
        "2022-03-31 30 action X1.1 X1.2: Open the meetings, The board at north.yaml:11:5\n"
        "2022-04-01 31 check X1.1: It meets in public, The board at north.yaml:8:5\n");
  CHECK(run(planned_in_private, "2022-03-01").plan ==
        "2022-04-01 31 check X1.1: It meets in public at north.yaml:8:5\n");
}

TEST_CASE("what is due today is in the plan; a check that is overdue only falls short") {
  CHECK(run(planned_in_private, "2022-04-01").plan ==
        "2022-04-01 0 check X1.1: It meets in public at north.yaml:8:5\n");
  CHECK(run(planned_in_private, "2022-04-02").plan.empty());
  CHECK(run(planned_in_public, "2022-04-01").plan.empty());
}

TEST_CASE("an open action stays in the plan when it is overdue; one in date turns red to amber") {
  const std::string facts = planned_in_private + std::string(actions);
  CHECK(run(facts, "2022-04-02").plan ==
        "2022-03-31 -2 action X1.1 X1.2: Open the meetings, The board at north.yaml:11:5\n");
  CHECK(run(facts, "2022-04-02").rating == Rating::red);
  const std::string later = R"(actions:
  - {closes: [X1.1], what: Open the meetings, owner: The board, due: 2022-04-02}
)";
  CHECK(run(planned_in_private + later, "2022-04-02").rating == Rating::amber);
  CHECK(run(planned_in_private + later, "2022-04-03").rating == Rating::red);
}

TEST_CASE("an action that is done closes nothing: it is not shown and does not turn red to amber") {
  const auto with = [](const std::string& status) {
    return run(planned_in_private +
                   std::string("actions:\n  - {closes: [X1.1], what: Open the meetings, "
                               "owner: The board, due: 2022-05-31") +
                   status + "}\n",
               "2022-04-01");
  };
  for (const char* open : {"", ", status: open"}) {
    CAPTURE(open);
    CHECK(with(open).actions == "X1.1: Open the meetings\n");
    CHECK(with(open).rating == Rating::amber);
  }
  const Result done = with(", status: done");
  CHECK(done.actions.empty());
  CHECK(done.rating == Rating::red);
  CHECK(done.plan == "2022-04-01 0 check X1.1: It meets in public at north.yaml:8:5\n");
}

TEST_CASE("a waiver in force is in the plan with its last day") {
  CHECK(run(planned_in_public + std::string(planned_waiver), "2022-03-31").plan ==
        "2022-04-01 1 waiver X1.2: A new website at north.yaml:11:5\n");
  CHECK(run(planned_in_public + std::string(planned_waiver), "2022-04-02").plan.empty());
}

TEST_CASE("an open action for a check that is met is a note, and not in the plan") {
  const Result result = run(planned_in_public + std::string(R"(actions:
  - {closes: [X1.1], what: Open the meetings, owner: The board, due: 2022-03-31}
)"),
                            "2022-03-01");
  CHECK(result.plan.empty());
  CHECK(result.notes ==
        "north.yaml:11:15: note[audit.action]: This action is open, but X1.1 is met already.\n"
        "   11 |   - {closes: [X1.1], what: Open the meetings, owner: The board, due: "
        "2022-03-31}\n"
        "      |               ^~~~\n"
        "      = hint: If the action is done, write status: done.\n");
  CHECK(run(planned_in_public + std::string(R"(actions:
  - {closes: [X1.1], what: Open the meetings, owner: The board, due: 2022-03-31, status: done}
)"),
            "2022-03-01")
            .notes.empty());
}

TEST_CASE("a clause that is left out is not reported") {
  CHECK(run(planned_in_private, "2022-03-01").clauses == 1);
  const Result result = run(planned_in_private, "2022-03-01", {"X1"});
  CHECK(result.clauses == 0);
  CHECK(result.plan.empty());
  CHECK(run(planned_in_private, "2022-03-01", {"X2"}).clauses == 1);
}
