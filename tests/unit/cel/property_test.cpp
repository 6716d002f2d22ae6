// SPDX-License-Identifier: MIT
// The theorem: without `stated`, an answer true or false (or an error) stays when an absent field
// of an existing object is filled; removing a field changes it only to itself or to unknown.
#include <array>
#include <map>

#include "support/catch.hpp"
#include "unit/cel/copy.hpp"
#include "unit/cel/random.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::size_t expression_count = 100'000;
constexpr std::size_t description_count = 300;

void collect_fields(const yaml::Node& node, std::vector<const yaml::Node*>& fields) {
  for (const yaml::Node* child : node.children()) {
    if (node.kind() == yaml::Kind::map && child->key() == "partial") continue;
    if (node.kind() == yaml::Kind::map) fields.push_back(child);
    collect_fields(*child, fields);
  }
}

/// A description and the same without one of its fields, for each field.
struct Family {
  Description whole;
  std::vector<Description> without_one;
};

Family random_family(Random& random) {
  Family family{describe(random_description(random)), {}};
  std::vector<const yaml::Node*> fields;
  collect_fields(family.whole->root(), fields);
  for (const yaml::Node* field : fields) {
    const auto keep = [field](const yaml::Node& node) { return &node != field; };
    family.without_one.push_back(describe(copy(family.whole->root(), keep) + "\n"));
  }
  return family;
}

std::vector<Family> random_families(Random& random) {
  std::vector<Family> families;
  while (families.size() < description_count) {
    Family family = random_family(random);
    if (!family.without_one.empty()) families.push_back(std::move(family));
  }
  return families;
}

TEST_CASE("filling a field never changes an answer, removing one only makes it unknown") {
  Random random(20211207);
  const std::vector<Family> families = random_families(random);
  const Environment environment = scene_environment(random_definitions());
  std::map<char, std::size_t> answers;
  std::size_t made_unknown = 0;
  for (std::size_t i = 0; i < expression_count; ++i) {
    const std::string expression = random_expression(random);
    const Program program = compiled(expression, environment);
    for (int j = 0; j < 2; ++j) {
      const Family& family = random.pick(families);
      const Description& less = random.pick(family.without_one);
      const char with = letter(evaluated(program, family.whole).answer);
      const char without = letter(evaluated(program, less).answer);
      ++answers[with];
      if (with != without) ++made_unknown;
      if (without == with || without == 'u') continue;
      FAIL("The answer of\n  " << expression << "\nis " << without << " for\n  " << less->source()
                               << "and " << with << " for\n  " << family.whole->source());
    }
  }
  // Without these the test could pass by asking nothing.
  for (const char answer : {'t', 'f', 'u', 'e'}) {
    CAPTURE(answer, answers[answer]);
    CHECK(answers[answer] > expression_count / 20);
  }
  CHECK(made_unknown > expression_count / 100);
}

}  // namespace
}  // namespace icpcheck::cel
