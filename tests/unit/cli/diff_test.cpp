// SPDX-License-Identifier: MIT
// `icpcheck diff`: reports and descriptions, exit status, what is asked of a description.
#include "icpcheck/base/date.hpp"
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// A pack with a parameter and a check of each kind of weight, in FOLDER/pack.
void write_versioned_pack(const TemporaryFolder& folder, const std::string& version = "1.0.0") {
  folder.write("pack/pack.yaml",
               "format: icpcheck/pack/1\nid: ours\ntitle: Ours\nversion: " + version +
                   "\napplies_to: [system]\nsources:\n  - {id: plan, title: Our plan}\n"
                   "parameters:\n  start: {type: date, title: Start, default: 2022-04-01}\n");
  std::string clause =
      "id: Z1\ntitle: Our demands\nsource: {document: plan, at: \"1\"}\nasks: That it is so.\n"
      "checks:\n";
  for (const std::string name : {"must", "should"}) {
    clause += "  - id: Z1." + name + "\n    title: It is so\n    strength: " + name +
              "\n    basis: local-framework\n    source: [{document: plan, at: \"1\"}]\n    holds: "
              "local." +
              name +
              " == true\n    by: start\n    remedy: Make it so.\n    cases:\n"
              "      - {given: {local: {" +
              name + ": true}}, gives: met}\n      - {given: {local: {" + name +
              ": false}}, gives: gap}\n      - {gives: not_stated}\n";
  }
  folder.write("pack/Z1.yaml", clause);
}

std::string write_description(const TemporaryFolder& folder, const std::string& name,
                              const std::string& local, const std::string& more = "") {
  return folder.write(name, small_system("local: {" + local + "}\n" + more));
}

/// A report with our pack; gives its path.
std::string write_report(const TemporaryFolder& folder, const std::string& name,
                         const std::string& description, const std::string& day = "2022-05-01") {
  const Result result = run_cli({"check", description, "--pack", folder.path("pack"), "--as-of",
                                 day, "--format", "json", "-o", folder.path(name)});
  CHECK(result.err == "");
  return folder.path(name);
}

Result diff(const TemporaryFolder& folder, const std::string& before, const std::string& after,
            const std::vector<std::string>& more = {}) {
  std::vector<std::string> words{"diff",    before,      after, "--pack", folder.path("pack"),
                                 "--as-of", "2022-05-01"};
  words.insert(words.end(), more.begin(), more.end());
  Result result = run_cli(words);
  result.out = without(folder, result.out);
  result.err = without(folder, result.err);
  return result;
}

TEST_CASE("a description is compared with its last report") {
  const TemporaryFolder folder;
  // Names without the folder: the length of its own would decide where lines break.
  const test::WorkingFolder there(folder.path());
  write_versioned_pack(folder);
  write_description(folder, "a.yaml", "must: false, should: true");
  write_report(folder, "last.json", "a.yaml");
  write_description(folder, "now.yaml", "must: true, should: false",
                    "actions:\n  - {closes: [Z1.should], what: Do it, owner: "
                    "Board, due: 2022-04-15, status: open}\n");
  const Result result = diff(folder, "last.json", "now.yaml");
  CHECK(result.status == 1);
  CHECK(result.err == "");
  CHECK(result.out ==
        "What changed                                                       Comparison, both as "
        "of 2022-05-01\n"
        "\n"
        "1 check was closed. 1 check falls short that did not before. Nothing else is still open. "
        "Overdue: "
        "2.\n"
        "\n"
        "  - OLD: last.json · as of 2022-05-01 · 1 description\n"
        "  - NEW: now.yaml · as of 2022-05-01 · 1 description\n"
        "\n"
        "How many checks fall short\n"
        "\n"
        "  strength         OLD       NEW\n"
        "  must               1         0\n"
        "  minimum            0         0\n"
        "  should             0         1\n"
        "\n"
        "What changed\n"
        "\n"
        "  what                     all\n"
        "  Closed                     1\n"
        "  New                        1\n"
        "\n"
        "────────────────────────────────────────────────────────────────────────────────────────"
        "────────────\n"
        "\n"
        "A system\n"
        "\n"
        "  now.yaml · system · was a.yaml\n"
        "\n"
        "Closed: met now (1)\n"
        "\n"
        "  Z1.must  must · gap → met  It is so\n"
        "\n"
        "New: falls short now (1)\n"
        "\n"
        "  Z1.should  should · met → gap  It is so\n"
        "             The description states that local.should is false.\n"
        "             Place: now.yaml:6:21\n"
        "             To close it: Make it so.\n"
        "             Action: Do it · owner Board · due 2022-04-15, overdue by 16 days\n"
        "\n"
        "Overdue since OLD (2)\n"
        "\n"
        "  2022-04-01  check · 30 days ago · new   It is so\n"
        "              Owner: Board\n"
        "              Check: Z1.should\n"
        "  2022-04-15  action · 16 days ago · new  Do it\n"
        "              Owner: Board\n"
        "              Closes: Z1.should\n"
        "\n"
        "Ratings that moved (1)\n"
        "\n"
        "  Z1  ● red → ◐ amber  Our demands\n"
        "\n"
        "1 check was closed. 1 check falls short that did not before. Nothing else is still open. "
        "Overdue: "
        "2.\n");
}

