// SPDX-License-Identifier: MIT
// `icpcheck check`: exit status, streams, outputs.
#include "icpcheck/base/date.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// A pack with one check of each strength that the field of `local` decides.
void write_checked_pack(const TemporaryFolder& folder) {
  folder.write("pack/pack.yaml",
               "format: icpcheck/pack/1\nid: ours\ntitle: Ours\nversion: 1.0.0\n"
               "applies_to: [system]\nsources:\n  - {id: plan, title: Our plan}\n");
  std::string clause =
      "id: Z1\ntitle: Ours\nsource: {document: plan, at: \"1\"}\nasks: That it is so.\nchecks:\n";
  for (const std::string strength : {"must", "minimum", "should", "may"}) {
    clause += "  - id: Z1." + strength + "\n    title: It is so\n    strength: " + strength +
              "\n    basis: local-framework\n    source: [{document: plan, at: \"1\"}]\n"
              "    holds: local." +
              strength +
              " == true\n    remedy: Make it so.\n    cases:\n"
              "      - {given: {local: {" +
              strength + ": true}}, gives: met}\n      - {given: {local: {" + strength +
              ": false}}, gives: gap}\n      - {gives: not_stated}\n";
  }
  folder.write("pack/Z1.yaml", clause);
}

struct StatusExample {
  std::string local;
  std::string fail_on;
  int status;
};

TEST_CASE("The exit status follows strength, answer and --fail-on") {
  const std::string met = "must: true, minimum: true, should: true, may: true";
  const StatusExample example = GENERATE_COPY(
      StatusExample{met, "should", 0},
      StatusExample{"must: true, minimum: true, should: false", "minimum", 0},
      StatusExample{"must: true, minimum: true, should: false", "should", 1},
      StatusExample{"must: true, minimum: true", "should", 0},
      StatusExample{"must: true, minimum: true, should: true, may: false", "should", 0},
      StatusExample{"must: true, should: true", "minimum", 1},
      StatusExample{"must: true, minimum: false, should: true", "minimum", 1},
      StatusExample{"must: true, minimum: false, should: true", "must", 0},
      StatusExample{"minimum: true, should: true", "must", 1},
      StatusExample{"must: false, minimum: true", "must", 1},
      StatusExample{"must: false, minimum: false, should: false", "never", 0});
  CAPTURE(example.local, example.fail_on);
  const TemporaryFolder folder;
  write_checked_pack(folder);
  const std::string file = folder.write("a.yaml", small_system("local: {" + example.local + "}\n"));
  const Result result = run_cli({"check", file, "--pack", folder.path("pack"), "--as-of",
                                 "2022-01-01", "--fail-on", example.fail_on});
  CHECK(result.status == example.status);
  CHECK(result.err.empty());
  CHECK_FALSE(result.out.empty());
}

TEST_CASE("Without --as-of the day of the machine is used and printed") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const std::string before = to_string(today());
  const Result result = run_cli({"check", file});
  const std::string after = to_string(today());
  const bool printed = result.out.find("as of " + before) != std::string::npos ||
                       result.out.find("as of " + after) != std::string::npos;
  CHECK(printed);
}

TEST_CASE("A bad file makes status 2 and hides nothing") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "format: icpcheck/arrangements/1\nkind: [\n");
  folder.write("b.yaml", small_system());
  const Result result = run_cli({"check", folder.path(), "--as-of", "2022-01-01"});
  CHECK(result.status == 2);
  CHECK(result.out.find("b.yaml") != std::string::npos);
  CHECK(result.err.find("a.yaml:") != std::string::npos);
}

TEST_CASE("Status 2 wins over 1") {
  const TemporaryFolder folder;
  write_checked_pack(folder);
  const std::string file = folder.write("a.yaml", small_system("local: {must: false}\n"));
  const std::vector<std::string> arguments{"check", file, "--pack", folder.path("pack")};
  CHECK(run_cli(arguments).status == 1);
  std::vector<std::string> with_missing = arguments;
  with_missing.push_back(folder.path("missing.yaml"));
  CHECK(run_cli(with_missing).status == 2);
}

TEST_CASE("A folder without descriptions is an error, and the other files are counted") {
  const TemporaryFolder folder;
  const Result nothing = run_cli({"check", folder.path()});
  CHECK(nothing.status == 2);
  CHECK(nothing.err == folder.path() +
                           ": error[cli.nothing_found]: There is no description here, so nothing "
                           "was checked.\n"
                           "      = hint: A description is a file *.yaml or *.yml with the line "
                           "\"format: icpcheck/arrangements/1\".\n");
  folder.write("a.yaml", "jobs: []\n");
  const Result other = run_cli({"check", folder.path()});
  CHECK(other.status == 2);
  CHECK(other.err ==
        nothing.err +
            "note[cli.passed_over]: One YAML file is not a description and was passed over.\n"
            "      = hint: To see which, add --verbose.\n");
  const Result verbose = run_cli({"check", folder.path(), "--verbose"});
  CHECK(without(folder, verbose.err).find("      = a.yaml: passed over\n") != std::string::npos);
}

