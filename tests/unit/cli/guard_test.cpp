// SPDX-License-Identifier: MIT
// No output replaces what the run reads, and no two outputs go to one file.
#include <filesystem>

#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

namespace fs = std::filesystem;

/// A folder with one of everything that a run can read.
struct GuardedDesk {
  TemporaryFolder folder;
  test::WorkingFolder there{folder.path()};

  GuardedDesk() {
    folder.write("all/a.yaml", small_system());
    folder.write("list", "all/a.yaml\n");
    folder.write("profile.yaml",
                 "format: icpcheck/profile/1\nfail_on: should\npacks: [profiled]\n");
    for (const std::string name : {"named", "profiled"}) {
      const std::string id = name == "named" ? "Y" : "Z";
      folder.write(name + "/pack.yaml", "format: icpcheck/pack/1\nid: " + name +
                                            "\ntitle: T\nversion: 1.0.0\napplies_to: [system]\n"
                                            "sources: [{id: s, title: S}]\n");
      folder.write(name + "/clause.yml",
                   "id: " + id + "1\ntitle: T\nsource: {document: s, at: '1'}\nasks: A\n" +
                       "checks:\n  - id: " + id +
                       "1.1\n    title: T\n    source: [{document: s, at: '1'}]\n"
                       "    strength: should\n    basis: local-framework\n"
                       "    holds: icp.meetings.in_public\n    remedy: R\n"
                       "    never: [gap, not_stated]\n    cases:\n"
                       "      - {given: {icp: {meetings: {in_public: true}}}, gives: met}\n");
    }
    const Result report = run_cli({"check", "all/a.yaml", "--pack", "named", "--no-profile",
                                   "--format", "json", "-o", "old.json"});
    REQUIRE(report.status == 0);
    fs::copy_file("old.json", "new.json");
    fs::create_directory_symlink(".", "here");
  }
};

struct GuardExample {
  Arguments words;
  std::string file;  // that would be replaced
  std::string what;
};

