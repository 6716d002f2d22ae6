// SPDX-License-Identifier: MIT
// Of a list of which not all is known, what is certainly on it; never what only may be.
#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

std::string certain(const std::string& expression, const Description& description,
                    const std::vector<std::pair<std::string, std::string>>& definitions = {}) {
  const Environment environment = scene_environment(definitions);
  const Program program = compiled(expression, environment, Expect::list);
  Evaluator evaluator(&scene_schema());
  const Outcome outcome = evaluator.evaluate_certain(program, {&description->root(), {}});
  return outcome.answer == Answer::yes ? to_text(outcome.value)
                                       : std::string(1, letter(outcome.answer));
}

const char* const certain_members = R"(
yes: true
words: [a, b]
members:
  - {name: Ann, on: true}
  - {name: Bob}
  - {name: Cid, on: false}
)";

TEST_CASE("an item whose condition is not known is left out, the others stay") {
  const Description description = describe(certain_members);
  CHECK(certain("members.filter(m, m.on).map(m, m.name)", description) == "[Ann]");
  CHECK(certain("members.filter(m, !m.on).map(m, m.name)", description) == "[Cid]");
  CHECK(certain("members.map(m, m.on)", description) == "[true, false]");
}

TEST_CASE("of a sum the known part is certain") {
  const Description description = describe(certain_members);
  CHECK(certain("(maybe ? ['x'] : []) + ['y']", description) == "[y]");
  CHECK(certain("['y'] + (maybe ? ['x'] : [])", description) == "[y]");
  CHECK(certain("(yes ? ['x'] : []) + members.filter(m, m.on).map(m, m.name)", description) ==
        "[x, Ann]");
  CHECK(certain("['x', name]", description) == "[x]");
  CHECK(certain("maybe ? ['x'] : []", description) == "u");
}

TEST_CASE("what a condition needs has to be whole") {
  const Description description = describe(certain_members);
  // Bob may be on: that a is on no list of theirs cannot be told.
  CHECK(certain("words.filter(w, !(w in members.filter(m, m.on).map(m, m.name)))", description) ==
        "[]");
  CHECK(certain("left(words, members.filter(m, m.on).map(m, m.name))", description,
                {{"left(whole, part)", "whole.filter(each, !(each in part))"}}) == "[]");
}

TEST_CASE("of a partial list those that are named are certain") {
  const Description description =
      describe("partial: [members]\nmembers:\n  - {name: Ann, on: true}\n");
  CHECK(certain("members.filter(m, m.on).map(m, m.name)", description) == "[Ann]");
}

TEST_CASE("a definition gives what is certain of its list") {
  const Description description = describe(certain_members);
  CHECK(certain("on_duty()", description,
                {{"on_duty()", "members.filter(m, m.on).map(m, m.name)"}}) == "[Ann]");
}

}  // namespace
}  // namespace icpcheck::cel
