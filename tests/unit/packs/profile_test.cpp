// SPDX-License-Identifier: MIT
// Profiles: what is wrong with them, and what they give.
#include "icpcheck/packs/profile.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/packs.hpp"
#include "unit/packs/good_check.hpp"

using namespace icpcheck;
using packs::Changes;
using packs::Judgement;

namespace {

const std::string parameters = R"(parameters:
  meets_by: {type: date, title: Day of the first meeting, default: 2022-04-01}
  ends_on: {type: date, title: Last day}
  seats: {type: integer, title: Seats, default: 12}
  open: {type: boolean, title: Open, default: true}
  forum: {type: string, title: Forum, default: The forum}
)";

/// A pack with one clause, X1, of which X1.1 is a `should`.
const Pack& example() {
  static const auto loaded =
      test::load({test::good_check,
                  test::pack_yaml + parameters + "in_force: {from: meets_by, until: ends_on}\n"});
  return loaded.pack->pack;
}

struct Judged {
  Changes changes;
  std::string problems;
};

Judged judge(const std::string& rest, Judgement by = {}, bool automatic = false) {
  Diagnostics diagnostics;
  auto profile = packs::read_profile("p.yaml", "format: icpcheck/profile/1\n" + rest,
                                     packs::built_in().profile_schema, diagnostics);
  Judged judged;
  if (profile) {
    by.known = {&example()};
    profile->automatic = automatic;
    judged.changes = packs::judge_profile(*profile, by, diagnostics);
  }
  diagnostics.sort();
  judged.problems = test::texts(diagnostics);
  return judged;
}

struct Example {
  std::string name;
  std::string rest;
  std::string expected;
};

}  // namespace

TEST_CASE("with a profile, too, a pack may end on the day it begins, but not on the day before") {
  const auto problems = [](const std::string& values) {
    return judge("parameters:\n  example: {" + values + "}\n").problems;
  };
  CHECK(problems("ends_on: 2022-04-01") == "");
  CHECK(problems("meets_by: 2022-07-01, ends_on: 2022-07-01") == "");
  CHECK(problems("ends_on: 2022-03-31") ==
        "p.yaml:3:22: error[profile.period]: With this value the pack example ends before it "
        "begins.\n"
        "    3 |   example: {ends_on: 2022-03-31}\n"
        "      |                      ^~~~~~~~~~\n"
        "      = hint: It would begin on 2022-04-01 and end on 2022-03-31.\n");
}

TEST_CASE("a profile gives parameters, strengths, clauses to leave out and fail_on") {
  const Judged judged = judge(R"(parameters:
  example: {meets_by: 2022-07-01, seats: 9, open: false, forum: Ours, ends_on: 2023-01-01}
strengths:
  - {check: X1.1, strength: must, reason: The council resolved it}
leave_out:
  - {clause: X1, reason: The region asks this}
fail_on: should
)");
  CHECK(judged.problems.empty());
  std::string values;
  for (const UsedParameter& used : judged.changes.parameters) {
    values += used.pack + "." + used.name + "=" + used.value + " ";
  }
  CHECK(values ==
        "example.meets_by=2022-07-01 example.seats=9 example.open=false example.forum=Ours "
        "example.ends_on=2023-01-01 ");
  REQUIRE(judged.changes.strengths.size() == 1);
  CHECK(judged.changes.strengths[0].check == "X1.1");
  CHECK(judged.changes.strengths[0].strength == Strength::must);
  CHECK(judged.changes.strengths[0].reason == "The council resolved it");
  REQUIRE(judged.changes.leave_out.size() == 1);
  CHECK(judged.changes.leave_out[0].clause == "X1");
  CHECK(judged.changes.fail_on == FailOn::should);
}

