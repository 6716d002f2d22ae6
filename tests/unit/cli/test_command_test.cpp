// SPDX-License-Identifier: MIT
// `icpcheck test`: the cases of a pack.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

constexpr const char* tested_pack_file =
    "format: icpcheck/pack/1\nid: ours\ntitle: Ours\nversion: 1.0.0\napplies_to: [system]\n"
    "sources:\n  - {id: plan, title: Our plan}\n"
    "parameters:\n  due: {type: date, default: 2022-04-01, title: Day on which it is due}\n";

/// A clause with one check and these cases.
std::string clause(const std::string& cases, const std::string& more = "") {
  return "id: Z1\n"
         "title: Meetings\n"
         "source: {document: plan, at: \"1\"}\n"
         "asks: Meetings in public.\n"
         "checks:\n"
         "  - id: Z1.1\n"
         "    title: The ICP meets in public\n"
         "    covers: [X-1]\n"
         "    strength: should\n"
         "    basis: local-framework\n"
         "    holds: icp.meetings.in_public\n"
         "    remedy: Meet in public.\n" +
         more + "    cases:\n" + cases;
}

constexpr const char* right_cases =
    "      - {given: {icp: {meetings: {in_public: true}}}, gives: met}\n"
    "      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}\n"
    "      - {gives: not_stated}\n";

TEST_CASE("A pack whose cases hold passes") {
  const TemporaryFolder folder;
  folder.write("pack/pack.yaml", tested_pack_file);
  folder.write("pack/Z1.yaml", clause(right_cases));
  const Result result = run_cli({"test", folder.path("pack")});
  CHECK(result.err.empty());
  CHECK(result.out == "ours: 3 cases, 0 failed\n");
  CHECK(result.status == 0);
}

TEST_CASE("A case on a day on which the clause is not in force does not apply") {
  const TemporaryFolder folder;
  folder.write("pack/pack.yaml", tested_pack_file);
  const std::string cases = std::string{right_cases} +
                            "      - {as_of: 2013-04-01, gives: not_stated}\n"
                            "      - {as_of: 2013-03-31, gives: not_applicable}\n";
  folder.write("pack/Z1.yaml", "in_force: {from: 2013-04-01}\n" + clause(cases));
  CHECK(run_cli({"test", folder.path("pack")}).out == "ours: 5 cases, 0 failed\n");
  folder.write("pack/Z1.yaml", "in_force: {from: 2013-03-31}\n" + clause(cases));
  CHECK(without(folder, run_cli({"test", folder.path("pack")}).out) ==
        "pack/Z1.yaml:19:9: Z1.1: expected not applicable, got not stated.\n"
        "    The description does not state \"Meets in public\" (icp.meetings.in_public).\n"
        "ours: 5 cases, 1 failed\n");
}

TEST_CASE("A case that does not hold is shown with its place, and why") {
  const TemporaryFolder folder;
  folder.write("pack/pack.yaml", tested_pack_file);
  folder.write("pack/Z1.yaml",
               clause(std::string{right_cases} +
                      "      - {given: {icp: {meetings: {in_public: false}}}, gives: met}\n"));
  const Result result = run_cli({"test", folder.path("pack")});
  CHECK(result.err.empty());
  CHECK(without(folder, result.out) ==
        "pack/Z1.yaml:17:9: Z1.1: expected met, got gap.\n"
        "    The description states that icp.meetings.in_public is false.\n"
        "ours: 4 cases, 1 failed\n");
  CHECK(result.status == 1);
  const Result met = [&folder] {
    folder.write("pack/Z1.yaml",
                 clause(std::string{right_cases} +
                        "      - {given: {icp: {meetings: {in_public: true}}}, gives: gap}\n"));
    return run_cli({"test", folder.path("pack")});
  }();
  CHECK(without(folder, met.out) ==
        "pack/Z1.yaml:17:9: Z1.1: expected gap, got met.\n"
        "    icp.meetings.in_public is true\n"
        "ours: 4 cases, 1 failed\n");
  const Result quiet = run_cli({"test", folder.path("pack"), "--quiet"});
  CHECK(quiet.status == 1);
  CHECK(quiet.out.empty());
}

TEST_CASE("A case names its day and its parameters, and without a day it is always the same") {
  const TemporaryFolder folder;
  folder.write("pack/pack.yaml", tested_pack_file);
  folder.write(
      "pack/Z1.yaml",
      clause(std::string{right_cases} +
                 "      - {as_of: 2022-03-31, gives: not_due}\n"
                 "      - {as_of: 2022-04-01, gives: not_stated}\n"
                 "      - {as_of: 2022-04-01, params: {due: 2022-04-02}, gives: not_due}\n",
             "    by: due\n"));
  const Result result = run_cli({"test", folder.path("pack")});
  CHECK(result.err.empty());
  CHECK(result.out == "ours: 6 cases, 0 failed\n");
}

TEST_CASE("A pack with mistakes is not tested") {
  const TemporaryFolder folder;
  folder.write("pack/pack.yaml", tested_pack_file);
  folder.write("pack/Z1.yaml", clause("      - {gives: not_stated}\n"));
  const Result result = run_cli({"test", folder.path("pack")});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        "pack/Z1.yaml:6:9: error[pack.no_case]: The check Z1.1 has no case that gives met.\n"
        "    6 |   - id: Z1.1\n"
        "      |         ^~~~\n"
        "      = hint: Add one, or never: [met] if it cannot occur.\n"
        "pack/Z1.yaml:6:9: error[pack.no_case]: The check Z1.1 has no case that gives gap.\n"
        "    6 |   - id: Z1.1\n"
        "      |         ^~~~\n"
        "      = hint: Add one, or never: [gap] if it cannot occur.\n");
}

TEST_CASE("The built-in packs pass their own cases from their folders") {
  const Result result = run_cli({"test", ICPCHECK_SOURCE_DIR "/packs/principles"});
  CHECK(result.err.empty());
  CHECK(result.status == 0);
  CHECK(result.out.find("principles: ") == 0);
  CHECK(result.out.find(", 0 failed\n") != std::string::npos);
}

}  // namespace
}  // namespace icpcheck::cli
