// SPDX-License-Identifier: MIT
// Every question of every example is answered: the file says then what was answered, and nothing
// else has changed.
#include <map>
#include <string>
#include <vector>

#include "answers/sheets.hpp"
#include "icpcheck/edit/value.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace icpcheck;

namespace {

std::string first_of(const std::string& possible) {
  const std::string start = possible.find(": ") == std::string::npos
                                ? possible
                                : possible.substr(possible.find(": ") + 2);
  return start.substr(0, start.find_first_of(";."));
}

/// An answer that fits what the form says is possible; "" where it cannot be one cell.
std::string answer_to(const std::string& possible, std::size_t number) {
  if (possible.starts_with("Yes or no")) return number % 2 == 0 ? "Yes" : "no ";
  if (possible.starts_with("A date") || possible.starts_with("A day")) return "7 December 2021";
  if (possible.starts_with("A whole number") || possible.starts_with("A number")) return "3";
  if (possible.starts_with("One of") || possible.starts_with("One or more of") ||
      possible.starts_with("Any of")) {
    return first_of(possible);
  }
  return "";
}

Description load(const std::string& text) {
  Diagnostics problems;
  auto description = load_description("a.yaml", text, packs::built_in().arrangements, {}, problems);
  for (const Diagnostic& each : problems.items()) UNSCOPED_INFO(to_text(each));
  REQUIRE(description);
  return *std::move(description);
}

void answer_all(const std::string& example) {
  INFO(example);
  const std::string path = std::string(ICPCHECK_SOURCE_DIR) + "/examples/" + example;
  const TemporaryFolder folder;
  const std::string before = [&] {
    std::ifstream in(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  }();
  const std::string file = folder.write("a.yaml", before);
  const test::Ran asked =
      test::run({"questions", file, "--all", "--format", "csv", "--as-of", "2022-07-02"});
  REQUIRE(asked.status == 0);
  std::map<std::string, std::string> answers;
  std::size_t number = 0;
  const std::string sheet = test::filled(asked.out, [&](test::FormLine& line) {
    // What is stated would be a difference to decide; new rows have a test of their own.
    if (!line["known now"].empty() || line.key().find("[+") != std::string::npos) return;
    if (line.key().find(':') != std::string::npos) return;
    // The first choice would be the body itself.
    if (line.key().ends_with(".succeeded_by") || line.key().ends_with(".absorbed_by")) return;
    const std::string text = answer_to(line["answers possible"], number++);
    if (text.empty()) return;
    line["answer"] = text;
    answers[line.key()] = text;
  });
  CHECK(answers.size() > 50);
  const test::Ran answered =
      test::run({"answer", file, "--from", folder.write("a.csv", sheet), "--as-of", "2022-07-10"});
  INFO(answered.err);
  REQUIRE(answered.status == 0);
  const std::string after = folder.read("a.yaml");
  const Description description = load(after);
  std::size_t found = 0;
  for (const auto& [key, text] : answers) {
    INFO(key << " = " << text);
    const yaml::Node* fact = find_path(description.root(), key);
    REQUIRE(fact != nullptr);
    if (text == "Yes" || text == "no ") CHECK(fact->boolean() == (text == "Yes"));
    if (text == "7 December 2021") CHECK(fact->text() == "2021-12-07");
    ++found;
  }
  CHECK(found == answers.size());
  // Taking everything out again gives the file of before, but for what is remembered, and for
  // documents, which are named for the facts that they supported and no more.
  std::vector<std::string> command{"unset", file, "asked"};
  for (const auto& [key, text] : answers) command.push_back(key);
  const test::Ran removed = test::run(command);
  INFO(removed.err);
  REQUIRE(removed.status == 0);
  const auto facts_of = [](const std::string& text) {
    return text.substr(0, text.find("\nevidence:"));
  };
  CHECK(facts_of(folder.read("a.yaml")) == facts_of(before));
}

}  // namespace

TEST_CASE("the questions of every example give what was answered") {
  answer_all("lincolnshire/system.yaml");
  answer_all("wirral/place.yaml");
  answer_all("cheshire-and-merseyside/system.yaml");
}

TEST_CASE("what is answered twice is written once") {
  const TemporaryFolder folder;
  std::ifstream in(std::string(ICPCHECK_SOURCE_DIR) + "/examples/lincolnshire/system.yaml");
  const std::string file =
      folder.write("a.yaml", std::string{std::istreambuf_iterator<char>(in), {}});
  const std::string csv =
      test::run({"questions", file, "--all", "--format", "csv", "--as-of", "2022-07-02"}).out;
  const std::string sheet = folder.write(
      "a.csv", test::filled(csv, {{"icp.meetings.in_public", "answer", "Yes"},
                                  {"organisations[+1].name", "answer", "Lincoln Trust"},
                                  {"organisations[+1].type", "answer", "nhs-trust"}}));
  REQUIRE(test::run({"answer", file, "--from", sheet, "--as-of", "2022-07-10"}).status == 0);
  const std::string once = folder.read("a.yaml");
  REQUIRE(test::run({"answer", file, "--from", sheet, "--as-of", "2022-07-10"}).status == 0);
  CHECK(folder.read("a.yaml") == once);
}