TEST_CASE("A description that no check touches is an error alone and a note beside others") {
  const TemporaryFolder folder;
  write_checked_pack(folder);
  const std::string place = folder.write(
      "p.yaml",
      "format: icpcheck/arrangements/1\nkind: place\nid: p\nname: P\ndescribed_on: 2021-12-07\n");
  const std::string system =
      folder.write("s.yaml", small_system("local: {must: true, minimum: true}\n"));
  const std::string sentence =
      "[cli.nothing_checked]: No check applies to this description: nothing was checked.\n"
      "      = hint: \"icpcheck catalogue\" lists the packs; name others with --pack.\n";
  const Result alone =
      run_cli({"check", place, "--pack", folder.path("pack"), "--as-of", "2022-01-01"});
  CHECK(alone.status == 2);
  CHECK(without(folder, alone.err) == "p.yaml: error" + sentence);
  const Result beside =
      run_cli({"check", place, system, "--pack", folder.path("pack"), "--as-of", "2022-01-01"});
  CHECK(beside.status == 0);
  CHECK(without(folder, beside.err) == "p.yaml: note" + sentence);
}

TEST_CASE("With --quiet only errors are printed, and files are written all the same") {
  const TemporaryFolder folder;
  folder.write("in/other.yaml", "jobs: []\n");
  folder.write("in/a.yaml", small_system());
  const Result result = run_cli({"check", folder.path("in"), "--quiet", "--fail-on", "never",
                                 "--format", "json", "-o", folder.path("report.json")});
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(result.err.empty());
  CHECK(folder.read("report.json").find("icpcheck/report/1") != std::string::npos);
  const Result failing = run_cli({"check", folder.path("missing"), "--quiet"});
  CHECK(failing.status == 2);
  CHECK(failing.out.empty());
  CHECK(without(folder, failing.err) ==
        "missing: error[batch.not_found]: There is no such file or folder.\n");
}

TEST_CASE("The n-th output takes the n-th format, the one left over goes to standard output") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result result =
      run_cli({"check", file, "--as-of", "2022-01-01", "-o", folder.path("report.json"), "--format",
               "json", "--format", "text"});
  CHECK(folder.read("report.json").front() == '{');
  CHECK(result.out.find("A system") == 0);
  const Result dash = run_cli({"check", file, "--as-of", "2022-01-01", "-o", "-"});
  CHECK(dash.out == result.out);
}

TEST_CASE("A report never replaces a description") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result result = run_cli({"check", file, "--format", "text", "-o", folder.path("./a.yaml")});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        "error[cli.output_is_input]: The report would replace \"./a.yaml\", which is one of the "
        "files to check.\n"
        "      = hint: Write it to another file.\n");
  CHECK(folder.read("a.yaml") == small_system());
}

TEST_CASE("A report that cannot be written makes status 2") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result result =
      run_cli({"check", file, "--as-of", "2022-01-01", "-o", folder.path("missing/report.txt")});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err) ==
        "missing/report.txt: error[batch.cannot_write]: There is no such file or folder.\n");
}

TEST_CASE("A description can come from standard input") {
  const Result result =
      run_cli({"check", "-", "--as-of", "2022-01-01", "--fail-on", "never"}, small_system());
  CHECK(result.status == 0);
  CHECK(result.out.find("standard input") != std::string::npos);
  const Result bad = run_cli({"check", "-"}, small_system("icq: 1\n"));
  CHECK(bad.status == 2);
  CHECK(bad.err.find("standard input:6:1: error[") == 0);
  const Result large =
      run_cli({"check", "-", "--max-file-size", "100"}, small_system(std::string(100, '\n')));
  CHECK(large.status == 2);
}

TEST_CASE("Colour is for terminals, unless it is asked for or refused") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const auto has_color = [&](bool is_terminal, bool no_color, const std::string& color) {
    const Terminal terminal{.out_is_terminal = is_terminal, .width = 100, .no_color = no_color};
    return run_with(terminal, {"check", file, "--color", color}).out.find('\x1B') !=
           std::string::npos;
  };
  CHECK(has_color(true, false, "auto"));
  CHECK_FALSE(has_color(false, false, "auto"));
  CHECK_FALSE(has_color(true, true, "auto"));
  CHECK(has_color(false, true, "always"));
  CHECK_FALSE(has_color(true, false, "never"));
}

TEST_CASE("Sizes are read with and without units") {
  struct Size {
    std::string text;
    int status;
  };
  const Size size = GENERATE(Size{"1MiB", 0}, Size{"1mb", 0}, Size{"200", 0}, Size{"0.5MiB", 2},
                             Size{"0", 2}, Size{"50", 2}, Size{"2GiB", 2}, Size{"1XB", 2},
                             Size{"99999999999999999999", 2}, Size{"-5", 2});
  CAPTURE(size.text);
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  CHECK(run_cli({"check", file, "--fail-on", "never", "--max-file-size=" + size.text}).status ==
        size.status);
}

TEST_CASE("Names of files may look like options or lists") {
  const TemporaryFolder folder;
  folder.write("-a.yaml", small_system());
  folder.write("[b].yaml", small_system("", "b"));
  folder.write("[c]/c.yaml", small_system("", "c"));
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  const Result result =
      run_cli({"check", "[b].yaml", "[c]", "--fail-on", "never", "--", "-a.yaml"});
  std::filesystem::current_path(before);
  CHECK(result.status == 0);
  for (const char* name : {"-a.yaml", "[b].yaml", "[c]/c.yaml"}) {
    CHECK(result.out.find(name) != std::string::npos);
  }
}

}  // namespace
}  // namespace icpcheck::cli
