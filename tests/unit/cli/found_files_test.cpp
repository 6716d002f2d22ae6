// SPDX-License-Identifier: MIT
// Which of the files that are named, listed or found in folders are checked, and what is said of
// the others.
#include <algorithm>
#include <filesystem>

#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/profiles.hpp"

namespace icpcheck::cli {
namespace {

/// Checks nothing but P4, on a day on which no note is due.
Result check_files(Arguments words, const std::string& input = "") {
  words.insert(words.begin(), "check");
  words.insert(words.end(), {"--only", "P4", "--as-of", "2022-05-01", "--format", "csv"});
  return run_cli(words, input);
}

/// The files of which a CSV report tells, each once.
Arguments files_in(const std::string& csv) {
  Arguments files;
  std::istringstream lines{csv};
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const std::string file = line.substr(0, line.find(','));
    if (files.empty() || files.back() != file) files.push_back(file);
  }
  return files;
}

TEST_CASE("A description is found whatever its ending and its style") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.YAML", small_system("", "a"));
  folder.write("b.Yml",
               "  kind: system\n  id: b\n  name: B\n  described_on: 2022-05-01\n"
               "  format: icpcheck/arrangements/1\n");
  folder.write("c.yaml", R"({"format": "icpcheck\/arrangements\/1", "kind": "system", "id": "c",
 "name": "C", "described_on": "2022-05-01"})");
  const Result result = check_files({"."});
  CHECK(result.err.empty());
  CHECK(files_in(result.out) == Arguments{"a.YAML", "b.Yml", "c.yaml"});
}

TEST_CASE("What a list names is treated as if it lay in a folder") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.yaml", small_system());
  folder.write("jobs.yaml", "jobs: []\n");
  folder.write("notes.txt", "Minutes");
  write_pack(folder);
  write_profile(folder, "fail_on: should\n");
  const Result yaml = check_files({"--files-from", "-"},
                                  "a.yaml\nours/pack.yaml\nours/Z1.yaml\njobs.yaml\np.yaml\n");
  CHECK(yaml.status == 0);
  CHECK(files_in(yaml.out) == Arguments{"a.yaml"});
  CHECK(yaml.err ==
        "note[cli.passed_over]: 3 YAML files are not descriptions and were passed over.\n"
        "      = hint: To see which, add --verbose.\n");
  const Result text = check_files({"--files-from", "-", "-v"}, "a.yaml\nnotes.txt\n");
  CHECK(text.status == 0);
  CHECK(text.err ==
        "note[cli.passed_over]: One file is not a description and was passed over.\n"
        "      = notes.txt: passed over\n");
  CHECK(check_files({"--files-from", "-"}, "a.yaml\nb.yaml\n").err ==
        "b.yaml: error[batch.not_found]: There is no such file or folder.\n");
}

TEST_CASE("What is named and no description gets one sentence") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_pack(folder);
  folder.write("report.yaml", "{\"format\": \"icpcheck/report/1\"}");
  folder.write("minutes.docx", std::string("PK\x03\x04\x14\0\x06\0", 8) + "word/document.xml");
  const auto [file, expected] = GENERATE(table<std::string, std::string>({
      {"ours/Z1.yaml",
       "ours/Z1.yaml:4:1: error[batch.is_clause]: This is a clause of a pack, not a description.\n"
       "    4 | checks:\n"
       "      | ^~~~~~\n"
       "      = hint: To check with the pack, give its folder: --pack FOLDER.\n"},
      {"ours/Z2.yaml",
       "ours/Z2.yaml:3:1: error[batch.is_clause]: This is a clause of a pack, not a description.\n"
       "    3 | refers_to: [Z1.1]\n"
       "      | ^~~~~~~~~\n"
       "      = hint: To check with the pack, give its folder: --pack FOLDER.\n"},
      {"report.yaml",
       "report.yaml:1:2: error[batch.is_report]: This is a report of icpcheck, not a "
       "description.\n"
       "    1 | {\"format\": \"icpcheck/report/1\"}\n"
       "      |  ^~~~~~\n"
       "      = hint: To compare it with another one: icpcheck diff OLD NEW. To join it with those "
       "of other parts: icpcheck merge REPORT...\n"},
      {"minutes.docx",
       "minutes.docx: error[yaml.binary]: The file is a Word document, not text.\n"
       "      = hint: Write what it says into a text file. \"icpcheck init\" writes one to fill "
       "in.\n"},
  }));
  const Result result = check_files({file});
  CHECK(result.status == 2);
  CHECK(result.err == expected);
}

