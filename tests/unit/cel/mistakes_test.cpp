// SPDX-License-Identifier: MIT
// The checker goes on after a mistake, so that it finds the others, too: wherever the mistake
// stands, it is refused, and nothing that only follows from it is said.
#include <array>
#include <fstream>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

const Environment& mistaken_environment() {
  static const Environment environment =
      scene_environment({{"same(x)", "x"}, {"both(x, y)", "x && y"}});
  return environment;
}

// Codes and messages, one on each line.
std::string said(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& problem : diagnostics.items()) {
    if (!all.empty()) all += "\n";
    all += problem.code + ": " + problem.message;
  }
  return all;
}

std::string refusal(const std::string& expression, const Environment& in, Expect expect) {
  Diagnostics diagnostics;
  const auto program = compile(text_of(expression), in, expect, diagnostics);
  CHECK_FALSE(program.has_value());
  return said(diagnostics);
}

std::string refusal(const std::string& expression, Expect expect = Expect::any) {
  return refusal(expression, mistaken_environment(), expect);
}

// `form` with the mistake wherever "@" stands in it.
std::string with(std::string form, std::string_view mistake) {
  for (std::size_t at = form.find('@'); at != std::string::npos; at = form.find('@')) {
    form.replace(at, 1, mistake);
  }
  return form;
}

TEST_CASE("two unknown names at the beginning are both named") {
  CHECK(refusal("chairs in member_list", Expect::boolean) ==
        "cel.unknown_name: There is no \"chairs\" here.\n"
        "cel.unknown_name: There is no \"member_list\" here.");
}

constexpr std::array<const char*, 50> mistaken_forms = {"@",
                                                        "@ in words",
                                                        "'a' in @",
                                                        "@ in ['a']",
                                                        "@ in []",
                                                        "'a' in [@]",
                                                        "@ in {'a': 1}",
                                                        "@ == 1",
                                                        "@ != 1",
                                                        "@ < 1",
                                                        "1 >= @",
                                                        "@ + 1",
                                                        "1 - @",
                                                        "@ * 2",
                                                        "2 / @",
                                                        "@ % 2",
                                                        "-(@)",
                                                        "!(@)",
                                                        "@ && yes",
                                                        "yes && @",
                                                        "@ || yes",
                                                        "@ ? 1 : 2",
                                                        "yes ? (@) : 2",
                                                        "yes ? 1 : @",
                                                        "[@]",
                                                        "[@, 1]",
                                                        "[@][0]",
                                                        "words[@]",
                                                        "(@)[0]",
                                                        "(@)['a']",
                                                        "{@: 1}",
                                                        "{'a': @}",
                                                        "(@).name",
                                                        "(@).name.on",
                                                        "has((@).name)",
                                                        "(@).exists(x, true)",
                                                        "words.all(x, @)",
                                                        "words.map(x, @)",
                                                        "(@).filter(x, x == 'a')",
                                                        "words.map(x, @, x)",
                                                        "date(@)",
                                                        "days(@)",
                                                        "size(@)",
                                                        "(@).matches('a')",
                                                        "name.matches(@)",
                                                        "day.getHours(@)",
                                                        "distinct(@)",
                                                        "flatten(@)",
                                                        "same(@)",
                                                        "both(@, yes)"};

TEST_CASE(
    "a mistake is refused wherever it stands, and nothing is said that only follows from it") {
  struct Mistake {
    const char* expression;
    const char* says;
  };
  constexpr std::array<Mistake, 8> mistakes = {{
      {"nmae", "cel.unknown_name: There is no \"nmae\" here."},
      {"nmae.on.name", "cel.unknown_name: There is no \"nmae\" here."},
      {"member.nmae", "cel.unknown_field: There is no field \"nmae\" in member."},
      {"nothing(1)", "cel.unknown_function: There is no function \"nothing\"."},
      {"same()", "cel.wrong_type: \"same\" takes 1 argument (x), but here are 0."},
      {"size(1)", "cel.wrong_type: \"size\" does not work on an int."},
      {"organisation('a')", "cel.unknown_function: There is no function \"organisation\" here."},
      {"uint(1)", "cel.not_supported: The function \"uint\" is not supported."},
  }};
  for (const Mistake& mistake : mistakes) {
    for (const char* form : mistaken_forms) {
      const std::string expression = with(form, mistake.expression);
      CAPTURE(expression);
      CHECK(refusal(expression) == mistake.says);
    }
  }
}

TEST_CASE("a mistake whose type is known is refused wherever it stands") {
  for (const char* mistake :
       {"date('2022-02-30')", "stated(name)", "dyn(1)", "[1, 'a']", "words.all(name, true)",
        "{1.5: 1}", "name.matches('a(')", "colour == 'gren'"}) {
    for (const char* form : mistaken_forms) {
      const std::string expression = with(form, mistake);
      CAPTURE(expression);
      CHECK_FALSE(refusal(expression).empty());
    }
  }
}

TEST_CASE("stated says nothing about a name that is unknown") {
  CHECK(refusal("stated(nmae)", Expect::test) == "cel.unknown_name: There is no \"nmae\" here.");
  CHECK(refusal("stated(member.nmae)", Expect::names) ==
        "cel.unknown_field: There is no field \"nmae\" in member.");
}

TEST_CASE("a mistake in a definition does not lift the limit of parts") {
  // Each step doubles: 2^20 calls in the end.
  std::vector<std::pair<std::string, std::string>> definitions = {{"twice0(x)", "x && nmae"}};
  for (int i = 1; i <= 20; ++i) {
    const std::string last = "twice" + std::to_string(i - 1);
    definitions.push_back({"twice" + std::to_string(i) + "(x)", last + "(x) && " + last + "(x)"});
  }
  CHECK(refusal("twice20(yes)", scene_environment(definitions), Expect::any) ==
        "cel.unknown_name: There is no \"nmae\" here.\n"
        "cel.limit: The expression has more than 2,000 parts.");
}

TEST_CASE("what the fuzzer begins with is refused or runs, whatever is asked of it") {
  std::ifstream seeds(ICPCHECK_SOURCE_DIR "/tests/fuzz/cel_seeds.txt");
  const Description description = describe("yes: true\nwords: [a]\nmembers: [{name: a}]");
  std::size_t count = 0;
  for (std::string seed; std::getline(seeds, seed); ++count) {
    for (const Expect expect :
         {Expect::any, Expect::boolean, Expect::test, Expect::list, Expect::names}) {
      CAPTURE(seed);
      Diagnostics diagnostics;
      const auto program = compile(text_of(seed), mistaken_environment(), expect, diagnostics);
      CHECK(program.has_value() == !diagnostics.has_errors());
      if (program) CHECK(evaluated(*program, description).error.size() < 1'000);
    }
  }
  CHECK(count > 100);
}

TEST_CASE("without types, what cannot run fails when it runs") {
  Environment unchecked = scene_environment();
  unchecked.checked = false;
  const Description description = describe("yes: true");
  for (const char* expression : {"[organisation()]", "organisation(1, 2) == 1", "[nmae]",
                                 "nothing(1)", "nmae in nmae", "nmae.on in [nmae]"}) {
    CAPTURE(expression);
    const Program program = compiled(expression, unchecked);
    CHECK(evaluated(program, description).answer == Answer::error);
  }
}

}  // namespace
}  // namespace icpcheck::cel
