// SPDX-License-Identifier: MIT
// What descriptions that are checked together may not say: each problem shows both places.
#include "icpcheck/batch/load.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"

namespace icpcheck::batch {
namespace {

std::string description_of(const std::string& kind, const std::string& id,
                           const std::string& more) {
  return "format: icpcheck/arrangements/1\nkind: " + kind + "\nid: " + id +
         "\nname: A name\ndescribed_on: 2021-12-07\n" + more;
}

struct File {
  std::string name;
  std::string text;
};

struct JoinResult {
  Loaded loaded;
  std::string problems;

  /// The id of the system that a place is joined with; "" for none.
  [[nodiscard]] std::string system_of(std::size_t place) const {
    const audit::Joined& joined = loaded.joined.at(place);
    return joined.empty() ? "" : joined.front()->id;
  }
};

JoinResult join_all(const std::vector<File>& files) {
  std::vector<Input> inputs;
  for (const File& file : files) {
    inputs.push_back({.path = file.name, .named = true, .content = file.text});
  }
  AuditPlan plan;
  plan.setup.schema = &packs::built_in().arrangements;
  Diagnostics problems;
  JoinResult result;
  result.loaded = load(std::move(inputs), plan, problems);
  REQUIRE(result.loaded.descriptions.size() == files.size());
  for (const Diagnostic& problem : problems.items()) result.problems += to_text(problem);
  return result;
}

TEST_CASE("A system and a place that are loaded without each other are no problem") {
  const JoinResult result =
      join_all({{"s.yaml", description_of("system", "s", "places:\n  - id: north\n")},
                {"p.yaml", description_of("place", "p", "system: elsewhere\n")}});
  CHECK(result.problems.empty());
  CHECK(result.system_of(1) == "");
  CHECK(result.loaded.joined[0].empty());
}

TEST_CASE("Two systems with one id are a problem, and their places stay alone") {
  const JoinResult result = join_all({{"a.yaml", description_of("system", "s", "")},
                                      {"p.yaml", description_of("place", "p", "system: s\n")},
                                      {"b.yaml", description_of("system", "s", "")}});
  CHECK(result.system_of(1) == "");
  CHECK(result.problems ==
        "b.yaml:3:5: error[batch.same_id]: Another description has the id \"s\", too.\n"
        "    3 | id: s\n"
        "      |     ^\n"
        "      = a.yaml:3:5: the first with it\n"
        "      = hint: Give each system and each place an id of its own, or check only one of "
        "these files.\n");
}

TEST_CASE("Two places with one id are a problem, and the others are joined still") {
  const JoinResult result = join_all({{"s.yaml", description_of("system", "s", "")},
                                      {"p.yaml", description_of("place", "p", "system: s\n")},
                                      {"q.yaml", description_of("place", "p", "system: s\n")},
                                      {"r.yaml", description_of("place", "r", "system: s\n")}});
  CHECK(result.problems.find("q.yaml:3:5: error[batch.same_id]: ") == 0);
  CHECK(result.system_of(1) == "");
  CHECK(result.system_of(2) == "");
  CHECK(result.system_of(3) == "s");
}

TEST_CASE("A system and a place with one id are a problem") {
  const JoinResult result = join_all({{"s.yaml", description_of("system", "s", "")},
                                      {"p.yaml", description_of("place", "s", "")}});
  CHECK(result.problems.find("p.yaml:3:5: error[batch.same_id]: ") == 0);
}

TEST_CASE("Facts of a health and wellbeing board that two files state differently contradict") {
  const JoinResult result = join_all(
      {{"s.yaml", description_of("system", "s",
                                 "hwbs:\n  - id: other\n    status: interim\n  - id: board\n"
                                 "    status: established\n    jsna:\n"
                                 "      published_on: 2018-03-01\n")},
       {"p.yaml", description_of("place", "p",
                                 "system: s\nhwb:\n  id: board\n  status: proposed\n  jsna:\n"
                                 "    published_on: 2019-03-01\n")}});
  CHECK(result.system_of(1) == "s");
  CHECK(
      result.problems ==
      "p.yaml:9:11: error[batch.contradiction]: The place says \"proposed\" for hwb.status, but "
      "its system says \"established\" for hwbs[board].status.\n"
      "    9 |   status: proposed\n"
      "      |           ^~~~~~~~\n"
      "      = s.yaml:10:13: what the system says\n"
      "      = hint: It is the same health and wellbeing board: correct the one that is wrong, or "
      "remove it.\n"
      "p.yaml:11:19: error[batch.contradiction]: The place says \"2019-03-01\" for "
      "hwb.jsna.published_on, but its system says \"2018-03-01\" for "
      "hwbs[board].jsna.published_on.\n"
      "   11 |     published_on: 2019-03-01\n"
      "      |                   ^~~~~~~~~~\n"
      "      = s.yaml:12:21: what the system says\n"
      "      = hint: It is the same health and wellbeing board: correct the one that is wrong, or "
      "remove it.\n");
}

struct Agreeing {
  const char* what;
  std::string of_system;
  std::string of_place;
};

const std::string organisations =
    "organisations:\n  - id: council\n    name: A Council\n    type: unitary-authority\n"
    "  - id: other\n    name: Other Council\n    type: unitary-authority\n";
const std::string same_organisations =
    "organisations:\n  - id: lcc\n    name: A Council\n    type: unitary-authority\n";

TEST_CASE("What does not exclude each other is no contradiction") {
  const std::vector<Agreeing> table{
      {"the same facts", "hwbs:\n  - id: board\n    status: interim\n",
       "hwb:\n  id: board\n  status: interim\n"},
      {"a fact that one leaves out", "hwbs:\n  - id: board\n    status: interim\n",
       "hwb:\n  id: board\n  name: A board\n"},
      {"different boards", "hwbs:\n  - id: other\n    status: interim\n",
       "hwb:\n  id: board\n  status: established\n"},
      {"different lists",
       "hwbs:\n  - id: board\n    members:\n      - post: Chair\n        roles:\n          - "
       "vcse\n",
       "hwb:\n  id: board\n  members:\n    - post: Director\n      roles:\n        - police\n"},
      {"one organisation under two ids",
       organisations + "hwbs:\n  - id: board\n    authority: council\n",
       same_organisations + "hwb:\n  id: board\n  authority: lcc\n"},
      {"a system that states no boards", "", "hwb:\n  id: board\n  status: interim\n"},
  };
  for (const Agreeing& row : table) {
    INFO(row.what);
    const JoinResult result =
        join_all({{"s.yaml", description_of("system", "s", row.of_system)},
                  {"p.yaml", description_of("place", "p", "system: s\n" + row.of_place)}});
    CHECK(result.problems.empty());
    CHECK(result.system_of(1) == "s");
  }
}

TEST_CASE("Two councils of one board contradict") {
  const JoinResult result = join_all(
      {{"s.yaml", description_of("system", "s",
                                 organisations + "hwbs:\n  - id: board\n    authority: other\n")},
       {"p.yaml", description_of("place", "p",
                                 "system: s\n" + same_organisations +
                                     "hwb:\n  id: board\n  authority: lcc\n")}});
  CHECK(result.problems.find("The place says \"lcc\" for hwb.authority, but its system says "
                             "\"other\" for hwbs[board].authority.") != std::string::npos);
}

struct Contradicting {
  const char* what;
  std::string of_system;
  std::string of_place;
  std::string problem;
};

TEST_CASE("A board is one thing in both files, however it is named there") {
  const std::vector<Contradicting> table{
      {"the number of members", "hwbs:\n  - id: board\n    members:\n      - post: Chair\n",
       "hwb:\n  id: board\n  members:\n    - post: Chair\n    - post: Director\n",
       "The place says that hwb.members has 2 items, but its system has 1 item in "
       "hwbs[board].members."},
      {"councils of a joint board",
       organisations + "hwbs:\n  - id: board\n    authorities: [council, other]\n",
       same_organisations + "hwb:\n  id: board\n  authority: lcc\n",
       "The place does not name the same for hwb.authority as its system for "
       "hwbs[board].authorities."},
      {"documents", "hwbs:\n  - id: board\n    jhws: {has_regard_to: [jsna]}\n",
       "hwb:\n  id: board\n  jhws: {has_regard_to: [jsna, mandate]}\n",
       "The place does not name the same for hwb.jhws.has_regard_to as its system for "
       "hwbs[board].jhws.has_regard_to."},
      {"one of several boards of a place", "hwbs:\n  - id: board\n    status: interim\n",
       "hwbs:\n  - id: other\n    status: proposed\n  - id: board\n    status: established\n",
       "The place says \"established\" for hwbs[board].status, but its system says \"interim\" for "
       "hwbs[board].status."},
      {"a board under two ids, by its council",
       organisations + "hwbs:\n  - {id: board, authority: council, jsna: {in_force: true}}\n",
       same_organisations + "hwb: {id: own, authority: lcc, jsna: {in_force: false}}\n",
       "The place says \"false\" for hwb.jsna.in_force, but its system says \"true\" for "
       "hwbs[board].jsna.in_force."},
  };
  for (const Contradicting& row : table) {
    INFO(row.what);
    const JoinResult result =
        join_all({{"s.yaml", description_of("system", "s", row.of_system)},
                  {"p.yaml", description_of("place", "p", "system: s\n" + row.of_place)}});
    INFO(result.problems);
    CHECK(result.problems.find("error[batch.contradiction]: " + row.problem + "\n") !=
          std::string::npos);
  }
}

TEST_CASE("Two places of one system that state a board differently contradict") {
  const auto place = [](const std::string& id, const std::string& hwb) {
    return File{id + ".yaml", description_of("place", id, "system: s\nhwb:\n" + hwb)};
  };
  const File system{"s.yaml", description_of("system", "s", "hwbs: [{id: board}]\n")};
  const File p = place("p", "  id: board\n  jsna: {in_force: true}\n");
  const File q = place("q", "  id: board\n  jsna: {in_force: false}\n");
  const File other = place("r", "  id: other\n  jsna: {in_force: false}\n");
  const std::string problem =
      "q.yaml:9:20: error[batch.contradiction]: The place \"q\" says \"false\" for "
      "hwb.jsna.in_force, but the place \"p\" says \"true\" for hwb.jsna.in_force.\n"
      "    9 |   jsna: {in_force: false}\n"
      "      |                    ^~~~~\n"
      "      = p.yaml:9:20: what the other place says\n"
      "      = hint: It is the same health and wellbeing board: correct the one that is wrong, or "
      "remove it.\n";
  CHECK(join_all({system, p, q, other}).problems == problem);
  CHECK(join_all({system, other, q, p}).problems == problem);
  CHECK(join_all({system, p, other}).problems.empty());
  // Unless the system has the board, one id means nothing: many a place calls its own "hwb".
  CHECK(join_all({{"s.yaml", description_of("system", "s", "")}, p, q}).problems.empty());
}

TEST_CASE("Two places that know a board by its council alone contradict, too") {
  const auto place = [](const std::string& id, const std::string& facts) {
    return File{id + ".yaml",
                description_of("place", id, "system: s\n" + same_organisations + facts)};
  };
  const JoinResult result =
      join_all({{"s.yaml", description_of("system", "s",
                                          organisations + "hwbs: [{id: h, authority: council}]\n")},
                place("p", "hwb: {id: p, authority: lcc, status: interim}\n"),
                place("q", "hwb: {id: q, authority: lcc, status: established}\n")});
  CHECK(result.problems.find("error[batch.contradiction]: The place \"q\" says \"established\" for "
                             "hwb.status, but the place \"p\" says \"interim\" for "
                             "hwb.status.\n") != std::string::npos);
}

TEST_CASE("Lists that are incomplete do not contradict") {
  const JoinResult result = join_all(
      {{"s.yaml", description_of("system", "s",
                                 organisations + "hwbs:\n  - id: board\n    partial: [members]\n"
                                                 "    members: [{post: Chair}]\n")},
       {"p.yaml", description_of("place", "p",
                                 "system: s\nhwb:\n  id: board\n  members: [{post: Chair}, "
                                 "{post: Director}]\n")}});
  CHECK(result.problems.empty());
}

}  // namespace
}  // namespace icpcheck::batch
