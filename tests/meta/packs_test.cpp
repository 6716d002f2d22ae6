// SPDX-License-Identifier: MIT
// What holds of every check of the built-in packs.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "icpcheck/base/archive.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

/// A program as what it does: without the places in the text from which it was made.
std::string meaning_of(const Expression& expression, Kind kind) {
  const cel::Program& program = expression.program(kind);
  ArchiveWriter to;
  for (const cel::Instruction& each : program.instructions) {
    cel::Instruction placeless = each;
    placeless.offset = 0;
    to(placeless);
  }
  to(program.operands, program.constants, program.names, program.root);
  return to.bytes();
}

std::string meaning_of(const Check& check, const Pack& pack, Kind kind) {
  std::string meaning = meaning_of(check.holds, kind);
  if (check.subjects) {
    meaning += meaning_of(check.subjects->list, kind);
    if (check.subjects->where) meaning += meaning_of(*check.subjects->where, kind);
  }
  // The same question at another time, or where another law asks it, is another question.
  ArchiveWriter to;
  to(pack.day_of(check.in_force ? check.in_force->from : std::nullopt),
     pack.day_of(check.in_force ? check.in_force->until : std::nullopt));
  return meaning + to.bytes();
}

}  // namespace

TEST_CASE("no two checks that are asked by default ask the same") {
  for (const Kind kind : kinds) {
    std::map<std::string, std::string> known;
    std::size_t asked = 0;
    for (const Pack& pack : packs::built_in().packs) {
      if (pack.historical) continue;
      for (const Check* check : pack.checks()) {
        if (!check->applies_to.contains(kind)) continue;
        ++asked;
        const auto [first, is_new] =
            known.emplace(meaning_of(*check, pack, kind), std::string(check->id));
        INFO(first->second << " and " << check->id << " of a " << word(kind));
        CHECK(is_new);
      }
    }
    CHECK(asked > 50);
  }
}

TEST_CASE("every check above may can be met and can fall short") {
  for (const Pack& pack : packs::built_in().packs) {
    for (const Check* check : pack.checks()) {
      // What was expected of a law to come is due on the day on which the law itself asks it.
      const auto ends = check->in_force ? pack.day_of(check->in_force->until) : std::nullopt;
      if (ends && ends == pack.day_of(check->by)) continue;
      if (check->strength == Strength::may) continue;
      INFO(check->id);
      CHECK(std::ranges::count(check->never, Status::gap) == 0);
      CHECK(std::ranges::count(check->never, Status::met) == 0);
    }
  }
}

TEST_CASE("a must of law says since when it has been law") {
  for (const Pack& pack : packs::built_in().packs) {
    for (const Clause& clause : pack.clauses) {
      for (const Check& check : clause.checks) {
        if (check.basis != Basis::law || check.strength != Strength::must) continue;
        INFO(check.id);
        const Period own = check.in_force.value_or(Period{});
        const Period of_clause = clause.in_force.value_or(Period{}).within(pack.in_force);
        CHECK(own.within(of_clause).from);
      }
    }
  }
}

TEST_CASE("ids that were replaced are those of no check") {
  std::set<std::string, std::less<>> replaced;
  PackList all;
  for (const Pack& pack : packs::built_in().packs) all.push_back(&pack);
  for (const Pack* pack : all) {
    for (const Check* check : pack->checks()) {
      replaced.insert(check->replaces.begin(), check->replaces.end());
    }
  }
  CHECK(replaced.size() > 50);
  for (const std::string& id : replaced) {
    INFO(id);
    CHECK(find_check(all, id) == nullptr);
  }
}

}  // namespace icpcheck::meta
