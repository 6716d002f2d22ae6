// SPDX-License-Identifier: MIT
// `icpcheck explain`: facts by their paths, and checks by what they need to know.
#include "icpcheck/form/explain.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

const schema::Schema& built_in_arrangements() { return packs::built_in().arrangements; }

std::string explained(const std::string& name) {
  const Result result = run_cli({"explain", name});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  return result.out;
}

TEST_CASE(
    "A fact is explained: its meaning, who knows, how to write it, and which checks read it") {
  CHECK(explained("icp.meetings.in_public") == R"(icp.meetings.in_public Meets in public

  Means          True when the public can attend the meetings.
  Question       Does the board meet in public?
  Who knows      The board's secretary
  Answer         Yes or no.
  Write          in_public: true in icp.meetings
  Or run         icpcheck set FILE icp.meetings.in_public=yes
  About          system

Checks that read it

  P4.2  expected  The ICP meets in public, and its papers and minutes can be read online
        Source: ICP engagement document, DHSC and LGA, September 2021, as reported to Lincolnshire
          HWB, Appendix A, section 1, item 4
)");
}

TEST_CASE("A fact with words to choose from explains each") {
  const std::string out = explained("icp.relation_to_hwb");
  CHECK(contains(out, R"(
Answers

  separate              The two are bodies of their own.
  aligned               The two are bodies of their own with members, meetings or agendas in step.
  committees-in-common  The two meet together as committees in common, and each decides for itself.
  same-body             One body is both.
)"));
}

TEST_CASE("A path as a report prints it names its fact, and how to set that very one") {
  const std::string out = explained("hwbs[lincolnshire-hwb].jsna.in_force");
  CHECK(out.find("hwbs[].jsna.in_force JSNA in force\n") == 0);
  CHECK(contains(
      out, "\n  Or run         icpcheck set FILE 'hwbs[lincolnshire-hwb].jsna.in_force=yes'\n"));
  CHECK(contains(out, "\n  About          system and place\n"));
  CHECK(contains(out, "\nChecks of systems that read it\n\n  S3.8 "));
  CHECK(contains(out, "\nChecks of places that read it\n\n  S11.4 "));
}

TEST_CASE("Where nobody says which item is meant, the path says what to put in") {
  for (const char* path : {"hwbs[].jsna.in_force", "hwbs.jsna.in_force", "HWBs[].JSNA.in_force",
                           "hwbs[a.b].jsna.in_force", "hwbs['; rm -r .].jsna.in_force"}) {
    CAPTURE(path);
    const std::string out = explained(path);
    CHECK(contains(out, "\n  Or run         icpcheck set FILE 'hwbs[ID].jsna.in_force=yes'\n"));
    CHECK(contains(out, "\n  ID             the id of the one that is meant\n"));
  }
  const std::string seat = explained("icp.members[].organisation");
  CHECK(contains(seat, "icpcheck set FILE 'icp.members[0].organisation=the-council'\n"));
  CHECK(contains(seat, "\n  0              the first; the next is 1\n"));
}

TEST_CASE("Of a list and of an object the parts are told, and how many checks look at each") {
  const std::string list = explained("icp.members");
  CHECK(explained("icp.members[3]") == list);
  CHECK(contains(list, "\nParts of each\n\n  Part "));
  CHECK(contains(list, "\n  Answer         An item for each, with the parts below.\n"));
  const std::string object = explained("icp.meetings");
  CHECK(contains(object, R"(
Parts

  Part            Checks  What it says
  per_year             0  How often in a year it meets.
  first_on             0  The day of the first meeting.
  in_public            1  Does the board meet in public?
  papers_online        1  Are the board's papers online for anybody to read?
  minutes_online       1  Are the board's minutes online for anybody to read?
  papers_open          0  Can anybody inspect the board's agenda and reports five clear days before
                          it meets, and its minutes afterwards?
  url                  0  Where papers and minutes can be read.
)"));
  CHECK(contains(object, "\n  Write          meetings: in icp\n"));
  CHECK_FALSE(contains(object, "Or run"));
  CHECK(contains(object, "\n  No check reads it as a whole.\n"));
}

TEST_CASE("What a system and a place say in other words is told of each") {
  const std::string out = explained("organisations");
  CHECK(out.find("organisations Organisations, of a system\n") == 0);
  CHECK(contains(out, "\n\norganisations Organisations, of a place\n"));
  CHECK(contains(out, "take part in the system?\n"));
  CHECK(contains(out, "take part in the place?\n"));
  CHECK(explained("hwb").find("hwb Health and wellbeing board\n") == 0);
}

TEST_CASE("A fact of the system of a place is one of a system") {
  const std::string out = explained("joined_system.icb.organisation");
  CHECK(out == explained("icb.organisation"));
  CHECK(explained("joined_places[north].hwb.name") == explained("hwb.name"));
  CHECK(run_cli({"explain", "joined_places.icb"}).status == 2);
}

TEST_CASE("Keys of one's own are explained as such") {
  const std::string out = explained("local.our_key");
  CHECK(contains(out, "\n  Write          local: at the top of the file\n"));
  CHECK(out == explained("local"));
}

TEST_CASE("What is no fact gets the nearest names") {
  struct Row {
    std::string name;
    std::string hint;
  };
  for (const auto& [name, hint] : std::vector<Row>{
           {"icp.metings.in_public", "Did you mean \"icp.meetings.in_public\"?"},
           {"icp.meetings.in-public", "Did you mean \"icp.meetings.in_public\"?"},
           {"papers_online",
            "Did you mean \"icp.meetings.papers_online\", \"hwbs[].meetings.papers_online\", "
            "\"hwb.meetings.papers_online\" or \"partnership.meetings.papers_online\"?"},
           {"icp.meetings.frequency_of_all",
            "\"icpcheck explain icp.meetings\" lists the parts that there are."},
           {"hwbs[a].jsna.completely_otherwise",
            "\"icpcheck explain 'hwbs[a].jsna'\" lists the parts that there are."},
           {"frequency-of-everything",
            "\"icpcheck catalogue\" lists the checks, \"icpcheck questions\" the facts."},
           {"hwbs[", "Did you mean \"hwbs\"?"},
           {"icp.", "Did you mean \"icp\"?"},
           {"icp..meetings", "Did you mean \"icp.meetings\"?"},
       }) {
    CAPTURE(name);
    const Result result = run_cli({"explain", name});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == "error[cli.unknown_id]: \"" + name +
                            "\" is neither a fact nor the id of a pack, clause or check.\n"
                            "      = hint: " +
                            hint + "\n");
  }
}

TEST_CASE("A name that is a fact and an id is told as both") {
  const TemporaryFolder folder;
  folder.write("strategy/pack.yaml",
               "format: icpcheck/pack/1\nid: strategy\ntitle: Ours\nversion: 1.0.0\n"
               "applies_to: [system]\nsources:\n  - {id: plan, title: Our plan}\n");
  folder.write("strategy/Z1.yaml",
               "id: Z1\ntitle: Ours\nsource: {document: plan, at: \"1\"}\nasks: So.\nchecks:\n"
               "  - id: Z1.1\n    title: Ours\n    covers: [X-1]\n    strength: should\n"
               "    basis: local-framework\n    holds: icp.meetings.in_public\n"
               "    remedy: Meet in public.\n    cases:\n"
               "      - {given: {icp: {meetings: {in_public: true}}}, gives: met}\n"
               "      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}\n"
               "      - {gives: not_stated}\n");
  const Result result = run_cli({"explain", "strategy", "--pack", folder.path("strategy")});
  CHECK(result.err.empty());
  CHECK(result.status == 0);
  CHECK(result.out.find("strategy 1.0.0 Ours\n") == 0);
  CHECK(contains(result.out, "\n\nstrategy Integrated care strategy\n"));
  const std::string fact =
      run_cli({"explain", "icp.meetings.in_public", "--pack", folder.path("strategy")}).out;
  CHECK(contains(fact, "\n  Z1.1  expected  Ours\n        Source: Our plan, 1\n"));
}

TEST_CASE("A check says which facts to write before anything else, and its expression last") {
  const std::string out = explained("P4.2");
  CHECK(out.substr(0, out.find("\nWhere it stands\n")) ==
        R"(P4.2 The ICP meets in public, and its papers and minutes can be read online

  Asks           Systems are invited to consider agreed arrangements for openness and local
                 accountability: meetings in public, with papers and minutes online.
  To close it    Resolve to meet in public, and publish the papers and the minutes of each meeting
                 on a public website.

Write down, so that it can be met

  1  Does the board meet in public?
     Ask: the board's secretary
     Write: in_public: true in icp.meetings
  2  Are the board's papers online for anybody to read?
     Ask: the board's secretary
     Write: papers_online: true in icp.meetings
  3  Are the board's minutes online for anybody to read?
     Ask: the board's secretary
     Write: minutes_online: true in icp.meetings
)");
  CHECK(out.substr(out.find("\nHow it is checked\n")).find("\n  Holds  ") != std::string::npos);
  CHECK(out.find("\nWhere it stands\n") < out.find("\nHow it is checked\n"));
}

TEST_CASE("What decides whether a check is asked stands before what it is met by") {
  const std::string out = explained("S7.3");
  const auto first = out.find("\nWrite down first, so that it can be asked\n");
  const auto then = out.find("\nThen write down, so that it can be met\n");
  REQUIRE(first != std::string::npos);
  REQUIRE(then != std::string::npos);
  CHECK(first < out.find("Is a joint strategic needs assessment in force?"));
  CHECK(out.find("Is a joint strategic needs assessment in force?") < then);
  CHECK(then < out.find("Have local people been involved in preparing"));
}

TEST_CASE("A place says which facts stand in the file of its system") {
  CHECK(contains(run_cli({"explain", "S11.15"}).out,
                 "      Write: status: published in strategy, in the description of the system\n"));
}

TEST_CASE("Each fact of the schema can be explained by its path") {
  for (const Kind kind : kinds) {
    for (const form::Fact& fact : form::facts_of(built_in_arrangements(), kind)) {
      const auto found = form::find_facts(fact.path, built_in_arrangements());
      CAPTURE(fact.path);
      CHECK(std::ranges::any_of(found, [&](const form::Fact& each) {
        return each.kind == kind && each.field == fact.field && each.key == fact.key;
      }));
    }
  }
}

}  // namespace
}  // namespace icpcheck::cli
