// SPDX-License-Identifier: MIT
// Definitions: their heads, and how their parameters are bound.
#include <array>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

struct DefinitionRow {
  const char* head;
  const char* says;
};

TEST_CASE("the head of a definition has to be new in every name") {
  constexpr std::array<DefinitionRow, 14> rows = {{
      {"heard", "1+5 cel.syntax: This is not the head of a definition."},
      {"heard(a.b)", "1+10 cel.syntax: This is not the head of a definition."},
      {"a.heard(b)", "1+10 cel.syntax: This is not the head of a definition."},
      {"a + b", "1+5 cel.syntax: This is not the head of a definition."},
      {"heard(a", "6+1 cel.syntax: This \"(\" is never closed."},
      {"name(a)", "1+4 cel.name_taken: \"name\" is taken: it is a field."},
      {"as_of(a)", "1+5 cel.name_taken: \"as_of\" is taken: it is a variable."},
      {"params(a)", "1+6 cel.name_taken: \"params\" is taken: it is a variable."},
      {"size(a)", "1+4 cel.name_taken: \"size\" is taken: it is a function."},
      {"heard(filter)", "7+6 cel.name_taken: \"filter\" is taken: it is a macro."},
      {"heard(organisation)", "7+12 cel.name_taken: \"organisation\" is taken: it is a function."},
      {"known(a)", "1+5 cel.name_taken: \"known\" is taken: it is a definition."},
      {"heard(a, a)", "10+1 cel.name_taken: \"a\" is used twice."},
      {"heard(for)", "7+3 cel.syntax: \"for\" is a word that CEL keeps for itself."},
  }};
  Environment environment = scene_environment({{"known(x)", "x"}});
  environment.variables = {{"as_of", {TypeKind::timestamp, {}}},
                           {"params.least", {TypeKind::integer, {}}}};
  for (const DefinitionRow& row : rows) {
    CAPTURE(row.head);
    Diagnostics diagnostics;
    CHECK_FALSE(define({row.head, {}}, {"true", {}}, environment, diagnostics));
    REQUIRE(diagnostics.items().size() == 1);
    const Diagnostic& problem = diagnostics.items().front();
    CHECK(std::to_string(problem.where.column) + "+" + std::to_string(problem.length) + " " +
              problem.code + ": " + problem.message ==
          row.says);
  }
}

TEST_CASE("a head gives the name and the parameters") {
  Diagnostics diagnostics;
  const auto definition =
      define({"heard( board,role )", {}}, {"true", {}}, scene_environment(), diagnostics);
  REQUIRE(definition);
  CHECK(definition->name == "heard");
  CHECK(definition->parameters == std::vector<std::string>{"board", "role"});
  CHECK(define({"always()", {}}, {"true", {}}, scene_environment(), diagnostics));
}

TEST_CASE("a definition sees those before it, and nothing of its caller") {
  const auto refusal = [](const std::string& expression) {
    Environment environment = scene_environment({{"first(x)", "x"}});
    environment.definitions.push_back({"early(x)", {"x"}, text_of("late(x)")});
    environment.definitions.push_back({"late(x)", {"x"}, text_of("x")});
    environment.definitions[1].name = "early";
    environment.definitions[2].name = "late";
    environment.definitions.push_back({"leaky", {}, text_of("w == 'a'")});
    environment.definitions.push_back({"endless", {"x"}, text_of("endless(x)")});
    Diagnostics diagnostics;
    const auto program = compile(text_of(expression), environment, Expect::any, diagnostics);
    CHECK(program.has_value() == !diagnostics.has_errors());
    return program ? std::string() : diagnostics.items().front().message;
  };
  CHECK(refusal("late(first(yes))").empty());
  CHECK(refusal("early(yes)") == "There is no function \"late\".");
  CHECK(refusal("endless(yes)") == "There is no function \"endless\".");
  CHECK(refusal("words.exists(w, leaky())") == "There is no \"w\" here.");
}

TEST_CASE("a body that does not parse is reported at the body, once") {
  Environment environment = scene_environment();
  environment.definitions.push_back({"bad", {"x"}, {"x +", {}}});
  Diagnostics diagnostics;
  CHECK_FALSE(compile(text_of("bad(1) || bad(2)"), environment, Expect::any, diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items().front().message == "The expression ends where a value is expected.");
}

const Description& defined_scene() {
  static const Description description = describe(R"(
yes: true
zero: 0
words: [a, b]
members:
  - name: Ann
    roles: [chair]
)");
  return description;
}

Outcome outcome_of(const std::string& expression) {
  static const Environment environment = scene_environment({
      {"either(a, b)", "a || b"},
      {"first(a, b)", "a"},
      {"twice(x)", "[x, x]"},
      {"deputy_of(someone)", "someone.deputy"},
      {"same(x)", "words.all(w, w == x || w != x)"},
      {"inner(list)", "list.map(i, i)"},
  });
  static std::vector<Program> programs;  // facts point into them
  programs.reserve(100);
  programs.push_back(compiled(expression, environment));
  return evaluated(programs.back(), defined_scene());
}

TEST_CASE("an argument that the body does not need is not evaluated") {
  CHECK(outcome_of("either(yes, 1 / zero == 1)").answer == Answer::yes);
  CHECK(outcome_of("first(yes, 1 / zero == 1)").answer == Answer::yes);
  CHECK(outcome_of("first(1 / zero == 1, yes)").answer == Answer::error);
}

TEST_CASE("an argument may be unknown, and its path goes on in the body") {
  const Outcome outcome = outcome_of("deputy_of(member).name == 'Ann'");
  CHECK(outcome.answer == Answer::unknown);
  CHECK(fact_texts(outcome) == std::vector<std::string>{"member.deputy.name ?"});
}

TEST_CASE("an argument is seen in the scope of the caller") {
  CHECK(to_text(outcome_of("words.map(w, twice(w))").value) == "[[a, a], [b, b]]");
  CHECK(outcome_of("words.all(w, same(w))").answer == Answer::yes);
  CHECK(to_text(outcome_of("words.map(w, inner([w]))").value) == "[[a], [b]]");
  CHECK(to_text(outcome_of("twice(first(words[1], words[0]))").value) == "[b, b]");
}

TEST_CASE("the facts of an argument are those of each place that reads it") {
  const Outcome outcome = outcome_of("twice(members[0].name) == ['Ann', 'Ann']");
  CHECK(outcome.answer == Answer::yes);
  CHECK(fact_texts(outcome) == std::vector<std::string>{"members[0].name = Ann"});
  CHECK(outcome.fact_count == 1);
}

}  // namespace
}  // namespace icpcheck::cel
