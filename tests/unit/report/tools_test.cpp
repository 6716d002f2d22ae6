// SPDX-License-Identifier: MIT
// What the formats for programmers' tools share, and what they promise.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "icpcheck/report/format.hpp"
#include "report/change.hpp"
#include "report/level.hpp"
#include "report/uri.hpp"
#include "support/catch.hpp"
#include "support/count.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::report {
namespace {

std::string written(const Report& report, std::string_view format, bool verbose = false) {
  std::ostringstream out;
  formats().find(format)->write(report, {.verbose = verbose}, out);
  return out.str();
}

nlohmann::json run_of(const Report& report) {
  return nlohmann::json::parse(written(report, "sarif"))["runs"][0];
}

std::vector<Finding>& findings(Report& report, std::size_t clause) {
  return report.descriptions[0].packs[0].clauses[clause].findings;
}

}  // namespace

TEST_CASE("a level says strength and status") {
  struct Case {
    Strength strength;
    Status status;
    Status underlying;
    Level level;
  };
  for (const Case& c : {
           Case{Strength::must, Status::gap, Status::gap, Level::error},
           Case{Strength::must, Status::not_stated, Status::not_stated, Level::error},
           Case{Strength::minimum, Status::not_stated, Status::not_stated, Level::error},
           Case{Strength::should, Status::gap, Status::gap, Level::warning},
           Case{Strength::should, Status::not_stated, Status::not_stated, Level::note},
           Case{Strength::may, Status::gap, Status::gap, Level::note},
           Case{Strength::may, Status::not_stated, Status::not_stated, Level::note},
           Case{Strength::may, Status::error, Status::error, Level::error},
           Case{Strength::must, Status::waived, Status::gap, Level::error},
           Case{Strength::should, Status::waived, Status::gap, Level::warning},
           Case{Strength::should, Status::waived, Status::not_stated, Level::note},
           Case{Strength::must, Status::met, Status::met, Level::none},
           Case{Strength::must, Status::not_due, Status::gap, Level::none},
           Case{Strength::must, Status::not_applicable, Status::not_applicable, Level::none},
       }) {
    Check check;
    check.strength = c.strength;
    Finding finding;
    finding.check = &check;
    finding.status = c.status;
    finding.underlying = c.underlying;
    INFO(word(c.strength) << " " << word(c.status) << " " << word(c.underlying));
    CHECK(level_of(finding) == c.level);
  }
}

TEST_CASE("paths become URIs") {
  CHECK(uri_of("a/b.yaml") == "a/b.yaml");
  CHECK(uri_of("./a/../b c.yaml") == "b%20c.yaml");
  CHECK(uri_of("/a/b.yaml") == "file:///a/b.yaml");
  CHECK(uri_of("//host/b.yaml") == "file:///host/b.yaml");
  CHECK(uri_of("c:x?#%é") == "c%3Ax%3F%23%25%C3%A9");
}

TEST_CASE("a change of a profile is a sentence") {
  CHECK(change_sentence({"strengths", "X1", "Title", "should", "must", "It is law."}) ==
        "strengths: X1 (Title), must instead of should. It is law.");
  CHECK(change_sentence({"fail_on", "", "", "minimum", "should", ""}) ==
        "fail_on: should instead of minimum.");
  CHECK(change_sentence({"leave_out", "E5", "", "", "", "Ours."}) == "leave_out: E5. Ours.");
}