TEST_CASE("a mistake in a profile gets its place, what is wrong and how to mend it") {
  const Example wrong = GENERATE(
      Example{"an unknown key", "paramters: {}\nfail_on: should\n",
              "p.yaml:2:1: error[schema.unknown_key]: There is no key \"paramters\" at the top "
              "level.\n"
              "    2 | paramters: {}\n"
              "      | ^~~~~~~~~\n"
              "      = hint: Did you mean \"parameters\"?\n"},
      Example{"a bad date", "parameters:\n  example:\n    meets_by: 01/07/2022\n",
              "p.yaml:4:15: error[profile.parameter_type]: The value of this parameter is no "
              "date.\n"
              "    4 |     meets_by: 01/07/2022\n"
              "      |               ^~~~~~~~~~\n"
              "      = hint: Write a date like 2022-04-01.\n"},
      Example{"a text for a number", "parameters:\n  example:\n    seats: \"9\"\n",
              "p.yaml:4:12: error[profile.parameter_type]: The value of this parameter is no "
              "integer.\n"
              "    4 |     seats: \"9\"\n"
              "      |            ^~~\n"
              "      = hint: Write a whole number like 12.\n"},
      Example{"an unknown pack", "parameters:\n  exampel:\n    seats: 9\n",
              "p.yaml:3:3: error[profile.unknown_pack]: There is no pack \"exampel\".\n"
              "    3 |   exampel:\n"
              "      |   ^~~~~~~\n"
              "      = hint: Did you mean \"example\"?\n"},
      Example{"an unknown parameter", "parameters:\n  example:\n    seets: 9\n",
              "p.yaml:4:5: error[profile.unknown_parameter]: The pack \"example\" has no parameter "
              "\"seets\".\n"
              "    4 |     seets: 9\n"
              "      |     ^~~~~\n"
              "      = hint: Did you mean \"seats\"?\n"},
      Example{"an unknown check", "strengths:\n  - {check: X1.2, strength: may, reason: r}\n",
              "p.yaml:3:13: error[profile.unknown_check]: No pack has a check \"X1.2\".\n"
              "    3 |   - {check: X1.2, strength: may, reason: r}\n"
              "      |             ^~~~\n"
              "      = hint: Did you mean \"X1.1\"?\n"},
      Example{"an unknown clause", "leave_out:\n  - {clause: Q7, reason: r}\n",
              "p.yaml:3:14: error[profile.unknown_clause]: No pack has a clause \"Q7\".\n"
              "    3 |   - {clause: Q7, reason: r}\n"
              "      |              ^~\n"
              "      = hint: Known are: X1.\n"},
      Example{"a check for a clause", "leave_out:\n  - {clause: X1.1, reason: r}\n",
              "p.yaml:3:14: error[profile.unknown_clause]: No pack has a clause \"X1.1\".\n"
              "    3 |   - {clause: X1.1, reason: r}\n"
              "      |              ^~~~\n"
              "      = hint: That is a check. Only a whole clause can be left out.\n"},
      Example{"no reason", "leave_out:\n  - clause: X1\n",
              "p.yaml:3:5: error[schema.missing_key]: The key \"reason\" is missing in "
              "leave_out[0].\n"
              "    3 |   - clause: X1\n"
              "      |     ^\n"
              "      = hint: Add \"reason:\". Why; every report prints it.\n"},
      Example{"a check twice",
              "strengths:\n  - {check: X1.1, strength: may, reason: r}\n"
              "  - {check: X1.1, strength: must, reason: r}\n",
              "p.yaml:4:13: error[profile.named_twice]: \"X1.1\" is named twice.\n"
              "    4 |   - {check: X1.1, strength: must, reason: r}\n"
              "      |             ^~~~\n"
              "      = hint: Name it once.\n"},
      Example{"until before from", "parameters:\n  example:\n    ends_on: 2022-01-01\n",
              "p.yaml:4:14: error[profile.period]: With this value the pack example ends before it "
              "begins.\n"
              "    4 |     ends_on: 2022-01-01\n"
              "      |              ^~~~~~~~~~\n"
              "      = hint: It would begin on 2022-04-01 and end on 2022-01-01.\n"},
      Example{"nothing", "",
              "p.yaml:1:1: error[profile.changes_nothing]: This profile changes nothing.\n"
              "    1 | format: icpcheck/profile/1\n"
              "      | ^~~~~~\n"
              "      = hint: Say what it is to change: packs, parameters, strengths, leave_out or "
              "fail_on.\n"});
  CAPTURE(wrong.name);
  CHECK(judge(wrong.rest).problems == wrong.expected);
}

