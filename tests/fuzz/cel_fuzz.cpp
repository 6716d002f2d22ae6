// SPDX-License-Identifier: MIT
// Any bytes as an expression: compiles and evaluates them, and looks at what comes out. The
// first byte chooses what the place of the expression asks of it.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "icpcheck/cel/compile.hpp"
#include "icpcheck/cel/evaluate.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::string_view schema_text = R"json({
  "$id": "https://icpcheck.example/schemas/system.json",
  "type": "object",
  "properties": {
    "yes": {"type": "boolean"},
    "count": {"type": "integer"},
    "name": {"type": "string"},
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
        "roles": {"type": "array", "items": {"type": "string"}}
      },
      "additionalProperties": false
    }
  }
})json";

constexpr std::string_view description_text = R"(
yes: true
day: 2022-04-01
partial: [members]
members:
  - {id: a, roles: [chair, deputy]}
  - {id: b}
organisations:
  - {id: a}
local: {n: 1, list: [1, 2], map: {a: 1}}
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
                             {"params.unbound", {TypeKind::string, {}}}};
    define_as("has_role(member, role)", "role in member.roles");
    define_as("anyone(list, role)", "list.exists(m, has_role(m, role))");
  }

  void define_as(std::string head, std::string body) {
    auto definition =
        define({std::move(head), {}}, {std::move(body), {}}, environment, diagnostics);
    if (!definition) std::abort();
    environment.definitions.push_back(std::move(*definition));
  }
};

void run(Scene& scene, const std::string& expression, Expect expect) {
  Diagnostics diagnostics;
  const auto program = compile({expression, {}}, scene.environment, expect, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.items()) (void)to_text(diagnostic);
  if (program.has_value() == diagnostics.has_errors()) std::abort();
  if (!program) return;
  const Bindings bindings{&scene.description->root(), {Value::of(Date{0}), std::nullopt}};
  const Outcome outcome = scene.evaluator.evaluate(*program, bindings);
  for (const Fact& fact : outcome.facts) (void)fact.path();
  if (outcome.answer == Answer::yes || outcome.answer == Answer::no) (void)to_text(outcome.value);
  if (outcome.answer == Answer::unknown && outcome.facts.empty()) std::abort();
  if (outcome.answer == Answer::error && outcome.error.empty()) std::abort();
}

}  // namespace
}  // namespace icpcheck::cel

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static icpcheck::cel::Scene scene;
  if (size == 0) return 0;
  const auto expect = static_cast<icpcheck::cel::Expect>(data[0] % 5);
  scene.environment.checked = data[0] < 128;
  icpcheck::cel::run(scene, std::string(data + 1, data + size), expect);
  return 0;
}
