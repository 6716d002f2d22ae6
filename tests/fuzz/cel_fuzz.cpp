// SPDX-License-Identifier: MIT
// Any bytes as an expression: compiles and evaluates them, and looks at what comes out. The
// first byte chooses what the place of the expression asks of it, whether types are checked, and
// whether the file has line ends that the text has not.
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/cel/compile.hpp"
#include "icpcheck/cel/evaluate.hpp"
#include "support.hpp"

namespace icpcheck::cel {
namespace {

using fuzz::demand;

constexpr std::string_view schema_text = R"json({
  "$id": "https://icpcheck.example/schemas/system.json",
  "type": "object",
  "properties": {
    "yes": {"type": "boolean"},
    "count": {"type": "integer"},
    "ratio": {"type": "number"},
    "name": {"type": "string"},
    "colour": {"oneOf": [{"const": "red"}, {"const": "green"}]},
    "words": {"type": "array", "items": {"type": "string"}},
    "day": {"type": "string", "format": "date"},
    "members": {"type": "array", "items": {"$ref": "#/$defs/member"}},
    "organisations": {"type": "array", "items": {"$ref": "#/$defs/member"}},
    "partial": {"type": "array", "items": {"type": "string"}},
    "local": {"type": "object"}
  },
  "additionalProperties": false,
  "$defs": {
    "member": {
      "type": "object",
      "properties": {
        "id": {"type": "string"},
        "roles": {"type": "array", "items": {"type": "string"}},
        "deputy": {"$ref": "#/$defs/member"}
      },
      "additionalProperties": false
    }
  }
})json";

constexpr std::string_view description_text = R"(
yes: true
ratio: 1.5
colour: red
words: [a, b]
day: 2022-04-01
partial: [members]
members:
  - {id: a, roles: [chair, deputy], deputy: {id: b}}
  - {id: b}
organisations:
  - {id: a}
local: {n: 1, list: [1, 2.5, [3], {a: 1}], map: {a: 1, a-b: {c: 2}}, none: null, text: a}
)";

struct Scene {
  Diagnostics diagnostics;
  std::optional<schema::Schema> schema = schema::load_schema("fuzz.json", schema_text, diagnostics);
  std::shared_ptr<const yaml::Document> description =
      yaml::read("fuzz.yaml", std::string(description_text), yaml::Limits{}, diagnostics);
  Environment environment;
  Evaluator evaluator{&*schema};

  Scene() {
    environment.schema = &*schema;
    environment.kind = "system";
    environment.variables = {{"as_of", {TypeKind::timestamp, {}}},
                             {"params.unbound", {TypeKind::string, {}}},
                             {"ratings", {TypeKind::map, {{TypeKind::string}, {TypeKind::string}}}},
                             {"some", {TypeKind::list, {{TypeKind::integer}}}}};
    define_as("has_role(member, role)", "role in member.roles");
    define_as("anyone(list, role)", "list.exists(m, has_role(m, role))");
    define_as("same(x)", "x");
    define_as("wrong(x)", "nothing in x");
    define_as("unclosed(x)", "(x");
  }

  void define_as(std::string head, std::string body) {
    auto definition =
        define({std::move(head), {}}, {std::move(body), {}}, environment, diagnostics);
    demand(definition.has_value());
    environment.definitions.push_back(std::move(*definition));
  }
};

Bindings bindings_of(const Scene& scene) {
  List some{.items = {Value::of(std::int64_t{1}), Value::of(std::int64_t{2})}, .partial = true};
  Map ratings;
  ratings.entries.emplace_back(Value::borrowed("P1"), Value::borrowed("red"));
  return {&scene.description->root(),
          {Value::of(Date{0}), std::nullopt, Value::of(std::move(ratings)),
           Value::of(std::move(some))}};
}

void look_at(const Outcome& outcome) {
  for (const Fact& fact : outcome.facts) (void)fact.path();
  if (outcome.answer == Answer::yes || outcome.answer == Answer::no) (void)to_text(outcome.value);
  demand(outcome.answer != Answer::unknown || !outcome.facts.empty());
  demand(outcome.answer != Answer::error || !outcome.error.empty());
}

void run(Scene& scene, const Text& text, Expect expect) {
  Diagnostics diagnostics;
  const auto program = compile(text, scene.environment, expect, diagnostics);
  fuzz::tell(diagnostics);
  demand(program.has_value() != diagnostics.has_errors());
  if (!program) return;
  const Bindings bindings = bindings_of(scene);
  const Outcome outcome = scene.evaluator.evaluate(*program, bindings);
  look_at(outcome);
  const Outcome again = scene.evaluator.evaluate(*program, bindings);
  const bool same = outcome.answer == again.answer && outcome.error == again.error &&
                    outcome.facts == again.facts && outcome.fact_count == again.fact_count;
  demand(same);
}

/// As if YAML had joined lines at every space.
std::vector<std::size_t> all_spaces(const std::string& text) {
  std::vector<std::size_t> spaces;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') spaces.push_back(i);
  }
  return spaces;
}

}  // namespace
}  // namespace icpcheck::cel

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static icpcheck::cel::Scene scene;
  if (size == 0) return 0;
  const auto expect = static_cast<icpcheck::cel::Expect>(data[0] % 5);
  scene.environment.checked = data[0] / 5 % 2 == 0;
  icpcheck::cel::Text text{std::string(data + 1, data + size), {}};
  if (data[0] / 10 % 2 == 0) text.joints = icpcheck::cel::all_spaces(text.text);
  icpcheck::cel::run(scene, text, expect);
  return 0;
}