TEST_CASE("a fingerprint stays when lines move and names of other things change") {
  test::FixedReport fixed = test::fixed_report();
  const nlohmann::json before = run_of(fixed.report)["results"];
  for (Finding& finding : findings(fixed.report, 0)) finding.where.line += 100;
  fixed.report.descriptions[0].name = "Another name";
  CHECK(run_of(fixed.report)["results"][3]["partialFingerprints"] ==
        before[3]["partialFingerprints"]);
  findings(fixed.report, 0)[4].subjects[0].name = "other";
  const nlohmann::json subjects = run_of(fixed.report)["results"][3]["partialFingerprints"];
  CHECK(subjects["finding/v1"] == before[3]["partialFingerprints"]["finding/v1"]);
  CHECK(subjects["subjects/v1"] != before[3]["partialFingerprints"]["subjects/v1"]);
  fixed.report.descriptions[0].id = "fen-2";
  CHECK(run_of(fixed.report)["results"][3]["partialFingerprints"]["finding/v1"] !=
        before[3]["partialFingerprints"]["finding/v1"]);
}

TEST_CASE("two descriptions of one id do not share a fingerprint that code scanning compares") {
  test::FixedReport fixed = test::fixed_report();
  fixed.report.descriptions.push_back(fixed.report.descriptions[0]);
  const nlohmann::json results = run_of(fixed.report)["results"];
  const auto hash = [&](std::size_t i) {
    return results[i]["partialFingerprints"]["primaryLocationLineHash"].get<std::string>();
  };
  CHECK(hash(0).ends_with(":1"));
  CHECK(hash(results.size() / 2) == hash(0).substr(0, 16) + ":2");
}

TEST_CASE("code scanning gets at most 25,000 results, the heaviest") {
  test::FixedReport fixed = test::fixed_report();
  const Finding note = findings(fixed.report, 0)[3];
  findings(fixed.report, 0).insert(findings(fixed.report, 0).begin(), 25'000, note);
  const nlohmann::json run = run_of(fixed.report);
  CHECK(run["results"].size() == 25'000);
  CHECK(run["results"][0]["level"] == "error");
  CHECK(run["invocations"][0]["toolExecutionNotifications"].back()["message"]["text"] ==
        "6 findings that weigh least are left out: code scanning takes 25000 of a run.");
}

TEST_CASE("links and placeholders of SARIF are text in its messages") {
  test::FixedReport fixed = test::fixed_report();
  findings(fixed.report, 0)[0].sentence = "[x](javascript:y) {0} [z].";
  const nlohmann::json message = run_of(fixed.report)["results"][0]["message"]["text"];
  CHECK(message ==
        "The board's papers can be read online: gap. \\[x\\](javascript:y) {{0}} "
        "\\[z\\]. To close it: Publish the papers.");
}

TEST_CASE("a run in which something could not be checked was not successful") {
  test::FixedReport fixed = test::fixed_report();
  CHECK(run_of(fixed.report)["invocations"][0]["executionSuccessful"] == false);
  fixed.report.exit_status = 1;
  CHECK(run_of(fixed.report)["invocations"][0]["executionSuccessful"] == true);
  CHECK(run_of(fixed.report)["invocations"][0]["exitCode"] == 1);
}

TEST_CASE("a place without a line has no line") {
  test::FixedReport fixed = test::fixed_report();
  findings(fixed.report, 0)[0].where = {"a.yaml", 0, 0};
  const nlohmann::json place =
      run_of(fixed.report)["results"][0]["locations"][0]["physicalLocation"];
  CHECK_FALSE(place.contains("region"));
  findings(fixed.report, 0)[0].where = {};
  CHECK(run_of(fixed.report)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
                            ["uri"] == "examples/fen/system.yaml");
}

TEST_CASE("each entry of GitLab's code quality weighs as its check asks") {
  test::FixedReport fixed = test::fixed_report();
  const nlohmann::json entries = nlohmann::json::parse(written(fixed.report, "codequality"));
  std::map<std::string, std::string> severities;
  for (const nlohmann::json& entry : entries) severities[entry["check_name"]] = entry["severity"];
  INFO(entries.dump(2));
  CHECK(severities.size() > 3);
  for (const Finding& finding : fixed.report.descriptions[0].findings()) {
    const auto told = severities.find(finding.check->id);
    INFO(finding.check->id);
    const bool is_told = level_of(finding) != Level::none && finding.status != Status::waived;
    REQUIRE((told != severities.end()) == is_told);
    if (!is_told) continue;
    const std::map<Strength, std::string> words{{Strength::must, "critical"},
                                                {Strength::minimum, "major"},
                                                {Strength::should, "minor"},
                                                {Strength::may, "info"}};
    const bool is_note = level_of(finding) == Level::note;
    const bool is_error = finding.status == Status::error;
    CHECK(told->second == (is_error ? "blocker" : is_note ? "info" : words.at(finding.strength())));
  }
}

TEST_CASE("GitLab knows an entry again when lines move, and tells all of them apart") {
  test::FixedReport fixed = test::fixed_report();
  fixed.report.descriptions.push_back(fixed.report.descriptions[0]);
  fixed.report.not_checked.push_back(fixed.report.not_checked[0]);
  const auto fingerprints = [&] {
    std::vector<std::string> all;
    for (const nlohmann::json& entry :
         nlohmann::json::parse(written(fixed.report, "codequality"))) {
      all.push_back(entry["fingerprint"]);
    }
    return all;
  };
  const std::vector<std::string> before = fingerprints();
  CHECK(std::set(before.begin(), before.end()).size() == before.size());
  for (Finding& finding : findings(fixed.report, 0)) finding.where.line += 100;
  for (Diagnostic& problem : fixed.report.not_checked) problem.where.line += 100;
  fixed.report.descriptions[0].name = "Another name";
  CHECK(fingerprints() == before);
  fixed.report.descriptions[0].id = "fen-2";
  CHECK(fingerprints() != before);
}

TEST_CASE("GitLab gets a path and a line for each entry, whatever is known of its place") {
  test::FixedReport fixed = test::fixed_report();
  fixed.report.not_checked = {error_of("", "cli.nothing", "Nothing."),
                              error_of("./a/../b c.yaml", "yaml.bad", "Bad.", "Mend it.")};
  findings(fixed.report, 0)[0].where = {};
  const nlohmann::json entries = nlohmann::json::parse(written(fixed.report, "codequality"));
  CHECK(entries[0]["location"].dump() == R"({"lines":{"begin":1},"path":"."})");
  CHECK(entries[1]["location"].dump() == R"({"lines":{"begin":1},"path":"b c.yaml"})");
  CHECK(entries[1]["description"] == "Bad. Mend it.");
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const nlohmann::json& entry) {
    return entry["check_name"] == std::string(findings(fixed.report, 0)[0].check->id);
  });
  REQUIRE(found != entries.end());
  CHECK((*found)["location"]["path"] == "examples/fen/system.yaml");
}

