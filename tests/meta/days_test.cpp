// SPDX-License-Identifier: MIT
// Where a pack says with a day when the law begins or ends, its cases stand on both sides of it: a
// day that is wrong by one fails one of them.
#include <set>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/yaml/document.hpp"
#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

namespace fs = std::filesystem;

void add_days(const yaml::Node& check, std::set<std::string>& days) {
  for (const yaml::Node* one : items_at(check, "cases")) days.insert(text_at(*one, "as_of"));
}

/// What `part`, a clause or a check, says of days without a case on it and one on the day before.
std::string untried(const yaml::Node& part, const std::set<std::string>& tried) {
  const yaml::Node* period = part.find("in_force");
  if (period == nullptr) return {};
  std::string text;
  for (const char* bound : {"from", "until"}) {
    const auto day = parse_date(text_at(*period, bound));
    if (!day) continue;  // the name of a parameter
    const Date before{day->days - 1};
    if (tried.contains(to_string(*day)) && tried.contains(to_string(before))) continue;
    text += text_at(part, "id") + " " + bound + " " + to_string(*day) + "\n";
  }
  return text;
}

std::string untried(const std::string& clause) {
  Diagnostics problems;
  const auto document = yaml::read("clause.yaml", clause, {}, problems);
  REQUIRE(document);
  std::string text;
  std::set<std::string> of_clause;
  for (const yaml::Node* check : items_at(document->root(), "checks")) {
    std::set<std::string> days;
    add_days(*check, days);
    text += untried(*check, days);
    of_clause.merge(days);
  }
  return text + untried(document->root(), of_clause);
}

}  // namespace

TEST_CASE("a day of law without a case on each side is found") {
  const auto clause = [](const std::string& cases) {
    return untried(
        "id: S1\nin_force: {from: 2013-04-01, until: law_starts}\nchecks:\n  - id: S1.1\n" + cases);
  };
  CHECK(clause("    cases: [{as_of: 2013-04-01}, {as_of: 2013-03-31}]\n").empty());
  CHECK(clause("    cases: [{as_of: 2013-04-01}, {}]\n") == "S1 from 2013-04-01\n");
  CHECK(clause("    in_force: {until: 2020-03-01}\n"
               "    cases: [{as_of: 2013-04-01}, {as_of: 2013-03-31}, {as_of: 2020-03-01}]\n") ==
        "S1.1 until 2020-03-01\n");
}

TEST_CASE("every day of law has a case on each side") {
  std::size_t clauses = 0;
  for (const char* folder : {"packs", "examples/packs"}) {
    const fs::path root = fs::path(ICPCHECK_SOURCE_DIR) / folder;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      const fs::path& path = entry.path();
      if (path.extension() != ".yaml" || path.filename() == "pack.yaml") continue;
      ++clauses;
      INFO(path);
      CHECK(untried(read_text(path)) == "");
    }
  }
  CHECK(clauses > 50);
}

}  // namespace icpcheck::meta
