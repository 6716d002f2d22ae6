// SPDX-License-Identifier: MIT
// Packs with mistakes: what their author reads.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view bad_pack_file =
    "format: icpcheck/pack/1\nid: ours\ntitle: Ours\nversion: 1.0.0\napplies_to: [system]\n"
    "sources:\n  - {id: plan, title: Our plan}\n";

constexpr std::string_view clause_head =
    "id: Z1\ntitle: Meetings\nsource: {document: plan, at: \"1\"}\nasks: Meetings in public.\n";

/// The lines of a check; `holds` is line 11 of the file, from column 12 on.
std::string check_holds(const std::string& holds, const std::string& strength = "strength") {
  return "checks:\n  - id: Z1.1\n    title: The ICP meets in public\n    covers: [X-1]\n    " +
         strength + ": should\n    basis: local-framework\n    holds: " + holds +
         "\n    remedy: Meet in public.\n    cases:\n"
         "      - {given: {icp: {meetings: {in_public: true}}}, gives: met}\n"
         "      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}\n"
         "      - {gives: not_stated}\n";
}

struct PackExample {
  std::string name;
  std::string checks;
  std::string expected;
};

TEST_CASE("A mistake in a pack gets its place, what is wrong and how to mend it") {
  const PackExample example = GENERATE(
      PackExample{"a misspelt field", check_holds("icp.meetings.in_pubic"),
                  "ours/Z1.yaml:11:25: error[cel.unknown_field]: There is no field \"in_pubic\" in "
                  "meetings.\n"
                  "   11 |     holds: icp.meetings.in_pubic\n"
                  "      |                         ^~~~~~~~\n"
                  "      = hint: Did you mean \"in_public\"?\n"},
      PackExample{"a wrong type", check_holds("icp.meetings.per_year == \"4\""),
                  "ours/Z1.yaml:11:34: error[cel.wrong_type]: \"==\" does not work on an int and a "
                  "string.\n"
                  "   11 |     holds: icp.meetings.per_year == \"4\"\n"
                  "      |                                  ^~\n"},
      PackExample{
          "an unknown function", check_holds("lenght(icp.members) > 2"),
          "ours/Z1.yaml:11:12: error[cel.unknown_function]: There is no function \"lenght\".\n"
          "   11 |     holds: lenght(icp.members) > 2\n"
          "      |            ^~~~~~\n"},
      PackExample{"two unknown names", check_holds("chairs in member_list"),
                  "ours/Z1.yaml:11:12: error[cel.unknown_name]: There is no \"chairs\" here.\n"
                  "   11 |     holds: chairs in member_list\n"
                  "      |            ^~~~~~\n"
                  "ours/Z1.yaml:11:22: error[cel.unknown_name]: There is no \"member_list\" here.\n"
                  "   11 |     holds: chairs in member_list\n"
                  "      |                      ^~~~~~~~~~~\n"},
      PackExample{
          "an expression that begins with !", check_holds("!icp.meetings.in_public"),
          "ours/Z1.yaml:11:12: error[yaml.tag]: A value that starts with ! is read as a tag, "
          "not as text.\n"
          "   11 |     holds: !icp.meetings.in_public\n"
          "      |            ^~~~~~~~~~~~~~~~~~~~~~~\n"
          "      = hint: Put the value in quotes, or write it as a >- block on the lines "
          "below.\n"},
      PackExample{"no checks", "checks: []\n",
                  "ours/Z1.yaml:1:5: error[pack.no_checks]: The clause Z1 asks nothing: it has no "
                  "checks.\n"
                  "    1 | id: Z1\n"
                  "      |     ^~\n"
                  "      = hint: Add checks: with at least one check, or refers_to: with checks of "
                  "other packs.\n"},
      PackExample{"a misspelt key", check_holds("icp.meetings.in_public", "strenght"),
                  "ours/Z1.yaml:9:5: error[schema.unknown_key]: There is no key \"strenght\" in "
                  "checks[Z1.1].\n"
                  "    9 |     strenght: should\n"
                  "      |     ^~~~~~~~\n"
                  "      = hint: Did you mean \"strength\"?\n"});
  CAPTURE(example.name);
  const TemporaryFolder folder;
  folder.write("ours/pack.yaml", bad_pack_file);
  folder.write("ours/Z1.yaml", std::string{clause_head} + example.checks);
  const Result result = run_cli({"check", "-", "--pack", folder.path("ours")}, small_system());
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) == example.expected);
  const Result tested = run_cli({"test", folder.path("ours")});
  CHECK(tested.status == 2);
  CHECK(without(folder, tested.err) == example.expected);
}

TEST_CASE("A pack without clauses, and a folder without a pack, are errors") {
  const TemporaryFolder folder;
  folder.write("ours/pack.yaml", bad_pack_file);
  CHECK(without(folder, run_cli({"check", "-", "--pack", folder.path("ours")}).err) ==
        "ours: error[pack.no_clauses]: This pack asks nothing: it has no clause.\n"
        "      = hint: Add a file with a clause and its checks beside pack.yaml.\n");
  folder.write("empty/notes.txt", "");
  CHECK(without(folder, run_cli({"check", "-", "--pack", folder.path("empty")}).err) ==
        "empty: error[pack.missing]: There is no pack here: a pack is a folder with a "
        "pack.yaml.\n");
}

}  // namespace
}  // namespace icpcheck::cli
