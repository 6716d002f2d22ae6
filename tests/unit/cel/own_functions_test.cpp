// SPDX-License-Identifier: MIT
// organisation(), stated(), and variables that are not bound or partial.
#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::string_view own_schema_text = R"json({
  "$id": "https://icpcheck.example/schemas/system.json",
  "type": "object",
  "properties": {
    "organisations": {"type": "array", "items": {"$ref": "#/$defs/organisation"}},
    "lead": {"type": "string"},
    "members": {"type": "array", "items": {"$ref": "#/$defs/member"}},
    "partial": {"type": "array", "items": {"type": "string"}}
  },
  "additionalProperties": false,
  "$defs": {
    "organisation": {
      "type": "object",
      "properties": {"id": {"type": "string"}, "type": {"$ref": "#/$defs/type"}},
      "additionalProperties": false
    },
    "member": {
      "type": "object",
      "properties": {"organisation": {"type": "string"}},
      "additionalProperties": false
    },
    "type": {"oneOf": [{"const": "icb"}, {"const": "council"}]}
  }
})json";

const schema::Schema& schema_of_organisations() {
  static const schema::Schema schema = [] {
    Diagnostics diagnostics;
    auto loaded = schema::load_schema("organisations.json", own_schema_text, diagnostics);
    REQUIRE(loaded);
    return *loaded;
  }();
  return schema;
}

schema::TypeId root_type() { return *schema_of_organisations().root("system"); }

Environment environment_of_organisations() {
  Environment environment;
  environment.schema = &schema_of_organisations();
  environment.kind = "system";
  const Type root{TypeKind::object, {}, root_type()};
  environment.variables = {{"joined", root},
                           {"places", {TypeKind::list, {root}}},
                           {"params.day", {TypeKind::timestamp, {}}}};
  return environment;
}

/// A run that keeps what its facts point into.
struct Run {
  Program program;
  Outcome outcome;
};

Run run(const std::string& expression, const Bindings& bindings, Expect expect = Expect::any) {
  static const Environment environment = environment_of_organisations();
  Run run{compiled(expression, environment, expect), {}};
  Evaluator evaluator(&schema_of_organisations());
  run.outcome = evaluator.evaluate(run.program, bindings);
  return run;
}

std::vector<std::string> facts(const Run& run) { return fact_texts(run.outcome); }

using TextList = std::vector<std::string>;

TEST_CASE("organisation finds the entry with that id") {
  const Description description = describe(R"(
organisations:
  - {id: a, type: council}
  - {id: b, type: icb}
lead: b
)");
  const Bindings bindings{&description->root(), {}};
  const Run by_field = run("organisation(lead).type == 'icb'", bindings);
  CHECK(by_field.outcome.answer == Answer::yes);
  CHECK(facts(by_field) == TextList{"lead = b", "organisations[b].type = icb"});
  const Run by_text = run("organisation('a').type == 'icb'", bindings);
  CHECK(by_text.outcome.answer == Answer::no);
  const Run wrong = run("organisation('c').type == 'icb'", bindings);
  CHECK(wrong.outcome.answer == Answer::error);
  CHECK(wrong.outcome.error == "There is no organisation \"c\".");
}

TEST_CASE("organisation is unknown where the list is not known") {
  const Description none = describe("lead: b");
  const Run not_stated = run("organisation(lead).type == 'icb'", {&none->root(), {}});
  CHECK(not_stated.outcome.answer == Answer::unknown);
  CHECK(facts(not_stated) == TextList{"organisations ?"});

  const Description some = describe(R"(
partial: [organisations]
organisations:
  - {id: a}
lead: b
)");
  const Run rest = run("organisation(lead).type == 'icb'", {&some->root(), {}});
  CHECK(rest.outcome.answer == Answer::unknown);
  CHECK(facts(rest) == TextList{"organisations (the rest) ?"});

  const Run no_type = run("organisation('a').type == 'icb'", {&some->root(), {}});
  CHECK(no_type.outcome.answer == Answer::unknown);
  CHECK(facts(no_type) == TextList{"organisations[a].type ?"});

  const Run no_id = run("organisation(members[0].organisation).type == 'icb'", {&none->root(), {}});
  CHECK(facts(no_id) == TextList{"members ?"});
}

