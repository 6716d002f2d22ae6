// SPDX-License-Identifier: MIT
// What is wrong with a JSON report is said, with its place.
#include "icpcheck/model/read_report.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "support/catch.hpp"

namespace icpcheck {
namespace {

const std::string small = R"({
  "format": "icpcheck/report/1",
  "version": "0.1.0",
  "as_of": "2021-12-07",
  "fail_on": "minimum",
  "exit_status": 0,
  "closing": "Nothing falls short.",
  "options": {"require_evidence": false, "use_waivers": true, "only": []},
  "parameters": [],
  "packs": [
    {"id": "p", "title": "P", "version": "1.0.0", "historical": false, "sources": [], "clauses": [
      {"id": "X1", "title": "X", "sources": [], "checks": [
        {"id": "X1.1", "title": "It is so", "strength": "may", "basis": "law", "sources": []}]}]}
  ],
  "descriptions": [
    {"file": "é.yaml", "sha256": "", "id": "a", "kind": "system", "name": "A",
     "described_on": "2021-12-07",
     "counts": {
       "must": {"met": 0, "gap": 0, "not_stated": 0, "not_due": 0, "not_applicable": 0, "waived": 0, "error": 0},
       "minimum": {"met": 0, "gap": 0, "not_stated": 0, "not_due": 0, "not_applicable": 0, "waived": 0, "error": 0},
       "should": {"met": 0, "gap": 0, "not_stated": 0, "not_due": 0, "not_applicable": 0, "waived": 0, "error": 0},
       "may": {"met": 1, "gap": 0, "not_stated": 0, "not_due": 0, "not_applicable": 0, "waived": 0, "error": 0}},
     "plan": [],
     "packs": [{"id": "p", "applicable": true, "clauses": [
       {"id": "X1", "rating": "information", "met": 0, "applicable": 0, "waived": 0, "findings": [
         {"check": "X1.1", "status": "met", "underlying": "met", "falls_short": false}],
        "references": []}]}]}
  ]
}
)";

/// The small report with the first `part` replaced.
std::string with(const std::string& part, const std::string& other) {
  std::string text = small;
  const std::size_t at = text.find(part);
  if (at == std::string::npos) throw std::logic_error("the report has no " + part);
  return text.replace(at, part.size(), other);
}

std::string report_problems(const std::string& json) {
  Diagnostics problems;
  const auto report = read_report("r.json", json, problems);
  CHECK(report.has_value() == !problems.has_errors());
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  return text;
}

const std::string changed =
    "      = hint: The report was changed by hand, or another version of icpcheck wrote it. Write "
    "it again with \"icpcheck check --format json\".\n";
const std::string again =
    "      = hint: Write the report again with \"icpcheck check --format json\".\n";
const std::string formats =
    "      = hint: \"icpcheck check --format json\" writes reports; their format is "
    "\"icpcheck/report/1\".\n";

TEST_CASE("a right report is read") {
  CHECK(report_problems(small).empty());
  CHECK(report_problems("\xEF\xBB\xBF" + small).empty());
}