TEST_CASE("JUnit counts each case once") {
  const test::FixedReport fixed = test::fixed_report();
  const std::string xml = written(fixed.report, "junit");
  CHECK(test::count(xml, "<testcase ") == 13);
  CHECK(test::count(xml, "<failure ") == 3);
  CHECK(test::count(xml, "<error ") == 3);
  CHECK(test::count(xml, "<skipped>") == 5);
  CHECK(test::count(xml, "tests=\"11\" failures=\"3\" errors=\"1\"") == 1);
  CHECK(test::count(xml, "tests=\"13\" failures=\"3\" errors=\"3\"") == 1);
}

TEST_CASE(
    "NDJSON holds what is met or does not apply with --verbose, and every line says what it is") {
  const test::FixedReport fixed = test::fixed_report();
  CHECK(test::count(written(fixed.report, "ndjson"), "\n") == 11);
  std::istringstream lines(written(fixed.report, "ndjson", true));
  std::vector<std::string> records;
  for (std::string line; std::getline(lines, line);)
    records.push_back(nlohmann::json::parse(line)["record"]);
  CHECK(records.size() == 14);
  CHECK(records.front() == "run");
  CHECK(records[11] == "finding");
  CHECK(records.back() == "not_checked");
}

}  // namespace icpcheck::report
