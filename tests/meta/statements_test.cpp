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

/// What packs say of statements, by their ids.
struct Answers {
  std::vector<std::string> covered;
  std::vector<std::string> not_checked;
};

void add_answers(const Pack& pack, Answers& answers) {
  for (const Clause& clause : pack.clauses) {
    for (const Check& check : clause.checks) {
      answers.covered.insert(answers.covered.end(), check.covers.begin(), check.covers.end());
    }
  }
  for (const NotChecked& item : pack.not_checked) answers.not_checked.push_back(item.statement);
}

/// The built-in packs, and the model of a local one, which answers what a report asks of its own
/// council.
Answers read_answers() {
  Answers answers;
  const packs::BuiltIn& built_in = packs::built_in();
  for (const Pack& pack : built_in.packs) add_answers(pack, answers);
  Diagnostics problems;
  const auto local =
      packs::load_pack(ICPCHECK_SOURCE_DIR "/examples/packs/wirral", built_in.arrangements,
                       built_in.pack_schema, packs::libraries_of(built_in.packs), problems);
  REQUIRE(local);
  add_answers(local->pack, answers);
  return answers;
}

TEST_CASE("the lists of statements are whole") {
  const Statements statements = read_lists();
  const auto normative =
      std::ranges::count_if(statements, [](const auto& entry) { return entry.second.normative; });
  CHECK(normative == 429);
  CHECK(statements.size() == 429 + 64);
}

TEST_CASE("every normative statement is checked, or the pack says why not") {
  const Answers answers = read_answers();
  std::set<std::string, std::less<>> answered(answers.covered.begin(), answers.covered.end());
  answered.insert(answers.not_checked.begin(), answers.not_checked.end());
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
  const Answers answers = read_answers();
  for (const std::string& id : answers.covered) {
    INFO("covers: " << id);
    CHECK(statements.contains(id));
  }
  for (const std::string& id : answers.not_checked) {
    INFO("not_checked: " << id);
    CHECK(statements.contains(id));
    CHECK(std::ranges::count(answers.covered, id) == 0);
  }
}

}  // namespace
}  // namespace icpcheck::meta