TEST_CASE("A Word document in a folder is nothing to tell") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.yaml", small_system());
  folder.write("minutes.docx", "PK\x03\x04word/");
  CHECK(check_files({"."}).err.empty());
}

TEST_CASE("Every command that walks folders leaves out what is excluded") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.yaml", small_system());
  folder.write("dist/a.yaml", small_system());
  CHECK(check_files({"."}).status == 2);
  const Result checked = check_files({".", "--exclude", "dist", "--exclude", "node_modules"});
  CHECK(checked.status == 0);
  CHECK(files_in(checked.out) == Arguments{"a.yaml"});
  CHECK(checked.err ==
        "note[batch.excludes_nothing]: Nothing in the folders matches --exclude "
        "\"node_modules\".\n"
        "      = hint: Write a name, such as drafts, or a path below the folder, such as "
        "papers/drafts or papers/*.yaml.\n");
  for (const Arguments& words : {Arguments{"map", "."},
                                 {"brief", ".", "--as-of", "2022-05-01"},
                                 {"diff", ".", "a.yaml", "--as-of", "2022-05-01"}}) {
    INFO(words.front());
    Arguments excluding = words;
    excluding.insert(excluding.end(), {"--exclude", "dist/"});
    CHECK(run_cli(words).status == 2);
    const Result result = run_cli(excluding);
    CHECK(result.status == 0);
    CHECK(result.err.empty());
  }
}

TEST_CASE("What was passed over in a folder stands in the report, too") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("d/a.yaml", small_system());
  folder.write("d/.old/b.yaml", small_system("", "b"));
  std::filesystem::create_symlink("nowhere", folder.path("d/c"));
  std::filesystem::create_symlink("nowhere", folder.path("d/e.yaml"));
  for (const char* format : {"json", "text"}) {
    const Result result = run_cli({"check", "d", "--as-of", "2022-05-01", "--format", format});
    std::string text = result.out;
    std::ranges::replace(text, '\n', ' ');  // text is folded
    const auto repeated =
        std::ranges::unique(text, [](char x, char y) { return x == ' ' && y == ' '; });
    text.erase(repeated.begin(), repeated.end());
    CAPTURE(format);
    CHECK(contains(text, "2 links lead to nothing. Passed over: d/c and d/e.yaml."));
    CHECK(contains(text,
                   "A description lies in a hidden folder. It was not checked. Passed over: "
                   "d/.old/b.yaml."));
  }
}

TEST_CASE("What leaves out everything says so") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("d/a.yaml", small_system());
  folder.write("d/jobs.yaml", "jobs: []\n");
  const Result all = check_files({"d", "--exclude", "*.yaml"});
  CHECK(all.status == 2);
  CHECK(all.err ==
        "d: error[cli.nothing_found]: --exclude leaves out every file, so nothing was read.\n"
        "      = hint: Give a pattern that matches less.\n");
  CHECK(check_files({"--files-from", "-", "--exclude", "d/"}, "d\n").err ==
        "error[cli.nothing_found]: --exclude leaves out every file, so nothing was read.\n"
        "      = hint: Give a pattern that matches less.\n");
  CHECK(run_cli({"map", "d", "--exclude", "*.yaml"}).err == all.err);
  const Result some = check_files({"./d", "--exclude", "./d/a.yaml"});
  CHECK(some.status == 2);
  CHECK(some.err.starts_with(
      "./d: error[cli.nothing_found]: There is no description here, so nothing was checked.\n"
      "      = hint: A description is a file *.yaml or *.yml with the line \"format: "
      "icpcheck/arrangements/1\". What --exclude matches was left out.\n"));
}

TEST_CASE("A pattern that says nothing is an error") {
  const std::string pattern = GENERATE("./", "/", ".");
  const Result result = run_cli({"check", ".", "--exclude", pattern});
  CHECK(result.status == 2);
  CHECK(result.err == "error[cli.bad_pattern]: \"" + pattern +
                          "\" would leave out everything, or nothing.\n"
                          "      = hint: Write a name, such as drafts, or a path, such as "
                          "papers/*.yaml. For help: icpcheck check --help\n");
}

TEST_CASE("Descriptions as JSON are compared, whatever the name of their file") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.json", R"({"kind": "system", "id": "a", "name": "A system",
 "described_on": "2022-05-01", "format": "icpcheck/arrangements/1"})");
  const Result result = run_cli({"diff", "a.json", "a.json", "--as-of", "2022-05-01"});
  CHECK(result.err.empty());
  CHECK(result.status == 0);
}

}  // namespace
}  // namespace icpcheck::cli
