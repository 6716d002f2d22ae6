// SPDX-License-Identifier: MIT
// Finding something in packs, and the days that they name.
#include "icpcheck/model/pack.hpp"

#include "support/catch.hpp"

namespace icpcheck {
namespace {

Pack pack_with(const char* id, const char* clause, const char* check) {
  Pack pack;
  pack.id = id;
  pack.clauses.emplace_back().id = clause;
  pack.clauses.back().checks.emplace_back().id = check;
  return pack;
}

TEST_CASE("Packs, clauses and checks are found by their ids") {
  const Pack first = pack_with("first", "A1", "A1.1");
  const Pack second = pack_with("second", "B1", "B1.1");
  const PackList packs{&first, &second};
  CHECK(find_pack(packs, "second") == &second);
  CHECK(find_clause(packs, "B1") == &second.clauses.front());
  CHECK(find_check(packs, "A1.1") == &first.clauses.front().checks.front());
  CHECK(find_pack(packs, "A1") == nullptr);
  CHECK(find_clause(packs, "A1.1") == nullptr);
  CHECK(find_check(packs, "first") == nullptr);
  CHECK(pack_ids(packs) == std::vector<std::string_view>{"first", "second"});
  CHECK(clause_ids(packs) == std::vector<std::string_view>{"A1", "B1"});
  CHECK(check_ids(packs) == std::vector<std::string_view>{"A1.1", "B1.1"});
}

TEST_CASE("The day of a date is its own, or that of its parameter, which may be open") {
  Pack pack;
  pack.parameters.push_back({"in_force_from", "date", "", "2022-07-01"});
  pack.parameters.push_back({"repealed_on", "date", "", std::nullopt});
  CHECK(pack.day_of(DateReference{parse_date("2022-04-01"), {}}) == parse_date("2022-04-01"));
  CHECK(pack.day_of(DateReference{std::nullopt, "in_force_from"}) == parse_date("2022-07-01"));
  CHECK_FALSE(pack.day_of(DateReference{std::nullopt, "repealed_on"}));
  CHECK_FALSE(pack.day_of(std::nullopt));
}

}  // namespace
}  // namespace icpcheck
