// SPDX-License-Identifier: MIT
// check, brief, map and diff read the same files by one road: they say the same of them.
#include <algorithm>
#include <filesystem>

#include "support/catch.hpp"
#include "support/unprivileged.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

struct File {
  std::string name;
  std::string text;
};

struct Fault {
  const char* what;
  std::vector<File> files;
  std::vector<std::string> errors;  // the first lines of what every command says, in this order
};

std::string place(const std::string& id, const std::string& more) {
  return "format: icpcheck/arrangements/1\nkind: place\nid: " + id +
         "\nname: A place\ndescribed_on: 2021-12-07\n" + more;
}

/// The lines that begin an error.
std::vector<std::string> errors_of(const Result& result, const TemporaryFolder& folder) {
  std::vector<std::string> lines;
  std::istringstream text(without(folder, result.err));
  for (std::string line; std::getline(text, line);) {
    if (line.find(": error[") != std::string::npos) lines.push_back(line);
  }
  return lines;
}

const std::vector<Fault> faults{
    {"two places with one id, which their system does not list",
     {{"p.yaml", place("p", "system: s\n")},
      {"q.yaml", place("p", "system: s\n")},
      {"s.yaml", small_system("places:\n  - id: other\n", "s")}},
     {"p.yaml:6:9: error[batch.place_not_listed]: The system \"s\" does not list the place \"p\".",
      "q.yaml:3:5: error[batch.same_id]: Another description has the id \"p\", too.",
      "q.yaml:6:9: error[batch.place_not_listed]: The system \"s\" does not list the place "
      "\"p\"."}},
    {"two systems with one id, of which the first does not list a place",
     {{"p.yaml", place("p", "system: s\n")},
      {"s.yaml", small_system("places:\n  - id: other\n", "s")},
      {"t.yaml", small_system("", "s")}},
     {"p.yaml:6:9: error[batch.place_not_listed]: The system \"s\" does not list the place \"p\".",
      "t.yaml:3:5: error[batch.same_id]: Another description has the id \"s\", too."}},
    {"a place and a system that contradict each other",
     {{"p.yaml", place("p", "system: s\nhwb:\n  id: board\n  status: proposed\n")},
      {"s.yaml", small_system("hwbs:\n  - id: board\n    status: established\n", "s")}},
     {"p.yaml:9:11: error[batch.contradiction]: The place says \"proposed\" for hwb.status, but "
      "its system says \"established\" for hwbs[board].status."}},
    {"a system that is a place",
     {{"p.yaml", place("p", "system: q\n")}, {"q.yaml", place("q", "")}},
     {}},
    {"a system that is not there", {{"p.yaml", place("p", "system: s\n")}}, {}},
    {"a mistake of YAML",
     {{"p.yaml", "format: icpcheck/arrangements/1\nname: [\n"}, {"s.yaml", small_system()}},
     {"p.yaml:2:7: error[yaml.unclosed_bracket]: This bracket is not closed."}},
    {"a key that the schema does not know",
     {{"p.yaml", place("p", "nmae: North\n")}, {"s.yaml", small_system()}},
     {"p.yaml:6:1: error[schema.unknown_key]: There is no key \"nmae\" at the top level."}},
    {"a waiver for a check that no pack has",
     {{"s.yaml", small_system("waivers:\n  - check: P99.9\n    reason: none\n    approved_by: us\n"
                              "    approved_on: 2022-01-01\n    until: 2022-02-01\n")}},
     {"s.yaml:7:12: error[audit.unknown_check]: No pack has a check \"P99.9\"."}},
    {"a description without its first line",
     {{"p.yaml", "kind: place\nid: p\n"}, {"s.yaml", small_system()}},
     {"p.yaml:1:1: error[batch.no_format]: This looks like a description, but no line says so, so "
      "it cannot be checked."}},
};

void check_commands(const TemporaryFolder& folder, const std::vector<std::string>& errors) {
  const std::vector<std::vector<std::string>> commands{
      {"check", folder.path(), "--as-of", "2022-01-01"},
      {"brief", folder.path(), "--as-of", "2022-01-01"},
      {"map", folder.path()},
      {"diff", folder.path(), folder.path(), "--as-of", "2022-01-01"}};
  for (const std::vector<std::string>& command : commands) {
    INFO(command.front());
    std::vector<std::string> said = errors_of(run_cli(command), folder);
    // A comparison reads both sides.
    if (command.front() == "diff") {
      REQUIRE(said.size() == 2 * errors.size());
      std::ranges::sort(said);
      const auto same = std::ranges::unique(said);
      said.erase(same.begin(), same.end());
    }
    CHECK(said == errors);
  }
}

TEST_CASE("check, brief, map and diff report the same problems of the same files") {
  for (const Fault& fault : faults) {
    INFO(fault.what);
    const TemporaryFolder folder;
    for (const File& file : fault.files) folder.write(file.name, file.text);
    check_commands(folder, fault.errors);
  }
}

TEST_CASE("check, brief, map and diff say alike that a file cannot be read") {
  const TemporaryFolder folder;
  folder.write("s.yaml", small_system());
  std::filesystem::permissions(folder.write("p.yaml", place("p", "")),
                               std::filesystem::perms::none);
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  const test::Unprivileged somebody;
  check_commands(folder,
                 {"p.yaml: error[batch.cannot_read]: You do not have permission to use this file "
                  "or folder."});
}

}  // namespace
}  // namespace icpcheck::cli
