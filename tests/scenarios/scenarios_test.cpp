// SPDX-License-Identifier: MIT
// Runs each scenario as a user would and compares the statuses that its expected.txt names.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
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

struct Scenario {
  std::string as_of;
  std::string pack;  // empty: those that are always asked
  std::vector<Expected> expected;
};

Scenario read_scenario(const fs::path& folder) {
  std::ifstream file(folder / "expected.txt");
  Scenario scenario;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string first;
    std::string second;
    std::string third;
    words >> first >> second >> third;
    if (first.empty() || first.starts_with('#')) continue;
    if (first == "as-of:") {
      scenario.as_of = second;
    } else if (first == "pack:") {
      scenario.pack = second;
    } else if (third.empty()) {
      scenario.expected.push_back({"", first, second});
    } else {
      scenario.expected.push_back({first, second, third});
    }
  }
  return scenario;
}

/// Status by "DESCRIPTION CHECK", and by "CHECK" for the first description that has it.
std::map<std::string, std::string> statuses_of(const nlohmann::json& report) {
  std::map<std::string, std::string> statuses;
  for (const auto& description : report["descriptions"]) {
    const std::string id = description["id"];
    for (const auto& pack : description["packs"]) {
      for (const auto& clause : pack["clauses"]) {
        for (const auto& finding : clause["findings"]) {
          const std::string check = finding["check"];
          statuses.emplace(id + " " + check, finding["status"]);
          statuses.emplace(check, finding["status"]);
        }
      }
    }
  }
  return statuses;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(ICPCHECK_SOURCE_DIR "/tests/scenarios")) {
    if (entry.is_directory()) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("each scenario gives the results that are right") {
  REQUIRE_FALSE(folders().empty());
  for (const fs::path& folder : folders()) {
    INFO(folder.filename().string());
    const Scenario scenario = read_scenario(folder);
    REQUIRE_FALSE(scenario.expected.empty());
    std::vector<std::string> arguments{"check",        folder.string(), "--as-of",
                                       scenario.as_of, "--format",      "json"};
    if (!scenario.pack.empty()) arguments.insert(arguments.end(), {"--pack", scenario.pack});
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = icpcheck::cli::run(arguments, in, out, err, icpcheck::cli::Terminal{});
    INFO(err.str());
    REQUIRE(status <= 1);
    const auto statuses = statuses_of(nlohmann::json::parse(out.str()));
    for (const Expected& expected : scenario.expected) {
      const std::string key = expected.description.empty()
                                  ? expected.check
                                  : expected.description + " " + expected.check;
      INFO(key);
      const auto found = statuses.find(key);
      CHECK((found == statuses.end() ? "not_run" : found->second) == expected.status);
    }
  }
}
