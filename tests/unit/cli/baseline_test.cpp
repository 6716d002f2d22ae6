// SPDX-License-Identifier: MIT
// `--baseline`: what fell short in an earlier report is not told again, and does not count.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/count.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// A pack with a must and a minimum, and a should that is asked of each HWB.
void write_baseline_pack(const TemporaryFolder& folder) {
  folder.write("pack/pack.yaml",
               "format: icpcheck/pack/1\nid: ours\ntitle: Ours\nversion: 1.0.0\n"
               "applies_to: [system]\nsources:\n  - {id: plan, title: Our plan}\n");
  std::string clause =
      "id: Z1\ntitle: Ours\nsource: {document: plan, at: \"1\"}\nasks: That it is so.\nchecks:\n";
  const std::string common =
      "    basis: local-framework\n    source: [{document: plan, at: \"1\"}]\n"
      "    remedy: Make it so.\n    cases:\n      - {gives: not_stated}\n";
  const auto add_case = [&clause](const std::string& given, const std::string& gives) {
    clause += "      - {given: {" + given + "}, gives: " + gives + "}\n";
  };
  for (const std::string strength : {"must", "minimum"}) {
    clause += "  - id: Z1." + strength + "\n    title: It is so\n    strength: " + strength +
              "\n    holds: local." + strength + " == true\n" + common;
    add_case("local: {" + strength + ": true}", "met");
    add_case("local: {" + strength + ": false}", "gap");
  }
  clause +=
      "  - id: Z1.each\n    title: Each board is part of the system\n    strength: should\n"
      "    for_each: hwbs as board\n    empty: not_applicable\n"
      "    holds: board.part_of_system_structure\n" +
      common;
  add_case("hwbs: [{id: x, name: X, part_of_system_structure: true}]", "met");
  add_case("hwbs: [{id: x, name: X, part_of_system_structure: false}]", "gap");
  folder.write("pack/Z1.yaml", clause);
}

std::string boards(const std::vector<std::string>& closed) {
  std::string text = "hwbs:\n";
  for (const std::string& id : closed) {
    text += "  - id: " + id + "\n    name: Board " + id + "\n    part_of_system_structure: false\n";
  }
  return text;
}

class Folder : public TemporaryFolder {
 public:
  Folder() { write_baseline_pack(*this); }

  Result check(const std::string& facts, const std::vector<std::string>& more,
               const std::string& id = "a") const {
    std::vector<std::string> words{"check",   write("a.yaml", small_system(facts, id)),
                                   "--pack",  path("pack"),
                                   "--as-of", "2022-05-01"};
    words.insert(words.end(), more.begin(), more.end());
    Result result = run_cli(words);
    result.out = without(*this, result.out);
    result.err = without(*this, result.err);
    return result;
  }

  /// The same, after a report on `before` on an earlier day.
  Result after(const std::string& before, const std::string& facts,
               const std::vector<std::string>& more, const std::string& id = "a") const {
    static_cast<void>(run_cli({"check", write("before.yaml", small_system(before)), "--pack",
                               path("pack"), "--as-of", "2022-04-01", "-o", path("last.json")}));
    std::vector<std::string> words{"--baseline", path("last.json")};
    words.insert(words.end(), more.begin(), more.end());
    return check(facts, words, id);
  }
};

/// "Z1.must Z1.each": the checks whose findings are repeated.
std::string repeated_in(const std::string& report) {
  std::string ids;
  const nlohmann::json all = nlohmann::json::parse(report);
  for (const nlohmann::json& clause : all["descriptions"][0]["packs"][0]["clauses"]) {
    for (const nlohmann::json& finding : clause["findings"]) {
      if (!finding.value("repeated", false)) continue;
      ids += (ids.empty() ? "" : " ") + finding["check"].get<std::string>();
    }
  }
  return ids;
}

struct Case {
  std::string before;
  std::string now;
  std::string repeated;
  int status;
};

TEST_CASE("What falls short as it did before is repeated, and does not count") {
  const std::string met = "local: {must: true, minimum: true}\n";
  const Case example = GENERATE_COPY(
      Case{"", "", "Z1.must Z1.minimum", 0},
      Case{"local: {must: false}\n", "local: {must: false}\n", "Z1.must Z1.minimum", 0},
      // Another status is news.
      Case{"", "local: {must: false}\n", "Z1.minimum", 1},
      Case{"local: {must: false}\n", "", "Z1.minimum", 1},
      Case{"local: {must: true}\n", "", "Z1.minimum", 1}, Case{met, met, "", 0},
      // So is another subject; fewer are none.
      Case{met + boards({"x", "y"}), met + boards({"y", "x"}), "Z1.each", 0},
      Case{met + boards({"x", "y"}), met + boards({"y"}), "Z1.each", 0},
      Case{met + boards({"x"}), met + boards({"x", "y"}), "", 1});
  CAPTURE(example.before, example.now);
  const Folder folder;
  const Result result =
      folder.after(example.before, example.now, {"--fail-on", "should", "--format", "json"});
  CHECK(result.err.empty());
  CHECK(repeated_in(result.out) == example.repeated);
  CHECK(result.status == example.status);
}

TEST_CASE("The report names the baseline and counts what is not repeated") {
  const Folder folder;
  const Result result = folder.after("", "", {"--format", "json"});
  CHECK(nlohmann::json::parse(result.out)["baseline"] ==
        nlohmann::json{{"file", "last.json"}, {"as_of", "2022-04-01"}, {"repeated", 2}});
  CHECK_FALSE(
      nlohmann::json::parse(folder.check("", {"--format", "json"}).out).contains("baseline"));
}

