// SPDX-License-Identifier: MIT
// A program that was stored does the same as before; types and values as text.
#include "icpcheck/cel/program.hpp"

#include <array>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

std::string stored(Program program) {
  ArchiveWriter writer;
  writer(program);
  return writer.bytes();
}

TEST_CASE("a program can be stored and read again") {
  const Description description = describe(R"(
yes: true
day: 2022-04-01
words: [a, b]
)");
  const Environment environment = scene_environment({{"both(a, b)", "a && b"}});
  for (const char* expression :
       {"both(yes, day < date('2022-05-01'))", "words.map(w, w + '!')", "name == 'Ann'",
        "'b' in ['a', 'b']", "1 / zero", "{'a': 1.5}", "words.exists(w, w.matches('^b'))"}) {
    CAPTURE(expression);
    const Program before = compiled(expression, environment);
    const std::string bytes = stored(before);
    Program after;
    ArchiveReader reader(bytes);
    reader(after);
    CHECK(reader.at_end());
    CHECK(stored(after) == bytes);
    const Outcome one = evaluated(before, description);
    const Outcome other = evaluated(after, description);
    CHECK(one.answer == other.answer);
    CHECK(to_text(one.value) == to_text(other.value));
    CHECK(one.error == other.error);
    CHECK(one.facts == other.facts);
    CHECK(to_string(before.type, &scene_schema()) == to_string(after.type, &scene_schema()));
  }
}

TEST_CASE("a program that was moved still names what is missing") {
  const Description description = describe("yes: true");
  Program program = compiled("member.deputy.name == 'Ann'");
  const Program moved = std::move(program);
  CHECK(fact_texts(evaluated(moved, description)) ==
        std::vector<std::string>{"member.deputy.name ?"});
}

TEST_CASE("values are written for people") {
  const Description description = describe(R"(
members:
  - name: Ann
  - on: true
)");
  const auto text = [&](const std::string& expression) {
    const Program program = compiled(expression);
    return to_text(evaluated(program, description).value);
  };
  CHECK(text("members") == "[Ann, number 2 of members]");
  CHECK(text("members[1]") == "number 2 of members");
  CHECK(text("date('2022-04-01')") == "2022-04-01");
  CHECK(text("date('1969-12-31')") == "1969-12-31");
  CHECK(text("timestamp('2022-04-01T10:00:00Z')") == "2022-04-01T10:00:00Z");
  CHECK(text("days(2)") == "172800s");
  CHECK(text("[1.5, 2.0]") == "[1.5, 2]");
  CHECK(text("{'a': [true], 'b': []}") == "{a: [true], b: []}");
  CHECK(text("type(1)") == "int");
}

TEST_CASE("types are written as in CEL, objects by their name in the schema") {
  const schema::Schema& schema = scene_schema();
  const Type root = type_of(schema, *schema.root("system"));
  CHECK(root.kind == TypeKind::object);
  const schema::Field* members = schema.type(root.schema_type).find("members");
  REQUIRE(members != nullptr);
  CHECK(to_string(type_of(schema, members->type), &schema) == "list(member)");
  CHECK(to_string({TypeKind::map, {{TypeKind::string, {}}, {TypeKind::dyn, {}}}}, nullptr) ==
        "map(string, dyn)");
  CHECK(to_string(root, nullptr) == "object");
}

TEST_CASE("a chain of more missing fields than a fact holds is cut at its end") {
  const Description description = describe("yes: true");
  const Program program = compiled("local.a.b.c.d.e.f.g.h.i == 1");
  CHECK(fact_texts(evaluated(program, description)) ==
        std::vector<std::string>{"local.a.b.c.d.e.f.g ?"});
}

}  // namespace
}  // namespace icpcheck::cel
