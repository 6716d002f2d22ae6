// SPDX-License-Identifier: MIT
// Which facts an answer rests on: the leftmost deciding operand, the first item that matched, the
// items that fail, what is missing; twenty of them and a count.
#include <fmt/format.h>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

using Facts = std::vector<std::string>;

struct DecidingRow {
  const char* expression;
  char answer;
  Facts facts;
};

const Description& deciding_scene() {
  static const Description description = describe(R"(
yes: true
no: false
one: 1
zero: 0
name: Ann
day: 2022-04-01
colour: red
words: [a, b]
numbers: [3, 1, 3]
member:
  name: Bob
  on: true
  deputy: {name: Cy}
members:
  - {name: Ann, on: false, roles: [chair, lead]}
  - {name: Bob, on: true, roles: [lead]}
  - {name: Cy, on: true, roles: []}
  - {name: Di, roles: [lead]}
partial: [words]
)");
  return description;
}

void check(const std::vector<DecidingRow>& rows,
           const Environment& environment = scene_environment()) {
  for (const DecidingRow& row : rows) {
    CAPTURE(row.expression);
    const Program program = compiled(row.expression, environment);
    const Outcome outcome = evaluated(program, deciding_scene());
    CHECK(letter(outcome.answer) == row.answer);
    CHECK(fact_texts(outcome) == row.facts);
    CHECK(outcome.fact_count == row.facts.size());
  }
}

TEST_CASE("a decided and or or rests on its leftmost deciding operand") {
  check({
      {"yes", 't', {"yes = true"}},
      {"true", 't', {}},
      {"!no", 't', {"no = false"}},
      {"no && yes", 'f', {"no = false"}},
      {"yes && no", 'f', {"no = false"}},
      {"zero == 1 && no", 'f', {"zero = 0"}},
      {"maybe && no", 'f', {"no = false"}},
      {"1 / zero == 1 && no", 'f', {"no = false"}},
      {"no || yes", 't', {"yes = true"}},
      {"yes || one == 1", 't', {"yes = true"}},
      {"maybe || one == 1 || yes", 't', {"one = 1"}},
      {"(yes && one == 1) || no", 't', {"yes = true", "one = 1"}},
  });
}

TEST_CASE("an and or or that nothing decides rests on all its operands") {
  check({
      {"yes && one == 1", 't', {"yes = true", "one = 1"}},
      {"no || zero == 1", 'f', {"no = false", "zero = 0"}},
      {"yes && yes && one == 1 && yes", 't', {"yes = true", "one = 1"}},
      {"!(yes && no) && one == 1", 't', {"no = false", "one = 1"}},
  });
}

TEST_CASE("a strict operator rests on all its operands") {
  check({
      {"name == 'Ann'", 't', {"name = Ann"}},
      {"name == member.name", 'f', {"name = Ann", "member.name = Bob"}},
      {"one + zero == 1", 't', {"one = 1", "zero = 0"}},
      {"colour in ['red', 'blue']", 't', {"colour = red"}},
      {"day < date('2023-07-01')", 't', {"day = 2022-04-01"}},
      {"name.startsWith('A')", 't', {"name = Ann"}},
      {"size(numbers) == 3", 't', {"numbers"}},
      {"one in numbers", 't', {"one = 1", "numbers"}},
      {"7 in numbers", 'f', {"numbers"}},
      {"[one, zero] == [1, 0]", 't', {"one = 1", "zero = 0"}},
  });
}

TEST_CASE("a conditional rests on its condition and the branch it took") {
  check({
      {"yes ? one == 1 : no", 't', {"yes = true", "one = 1"}},
      {"no ? yes : zero == 1", 'f', {"no = false", "zero = 0"}},
      {"yes ? maybe : no", 'u', {"maybe ?"}},
      {"maybe ? yes : no", 'u', {"maybe ?"}},
  });
}

TEST_CASE("has rests on the field, stated or missing") {
  check({
      {"has(member.deputy)", 't', {"member.deputy"}},
      {"has(member.name)", 't', {"member.name = Bob"}},
      {"has(member.since)", 'u', {"member.since ?"}},
      {"has(member.deputy.on)", 'u', {"member.deputy.on ?"}},
  });
}

TEST_CASE("exists rests on the first item that matched, or on the list") {
  check({
      {"members.exists(m, m.on)", 't', {"members[1]", "members[1].on = true"}},
      {"members.exists(m, m.name == 'Cy' && one == 1)",
       't',
       {"members[2]", "members[2].name = Cy", "one = 1"}},
      {"members.exists(m, 'lead' in m.roles)", 't', {"members[0]", "members[0].roles"}},
      {"members.exists(m, m.name == 'Zed')", 'f', {"members"}},
      {"members.exists(m, m.name == 'Zed' && yes)", 'f', {"members"}},
      {"members.exists(m, m.name == name && no)", 'f', {"members", "no = false", "name = Ann"}},
      {"(yes ? members : []).exists(m, m.on)",
       't',
       {"yes = true", "members[1]", "members[1].on = true"}},
      {"numbers.exists(n, n == 3)", 't', {"numbers[0] = 3"}},
      {"words.exists(w, w == 'b')", 't', {"words[1] = b"}},
  });
}

