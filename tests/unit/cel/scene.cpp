// SPDX-License-Identifier: MIT
// The schema of the scenes and the ways through reader, compiler and evaluator.
#include "unit/cel/scene.hpp"

#include <array>
#include <deque>

#include "support/catch.hpp"
#include "unit/cel/scene_schema.hpp"

namespace icpcheck::cel {

namespace {

std::string texts_of(const Diagnostics& diagnostics) {
  std::string texts;
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    texts += diagnostic.code + ": " + diagnostic.message + "\n";
  }
  return texts;
}

std::string fact_text(const Fact& fact) {
  if (!fact.stated()) return fact.path() + (fact.tail ? " (the rest) ?" : " ?");
  if (fact.node->kind() == yaml::Kind::list || fact.node->kind() == yaml::Kind::map) {
    return fact.path();
  }
  return fact.path() + " = " + std::string(fact.node->text());
}

}  // namespace

const schema::Schema& scene_schema() {
  static const schema::Schema schema = [] {
    Diagnostics diagnostics;
    auto loaded = schema::load_schema("scene.json", scene_schema_text, diagnostics);
    INFO(texts_of(diagnostics));
    REQUIRE(loaded);
    return *loaded;
  }();
  return schema;
}

Description describe(std::string text) {
  Diagnostics diagnostics;
  Description description = yaml::read("scene.yaml", std::move(text), yaml::Limits{}, diagnostics);
  INFO(texts_of(diagnostics));
  REQUIRE(!diagnostics.has_errors());
  REQUIRE(description);
  return description;
}

Text text_of(std::string expression) {
  return {std::move(expression), [](std::size_t offset, std::size_t, std::string code,
                                    std::string message, std::string hint) {
            Diagnostic diagnostic;
            diagnostic.code = std::move(code);
            diagnostic.message = std::move(message);
            diagnostic.hint = std::move(hint);
            diagnostic.where = {"expression", 1, static_cast<std::uint32_t>(offset + 1)};
            return diagnostic;
          }};
}

Environment scene_environment(const std::vector<std::pair<std::string, std::string>>& definitions) {
  Environment environment;
  environment.schema = &scene_schema();
  environment.kind = "system";
  for (const auto& [head, body] : definitions) {
    Diagnostics diagnostics;
    auto definition = define(text_of(head), text_of(body), environment, diagnostics);
    INFO(head << "\n" << texts_of(diagnostics));
    REQUIRE(definition);
    environment.definitions.push_back(std::move(*definition));
  }
  return environment;
}

Program compiled(const std::string& expression, const Environment& environment, Expect expect) {
  Diagnostics diagnostics;
  auto program = compile(text_of(expression), environment, expect, diagnostics);
  INFO(expression << "\n" << texts_of(diagnostics));
  REQUIRE(program);
  return std::move(*program);
}

Program compiled(const std::string& expression) {
  static const Environment environment = scene_environment();
  return compiled(expression, environment);
}

Outcome evaluated(const Program& program, const Description& description) {
  static Evaluator evaluator(&scene_schema());
  return evaluator.evaluate(program, {&description->root(), {}});
}

Outcome evaluated(const std::string& expression, const Description& description) {
  static std::deque<Program> programs;  // facts point into them
  return evaluated(programs.emplace_back(compiled(expression)), description);
}

char letter(Answer answer) {
  constexpr std::array<char, 4> letters = {'t', 'f', 'u', 'e'};
  return letters[static_cast<std::size_t>(answer)];
}

std::vector<std::string> fact_texts(const Outcome& outcome) {
  std::vector<std::string> texts;
  for (const Fact& fact : outcome.facts) texts.push_back(fact_text(fact));
  return texts;
}

}  // namespace icpcheck::cel
