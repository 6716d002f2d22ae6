// SPDX-License-Identifier: MIT
// Descriptions about which nothing can be said: bodies that cannot stand where they are named,
// words that mean two things, text in which there is nothing.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

const std::string refused_head =
    "format: icpcheck/arrangements/1\nkind: system\nid: t\nname: T\ndescribed_on: 2022-10-01\n";

/// What is said of the description; nothing else may be, and no verdict.
std::string refusal_of(const std::string& facts) {
  const TemporaryFolder folder;
  const std::string file = folder.write("t.yaml", refused_head + facts);
  const Result result = run_cli({"check", file, "--as-of", "2022-10-01"});
  CHECK(result.status == 2);
  CHECK(result.out.find("No check ran, so nothing can be said.") != std::string::npos);
  return without(folder, result.err);
}

TEST_CASE("A district below a county is no responsible authority") {
  CHECK(
      refusal_of("organisations:\n  - {id: lcc, name: Lincolnshire, type: upper-tier-authority}\n"
                 "  - {id: boston, name: Boston, type: district-council}\n"
                 "responsible_authorities: [lcc, boston]\n") ==
      R"(t.yaml:9:32: error[schema.wrong_reference]: "boston" is of the type district-council, which cannot stand in "responsible_authorities".
    9 | responsible_authorities: [lcc, boston]
      |                                ^~~~~~
      = t.yaml:8:38: Its type is stated here.
      = hint: Name county and unitary councils here. A district council below a county is none of them.
)");
}

struct Misplaced {
  std::string facts;
  std::string problem;
};

TEST_CASE("Each reference names bodies that can stand there") {
  const std::string bodies =
      "organisations:\n  - {id: icb, name: I, type: icb}\n  - {id: ccg, name: G, type: ccg}\n"
      "  - {id: c, name: C, type: unitary-authority}\n"
      "  - {id: d, name: D, type: district-council}\n  - {id: t, name: T, type: acute-trust}\n"
      "  - {id: v, name: V, type: voluntary-organisation}\n";
  const auto told = [](const char* id, const char* type, const char* key) {
    return "\"" + std::string{id} + "\" is of the type " + type + ", which cannot stand in \"" +
           key + "\".";
  };
  const std::vector<Misplaced> table{
      {"responsible_authorities: [t]\n", told("t", "acute-trust", "responsible_authorities")},
      {"places: [{id: p, authorities: [d]}]\n", told("d", "district-council", "authorities")},
      {"icb: {organisation: c}\n", told("c", "unitary-authority", "organisation")},
      {"icp: {established_by: [icb, t]}\n", told("t", "acute-trust", "established_by")},
      {"hwbs: [{id: h, authority: d}]\n", told("d", "district-council", "authority")},
      {"hwbs: [{id: h, authorities: [c, d]}]\n", told("d", "district-council", "authorities")},
      {"hwbs: [{id: h, icbs: [c]}]\n", told("c", "unitary-authority", "icbs")},
      {"hwbs: [{id: h, established_by: [v]}]\n",
       told("v", "voluntary-organisation", "established_by")},
      {"ccg_plans: [{ccg: icb}]\n", told("icb", "icb", "ccg")},
      {"authority_plans: [{authority: t}]\n", told("t", "acute-trust", "authority")},
      {"provider_collaboratives: [{id: x, members: [t, icb]}]\n", told("icb", "icb", "members")},
  };
  for (const Misplaced& row : table) {
    INFO(row.facts);
    const std::string refusal = refusal_of(bodies + row.facts);
    CHECK(refusal.find("error[schema.wrong_reference]: " + row.problem) != std::string::npos);
    CHECK(refusal.find("      = hint: Name ") != std::string::npos);
  }
  for (const char* good :
       {"icp: {established_by: [icb, ccg, c]}\n", "hwbs: [{id: h, icbs: [icb, ccg]}]\n",
        "icp: {members: [{organisation: d, appointed_by: icp, nominated_by: v}]}\n",
        "provider_collaboratives: [{id: x, members: [t, v]}]\n"}) {
    INFO(good);
    const TemporaryFolder folder;
    const std::string file = folder.write("t.yaml", refused_head + bodies + good);
    CHECK(run_cli({"check", file, "--as-of", "2022-10-01"}).err.empty());
  }
}

TEST_CASE("A body ends after it begins, and something else takes its place") {
  CHECK(
      refusal_of("organisations:\n  - id: ccg\n    name: G\n    type: ccg\n    from: 2022-07-01\n"
                 "    until: 2022-06-30\n    succeeded_by: [ccg]\n    absorbed_by: ccg\n") ==
      R"(t.yaml:11:12: error[schema.before]: "until" is 2022-06-30, a day before "from", 2022-07-01.
   11 |     until: 2022-06-30
      |            ^~~~~~~~~~
      = t.yaml:10:11: The earlier day is here.
      = hint: Write a day on or after 2022-07-01.
t.yaml:12:20: error[schema.own_reference]: "succeeded_by" of "ccg" cannot be itself.
   12 |     succeeded_by: [ccg]
      |                    ^~~
      = hint: Name another item of organisations, or leave it out.
t.yaml:13:18: error[schema.own_reference]: "absorbed_by" of "ccg" cannot be itself.
   13 |     absorbed_by: ccg
      |                  ^~~
      = hint: Name another item of organisations, or leave it out.
)");
}

TEST_CASE("Help with section 75 is provided, not needed or not considered, not true or false") {
  for (const std::string answer : {"true", "false"}) {
    CHECK(refusal_of("hwbs: [{id: h, supports_section_75: " + answer + "}]\n") ==
          "t.yaml:6:37: error[schema.split_value]: \"supports_section_75\" cannot be " + answer +
              " any more: it could mean two things.\n"
              "    6 | hwbs: [{id: h, supports_section_75: " +
              answer + "}]\n      |                                     ^" +
              std::string(answer.size() - 1, '~') +
              "\n      = hint: Say provided, considered-none-needed or not-considered.\n");
  }
}

TEST_CASE("A role that was split into an office and a voice is refused with both") {
  CHECK(
      refusal_of("hwbs:\n  - id: h\n    members:\n      - roles:\n"
                 "          - director-of-adult-social-services\n"
                 "          - director-of-childrens-services\n") ==
      R"(t.yaml:10:13: error[schema.split_value]: An item of "roles" cannot be "director-of-adult-social-services" any more: it could mean two things.
   10 |           - director-of-adult-social-services
      |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = hint: Say adult-social-services-director for the office, or adult-social-care for who speaks for adult social care. Say both of somebody who is both.
t.yaml:11:13: error[schema.split_value]: An item of "roles" cannot be "director-of-childrens-services" any more: it could mean two things.
   11 |           - director-of-childrens-services
      |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = hint: Say childrens-services-director for the office, or childrens-social-care for who speaks for children's social care. Say both of somebody who is both.
)");
}

TEST_CASE("Text of blanks meets no check and waives none") {
  const std::string refusal = refusal_of(
      "icp:\n  decisions:\n    disagreement: \" \"\nwaivers:\n  - check: P4.3\n    reason: \"   "
      "\"\n"
      "    approved_by: \"\\u200b\"\n    approved_on: 2022-05-10\n    until: 2022-10-30\n");
  for (const char* key : {"disagreement", "reason", "approved_by"}) {
    CHECK(refusal.find("error[schema.too_short]: \"" + std::string{key} +
                       "\" must not be empty.\n") != std::string::npos);
  }
}

}  // namespace
}  // namespace icpcheck::cli