TEST_CASE("all rests on the items that fail, or on the list") {
  check({
      {"members.all(m, m.on)", 'f', {"members[0]", "members[0].on = false"}},
      {"members.all(m, 'lead' in m.roles)", 'f', {"members[2]", "members[2].roles"}},
      {"members.all(m, m.name == 'Bob')",
       'f',
       {"members[0]", "members[0].name = Ann", "members[2]", "members[2].name = Cy", "members[3]",
        "members[3].name = Di"}},
      {"members.all(m, m.name != 'Zed')", 't', {"members"}},
      {"(yes ? numbers : []).all(n, n == 3)", 'f', {"yes = true", "numbers[1] = 1"}},
      {"numbers.all(n, n > 0)", 't', {"numbers"}},
      {"numbers.all(n, n == 3)", 'f', {"numbers[1] = 1"}},
  });
}

TEST_CASE("the other macros rest on the list") {
  check({
      {"members.exists_one(m, m.name == 'Bob')", 't', {"members"}},
      {"members.exists_one(m, m.name == name)", 't', {"members", "name = Ann"}},
      {"members.map(m, m.name) == ['Ann']", 'f', {"members"}},
      {"size(members.filter(m, m.name == 'Bob')) == 1", 't', {"members"}},
  });
}

TEST_CASE("an unknown answer rests on what is missing, and on nothing that is stated") {
  check({
      {"maybe", 'u', {"maybe ?"}},
      {"yes && maybe", 'u', {"maybe ?"}},
      {"maybe || no || count == 1", 'u', {"maybe ?", "count ?"}},
      {"maybe || maybe", 'u', {"maybe ?"}},
      {"one + count == 1", 'u', {"count ?"}},
      {"member.since < day", 'u', {"member.since ?"}},
      {"members.exists(m, m.on && m.name == 'Di')", 'u', {"members[3].on ?"}},
      {"members.exists(m, m.since < day)",
       'u',
       {"members[0].since ?", "members[1].since ?", "members[2].since ?", "members[3].since ?"}},
      {"members.all(m, m.on || m.name == 'Ann')", 'u', {"members[3].on ?"}},
      {"members.exists_one(m, m.on)", 'u', {"members[3].on ?"}},
      {"members.map(m, m.on) == [true]", 'u', {"members[3].on ?"}},
      {"size(members.filter(m, m.on)) == 2", 'u', {"members[3].on ?"}},
      {"words.exists(w, w == 'c')", 'u', {"words (the rest) ?"}},
      {"words.all(w, w != 'c')", 'u', {"words (the rest) ?"}},
      {"'c' in words", 'u', {"words (the rest) ?"}},
      {"size(words) == 2", 'u', {"words (the rest) ?"}},
  });
}

TEST_CASE("a path that is missing is named in full, through variables and definitions") {
  const Environment environment = scene_environment(
      {{"deputy_of(somebody)", "somebody.deputy"}, {"is_on(anybody)", "anybody.on"}});
  check(
      {
          {"members[3].deputy.name == 'x'", 'u', {"members[3].deputy.name ?"}},
          {"members.exists(m, m.deputy.on)",
           'u',
           {"members[0].deputy.on ?", "members[1].deputy.on ?", "members[2].deputy.on ?",
            "members[3].deputy.on ?"}},
          {"deputy_of(members[0]).name == 'x'", 'u', {"members[0].deputy.name ?"}},
          {"deputy_of(member).on", 'u', {"member.deputy.on ?"}},
          {"is_on(deputy_of(member))", 'u', {"member.deputy.on ?"}},
          {"is_on(members[1])", 't', {"members[1].on = true"}},
          {"local.deep.number == 1", 'u', {"local.deep.number ?"}},
      },
      environment);
}

TEST_CASE("an error rests on no facts") {
  const Outcome outcome = evaluated("yes && 1 / zero == 1", deciding_scene());
  CHECK(outcome.answer == Answer::error);
  CHECK(fact_texts(outcome).empty());
  CHECK(outcome.fact_count == 0);
}

TEST_CASE("twenty facts are given, and how many there are") {
  std::string members;
  for (int i = 0; i < 25; ++i) members += fmt::format("  - {{name: member {}}}\n", i);
  const Description description = describe("members:\n" + members);
  for (const char* expression :
       {"members.exists(m, m.on)", "members.all(m, m.on)", "members.exists_one(m, m.on)"}) {
    CAPTURE(expression);
    const Outcome outcome = evaluated(expression, description);
    CHECK(outcome.answer == Answer::unknown);
    REQUIRE(outcome.facts.size() == 20);
    CHECK(outcome.facts[0].path() == "members[0].on");
    CHECK(outcome.facts[19].path() == "members[19].on");
    CHECK(outcome.fact_count == 25);
  }
  const Outcome outcome = evaluated("members.all(m, m.name == 'x')", description);
  CHECK(outcome.answer == Answer::no);
  REQUIRE(outcome.facts.size() == 20);
  CHECK(outcome.facts[0].path() == "members[0]");
  CHECK(outcome.facts[1].path() == "members[0].name");
  CHECK(outcome.fact_count == 50);
}

}  // namespace
}  // namespace icpcheck::cel
