// SPDX-License-Identifier: MIT
// Citing sources in words.
#include "icpcheck/report/sources.hpp"

#include "support/catch.hpp"

namespace icpcheck::report {
namespace {

struct Cited {
  Pack pack;
  Report report;

  explicit Cited(std::vector<Source> sources) {
    pack.sources = std::move(sources);
    Check check;
    check.sources = {{"a", "section 1"}, {"b", ""}};
    pack.clauses.emplace_back().checks.push_back(std::move(check));
    report.packs = {&pack};
  }
  [[nodiscard]] std::string text() const { return Sources(report).cite(pack.clauses[0].checks[0]); }
};

}  // namespace

TEST_CASE("a long title is cited by what stands before its first comma") {
  CHECK(Cited({{"a", "Fen Board, Partnership, 2021", "", ""}, {"b", "Fen Plan, 2022", "", ""}})
            .text() == "Fen Board, section 1; Fen Plan");
}

TEST_CASE("commas in brackets belong to the title") {
  CHECK(Cited({{"a", "Boards (Health, Care) Act 2007, as amended", "", ""}, {"b", "Plan", "", ""}})
            .text() == "Boards (Health, Care) Act 2007, section 1; Plan");
}

TEST_CASE("titles that would read the same are cited in full") {
  CHECK(Cited({{"a", "Fen Board, June", "", ""}, {"b", "Fen Board, July", "", ""}}).text() ==
        "Fen Board, June, section 1; Fen Board, July");
}

TEST_CASE("a source that no pack declares is cited by its id") {
  CHECK(Cited({{"a", "Fen Plan", "", ""}}).text() == "Fen Plan, section 1; b");
  Check stranger;
  stranger.sources = {{"a", "item 2"}};
  const Report none;
  CHECK(Sources(none).cite(stranger) == "a, item 2");
}

}  // namespace icpcheck::report