TEST_CASE("what is wrong with a report is said with its place") {
  struct Example {
    std::string json;
    std::string problems;
  };
  const Example example = GENERATE_COPY(
      Example{"", "r.json:1:1: error[report.truncated]: The report ends before it is complete.\n" +
                      again},
      Example{"name: x",
              "r.json:1:2: error[report.not_json]: From here on this is not JSON.\n" + again},
      Example{
          small.substr(0, small.find("\"fail_on\"")),
          "r.json:5:3: error[report.truncated]: The report ends before it is complete.\n" + again},
      Example{"{\"a\": 1e999}",
              "r.json:1:1: error[report.not_json]: This JSON holds a number that is too large.\n" +
                  again},
      Example{"[]",
              "r.json:1:1: error[report.not_a_report]: This is JSON, but no report of "
              "icpcheck.\n" +
                  formats},
      Example{"{\"results\": []}",
              "r.json:1:1: error[report.not_a_report]: This is JSON, but no "
              "report of icpcheck.\n" +
                  formats},
      Example{with("report/1", "report/2"),
              "r.json:2:13: error[report.not_a_report]: This is no report that can be read: its "
              "format is \"icpcheck/report/2\".\n" +
                  formats},
      Example{with("  \"version\": \"0.1.0\",\n", ""),
              "r.json:1:1: error[report.missing_key]: This lacks the key \"version\".\n" + changed},
      Example{with("\"exit_status\": 0", "\"exit_status\": 4"),
              "r.json:6:18: error[report.wrong_value]: \"exit_status\" has to be a whole number "
              "from 0 to 3.\n" +
                  changed},
      Example{with("\"exit_status\": 0", "\"exit_status\": 18446744073709551615"),
              "r.json:6:18: error[report.wrong_type]: \"exit_status\" has to be a whole number "
              "from 0 to 2147483647.\n" +
                  changed},
      Example{with("\"closing\": \"Nothing falls short.\"", "\"closing\": null"),
              "r.json:7:14: error[report.wrong_type]: \"closing\" has to be text.\n" + changed},
      Example{with("\"2021-12-07\"", "\"7 December\""),
              "r.json:4:12: error[report.wrong_type]: \"as_of\" has to be a date, as "
              "2021-12-07.\n" +
                  changed},
      Example{
          with("\"minimum\"", "\"all\""),
          "r.json:5:14: error[report.wrong_value]: \"all\" is not a word for fail_on.\n" + changed},
      Example{
          with("\"only\": []", "\"only\": [1]"),
          "r.json:8:71: error[report.wrong_type]: \"only\" has to be a list of texts.\n" + changed},
      Example{
          with("\"parameters\": []", "\"parameters\": {}"),
          "r.json:9:17: error[report.wrong_type]: \"parameters\" has to be a list.\n" + changed},
      Example{with("\"parameters\": []", "\"parameters\": [1]"),
              "r.json:9:18: error[report.wrong_type]: Here has to be an object.\n" + changed},
      Example{with("\"version\": \"1.0.0\"", "\"version\": \"1.0.0\", \"colour\": [\"{\"]"),
              "r.json:11:61: error[report.unknown_key]: There is no key \"colour\" in a report "
              "here.\n" +
                  changed},
      Example{with("\"check\": \"X1.1\"", "\"check\": \"X1.2\""),
              "r.json:26:20: error[report.wrong_value]: The clause X1 has no check \"X1.2\".\n" +
                  changed},
      Example{with("{\"id\": \"X1\", \"rating\"", "{\"id\": \"X2\", \"rating\""),
              "r.json:25:15: error[report.wrong_value]: The pack p has no clause \"X2\".\n"});
  INFO(example.json);
  const std::string problems = report_problems(example.json);
  CHECK(problems.substr(0, example.problems.size()) == example.problems);
}

TEST_CASE("places count characters, not bytes") {
  CHECK(report_problems(with("\"sha256\": \"\"", "\"sha256\": 1")).find("r.json:16:34: ") == 0);
}

TEST_CASE("what is no description is told at its own place") {
  CHECK(report_problems(with("\"descriptions\": [", "\"descriptions\": [5,"))
            .find("r.json:15:20: ") == 0);
  CHECK(report_problems(with("\"references\": []}]}]}", "\"references\": []}]}]}, [1]"))
            .find("r.json:27:32: error[report.wrong_type]: Here has to be an object.") == 0);
  CHECK(report_problems(with("\"plan\": []", "\"plan\": {}")).find("\"plan\" has to be a list.") !=
        std::string::npos);
}

TEST_CASE("descriptions that are no JSON are told where they break") {
  struct Example {
    std::string part;
    std::string other;
    std::string problem;
  };
  const std::string not_json = ": error[report.not_json]: From here on this is not JSON.\n" + again;
  const Example example = GENERATE_COPY(
      Example{"\"references\": []}]}]}", "\"references\": []}]}]},", "r.json:28:3" + not_json},
      Example{"\"references\": []}]}]}", "\"references\": []}]}]} 5", "r.json:27:31" + not_json},
      Example{"\"references\": []}]}]}", "\"references\": [)]}]}", "r.json:27:24" + not_json},
      Example{"\"references\": []}]}]}", "\"references\": []}]}}", "r.json:27:28" + not_json},
      Example{"\"kind\": \"system\",", "\"kind\": \"system\"", "r.json:16:71" + not_json},
      Example{"\"kind\": \"system\"", "\"kind\": 1e999",
              "r.json:1:1: error[report.not_json]: This JSON holds a number that is too large.\n" +
                  again},
      Example{"\"descriptions\": [", "\"descriptions\": [,", "r.json:15:20" + not_json},
      Example{"\"descriptions\": [", "\"descriptions\": [\"", "r.json:15:21" + not_json},
      Example{"\"references\": []}]}]}\n  ]\n}\n", "\"references\": []}]}]}",
              "r.json:27:30: error[report.truncated]: The report ends before it is complete.\n" +
                  again});
  INFO(example.other);
  CHECK(report_problems(with(example.part, example.other)) == example.problem);
}

TEST_CASE("the key of the descriptions may be escaped") {
  CHECK(report_problems(with("\"descriptions\": [", "\"descr\\u0069ptions\": [")).empty());
}

TEST_CASE("a key that stands there twice is an error") {
  const std::string problems =
      report_problems(with("\"fail_on\":", "\"descriptions\": [], \"fail_on\":"));
  CHECK(problems.find("error[report.key_twice]: The key \"descriptions\" stands here more than "
                      "once.") != std::string::npos);
}

