// SPDX-License-Identifier: MIT
// A report at a glance.
#include "icpcheck/model/overview.hpp"

#include "support/catch.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck {

TEST_CASE("an overview turns a report round to its clauses") {
  test::FixedReport fixed = test::fixed_report();
  fixed.report.descriptions.push_back(fixed.report.descriptions.front());
  DescriptionResult& second = fixed.report.descriptions.back();
  second.packs[0].clauses.erase(second.packs[0].clauses.begin());
  const Overview overview = overview_of(fixed.report);
  REQUIRE(overview.packs.size() == 1);  // the other applies to neither
  const OverviewPack& pack = overview.packs.front();
  CHECK(pack.pack == &fixed.packs[0]);
  CHECK(pack.descriptions == std::vector<std::size_t>{0, 1});
  REQUIRE(pack.clauses.size() == 2);
  CHECK(pack.clauses[0].clause->id == "X1");
  REQUIRE(pack.clauses[0].results.size() == 2);
  CHECK(pack.clauses[0].results[0]->rating == Rating::red);
  CHECK(pack.clauses[0].results[1] == nullptr);
  CHECK(pack.clauses[1].results[1]->rating == Rating::not_rated);
}

TEST_CASE("an overview adds up what falls short") {
  test::FixedReport fixed = test::fixed_report();
  CHECK(overview_of(fixed.report).shortfalls == StrengthCounts{1, 1, 1, 0});
  fixed.report.descriptions.push_back(fixed.report.descriptions.front());
  const Overview overview = overview_of(fixed.report);
  CHECK(overview.shortfalls == StrengthCounts{2, 2, 2, 0});
  CHECK(overview.counts[static_cast<std::size_t>(Strength::minimum)]
                       [static_cast<std::size_t>(Status::not_due)] == 2);
  CHECK(count_shortfalls(fixed.report.descriptions[1]) == StrengthCounts{1, 1, 1, 0});
}

TEST_CASE("an empty report has an empty overview") {
  const Overview overview = overview_of(test::empty_report().report);
  CHECK(overview.packs.empty());
  CHECK(overview.shortfalls == StrengthCounts{});
}

}  // namespace icpcheck
