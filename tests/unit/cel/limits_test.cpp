// SPDX-License-Identifier: MIT
// Each limit at its edge: the last size that is allowed, and the first that is not.
#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

using Definitions = std::vector<std::pair<std::string, std::string>>;

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// "" when it compiles.
std::string refusal_by_limit(const std::string& expression, const Definitions& definitions = {}) {
  Diagnostics diagnostics;
  const Environment environment = scene_environment(definitions);
  const auto program = compile(text_of(expression), environment, Expect::any, diagnostics);
  CHECK(program.has_value() == !diagnostics.has_errors());
  if (program) return {};
  CHECK(diagnostics.items().size() == 1);
  return diagnostics.items().at(0).code + ": " + diagnostics.items().at(0).message;
}

const std::string too_deep = "cel.limit: The expression is nested deeper than 100 levels.";
const std::string too_many = "cel.limit: The expression has more than 2,000 parts.";

TEST_CASE("100 levels are allowed, 101 are not") {
  SECTION("brackets") {
    CHECK(refusal_by_limit(repeated("(", 99) + "1" + repeated(")", 99)).empty());
    CHECK(refusal_by_limit(repeated("(", 100) + "1" + repeated(")", 100)) == too_deep);
  }
  SECTION("lists in lists") {
    CHECK(refusal_by_limit(repeated("[", 99) + "1" + repeated("]", 99)).empty());
    CHECK(refusal_by_limit(repeated("[", 100) + "1" + repeated("]", 100)) == too_deep);
  }
  SECTION("signs before a value") {
    CHECK(refusal_by_limit(repeated("!", 99) + "yes").empty());
    CHECK(refusal_by_limit(repeated("!", 100) + "yes") == too_deep);
  }
  SECTION("sums, which lean to the left") {
    CHECK(refusal_by_limit("1" + repeated(" + 1", 99)).empty());
    CHECK(refusal_by_limit("1" + repeated(" + 1", 100)) == too_deep);
  }
  SECTION("choices, which lean to the right") {
    CHECK(refusal_by_limit(repeated("yes ? 1 : ", 99) + "2").empty());
    CHECK(refusal_by_limit(repeated("yes ? 1 : ", 100) + "2") == too_deep);
  }
  SECTION("bodies of definitions") {
    const Definitions definitions = {{"deep(x)", repeated("!", 49) + "x"},
                                     {"deeper(x)", repeated("!", 48) + "deep(x)"}};
    CHECK(refusal_by_limit("deeper(yes)", definitions).empty());
    CHECK(refusal_by_limit("!deeper(yes)", definitions) == too_deep);
  }
}

TEST_CASE("alternatives in a row are not deep") {
  CHECK(refusal_by_limit("yes" + repeated(" || yes", 1'000)).empty());
  CHECK(refusal_by_limit("yes" + repeated(" && yes", 1'000)).empty());
}

TEST_CASE("a bracket that is opened 100,000 times is refused, not followed") {
  CHECK(refusal_by_limit(repeated("(", 100'000)) == too_deep);
  CHECK(refusal_by_limit(repeated("-", 100'000) + "1") == too_deep);
  CHECK(refusal_by_limit("a" + repeated(".b", 100'000)) == too_deep);
}

TEST_CASE("2,000 parts are allowed, 2,001 are not") {
  CHECK(refusal_by_limit("[" + repeated("1,", 1'999) + "]").empty());
  CHECK(refusal_by_limit("[" + repeated("1,", 2'000) + "]") == too_many);
}

TEST_CASE("the bodies of definitions count at each call") {
  // Each step doubles: 2^12 calls in the end.
  Definitions definitions = {{"twice0(x)", "x"}};
  for (int i = 1; i <= 12; ++i) {
    const std::string last = "twice" + std::to_string(i - 1);
    definitions.push_back({"twice" + std::to_string(i) + "(x)", last + "(x) && " + last + "(x)"});
  }
  CHECK(refusal_by_limit("twice3(yes)", definitions).empty());
  CHECK(refusal_by_limit("twice12(yes)", definitions) == too_many);
}

TEST_CASE("three macros may be nested, four may not") {
  CHECK(refusal_by_limit("words.all(a, words.all(b, words.all(c, true)))").empty());
  CHECK(refusal_by_limit("words.all(a, words.all(b, words.all(c, words.all(d, true))))") ==
        "cel.limit: More than three macros are nested in one another.");
  CHECK(refusal_by_limit("words.all(a, words.all(b, each(words)))",
                         {{"each(list)", "list.all(c, list.all(d, true))"}}) ==
        "cel.limit: More than three macros are nested in one another.");
}

const std::string out_of_steps = "The expression needs more than 10,000,000 steps.";

std::string list_of_ones(std::size_t count) { return "[" + repeated("1,", count) + "]"; }

// Takes time by the third power of `count`.
std::string cubic(std::size_t count) {
  const std::string list = list_of_ones(count);
  return list + ".all(a, " + list + ".all(b, " + list + ".all(c, a + b + c > 0)))";
}

TEST_CASE("an expression ends after 10 million steps") {
  const Description description = describe("yes: true");
  CHECK(evaluated(cubic(50), description).answer == Answer::yes);
  const Outcome outcome = evaluated(cubic(200), description);
  CHECK(outcome.answer == Answer::error);
  CHECK(outcome.error == out_of_steps);
}

/// growN(x) is x, 2^(2^N) times.
Environment growing_environment() {
  Definitions definitions = {{"grow0(x)", "x + x"}};
  for (int i = 1; i <= 4; ++i) {
    const std::string last = "grow" + std::to_string(i - 1);
    definitions.push_back({"grow" + std::to_string(i) + "(x)", last + "(" + last + "(x))"});
  }
  return scene_environment(definitions);
}

Outcome grown(const std::string& expression) {
  static const Environment environment = growing_environment();
  const Program program = compiled(expression, environment);
  return evaluated(program, describe("yes: true"));
}

const std::string costly = "size(grow2(grow4('0123456789abcdef'))) == 0";

TEST_CASE("what grows is paid for by its size") {
  CHECK(grown("size(grow4('0123456789abcdef')) == 1048576").answer == Answer::yes);
  CHECK(grown(costly).error == out_of_steps);
  CHECK(grown("size(grow4([1, 2, 3])) == 196608").answer == Answer::yes);
  CHECK(grown("size(grow4(grow3([1]))) == 0").error == out_of_steps);
}

TEST_CASE("the limit of steps is an error that nothing absorbs") {
  for (const std::string& expression :
       {costly + " || true", costly + " && false", "maybe || " + costly, "maybe && " + costly,
        "[1].exists(x, " + costly + ") || yes", "[1, 2].all(x, " + costly + ") && no",
        "(" + costly + ") ? true : true"}) {
    CAPTURE(expression);
    CHECK(grown(expression).error == out_of_steps);
  }
}

TEST_CASE("an evaluator works on after a limit") {
  CHECK(grown(costly).error == out_of_steps);
  CHECK(grown("yes").answer == Answer::yes);
}

}  // namespace
}  // namespace icpcheck::cel