TEST_CASE("all problems of a profile are reported in one run, in the order of the file") {
  const std::string problems = judge(R"(parameters:
  example: {seats: many}
strengths:
  - {check: X9, strength: strong, reason: r}
fail_on: nevr
)")
                                   .problems;
  const std::vector<std::string> heads{
      "p.yaml:3:20: error[profile.parameter_type]", "p.yaml:5:13: error[profile.unknown_check]",
      "p.yaml:5:27: error[schema.unknown_value]", "p.yaml:6:10: error[schema.unknown_value]"};
  std::size_t at = 0;
  for (const std::string& head : heads) {
    INFO(head << " in\n" << problems);
    at = problems.find(head, at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("what is as it would be without the profile is no change") {
  const std::string same = R"(parameters:
  example: {seats: 12}
strengths:
  - {check: X1.1, strength: should, reason: r}
fail_on: minimum
)";
  CHECK(judge(same).problems.find("error[profile.changes_nothing]") != std::string::npos);
  CHECK(judge(same, {.known = {}, .changes_packs = true}).problems.empty());
}

TEST_CASE("an id may be of a pack that could not be loaded") {
  const std::string unknown = "leave_out:\n  - {clause: Q7, reason: r}\n";
  CHECK(judge(unknown, {.known = {}, .complete = false}).problems.empty());
}

TEST_CASE("a profile that was found may raise, but not lower") {
  CHECK(
      judge("strengths:\n  - {check: X1.1, strength: must, reason: r}\nfail_on: should\n", {}, true)
          .problems.empty());
  CHECK(judge(R"(strengths:
  - {check: X1.1, strength: may, reason: r}
leave_out:
  - {clause: X1, reason: r}
fail_on: never
)",
              {}, true)
            .problems ==
        "p.yaml:3:29: error[profile.automatic]: This profile was found, not named. So it may not "
        "lower the strength of X1.1 from should to may.\n"
        "    3 |   - {check: X1.1, strength: may, reason: r}\n"
        "      |                             ^~~\n"
        "      = hint: If you mean it, name the profile: --profile p.yaml\n"
        "p.yaml:5:14: error[profile.automatic]: This profile was found, not named. So it may not "
        "leave out X1.\n"
        "    5 |   - {clause: X1, reason: r}\n"
        "      |              ^~\n"
        "      = hint: If you mean it, name the profile: --profile p.yaml\n"
        "p.yaml:6:10: error[profile.automatic]: This profile was found, not named. So it may not "
        "lower fail_on from minimum to never.\n"
        "    6 | fail_on: never\n"
        "      |          ^~~~~\n"
        "      = hint: If you mean it, name the profile: --profile p.yaml\n");
}

TEST_CASE("a pack with other values and strengths is a copy") {
  Changes changes;
  changes.parameters = {{"example", "seats", "9"}, {"other", "open", "false"}};
  changes.strengths = {{"X1.1", Strength::must, "r"}};
  const std::optional<Pack> changed = packs::changed(example(), changes);
  REQUIRE(changed);
  const auto value_of = [](const Pack& pack, std::string_view name) {
    return *std::ranges::find(pack.parameters, name, &Parameter::name)->value;
  };
  CHECK(value_of(*changed, "seats") == "9");
  CHECK(value_of(*changed, "open") == "true");
  CHECK(value_of(example(), "seats") == "12");
  CHECK(changed->clauses[0].checks[0].strength == Strength::must);
  CHECK(example().clauses[0].checks[0].strength == Strength::should);
}

TEST_CASE("changes of other packs make no copy") {
  Changes changes;
  changes.parameters = {{"other", "seats", "9"}};
  changes.strengths = {{"X1.2", Strength::must, "r"}};
  CHECK_FALSE(packs::changed(example(), changes));
}
