// SPDX-License-Identifier: MIT
// Audits of many files: the same bytes however the work is shared out, and nothing lost.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::string joined_description(const std::string& kind, const std::string& id,
                               const std::string& more) {
  return "format: icpcheck/arrangements/1\nkind: " + kind + "\nid: " + id + "\nname: The " + id +
         "\ndescribed_on: 2022-01-01\n" + more;
}

/// Three systems with ten places each, one place in ten broken.
void write_many(const TemporaryFolder& folder) {
  for (const std::string system : {"east", "north", "west"}) {
    std::string places = "places:\n";
    for (int i = 0; i < 10; ++i) {
      const std::string id = system + "-" + std::to_string(i);
      places += "  - id: " + id + "\n";
      const std::string more = i == 7 ? "system: [\n" : "system: " + system + "\n";
      folder.write(id + ".yaml", joined_description("place", id, more));
    }
    folder.write("system-" + system + ".yaml", joined_description("system", system, places));
  }
}

Result check_many(const TemporaryFolder& folder, std::vector<std::string> options) {
  options.insert(options.begin(), {"check", folder.path(), "--as-of", "2022-02-01"});
  return run_cli(options);
}

TEST_CASE("The output is the same for any number of jobs, in every format") {
  const TemporaryFolder folder;
  write_many(folder);
  for (const char* format : {"json", "text", "csv", "ndjson"}) {
    const Result one = check_many(folder, {"--format", format, "--jobs", "1"});
    const Result four = check_many(folder, {"--format", format, "--jobs", "4"});
    INFO(format);
    CHECK(one.status == 2);
    CHECK(one.status == four.status);
    CHECK(one.out == four.out);
    CHECK(one.err == four.err);
    CHECK(one.out.find("The east-8") != std::string::npos);
  }
}

TEST_CASE("Each broken file is reported and hides no other") {
  const TemporaryFolder folder;
  write_many(folder);
  const Result result = check_many(folder, {"--format", "json"});
  const std::string err = without(folder, result.err);
  for (const char* file : {"east-7.yaml:", "north-7.yaml:", "west-7.yaml:"}) {
    CHECK(err.find(file) != std::string::npos);
  }
  std::size_t descriptions = 0;
  for (std::size_t at = 0; (at = result.out.find("\"described_on\":", at)) != std::string::npos;
       ++at) {
    ++descriptions;
  }
  CHECK(descriptions == 30);
  CHECK(result.status == 2);
}

TEST_CASE("The parts of a run hold every file once, and a system beside its places") {
  const TemporaryFolder folder;
  write_many(folder);
  std::vector<std::string> seen;
  for (const char* part : {"1/3", "2/3", "3/3"}) {
    const Result result = check_many(folder, {"--format", "csv", "--shard", part});
    for (const std::string system : {"east", "north", "west"}) {
      const bool has_system = result.out.find("system-" + system + ".yaml") != std::string::npos;
      const bool has_place = result.out.find(system + "-3.yaml") != std::string::npos;
      CHECK(has_system == has_place);
      if (has_system) seen.push_back(system);
    }
  }
  std::ranges::sort(seen);
  CHECK(seen == std::vector<std::string>{"east", "north", "west"});
}

TEST_CASE("A list names the files, from a file or from standard input") {
  const TemporaryFolder folder;
  write_many(folder);
  const std::string list = folder.path() + "/east-1.yaml\r\n\n" + folder.path() + "/west-2.yaml";
  folder.write("list.txt", list);
  const std::vector<std::string> options{"--as-of", "2022-02-01", "--format", "json"};
  std::vector<std::string> from_file{"check", "--files-from", folder.path() + "/list.txt"};
  std::vector<std::string> from_input{"check", "--files-from", "-"};
  for (auto* arguments : {&from_file, &from_input}) {
    arguments->insert(arguments->end(), options.begin(), options.end());
  }
  const Result one = run_cli(from_file);
  const Result other = run_cli(from_input, list);
  CHECK(one.out == other.out);
  CHECK(one.out.find("The east-1") != std::string::npos);
  CHECK(one.out.find("The west-2") != std::string::npos);
  CHECK(one.out.find("The west-3") == std::string::npos);
}

TEST_CASE("Numbers that are none are errors") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> table{
      {{"check", "-", "--files-from", "-"},
       "error[cli.standard_input_twice]: Standard input cannot be a description and the list of "
       "files.\n      = hint: Put the list into a file: --files-from FILE.\n"},
      {{"check", ".", "--jobs", "0"},
       "error[cli.bad_jobs]: \"0\" is not a number of jobs.\n      = hint: Write a number from 1 "
       "to 256. Without --jobs all processors are used. For help: icpcheck check --help\n"},
      {{"check", ".", "--shard", "4/3"},
       "error[cli.bad_shard]: \"4/3\" is not a part of a run.\n      = hint: Write which part of "
       "how many, for example --shard 1/4. For help: icpcheck check --help\n"},
      {{"check", ".", "--summary", "--format", "sarif"},
       "error[cli.no_summary_format]: A summary cannot be written as \"sarif\".\n      = hint: "
       "Known are: text, json, html, markdown, csv and xlsx.\n"},
  };
  for (const auto& [arguments, error] : table) {
    const Result result = run_cli(arguments);
    CHECK(result.status == 2);
    CHECK(result.err == error);
    CHECK(result.out.empty());
  }
}

TEST_CASE("With many files their notes are counted, unless they are asked for") {
  const TemporaryFolder folder;
  for (int i = 0; i < 25; ++i) {
    const std::string id = "p" + std::to_string(i);
    folder.write(id + ".yaml", joined_description("place", id, ""));
  }
  const std::vector<std::string> late{"check", folder.path(), "--as-of", "2026-01-01"};
  const Result counted = run_cli(late);
  CHECK(counted.err ==
        "note[cli.notes]: There are 25 notes about the descriptions.\n"
        "      = hint: To read them, add --verbose.\n");
  std::vector<std::string> verbose = late;
  verbose.emplace_back("--verbose");
  CHECK(run_cli(verbose).err.find("note[audit.described_long_ago]") != std::string::npos);
}

TEST_CASE("A run that is interrupted says so and leaves the old file") {
  const TemporaryFolder folder;
  write_many(folder);
  folder.write("out.json", "old");
  std::atomic<bool> interrupted{true};
  Terminal terminal;
  terminal.interrupted = &interrupted;
  const Result result = run_with(
      terminal, {"check", folder.path(), "--format", "json", "-o", folder.path() + "/out.json"});
  CHECK(result.status == 2);
  CHECK(result.err.find("error[cli.interrupted]: The run was interrupted: 0 of 33 files were "
                        "checked.\n") != std::string::npos);
  CHECK(folder.read("out.json") == "old");
}

TEST_CASE("A summary shows each description, what could not be checked and where most is missing") {
  const TemporaryFolder folder;
  write_many(folder);
  const Result csv = check_many(folder, {"--summary", "--format", "csv", "--only", "F1"});
  CHECK(csv.out.substr(0, csv.out.find("\r\n")) ==
        "file,id,name,kind,system,group,must,minimum,should,known_must,known_minimum,known_should,"
        "unknown_must,unknown_minimum,unknown_should,F1,profile,profile_changes,not_checked");
  CHECK(std::ranges::count(csv.out, '\n') == 34);
  const Result text = check_many(folder, {"--summary", "--only", "S10"});
  CHECK(text.out.starts_with("30 descriptions  "));
  CHECK(text.out.find("What to find out most often") != std::string::npos);
  CHECK(text.out.find("Where most is missing") != std::string::npos);
}

}  // namespace
}  // namespace icpcheck::cli