const std::vector<GuardExample>& examples() {
  static const Arguments check{"check", "all/a.yaml"};
  static const auto with = [](Arguments words, const Arguments& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  static const std::vector<GuardExample> all{
      {check, "all/a.yaml", "one of the files to check"},
      {{"check", "all"}, "all/a.yaml", "one of the files to check"},
      {with(check, {"--summary"}), "all/a.yaml", "one of the files to check"},
      {{"check", "--files-from", "list"}, "list", "the list of files to check"},
      {{"check", "--files-from", "list"}, "all/a.yaml", "one of the files to check"},
      {with(check, {"--profile", "profile.yaml"}), "profile.yaml", "the profile of this run"},
      {with(check, {"--profile", "profile.yaml"}), "profiled/pack.yaml",
       "a file of the pack profiled"},
      {with(check, {"--pack", "named"}), "named/pack.yaml", "a file of the pack named"},
      {with(check, {"--pack", "named"}), "named/clause.yml", "a file of the pack named"},
      {with(check, {"--pack", "here/named"}), "named/clause.yml", "a file of the pack named"},
      {{"catalogue", "--pack", "named"}, "named/clause.yml", "a file of the pack named"},
      {{"map", "all"}, "all/a.yaml", "one of the files to draw"},
      {{"merge", "old.json", "new.json"}, "new.json", "one of the reports to join"},
      {{"diff", "old.json", "new.json"}, "old.json", "one of the two to compare"},
      {{"diff", "old.json", "new.json"}, "new.json", "one of the two to compare"},
      {{"diff", "old.json", "all/a.yaml", "--pack", "named"},
       "all/a.yaml",
       "one of the two to compare"},
      {{"diff", "old.json", "all", "--pack", "named"}, "all/a.yaml", "one of the files to compare"},
      {{"diff", "old.json", "all", "--pack", "named"}, "named/clause.yml", "a file of a pack"},
  };
  return all;
}

TEST_CASE("An output never replaces what the run reads, by whatever way it leads there") {
  const GuardedDesk desk;
  for (const GuardExample& example : examples()) {
    const std::string before = desk.folder.read(example.file);
    fs::remove("soft");
    fs::remove("hard");
    fs::create_symlink(example.file, "soft");
    fs::create_hard_link(example.file, "hard");
    for (const std::string& way :
         {example.file, "./" + example.file, "here/" + example.file,
          fs::absolute(example.file).string(), std::string{"soft"}, std::string{"hard"}}) {
      Arguments words = example.words;
      words.insert(words.end(), {"-o", way});
      if (way.ends_with(".json")) words.insert(words.end(), {"--format", "json"});
      // Such a name says that it is no report.
      const bool is_yaml = way.ends_with(".yaml") || way.ends_with(".yml");
      if (is_yaml) {
        words.insert(words.end(), {"--format", words.front() == "map" ? "svg" : "text"});
      }
      INFO(Catch::rangeToString(words));
      const Result result = run_cli(words);
      CHECK(result.status == 2);
      CHECK(result.out.empty());
      CHECK(result.err == "error[cli.output_is_input]: The report would replace \"" + way +
                              "\", which is " + example.what +
                              ".\n      = hint: Write it to another file.\n");
      CHECK(desk.folder.read(example.file) == before);
    }
  }
}

TEST_CASE("The profile that was found is not replaced, either") {
  const GuardedDesk desk;
  desk.folder.write(".icpcheck.yaml", "format: icpcheck/profile/1\nfail_on: should\n");
  fs::permissions(".icpcheck.yaml", fs::perms::owner_read | fs::perms::owner_write);
  const Result result =
      run_cli({"check", "all/a.yaml", "-q", "--format", "text", "-o", "./.icpcheck.yaml"});
  CHECK(result.status == 2);
  CHECK(result.err ==
        "error[cli.output_is_input]: The report would replace \"./.icpcheck.yaml\", which is the "
        "profile of this run.\n      = hint: Write it to another file.\n");
}

TEST_CASE("Nothing is written into the cache but what is the cache's own") {
  const GuardedDesk desk;
  fs::create_directory_symlink("cache", "link");
  fs::create_symlink("cache/new.txt", "dangling");
  for (int run = 1; run <= 2; ++run) {  // the first makes the folder
    for (const std::string file : {"cache/report.txt", "./cache/CACHEDIR.TAG", "link/report.txt",
                                   "cache/../cache/last-look", "dangling"}) {
      const Result result = run_cli({"check", "all", "--cache", "cache", "-o", file});
      CHECK(result.status == 2);
      CHECK(result.err == "error[cli.output_is_input]: The report would replace \"" + file +
                              "\", which is in the cache.\n"
                              "      = hint: Write it to another file.\n");
      CHECK_FALSE(fs::exists("cache/report.txt"));
    }
    CHECK(run_cli({"check", "all", "--cache", "cache", "-o", "report.txt", "--fail-on", "never"})
              .status == 0);
  }
}

TEST_CASE("Two formats never go to one file, by whatever names") {
  const GuardedDesk desk;
  desk.folder.write("there", "old");
  fs::create_symlink("there", "link");
  fs::create_hard_link("there", "hard");
  fs::create_symlink("later", "dangling");
  const auto [first, second] = GENERATE(table<std::string, std::string>({
      {"x", "./x"},
      {"x", "here/x"},
      {"x", "X"},
      {"later", "dangling"},
      {"there", "link"},
      {"there", "hard"},
      {"link", "hard"},
  }));
  for (const Arguments& command :
       {Arguments{"check", "all"}, Arguments{"map", "all"}, Arguments{"catalogue"},
        Arguments{"merge", "old.json"}, Arguments{"diff", "old.json", "new.json"}}) {
    const bool is_map = command.front() == "map";
    Arguments words = command;
    words.insert(words.end(), {"--format", is_map ? "svg" : "json", "--format",
                               is_map ? "dot" : "markdown", "-o", first, "-o", second});
    INFO(Catch::rangeToString(words));
    const Result result = run_cli(words);
    CHECK(result.status == 2);
    const std::string hint =
        second == "X"
            ? "Many disks do not tell capital letters from small ones: choose another name."
            : "Give each format its own file.";
    CHECK(result.err ==
          "error[cli.same_output]: Two formats would be written to one file, by its "
          "names \"" +
              first + "\" and \"" + second + "\".\n      = hint: " + hint + "\n");
    CHECK_FALSE(fs::exists("x"));
    CHECK_FALSE(fs::exists("later"));
    CHECK(desk.folder.read("there") == "old");
  }
}

TEST_CASE("An output without a name is refused by every command that has outputs") {
  const GuardedDesk desk;
  for (const Arguments& command :
       {Arguments{"check", "all"}, Arguments{"map", "all"}, Arguments{"catalogue"},
        Arguments{"merge", "old.json"}, Arguments{"diff", "old.json", "new.json"},
        Arguments{"brief", "all"}, Arguments{"init", "--kind", "system"}}) {
    for (const Arguments& output :
         {Arguments{"-o", ""}, Arguments{"--output", ""}, Arguments{"--output="}}) {
      Arguments words = command;
      words.insert(words.end(), output.begin(), output.end());
      INFO(Catch::rangeToString(words));
      const Result result = run_cli(words);
      CHECK(result.status == 2);
      CHECK(result.out.empty());
      CHECK(result.err ==
            "error[cli.missing_value]: --output needs a value.\n"
            "      = hint: Write --output FILE. For help: icpcheck " +
                command.front() + " --help\n");
    }
  }
}

TEST_CASE("An empty value is none for any option that needs one") {
  for (const std::string option : {"--files-from", "--cache", "--profile", "--pack", "--only"}) {
    const Result result = run_cli({"check", "all", option, ""});
    CHECK(result.status == 2);
    CHECK(result.err.find("error[cli.missing_value]: " + option + " needs a value.\n") == 0);
  }
}

}  // namespace
}  // namespace icpcheck::cli