TEST_CASE("what was open before does not change the exit status") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  const std::string file = write_description(folder, "a.yaml", "must: false, should: false");
  const std::string last = write_report(folder, "last.json", file);
  CHECK(diff(folder, last, file).status == 0);
  CHECK(diff(folder, file, last).status == 0);
  CHECK(diff(folder, last, last).status == 0);
  CHECK(diff(folder, file, file).status == 0);
  CHECK(
      contains(diff(folder, last, file).out,
               "No check was closed. Nothing falls short that did not before. 2 are still open."));
}

TEST_CASE("the day of a report stays, a description is looked at on the day of --as-of") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  const std::string file = write_description(folder, "a.yaml", "must: false, should: true");
  const std::string last = write_report(folder, "last.json", file, "2022-03-01");
  const Result result = diff(folder, last, file);
  CHECK(result.status == 1);
  CHECK(contains(result.out, "Comparison of 2022-03-01 with 2022-05-01\n"));
  CHECK(contains(result.out, "must · not due → gap"));
  const Result today_result =
      run_cli({"diff", last, file, "--pack", folder.path("pack"), "--format", "json"});
  CHECK(contains(today_result.out, "\"as_of\": \"" + to_string(today()) + "\""));
}

TEST_CASE("a pack of a report that is not built in has to be named") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  const std::string file = write_description(folder, "a.yaml", "must: true, should: true");
  const std::string last = write_report(folder, "last.json", file);
  const Result result = run_cli({"diff", last, file});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(
      without(folder, result.err) ==
      "last.json: error[cli.pack_of_report]: The report was made with the pack \"ours\", which is "
      "not built in.\n"
      "      = hint: Name its folder, so that the description can be asked the same: --pack "
      "FOLDER\n");
}

TEST_CASE("another version of a pack is used, and the difference is said") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  const std::string file = write_description(folder, "a.yaml", "must: true, should: true");
  const std::string last = write_report(folder, "last.json", file);
  write_versioned_pack(folder, "1.1.0");
  const Result result = diff(folder, last, file);
  CHECK(result.status == 0);
  CHECK(contains(result.out, "The runs differ\n\n  pack ours  1.0.0 → 1.1.0\n"));
}

/// The report with a text of it replaced.
std::string changed(const TemporaryFolder& folder, const std::string& name, const std::string& part,
                    const std::string& other) {
  std::string text = folder.read("last.json");
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return folder.write(name, text.replace(at, part.size(), other));
}

TEST_CASE("a description is asked with the parameters and strengths of the report") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  const std::string file = write_description(folder, "a.yaml", "must: false, should: false");
  write_report(folder, "last.json", file);
  const std::string later =
      changed(folder, "later.json", "\"value\": \"2022-04-01\"", "\"value\": \"2022-07-01\"");
  const Result not_due = diff(folder, later, file);
  CHECK(contains(not_due.out, "must · gap → not due"));
  CHECK_FALSE(contains(not_due.out, "The runs differ"));
  const std::string with_profile =
      changed(folder, "profile.json", "  \"packs\": [",
              R"(  "profile": {"file": "p.yaml", "automatic": false, "changes": [)"
              R"({"what": "strengths", "subject": "Z1.should", "from": "should", "to": "must"}]},)"
              "\n  \"packs\": [");
  CHECK(contains(diff(folder, with_profile, file, {"--verbose"}).out, "Z1.should  must · gap"));
}

TEST_CASE("a clause that the profile of the report leaves out is not asked of a description") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  folder.write("pack/Z2.yaml",
               "id: Z2\ntitle: Papers\nsource: {document: plan, at: \"2\"}\nchecks:\n"
               "  - id: Z2.1\n    title: Papers are online\n    strength: must\n"
               "    basis: local-framework\n    source: [{document: plan, at: \"2\"}]\n"
               "    holds: icp.meetings.papers_online\n"
               "    remedy: Publish them.\n    cases:\n"
               "      - {given: {icp: {meetings: {papers_online: true}}}, gives: met}\n"
               "      - {given: {icp: {meetings: {papers_online: false}}}, gives: gap}\n"
               "      - {gives: not_stated}\n");
  const std::string profile = folder.write(
      "p.yaml", "format: icpcheck/profile/1\nleave_out: [{clause: Z2, reason: The region asks}]\n");
  const std::string file = write_description(folder, "a.yaml", "must: true, should: true",
                                             "icp:\n  meetings:\n    papers_online: false\n");
  CHECK(contains(diff(folder, write_report(folder, "all.json", file), file, {"--verbose"}).out,
                 "Z2.1"));
  static_cast<void>(
      run_cli({"check", file, "--pack", folder.path("pack"), "--as-of", "2022-05-01", "--profile",
               profile, "--format", "json", "-o", folder.path("last.json")}));
  CHECK(contains(folder.read("last.json"), "\"what\": \"leave_out\""));
  const Result result = diff(folder, folder.path("last.json"), file, {"--verbose"});
  CHECK(result.err.empty());
  CHECK(result.status == 0);
  CHECK_FALSE(contains(result.out, "Z2"));
  CHECK_FALSE(contains(result.out, "The runs differ"));
}

