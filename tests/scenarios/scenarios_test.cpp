// SPDX-License-Identifier: MIT
// Runs each scenario as a user would and compares the results that its expected.txt names.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "icpcheck/cli/run.hpp"
#include "support/catch.hpp"

namespace {

namespace fs = std::filesystem;

struct Expected {
  std::string description;  // id; empty: the only one
  std::string check;
  std::string status;
};

/// What the report says of a check, in its catalogue or in its findings.
struct Said {
  std::string check;
  std::string text;
};

struct Scenario {
  std::string as_of;
  std::string pack;     // empty: those that are always asked
  std::string profile;  // a file of the folder; empty: none
  std::vector<std::string> options;
  int exit = -1;                    // -1: either of those of a report
  std::vector<std::string> errors;  // codes; none: the descriptions are read
  std::vector<Said> says;
  std::vector<std::string> never;  // what no finding may hold
  std::vector<std::string> map;    // what the map shows
  std::vector<Expected> expected;
};

/// What is left of a line, without the blanks before it.
std::string rest_of(std::istringstream& line) {
  std::string rest;
  std::getline(line >> std::ws, rest);
  return rest;
}

void read_options(std::istringstream& line, Scenario& scenario) {
  for (std::string word; line >> word;) scenario.options.push_back(word);
}

void read_said(std::istringstream& line, Scenario& scenario) {
  Said said;
  line >> said.check;
  said.text = rest_of(line);
  scenario.says.push_back(said);
}

/// `CHECK STATUS` or `DESCRIPTION CHECK STATUS`.
void read_status(const std::string& text, Scenario& scenario) {
  std::istringstream line(text);
  std::string first;
  std::string second;
  std::string third;
  line >> first >> second >> third;
  if (third.empty()) {
    scenario.expected.push_back({"", first, second});
  } else {
    scenario.expected.push_back({first, second, third});
  }
}

using Reader = void (*)(std::istringstream&, Scenario&);

/// What a line says by its first word.
const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> all{
      {"as-of:", [](std::istringstream& line, Scenario& to) { line >> to.as_of; }},
      {"pack:", [](std::istringstream& line, Scenario& to) { line >> to.pack; }},
      {"profile:", [](std::istringstream& line, Scenario& to) { line >> to.profile; }},
      {"option:", read_options},
      {"exit:", [](std::istringstream& line, Scenario& to) { line >> to.exit; }},
      {"error:",
       [](std::istringstream& line, Scenario& to) { to.errors.push_back(rest_of(line)); }},
      {"says:", read_said},
      {"never:", [](std::istringstream& line, Scenario& to) { to.never.push_back(rest_of(line)); }},
      {"map:", [](std::istringstream& line, Scenario& to) { to.map.push_back(rest_of(line)); }},
  };
  return all;
}

void read_line(const std::string& text, Scenario& scenario) {
  std::istringstream line(text);
  std::string first;
  line >> first;
  if (first.empty() || first.starts_with('#')) return;
  const auto reader = readers().find(first);
  if (reader == readers().end()) {
    read_status(text, scenario);
  } else {
    reader->second(line, scenario);
  }
}

Scenario read_scenario(const fs::path& folder) {
  std::ifstream file(folder / "expected.txt");
  Scenario scenario;
  for (std::string line; std::getline(file, line);) read_line(line, scenario);
  return scenario;
}

/// What came of one command.
struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

Ran run(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status = icpcheck::cli::run(arguments, in, out, err, icpcheck::cli::Terminal{});
  return {status, out.str(), err.str()};
}

std::vector<std::string> command_of(const Scenario& scenario, const fs::path& folder) {
  std::vector<std::string> arguments{"check",        folder.string(), "--as-of",
                                     scenario.as_of, "--format",      "json"};
  if (!scenario.pack.empty()) arguments.insert(arguments.end(), {"--pack", scenario.pack});
  if (!scenario.profile.empty()) {
    arguments.insert(arguments.end(), {"--profile", (folder / scenario.profile).string()});
  }
  arguments.insert(arguments.end(), scenario.options.begin(), scenario.options.end());
  return arguments;
}

