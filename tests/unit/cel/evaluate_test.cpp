// SPDX-License-Identifier: MIT
// Functions and operators over known values, and the sentences of their errors.
#include "icpcheck/cel/evaluate.hpp"

#include <array>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

const Description& scene() {
  static const Description description = describe(R"(
yes: true
count: 3
ratio: 2
name: Ann
day: 2022-04-01
colour: green
words: [a, b, a]
numbers: [1, 2, 3]
members:
  - name: Ann
    on: true
    roles: [chair, clerk]
  - name: Bob
    on: false
    roles: [clerk]
local:
  huge: 9007199254740992.0
  least: -9223372036854775808.0
  text: free
  whole: 7
  object: {inner: 1}
  list: [1, two, 3.5, null, true]
)");
  return description;
}

struct EvaluationRow {
  const char* expression;
  const char* gives;
};

std::string value_of(const std::string& expression) {
  const Program program = compiled(expression);
  const Outcome outcome = evaluated(program, scene());
  if (outcome.answer == Answer::unknown) return "unknown";
  if (outcome.answer == Answer::error) return "error: " + outcome.error;
  return to_text(outcome.value);
}

template <std::size_t size>
void check_values(const std::array<EvaluationRow, size>& rows) {
  for (const EvaluationRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(value_of(row.expression) == row.gives);
  }
}

TEST_CASE("fields have the values that the schema gives them") {
  constexpr std::array<EvaluationRow, 14> rows = {{
      {"yes", "true"},
      {"count", "3"},
      {"ratio", "2"},
      {"type(ratio)", "double"},
      {"name", "Ann"},
      {"day", "2022-04-01"},
      {"type(day)", "google.protobuf.Timestamp"},
      {"colour", "green"},
      {"words", "[a, b, a]"},
      {"members[1]", "Bob"},
      {"local.whole + 1", "8"},
      {"local.object.inner", "1"},
      {"local.list.map(i, string(type(i) == string))", "[false, true, false, false, false]"},
      {"local.list[3] == null", "true"},
  }};
  check_values(rows);
}

TEST_CASE("a whole number may be written with a point") {
  const Description description = describe("count: 3.0");
  const Program program = compiled("count + 1 == 4");
  CHECK(evaluated(program, description).answer == Answer::yes);
}

TEST_CASE("lists") {
  constexpr std::array<EvaluationRow, 20> rows = {{
      {"size(words)", "3"},
      {"words.size()", "3"},
      {"words[2]", "a"},
      {"words + ['c']", "[a, b, a, c]"},
      {"words == ['a', 'b', 'a']", "true"},
      {"words == ['a', 'b']", "false"},
      {"'b' in words", "true"},
      {"'c' in words", "false"},
      {"name in ['Ann', 'Bob']", "true"},
      {"name in ['Bob']", "false"},
      {"name in []", "false"},
      {"distinct(words)", "[a, b]"},
      {"flatten(members.map(m, m.roles))", "[chair, clerk, clerk]"},
      {"distinct(flatten(members.map(m, m.roles)))", "[chair, clerk]"},
      {"flatten([[1], [], [2, 3]])", "[1, 2, 3]"},
      {"members.filter(m, !m.on).map(m, m.name)", "[Bob]"},
      {"members.map(m, m.on, m.name)", "[Ann]"},
      {"numbers.exists_one(n, n > 2)", "true"},
      {"numbers.exists_one(n, n > 1)", "false"},
      {"words[3]", "error: The list has 3 items; there is none at 3."},
  }};
  check_values(rows);
}

TEST_CASE("maps") {
  constexpr std::array<EvaluationRow, 17> rows = {{
      // The nearest number with a point of both keys is the second.
      {"{9007199254740993: 'a', 9007199254740992: 'b'}[local.huge]", "b"},
      {"local.huge in {9007199254740993: 1}", "false"},
      {"{-9223372036854775807 - 1: 'least'}[local.least]", "least"},
      {"{'a': 1, 'b': 2}.b", "2"},
      {"{'a': 1, 'b': 2}['b']", "2"},
      {"{1: 'x'}[1]", "x"},
      {"has({'a': 1}.a)", "true"},
      {"has({'a': 1}.b)", "false"},
      {"'a' in {'a': 1}", "true"},
      {"size({'a': 1, 'b': 2})", "2"},
      {"{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true"},
      {"{'a': 1, 'b': 2} == {'a': 1, 'b': 3}", "false"},
      {"{'a': 1, 'b': 2} == {'a': 1, 'c': 2}", "false"},
      {"{'a': 1}.exists(k, k == 'a')", "true"},
      {"{'a': 1}.b", "error: The map has no key b."},
      {"{'a': 1}['b']", "error: The map has no key b."},
      {"{'a': 1, 'a': 2}", "error: The map has the key a twice."},
  }};
  check_values(rows);
}

TEST_CASE("text") {
  constexpr std::array<EvaluationRow, 14> rows = {{
      {"name + ' B'", "Ann B"},
      {"size('na\u00EFve')", "5"},
      {"name.startsWith('A')", "true"},
      {"name.endsWith('nn')", "true"},
      {"name.contains('n')", "true"},
      {"name.matches('^A')", "true"},
      {"name.matches('^n')", "false"},
      {"matches(name, 'n+$')", "true"},
      {"name < 'Bob'", "true"},
      {"string(count) + string(yes)", "3true"},
      {"int('12') + 1", "13"},
      {"double('1.5')", "1.5"},
      {"bool('true')", "true"},
      {"int('twelve')", "error: \"twelve\" is not a whole number of 64 bits."},
  }};
  check_values(rows);
}