TEST_CASE("a parameter of a report that is no date is an error") {
  const TemporaryFolder folder;
  write_versioned_pack(folder);
  const std::string file = write_description(folder, "a.yaml", "must: false, should: false");
  write_report(folder, "last.json", file);
  const std::string bad =
      changed(folder, "bad.json", "\"value\": \"2022-04-01\"", "\"value\": \"soon\"");
  const Result result = diff(folder, bad, file);
  CHECK(result.status == 2);
  CHECK(result.err ==
        "bad.json: error[cli.parameter_of_report]: The parameter ours.start of the report is "
        "\"soon\", which is no date.\n"
        "      = hint: Check again with icpcheck check --format json.\n");
}

TEST_CASE("what a profile set once for all packs counts again when its report is compared") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const std::string profile = folder.write("p.yaml",
                                           "format: icpcheck/profile/1\nparameters:\n"
                                           "  common: {in_place_by: 2022-07-01}\n");
  const std::string last = folder.path("last.json");
  run_cli({"check", file, "--as-of", "2022-05-01", "--profile", profile, "--format", "json", "-o",
           last});
  const Result result = run_cli({"diff", last, file, "--as-of", "2022-05-01"});
  CHECK(result.status == 0);
  CHECK_FALSE(contains(result.out, "The runs differ"));
}

TEST_CASE("two folders are compared with the built-in packs") {
  const TemporaryFolder folder;
  folder.write("old/a.yaml", small_system("icp:\n  decisions:\n    way_through_agreed: true\n"));
  folder.write("new/sub/b.yaml",
               small_system("icp:\n  decisions:\n    way_through_agreed: false\n"));
  const Result result = run_cli({"diff", folder.path("old"), folder.path("new"), "--as-of",
                                 "2022-01-01", "--format", "json"});
  CHECK(result.status == 1);
  CHECK(result.err == "");
  CHECK(contains(result.out, "{\"check\": \"P2.3\","));
  CHECK(contains(result.out, "\"before\": \"met\", \"after\": \"gap\""));
}

TEST_CASE("one side may come from standard input") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result result = run_cli({"diff", file, "-", "--as-of", "2022-01-01"}, small_system());
  CHECK(result.status == 0);
  CHECK(contains(result.out, "NEW: standard input · as of 2022-01-01"));
  CHECK(run_cli({"diff", "-", "-"}).err ==
        "error[cli.input_twice]: OLD and NEW cannot both be standard input.\n"
        "      = hint: Name a file for one of them.\n");
}

TEST_CASE("what cannot be read or checked ends with status 2") {
  const TemporaryFolder folder;
  const std::string good = folder.write("a.yaml", small_system());
  const std::string cut = folder.write("cut.json", "{\"format\": \"icpcheck/report/1\", ");
  const Result truncated = run_cli({"diff", cut, good});
  CHECK(truncated.status == 2);
  CHECK(without(folder, truncated.err) ==
        "cut.json:1:33: error[report.truncated]: The report ends before it is complete.\n"
        "      = hint: Write the report again with \"icpcheck check --format json\".\n");
  CHECK(run_cli({"diff", good, folder.path("none.yaml")}).status == 2);
  const TemporaryFolder empty;
  const Result nothing = run_cli({"diff", good, empty.path()});
  CHECK(nothing.status == 2);
  CHECK(contains(nothing.err, "error[cli.nothing_found]"));
}

TEST_CASE("one bad file does not hide what changed in the others") {
  const TemporaryFolder folder;
  folder.write("new/a.yaml", small_system("icp:\n  meetings:\n    in_public: false\n"));
  folder.write("new/b.yaml", "format: icpcheck/arrangements/1\nkind: [\n");
  const std::string old = folder.write("old.yaml", small_system());
  const Result result =
      run_cli({"diff", old, folder.path("new"), "--as-of", "2022-01-01", "--format", "json"});
  CHECK(result.status == 2);
  CHECK(contains(result.err, "b.yaml:"));
  CHECK(contains(result.out, "\"check\": \"P4.2\""));
  CHECK(contains(result.out, "In the later run something could not be checked."));
}

TEST_CASE("a comparison does not replace what it compares") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.json", "{}");
  const Result result = run_cli({"diff", file, file, "--format", "json", "-o", file});
  CHECK(result.status == 2);
  CHECK(contains(result.err, "error[cli.output_is_input]"));
  CHECK(folder.read("a.json") == "{}");
}

TEST_CASE("diff needs two words") {
  CHECK(run_cli({"diff", "a.json"}).err ==
        "error[cli.missing_argument]: A comparison needs two: OLD and NEW.\n"
        "      = hint: Write icpcheck diff OLD NEW. For help: icpcheck diff --help\n");
  CHECK(contains(run_cli({"diff", "--help"}).out, "icpcheck diff OLD NEW [OPTION]...\n"));
}

}  // namespace
}  // namespace icpcheck::cli