TEST_CASE("Another description is not repeated") {
  const Folder folder;
  const Result result = folder.after("", "", {"--format", "json"}, "b");
  CHECK(repeated_in(result.out).empty());
  CHECK(result.status == 1);
}

TEST_CASE("What a baseline repeated is repeated again") {
  const Folder folder;
  static_cast<void>(folder.after("", "", {"-o", folder.path("second.json")}));
  const Result result =
      folder.check("", {"--baseline", folder.path("second.json"), "--format", "json"});
  CHECK(repeated_in(result.out) == "Z1.must Z1.minimum");
  CHECK(result.status == 0);
}

TEST_CASE("Formats that tell what is to be done leave out what is repeated") {
  const Folder folder;
  const std::string now = "local: {must: false}\nhwbs: []\n";
  const auto in_format = [&](const std::string& format) {
    return folder.after("hwbs: []\n", now, {"--format", format}).out;
  };
  const nlohmann::json sarif = nlohmann::json::parse(in_format("sarif"))["runs"][0];
  REQUIRE(sarif["results"].size() == 1);
  CHECK(sarif["results"][0]["ruleId"] == "Z1.must");
  CHECK(sarif["properties"]["baseline"]["file"] == "last.json");
  const std::string github = in_format("github");
  CHECK(test::count(github, "::error ") == 1);
  CHECK(contains(github, "title=Z1.must It is so::"));
  for (const std::string format : {"text", "markdown", "html"}) {
    CAPTURE(format);
    std::string text = in_format(format);
    std::ranges::replace(text, '\n', ' ');
    CHECK(contains(text, "Z1.must"));
    CHECK(contains(text, " 1 that fell short before is not repeated."));
  }
  const std::string records = in_format("ndjson");
  CHECK(test::count(records, "\"repeated\":true") + test::count(records, "\"repeated\": true") ==
        1);
}

TEST_CASE("JUnit skips what is repeated, and says since when it falls short") {
  const Folder folder;
  const std::string xml = folder.after("", "local: {must: false}\n", {"--format", "junit"}).out;
  INFO(xml);
  CHECK(test::count(xml, "<failure ") == 1);
  CHECK(contains(xml, "tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"2\""));
  CHECK(contains(xml,
                 "<skipped>minimum, not stated: The description does not state "
                 "local.minimum. It fell short in last.json, as of 2022-04-01, already."
                 "</skipped>"));
}

TEST_CASE("A cache does not take a report with a baseline for one without, nor with another") {
  const Folder folder;
  const std::vector<std::string> cached{"--format", "ndjson", "--cache", folder.path("cache")};
  CHECK(folder.check("", cached).status == 1);
  const Result first = folder.after("", "", cached);
  CHECK(first.status == 0);
  const Result again = folder.after("", "", cached);
  CHECK(again.status == 0);
  CHECK(again.out == first.out);
  CHECK(folder.after("local: {must: false}\n", "", cached).status == 1);
  CHECK(folder.check("", cached).status == 1);
}

TEST_CASE("Parts with a baseline are joined with it") {
  const Folder folder;
  static_cast<void>(folder.after("", "", {"-o", folder.path("part.json")}));
  const Result merged = run_cli({"merge", folder.path("part.json")});
  CHECK(merged.status == 0);
  CHECK(nlohmann::json::parse(merged.out)["baseline"]["repeated"] == 2);
}

TEST_CASE("A baseline that cannot be used is an error") {
  const Folder folder;
  struct Row {
    std::string baseline;
    std::string error;
  };
  const std::string broken = folder.write("broken.json", "{}");
  for (const Row& row :
       {Row{folder.path("none.json"),
            "none.json: error[batch.not_found]: There is no such file or folder.\n"},
        Row{broken,
            "broken.json:1:1: error[report.not_a_report]: This is JSON, but no report of "
            "icpcheck.\n"},
        Row{"-",
            "error[cli.baseline_from_input]: The baseline cannot be standard input.\n"
            "      = hint: Write --baseline REPORT.\n"}}) {
    CAPTURE(row.baseline);
    const Result result = folder.check("", {"--baseline", row.baseline});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.find(row.error) == 0);
  }
}

TEST_CASE("The baseline is not replaced by the report of the run") {
  const Folder folder;
  const Result result = folder.after("", "", {"-o", folder.path("last.json")});
  CHECK(result.status == 2);
  CHECK(contains(result.err, "error[cli.output_is_input]"));
  CHECK(contains(result.err, "the baseline of this run"));
}

TEST_CASE("CSV says of each finding whether it is repeated, and NDJSON of the run by what") {
  const Folder folder;
  const Result csv = folder.after("", "local: {must: false}\n", {"--format", "csv"});
  CHECK(contains(csv.out, ",underlying,falls_short,repeated,evidenced,"));
  CHECK(contains(csv.out, ",Z1.must,It is so,must,local-framework,gap,gap,true,false,"));
  CHECK(contains(csv.out,
                 ",Z1.minimum,It is so,minimum,local-framework,not_stated,not_stated,"
                 "true,true,"));
  const Result ndjson = folder.after("", "", {"--format", "ndjson", "--shard", "1/1"});
  CHECK(contains(ndjson.out,
                 "\"baseline\": {\"file\": \"last.json\", \"as_of\": "
                 "\"2022-04-01\"}, "));
}

}  // namespace
}  // namespace icpcheck::cli
