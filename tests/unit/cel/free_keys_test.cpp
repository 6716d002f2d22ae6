// SPDX-License-Identifier: MIT
// Below `local` a key in brackets is a field like one after a dot: unknown when it is absent. What
// can never be a position or a key is refused before it runs.
#include <array>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

const Description& free_scene() {
  static const Description description = describe(R"(
name: a-b
words: [a-b, c]
local:
  x: {a-b: 1, c: {d e: 2}, list: [1, {f: 3}]}
  list: [10, 20]
  text: t
)");
  return description;
}

/// The value or what is wrong; with the facts behind it.
std::string told_outcome(const std::string& expression) {
  const Outcome outcome = evaluated(expression, free_scene());
  std::string text;
  if (outcome.answer == Answer::unknown) text = "unknown";
  if (outcome.answer == Answer::error) text = "error: " + outcome.error;
  if (text.empty()) text = to_text(outcome.value);
  for (const std::string& fact : fact_texts(outcome)) text += " | " + fact;
  return text;
}

struct FreeKeyRow {
  const char* expression;
  const char* gives;
};

TEST_CASE("a key in brackets is a field below local") {
  constexpr std::array<FreeKeyRow, 22> rows = {{
      {"local.x['a-b']", "1 | local.x.a-b = 1"},
      {"local['x']['a-b']", "1 | local.x.a-b = 1"},
      {"local.x.c['d e']", "2 | local.x.c.d e = 2"},
      {"local.x['c']['d e'] + 1", "3 | local.x.c.d e = 2"},
      {"local.x['list'][1]['f']", "3 | local.x.list[1].f = 3"},
      {"local.list[1]", "20 | local.list[1] = 20"},
      {"local.list[1.0]", "20 | local.list"},
      {"local.x['none']", "unknown | local.x.none ?"},
      {"local.x['none'].more['most']", "unknown | local.x.none.more.most ?"},
      {"local.x['none'] == 1 || true", "true"},
      {"has(local.x['c'].none)", "unknown | local.x.c.none ?"},
      {"local.x[name]", "1 | name = a-b | local.x.a-b = 1"},
      {"local.x[words[0]]", "1 | words[0] = a-b | local.x.a-b = 1"},
      {"local.x['a' + '-b']", "1 | local.x.a-b = 1"},
      {"local.x['no' + 'ne']", "unknown | local.x.none ?"},
      {"local.x['no' + 'ne'].more", "unknown | local.x.none.more ?"},
      {"words.map(w, local.x[w])[0]", "1 | words | local.x.a-b = 1 | local.x.c"},
      {"'a-b' in local.x", "true | local.x.a-b = 1"},
      {"name in local.x", "true | name = a-b | local.x.a-b = 1"},
      {"'none' in local.x", "unknown | local.x.none ?"},
      {"20 in local.list", "true | local.list"},
      {"words.exists(w, w in local.x)", "true | words[0] = a-b | local.x.a-b = 1"},
  }};
  for (const FreeKeyRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(told_outcome(row.expression) == row.gives);
  }
}

TEST_CASE("what the description gives another type is an error when it runs") {
  constexpr std::array<FreeKeyRow, 5> rows = {{
      {"local.list['a']", "error: A value of type list has no field a."},
      {"local.text['a']", "error: A value of type string has no field a."},
      {"local.list[name]", "error: \"[]\" does not work on list and string."},
      {"local.x[0]", "error: \"[]\" does not work on object and int."},
      {"1 in local.x", "error: \"in\" does not work on int and object."},
  }};
  for (const FreeKeyRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(told_outcome(row.expression) == row.gives);
  }
}

std::string refusal_of_test(const std::string& expression) {
  static const Environment environment = scene_environment();
  Diagnostics diagnostics;
  const auto program = compile(text_of(expression), environment, Expect::test, diagnostics);
  CHECK(program.has_value() == !diagnostics.has_errors());
  std::string text;
  for (const Diagnostic& each : diagnostics.items()) text += each.message + " | " + each.hint;
  return text;
}

TEST_CASE("what is no position and no key is refused before it runs") {
  const std::string key = " as position or key. | A list has whole numbers from 0 on, a map text.";
  CHECK(refusal_of_test("local.x[true]") == "Nothing below local has a bool" + key);
  CHECK(refusal_of_test("local.x[null]") == "Nothing below local has a null" + key);
  CHECK(refusal_of_test("local.x[day]") == "Nothing below local has a timestamp" + key);
  CHECK(refusal_of_test("local.x[words]") == "Nothing below local has a list(string)" + key);
  CHECK(refusal_of_test("local.list.exists(x, x[yes])") == "Nothing below local has a bool" + key);
  const std::string position =
      "No item of a list has this position. | Positions are whole numbers from 0 on.";
  for (const char* expression :
       {"words[-1] == 'a'", "words[-9223372036854775808] == 'a'", "local.list[-1]",
        "local.list[1.5]", "local.list[-1.0]", "['a'][-1] == 'a'"}) {
    CAPTURE(expression);
    CHECK(refusal_of_test(expression) == position);
  }
}

TEST_CASE("a key in brackets is a field that may be stated") {
  CHECK(refusal_of_test("stated(local.x['a-b'])").empty());
  CHECK(
      evaluated(compiled("stated(local.x['a-b'])", scene_environment(), Expect::test), free_scene())
          .answer == Answer::yes);
  CHECK(evaluated(compiled("stated(local.x['none'])", scene_environment(), Expect::test),
                  free_scene())
            .answer == Answer::no);
}

TEST_CASE("a key that was worked out stays with the facts that name it") {
  Evaluator evaluator(&scene_schema());
  const Program program = compiled("local.x['a rather long name of a key, ' + name] == 1");
  const Program other = compiled("'another rather long text, ' + name == ''");
  const Bindings bindings{&free_scene()->root(), {}};
  const Outcome outcome = evaluator.evaluate(program, bindings);
  CHECK(evaluator.evaluate(other, bindings).answer == Answer::no);
  CHECK(fact_texts(outcome) ==
        std::vector<std::string>{"local.x.a rather long name of a key, a-b ?"});
}

}  // namespace
}  // namespace icpcheck::cel