/// The findings of a report, each with the id of its description.
std::vector<std::pair<std::string, nlohmann::json>> findings_of(const nlohmann::json& report) {
  std::vector<std::pair<std::string, nlohmann::json>> findings;
  for (const auto& description : report["descriptions"]) {
    const std::string id = description["id"];
    for (const auto& pack : description["packs"]) {
      for (const auto& clause : pack["clauses"]) {
        for (const auto& finding : clause["findings"]) findings.emplace_back(id, finding);
      }
    }
  }
  return findings;
}

/// Status by "DESCRIPTION CHECK", and by "CHECK" for the first description that has it.
std::map<std::string, std::string> statuses_of(const nlohmann::json& report) {
  std::map<std::string, std::string> statuses;
  for (const auto& [id, finding] : findings_of(report)) {
    const std::string check = finding["check"];
    statuses.emplace(id + " " + check, finding["status"]);
    statuses.emplace(check, finding["status"]);
  }
  return statuses;
}

/// All that a report says of a check.
std::string told_of(const std::string& check, const nlohmann::json& report) {
  std::string told;
  for (const auto& pack : report["packs"]) {
    for (const auto& clause : pack["clauses"]) {
      if (!clause.contains("checks")) continue;
      for (const auto& one : clause["checks"]) {
        if (one["id"].get<std::string>() == check) told += one.dump();
      }
    }
  }
  for (const auto& [id, finding] : findings_of(report)) {
    if (finding["check"].get<std::string>() == check) told += finding.dump();
  }
  return told;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(ICPCHECK_SOURCE_DIR "/tests/scenarios")) {
    if (entry.is_directory()) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void check_exit(const Scenario& scenario, const Ran& ran) {
  if (scenario.exit >= 0) {
    CHECK(ran.status == scenario.exit);
  } else if (scenario.errors.empty()) {
    REQUIRE(ran.status <= 1);
  } else {
    CHECK(ran.status == 2);
  }
}

void check_errors(const Scenario& scenario, const Ran& ran, const nlohmann::json& report) {
  for (const std::string& code : scenario.errors) {
    INFO(code);
    CHECK(holds(ran.err, "error[" + code + "]"));
  }
  if (!scenario.errors.empty()) CHECK(findings_of(report).empty());
}

void check_statuses(const Scenario& scenario, const nlohmann::json& report) {
  const auto statuses = statuses_of(report);
  for (const Expected& expected : scenario.expected) {
    const std::string key =
        expected.description.empty() ? expected.check : expected.description + " " + expected.check;
    INFO(key);
    const auto found = statuses.find(key);
    CHECK((found == statuses.end() ? "not_run" : found->second) == expected.status);
  }
}

void check_texts(const Scenario& scenario, const nlohmann::json& report) {
  for (const Said& said : scenario.says) {
    const std::string told = told_of(said.check, report);
    INFO(said.check << " says " << said.text << ": " << told);
    CHECK(holds(told, said.text));
  }
  const std::string findings = report["descriptions"].dump();
  for (const std::string& text : scenario.never) {
    INFO(text);
    CHECK_FALSE(holds(findings, text));
  }
}

void check_map(const Scenario& scenario, const fs::path& folder) {
  if (scenario.map.empty()) return;
  const Ran drawn = run({"map", folder.string(), "--format", "mermaid"});
  CHECK(drawn.status == 0);
  for (const std::string& text : scenario.map) {
    INFO(text << " in " << drawn.out);
    CHECK(holds(drawn.out, text));
  }
}

}  // namespace

TEST_CASE("each scenario gives the results that are right") {
  REQUIRE_FALSE(folders().empty());
  for (const fs::path& folder : folders()) {
    INFO(folder.filename().string());
    const Scenario scenario = read_scenario(folder);
    REQUIRE_FALSE(scenario.expected.empty());
    const Ran ran = run(command_of(scenario, folder));
    INFO(ran.err);
    check_exit(scenario, ran);
    const auto report = nlohmann::json::parse(ran.out);
    check_errors(scenario, ran, report);
    check_statuses(scenario, report);
    check_texts(scenario, report);
    check_map(scenario, folder);
  }
}