TEST_CASE("a system belongs to itself, also in a report of 0.1.0") {
  Diagnostics problems;
  const auto report = read_report("r.json", small, problems);
  REQUIRE(report);
  CHECK(report->report.descriptions[0].system == "a");
}

TEST_CASE("counts have to be those of the findings") {
  CHECK(report_problems(with("\"may\": {\"met\": 1", "\"may\": {\"met\": 2")) ==
        "r.json:18:16: error[report.wrong_value]: These counts are not those of the findings of "
        "the description.\n" +
            changed);
}

TEST_CASE("the plan and subjects refer to checks of the report") {
  CHECK(report_problems(with("\"plan\": []",
                             R"("plan": [{"kind": "check", "due": "2022-01-01", "days": 1, )"
                             R"("checks": ["X9"], "what": "x"}])")) ==
        "r.json:23:75: error[report.wrong_value]: The check \"X9\" was not asked here.\n" +
            changed);
  CHECK(report_problems(with("\"falls_short\": false", R"("falls_short": false, "subjects": [])"))
            .find("There is no key \"subjects\" in a report here.") != std::string::npos);
  // Reports of 0.1.0 called it for_each.
  for (const std::string key : {"subject", "for_each"}) {
    CHECK(report_problems(
              with("\"strength\": \"may\"", R"("strength": "may", ")" + key + R"(": "seat")"))
              .find("This lacks the key \"subjects\".") != std::string::npos);
  }
}

TEST_CASE("a report of 0.1.0 does not say what its facts are: they are read as texts") {
  Diagnostics problems;
  const auto report = read_report(
      "r.json",
      with("\"falls_short\": false",
           R"("falls_short": false, "facts": [{"path": "icp.members", "value": "3 items"}], )"
           R"json("missing": [{"path": "hwbs (the rest)"}])json"),
      problems);
  REQUIRE(report);
  const Finding& finding = report->report.descriptions[0].packs[0].clauses[0].findings[0];
  CHECK(finding.facts[0].kind == FactKind::text);
  CHECK(finding.facts[0].size == 0);
  CHECK_FALSE(finding.missing[0].rest);
  CHECK_FALSE(finding.missing[0].elsewhere);
  CHECK(finding.missing[0].shown_path() == "hwbs (the rest)");
}

TEST_CASE("no cut of a report is taken for a report, and none makes it crash") {
  for (std::size_t length = 0; length + 2 < small.size(); ++length) {
    INFO(length);
    CHECK_FALSE(report_problems(small.substr(0, length)).empty());
  }
}

TEST_CASE("a deep nesting and a thousand mistakes are borne") {
  CHECK_FALSE(report_problems(std::string(1'000'000, '[')).empty());
  std::string many = "\"parameters\": [";
  for (int i = 0; i < 1000; ++i) many += "{},";
  many.back() = ']';
  Diagnostics problems;
  CHECK_FALSE(read_report("r.json", with("\"parameters\": []", many), problems));
  CHECK(problems.items().size() == 20);
}

TEST_CASE("where nothing more would be told, nothing more is read") {
  // Each that was read would take hundreds of bytes: of twenty million a few gigabytes.
  for (const std::string key : {"packs", "descriptions"}) {
    std::string many = "\"" + key + "\": [";
    for (int i = 0; i < 100'000; ++i) many += "1,";
    many.back() = ']';
    Diagnostics problems;
    CHECK_FALSE(
        read_report("r.json", "{\"format\": \"icpcheck/report/1\", " + many + "}", problems));
    CHECK(problems.items().size() == 20);
  }
}

TEST_CASE("the lists of a description point to its findings again") {
  std::ifstream file(ICPCHECK_SOURCE_DIR "/tests/golden/report/fixed.json", std::ios::binary);
  Diagnostics problems;
  const auto back =
      read_report("fixed.json", std::string{std::istreambuf_iterator<char>(file), {}}, problems);
  REQUIRE(back);
  const DescriptionResult& result = back->report.descriptions.at(0);
  CHECK(result.shortfalls.size() == 3);
  CHECK(result.shortfalls[0] == &result.packs[0].clauses[0].findings[0]);
  CHECK(result.plan[0].findings[1] == &result.packs[0].clauses[0].findings[4]);
  CHECK(result.packs[0].clauses[0].findings[4].subjects[1].key == "evil");
  CHECK(back->report.packs[0]->parameters[0].value == "2022-07-01");
  CHECK(to_text(result.notes.at(0)) ==
        "examples/fen/system.yaml:60:15: note[audit.action]: This action is open, but X1.5 is met "
        "already.\n"
        "      = hint: If the action is done, write status: done.\n");
  CHECK(back->report.options.leave_out == std::vector<std::string>{"X3"});
}

}  // namespace
}  // namespace icpcheck
