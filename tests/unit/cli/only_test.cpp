// SPDX-License-Identifier: MIT
// `--only`: clauses and single checks, in small and capital letters.
#include <nlohmann/json.hpp>

#include "icpcheck/base/text.hpp"
#include "support/catch.hpp"
#include "unit/cli/profiles.hpp"

namespace icpcheck::cli {
namespace {

nlohmann::json report_on(std::vector<std::string> more) {
  more.insert(more.end(), {"--format", "json"});
  const Result result = check(more);
  INFO(result.err);
  REQUIRE(result.status < 2);
  return nlohmann::json::parse(result.out);
}

/// "P4: P4.2 gap amber 0 of 1", a line for each clause.
std::string findings_of(const nlohmann::json& report) {
  std::string text;
  for (const nlohmann::json& pack : report["descriptions"][0]["packs"]) {
    for (const nlohmann::json& clause : pack["clauses"]) {
      text += clause["id"].get<std::string>() + ":";
      for (const nlohmann::json& finding : clause["findings"]) {
        text +=
            " " + finding["check"].get<std::string>() + " " + finding["status"].get<std::string>();
      }
      text += ", " + clause["rating"].get<std::string>() + " " +
              std::to_string(clause["met"].get<int>()) + " of " +
              std::to_string(clause["applicable"].get<int>()) + "\n";
    }
  }
  return text;
}

TEST_CASE("A check alone is reported, and its clause is rated by it") {
  CHECK(findings_of(report_on({"--only", "P4"})) == "P4: P4.1 not_stated P4.2 gap, amber 0 of 2\n");
  const nlohmann::json alone = report_on({"--only", "P4.2"});
  CHECK(findings_of(alone) == "P4: P4.2 gap, amber 0 of 1\n");
  CHECK(alone["options"]["only"] == nlohmann::json{"P4.2"});
  CHECK(findings_of(report_on({"--only", "P4.1"})) == "P4: P4.1 not_stated, grey 0 of 1\n");
  CHECK(findings_of(report_on({"--only", "P4.2", "--only", "P4.1"})) ==
        findings_of(report_on({"--only", "P4"})));
}

TEST_CASE("A check and a clause are asked together") {
  const nlohmann::json report = report_on({"--only", "P4.2", "--only", "P10"});
  CHECK(findings_of(report).find("P4: P4.2 gap, amber 0 of 1\nP10: P10.1 ") == 0);
  CHECK(report["options"]["only"] == nlohmann::json{"P4.2", "P10"});
}

TEST_CASE("The exit status and the closing sentence are those of the checks that were asked") {
  const Result gap = check({"--only", "P4.2", "--fail-on", "should"});
  CHECK(gap.status == 1);
  CHECK(contains(gap.out, "Only P4.2 was checked."));
  CHECK(contains(gap.out, "\n1 expectation is known to be missing. "));
  const Result silent = check({"--only", "P4.1", "--fail-on", "should"});
  CHECK(silent.status == 0);
  CHECK(contains(
      silent.out,
      "\nNothing is known to be missing, but 1 expectation cannot be confirmed, because "));
}

TEST_CASE("Ids are taken in small and capital letters, and written as the pack does") {
  for (const std::string id : {"P4", "P4.2", "E5", "E5.1"}) {
    std::string other = id;
    other.front() = lower(other.front());
    CAPTURE(other);
    CHECK(report_on({"--only", other}) == report_on({"--only", id}));
  }
}

TEST_CASE("A check that is asked for is asked although a profile leaves out its clause") {
  const TemporaryFolder folder;
  const std::string profile =
      write_profile(folder, "leave_out:\n  - {clause: P4, reason: Not ours}\n");
  CHECK(findings_of(report_on({"--profile", profile, "--only", "p4.2"})) ==
        "P4: P4.2 gap, amber 0 of 1\n");
  CHECK_FALSE(contains(findings_of(report_on({"--profile", profile})), "P4:"));
}

TEST_CASE("A report on one check is compared with a file by the same") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", private_system);
  const std::string last = folder.path("last.json");
  static_cast<void>(
      run_cli({"check", file, "--as-of", "2022-05-01", "--only", "P4.2", "-o", last}));
  const Result same = run_cli({"diff", last, file, "--as-of", "2022-05-01"});
  CHECK(same.status == 0);
  CHECK(contains(same.out,
                 "No check was closed. Nothing falls short that did not before. 1 is "
                 "still open."));
}

}  // namespace
}  // namespace icpcheck::cli