TEST_CASE("numbers") {
  constexpr std::array<EvaluationRow, 14> rows = {{
      {"7 / 2", "3"},
      {"-7 / 2", "-3"},
      {"-7 % 3", "-1"},
      {"7.0 / 2.0", "3.5"},
      {"count < ratio", "false"},
      {"3 > 2.5", "true"},
      {"int(2.9)", "2"},
      {"double(3)", "3"},
      {"1 / 0", "error: This divides by zero."},
      {"1 % 0", "error: This divides by zero."},
      {"9223372036854775807 + 1", "error: The result is too large for a whole number of 64 bits."},
      {"-9223372036854775808 - 1", "error: The result is too large for a whole number of 64 bits."},
      {"4611686018427387904 * 2", "error: The result is too large for a whole number of 64 bits."},
      {"-(-9223372036854775808)", "error: The result is too large for a whole number of 64 bits."},
  }};
  check_values(rows);
}

TEST_CASE("days and times") {
  constexpr std::array<EvaluationRow, 18> rows = {{
      {"timestamp('2262-04-11T23:47:17Z') - timestamp('1970-01-01T00:00:00.2Z')", "9223372036.8s"},
      {"timestamp('1970-01-01T00:00:00.2Z') - timestamp('2262-04-11T23:47:17Z')", "-9223372036.8s"},
      {"day == date('2022-04-01')", "true"},
      {"day + days(30)", "2022-05-01"},
      {"day - days(1)", "2022-03-31"},
      {"day - date('2022-03-01') == days(31)", "true"},
      {"day < date('2022-04-02')", "true"},
      {"day.getFullYear()", "2022"},
      {"day.getMonth()", "3"},
      {"day.getDate()", "1"},
      {"day.getDayOfWeek()", "5"},
      {"timestamp('2022-04-01T23:30:00Z').getHours('+01:00')", "0"},
      {"duration('1h30m').getMinutes()", "90"},
      {"string(duration('1h30m'))", "5400s"},
      {"date(name)", "error: \"Ann\" is not a date: write YYYY-MM-DD."},
      {"timestamp('soon')", "error: \"soon\" is not a timestamp such as 2022-04-01T00:00:00Z."},
      {"duration('soon')", "error: \"soon\" is not a duration such as 36h or 90s."},
      {"timestamp('9999-12-31T00:00:00Z') + days(1)",
       "error: The result is outside the range of dates and durations."},
  }};
  check_values(rows);
}

TEST_CASE("below local the types are found at run time") {
  constexpr std::array<EvaluationRow, 10> rows = {{
      {"local.text + '!'", "free!"},
      {"local.text + 1", "error: \"+\" does not work on string and int."},
      {"local.whole == 7.0", "true"},
      {"local.text == 7", "false"},
      {"local.text && yes", "error: \"&&\" needs true or false, but this is of type string."},
      {"local.text.inner", "error: A value of type string has no field inner."},
      {"local.object == 1", "error: A description object cannot be compared."},
      {"1 in local.object", "error: \"in\" does not work on int and object."},
      {"local.text.exists(x, true)",
       "error: Only lists and maps have items, but this is of type string."},
      {"'two' in local.list", "true"},
  }};
  check_values(rows);
}

TEST_CASE("an error knows where in the expression it arose") {
  const Program program = compiled("count == 3 && 1 / (count - 3) == 1");
  const Outcome outcome = evaluated(program, scene());
  CHECK(outcome.answer == Answer::error);
  CHECK(outcome.offset == 16);
  CHECK(outcome.facts.empty());
}

TEST_CASE("an error in the body of a definition arose at its call") {
  const Environment environment = scene_environment({{"inverse(x)", "1 / x"}});
  const Program program = compiled("yes && inverse(count - 3) == 1", environment);
  CHECK(evaluated(program, scene()).offset == 7);
}

TEST_CASE("where true or false is asked, another value below local is an error") {
  const Environment environment = scene_environment();
  const Outcome holds = evaluated(compiled("local.whole", environment, Expect::boolean), scene());
  CHECK(holds.error == "The answer has to be true or false, but it is of type int.");
  const Outcome list = evaluated(compiled("local.whole", environment, Expect::list), scene());
  CHECK(list.error == "The answer has to be a list, but it is of type int.");
  CHECK(evaluated(compiled("local.list", environment, Expect::list), scene()).answer ==
        Answer::yes);
}

TEST_CASE("a computed list over partial ones is partial, and says whose rest is missing") {
  const Description description = describe(R"(
partial: [words]
words: [a]
members:
  - partial: [roles]
    roles: [chair]
  - roles: [clerk]
)");
  const auto partial = [&](const std::string& expression) {
    const Program program = compiled(expression);
    const Outcome outcome = evaluated(program, description);
    REQUIRE(outcome.answer == Answer::yes);
    return is_partial(outcome.value);
  };
  for (const char* expression :
       {"words", "words.map(w, w + 'x')", "words.filter(w, false)", "distinct(words)",
        "words + ['b']", "['b'] + words", "flatten([words])", "flatten(members.map(m, m.roles))"}) {
    CAPTURE(expression);
    CHECK(partial(expression));
  }
  CHECK_FALSE(partial("members"));
  CHECK_FALSE(partial("members.map(m, m.roles)"));
  const Program program = compiled("size(flatten(members.map(m, m.roles)) + words) == 3");
  const Outcome outcome = evaluated(program, description);
  CHECK(outcome.answer == Answer::unknown);
  CHECK(fact_texts(outcome) ==
        std::vector<std::string>{"members[0].roles (the rest) ?", "words (the rest) ?"});
}

}  // namespace
}  // namespace icpcheck::cel
