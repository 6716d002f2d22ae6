// SPDX-License-Identifier: MIT
// Every statement of the two reports that a built-in pack has to answer is answered by a check,
// or the pack says why it is not.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/packs/load.hpp"
#include "icpcheck/yaml/document.hpp"
#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

struct Statement {
  std::string clause;
  bool normative = false;
};

/// By id.
using Statements = std::map<std::string, Statement, std::less<>>;

void read_list(const std::string& file, Statements& statements) {
  const auto path = std::filesystem::path(ICPCHECK_SOURCE_DIR) / "tests" / "statements" / file;
  Diagnostics problems;
  const auto document = yaml::read(file, read_text(path), {}, problems);
  REQUIRE(document);
  REQUIRE_FALSE(problems.has_errors());
  const auto text = [](const yaml::Node& node, std::string_view key) {
    const yaml::Node* value = node.find(key);
    return std::string(value == nullptr ? std::string_view{} : value->text());
  };
  for (const yaml::Node* node : document->root().children()) {
    const std::string id = text(*node, "id");
    INFO(file << ": " << id);
    CHECK(statements
              .emplace(id, Statement{text(*node, "clause"), text(*node, "strength") != "context"})
              .second);
  }
}

Statements read_lists() {
  Statements statements;
  read_list("lincolnshire.yaml", statements);
  read_list("wirral.yaml", statements);
  return statements;
}

std::vector<std::string> covered() {
  std::vector<std::string> ids;
  for (const Pack& pack : packs::built_in().packs) {
    for (const Clause& clause : pack.clauses) {
      for (const Check& check : clause.checks) {
        ids.insert(ids.end(), check.covers.begin(), check.covers.end());
      }
    }
  }
  return ids;
}

std::vector<std::string> not_checked() {
  std::vector<std::string> ids;
  for (const Pack& pack : packs::built_in().packs) {
    for (const NotChecked& item : pack.not_checked) ids.push_back(item.statement);
  }
  return ids;
}

/// The model of a local pack answers what one report asks of its own council.
constexpr std::string_view local_pack = "examples/packs/wirral";

/// The statements that the local pack covers or explains, as written in its files.
std::string local_pack_text() {
  std::string text;
  const auto folder = std::filesystem::path(ICPCHECK_SOURCE_DIR) / local_pack;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() == ".yaml") text += read_text(file.path());
  }
  return text;
}

TEST_CASE("the lists of statements are whole") {
  const Statements statements = read_lists();
  const auto normative =
      std::ranges::count_if(statements, [](const auto& entry) { return entry.second.normative; });
  CHECK(normative == 429);
  CHECK(statements.size() == 429 + 64);
}

TEST_CASE("every normative statement is checked, or the pack says why not") {
  std::set<std::string, std::less<>> answered;
  for (const std::string& id : covered()) answered.insert(id);
  for (const std::string& id : not_checked()) answered.insert(id);
  const Answers local = answers_of_local_pack();
  answered.insert(local.covered.begin(), local.covered.end());
  answered.insert(local.not_checked.begin(), local.not_checked.end());
  std::size_t asked = 0;
  for (const auto& [id, statement] : read_lists()) {
    if (!statement.normative) continue;
    ++asked;
    INFO(id << " of clause " << statement.clause);
    CHECK(answered.contains(id));
  }
  CHECK(asked == 429);
}

TEST_CASE("packs cite only statements that exist, and none both ways") {
  const Statements statements = read_lists();
  const std::vector<std::string> checked = covered();
  for (const std::string& id : checked) {
    INFO("covers: " << id);
    CHECK(statements.contains(id));
  }
  for (const std::string& id : not_checked()) {
    INFO("not_checked: " << id);
    CHECK(statements.contains(id));
    CHECK(std::ranges::count(checked, id) == 0);
  }
}

}  // namespace
}  // namespace icpcheck::meta