TEST_CASE("an id in a joined description names an organisation of that description") {
  const Description place = describe("organisations: [{id: a, type: council}]");
  const Description system = describe("{organisations: [{id: a, type: icb}], lead: a}");
  const Bindings bindings{&place->root(), {Value::of(Stated{&system->root(), root_type()})}};
  CHECK(run("organisation(joined.lead).type == 'icb'", bindings).outcome.answer == Answer::yes);
  CHECK(run("organisation('a').type == 'council'", bindings).outcome.answer == Answer::yes);
}

TEST_CASE("descriptions in one document are told apart, too") {
  const Description document = describe(R"(
given: {organisations: [{id: a, type: council}], lead: a}
joined: {organisations: [{id: a, type: icb}], lead: a}
)");
  const yaml::Node* given = document->root().find("given");
  const yaml::Node* joined = document->root().find("joined");
  const Bindings bindings{given, {Value::of(Stated{joined, root_type()})}};
  CHECK(run("organisation(lead).type == 'council'", bindings).outcome.answer == Answer::yes);
  CHECK(run("organisation(joined.lead).type == 'icb'", bindings).outcome.answer == Answer::yes);
}

TEST_CASE("a variable that is not bound is unknown by its name") {
  const Description description = describe("lead: a");
  const Bindings bindings{&description->root(), {}};
  CHECK(facts(run("joined.lead == 'a'", bindings)) == TextList{"joined.lead ?"});
  CHECK(facts(run("params.day < date('2022-04-01')", bindings)) == TextList{"params.day ?"});
  CHECK(facts(run("places.exists(p, p.lead == 'a')", bindings)) == TextList{"places ?"});
}

TEST_CASE("a variable may be a partial list") {
  const Description place = describe("lead: a");
  List places{{Value::of(Stated{&place->root(), root_type()})}, true};
  const Bindings bindings{nullptr, {std::nullopt, Value::of(std::move(places))}};
  CHECK(run("places.exists(p, p.lead == 'a')", bindings).outcome.answer == Answer::yes);
  const Run none = run("places.exists(p, p.lead == 'b')", bindings);
  CHECK(none.outcome.answer == Answer::unknown);
  CHECK(facts(none) == TextList{"places (the rest) ?"});
  const Run mapped = run("size(places.map(p, p.lead)) == 1", bindings);
  CHECK(facts(mapped) == TextList{"places (the rest) ?"});
}

TEST_CASE("of many facts 20 are given, and how many there are that differ") {
  std::string text = "members:\n";
  for (int i = 0; i < 30; ++i) text += "  - {organisation: a}\n";
  for (int i = 0; i < 15; ++i) text += "  - {}\n";
  const Description description = describe(text);
  const Bindings bindings{&description->root(), {}};
  const Run failing = run("members.all(m, m.organisation == 'b')", bindings);
  CHECK(failing.outcome.answer == Answer::no);
  CHECK(failing.outcome.facts.size() == Outcome::max_facts);
  CHECK(failing.outcome.fact_count == 60);
  CHECK(facts(failing)[19] == "members[9].organisation = a");
  const Run missing =
      run("members.exists(m, m.organisation == 'b') && members.exists(m, m.organisation == 'c')",
          bindings);
  CHECK(missing.outcome.answer == Answer::unknown);
  CHECK(missing.outcome.facts.size() == 15);
  CHECK(missing.outcome.fact_count == 15);
}

TEST_CASE("stated is never unknown, and says what it looked at") {
  const Description description = describe("lead: a");
  const Bindings bindings{&description->root(), {}};
  const Run yes = run("stated(lead)", bindings, Expect::test);
  CHECK(yes.outcome.answer == Answer::yes);
  CHECK(facts(yes) == TextList{"lead = a"});
  const Run no = run("stated(members)", bindings, Expect::test);
  CHECK(no.outcome.answer == Answer::no);
  CHECK(facts(no) == TextList{"members ?"});
  CHECK(run("stated(joined.lead)", bindings, Expect::test).outcome.answer == Answer::no);
  CHECK(run("stated(params.day)", bindings, Expect::test).outcome.answer == Answer::no);
}

}  // namespace
}  // namespace icpcheck::cel
