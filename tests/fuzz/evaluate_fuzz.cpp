// SPDX-License-Identifier: MIT
// Well-typed expressions over descriptions, both made of the choices that the bytes make, thrown at
// checker and evaluator. Demanded: each compiles unless it is too large; the theorem, that filling
// an absent fact never changes an answer and removing one changes it only to unknown; the tables of
// `&&`, `||` and `!`; the same answer, facts and error each time.
#include <optional>
#include <utility>

#include "icpcheck/cel/compile.hpp"
#include "icpcheck/cel/evaluate.hpp"
#include "support.hpp"
#include "unit/cel/copy.hpp"
#include "unit/cel/random.hpp"
#include "unit/cel/scene_schema.hpp"

namespace {

using namespace icpcheck;
using namespace icpcheck::cel;
using fuzz::demand;
using Description = std::shared_ptr<const yaml::Document>;

struct Scene {
  Diagnostics diagnostics;
  std::optional<schema::Schema> schema =
      schema::load_schema("scene.json", scene_schema_text, diagnostics);
  Environment environment;
  Evaluator evaluator{&*schema};

  Scene() {
    environment.schema = &*schema;
    environment.kind = "system";
    for (auto& [head, body] : random_definitions()) {
      auto definition = define({head, {}}, {body, {}}, environment, diagnostics);
      demand(definition.has_value());
      environment.definitions.push_back(std::move(*definition));
    }
  }
};

/// Empty when it is too large, which is the one mistake that a well-typed expression can have.
std::optional<Program> compiled(Scene& scene, const std::string& expression) {
  Diagnostics problems;
  auto program = compile({expression, {}}, scene.environment, Expect::any, problems);
  for (const Diagnostic& problem : problems.items()) {
    if (problem.code != "cel.limit") fuzz::demand_same(expression, to_text(problem));
  }
  demand(program.has_value() != problems.has_errors());
  return program;
}

Answer answer(Scene& scene, const Program& program, const Description& description) {
  const Bindings bindings{&description->root(), {}};
  const Outcome outcome = scene.evaluator.evaluate(program, bindings);
  const Outcome again = scene.evaluator.evaluate(program, bindings);
  demand(outcome.answer == again.answer && outcome.error == again.error);
  demand(outcome.facts == again.facts && outcome.fact_count == again.fact_count);
  demand(outcome.fact_count >= outcome.facts.size());
  demand((outcome.answer == Answer::error) == !outcome.error.empty());
  demand(outcome.answer != Answer::unknown || !outcome.facts.empty());
  for (const Fact& fact : outcome.facts) {
    demand(!fact.path().empty());
    demand(outcome.answer != Answer::unknown || !fact.stated());
  }
  return outcome.answer;
}

/// What decides wins, else unknown, else error. `decides`: what one operand alone decides.
Answer joined(Answer left, Answer right, Answer decides) {
  for (const Answer wins : {decides, Answer::unknown, Answer::error}) {
    if (left == wins || right == wins) return wins;
  }
  return left;
}

Answer negated(Answer one) {
  if (one == Answer::yes) return Answer::no;
  return one == Answer::no ? Answer::yes : one;
}

void demand_answer(Scene& scene, const std::string& expression, const Description& description,
                   Answer expected) {
  const auto program = compiled(scene, expression);
  if (program) demand(answer(scene, *program, description) == expected);
}

void demand_tables(Scene& scene, const std::string& a, const std::string& b,
                   const Description& description) {
  const auto left = compiled(scene, a);
  const auto right = compiled(scene, b);
  if (!left || !right) return;
  const Answer of_left = answer(scene, *left, description);
  const Answer of_right = answer(scene, *right, description);
  const Answer both = joined(of_left, of_right, Answer::no);
  const Answer either = joined(of_left, of_right, Answer::yes);
  demand_answer(scene, "(" + a + ") && (" + b + ")", description, both);
  demand_answer(scene, "(" + b + ") && (" + a + ")", description, both);
  demand_answer(scene, "(" + a + ") || (" + b + ")", description, either);
  demand_answer(scene, "(" + b + ") || (" + a + ")", description, either);
  demand_answer(scene, "!(" + a + ")", description, negated(of_left));
}

Description read(std::string text) {
  Diagnostics problems;
  auto description = yaml::read("fuzz.yaml", std::move(text), yaml::Limits{}, problems);
  demand(description != nullptr && !problems.has_errors());
  return description;
}

/// Every field of an object, but what says that lists are partial: that is no fact.
void collect(const yaml::Node& node, std::vector<const yaml::Node*>& fields) {
  for (const yaml::Node* child : node.children()) {
    if (node.kind() == yaml::Kind::map && child->key() == "partial") continue;
    if (node.kind() == yaml::Kind::map) fields.push_back(child);
    collect(*child, fields);
  }
}

void demand_theorem(Scene& scene, const std::string& expression, const Description& whole) {
  const auto program = compiled(scene, expression);
  if (!program) return;
  const Answer with = answer(scene, *program, whole);
  std::vector<const yaml::Node*> fields;
  collect(whole->root(), fields);
  for (const yaml::Node* field : fields) {
    const auto keep = [field](const yaml::Node& node) { return &node != field; };
    const Description less = read(copy(whole->root(), keep) + "\n");
    const Answer without = answer(scene, *program, less);
    demand(without == with || without == Answer::unknown);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Scene scene;
  Random random(std::span(data, size));
  const Description description = read(random_description(random));
  const std::string left = random_expression(random);
  demand_theorem(scene, left, description);
  demand_tables(scene, left, random_expression(random), description);
  return 0;
}
