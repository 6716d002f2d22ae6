// SPDX-License-Identifier: MIT
// The deciding facts suffice: a description that states nothing else gives the same answer.
#include <algorithm>

#include "support/catch.hpp"
#include "unit/cel/copy.hpp"
#include "unit/cel/random.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::size_t deciding_expression_count = 20'000;
constexpr std::size_t deciding_description_count = 100;

bool is_within(const yaml::Node* node, const yaml::Node* ancestor) {
  while (node != nullptr && node != ancestor) node = node->parent();
  return node != nullptr;
}

/// The description with nothing but the facts. What is complete and what is partial is kept, and
/// so is the place of each item in its list: neither is a fact.
std::string only_facts(const Description& description, const std::vector<Fact>& facts) {
  const auto holds_fact = [&](const yaml::Node& node) {
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
      return is_within(&node, fact.node) || is_within(fact.node, &node);
    });
  };
  return copy(description->root(), [&](const yaml::Node& node) {
    const bool item = node.parent()->kind() == yaml::Kind::list;
    return item || node.key() == "partial" || holds_fact(node);
  });
}

TEST_CASE("a description of only the deciding facts gives the same answer") {
  Random random(20220701);
  std::vector<Description> descriptions;
  while (descriptions.size() < deciding_description_count) {
    descriptions.push_back(describe(random_description(random)));
  }
  const Environment environment = scene_environment(random_definitions());
  std::size_t decided = 0;
  std::size_t less = 0;
  for (std::size_t i = 0; i < deciding_expression_count; ++i) {
    const std::string expression = random_expression(random);
    const Program program = compiled(expression, environment);
    const Description& whole = random.pick(descriptions);
    const Outcome outcome = evaluated(program, whole);
    const bool known = outcome.answer == Answer::yes || outcome.answer == Answer::no;
    if (!known || outcome.fact_count > Outcome::max_facts) continue;
    ++decided;
    const Description facts = describe(only_facts(whole, outcome.facts) + "\n");
    if (facts->source().size() < whole->source().size()) ++less;
    if (evaluated(program, facts).answer == outcome.answer) continue;
    FAIL("The answer of\n  " << expression << "\nis " << letter(outcome.answer) << " for\n  "
                             << whole->source() << "and "
                             << letter(evaluated(program, facts).answer) << " for\n  "
                             << facts->source());
  }
  CHECK(decided > deciding_expression_count / 4);
  CHECK(less > decided / 2);
}

}  // namespace
}  // namespace icpcheck::cel
