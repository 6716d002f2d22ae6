// SPDX-License-Identifier: MIT
// Reading schemas: every shape, and everything that is refused.
#include "icpcheck/base/archive.hpp"
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

/// A schema with one property `x`.
std::string with_property(const std::string& x) {
  return R"({"$id": "https://icpcheck.example/schemas/sample-1.json", "type": "object",
             "additionalProperties": false, "properties": {"x": )" +
         x + R"(}, "$defs": {"name": {"title": "Name", "description": "What it is called.",
             "type": "string", "minLength": 1},
             "loop": {"type": "array", "items": {"$ref": "#/$defs/loop"}}}})";
}

const Type& property(const Schema& schema) {
  return schema.type(schema.type(schema.roots[0].type).find("x")->type);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n') + 1); }

bool same(const Schema& a, const Schema& b) {
  ArchiveWriter one, two;
  one(a);
  two(b);
  return one.bytes() == two.bytes();
}

}  // namespace

TEST_CASE("each type of the schema is read") {
  struct Row {
    const char* json;
    TypeKind kind;
  };
  const Row rows[] = {
      {R"({"type": "boolean"})", TypeKind::boolean},
      {R"({"type": "integer"})", TypeKind::integer},
      {R"({"type": "number"})", TypeKind::number},
      {R"({"type": "string"})", TypeKind::string},
      {R"({"type": "string", "format": "date"})", TypeKind::date},
      {R"({"type": "object", "properties": {}, "additionalProperties": false})", TypeKind::object},
      {R"({"type": "array", "items": {"type": "string"}})", TypeKind::list},
      {R"({"type": "object"})", TypeKind::any},
      {R"({"title": "Anything"})", TypeKind::any},
      {R"({"const": "one"})", TypeKind::string},
      {R"({"oneOf": [{"const": "one"}]})", TypeKind::string},
      {R"({"type": "string", "oneOf": [{"const": "one"}]})", TypeKind::string},
  };
  for (const Row& row : rows) {
    INFO(row.json);
    CHECK(property(schema_of(with_property(row.json))).kind == row.kind);
  }
}

TEST_CASE("the bounds and notes of a type are kept") {
  const Schema texts = schema_of(with_property(
      R"({"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^a", "x-expects": "Begin with a.",
          "x-refers-to": "bodies"})"));
  const Type& text = property(texts);
  CHECK(text.min_length == 2U);
  CHECK(text.max_length == 5U);
  CHECK(text.pattern == "^a");
  CHECK(text.expects == "Begin with a.");
  CHECK(text.refers_to == "bodies");
  const Schema numbers =
      schema_of(with_property(R"({"type": "number", "minimum": -1.5, "maximum": 2})"));
  CHECK(property(numbers).minimum == -1.5);
  CHECK(property(numbers).maximum == 2.0);
  const Schema lists = schema_of(with_property(
      R"({"type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true, "items": {"type": "boolean"}})"));
  const Type& list = property(lists);
  CHECK(list.min_items == 1U);
  CHECK(list.max_items == 3U);
  CHECK(list.unique_items);
  CHECK(lists.type(list.items).kind == TypeKind::boolean);
}

TEST_CASE("a vocabulary keeps names, titles and descriptions, and may be open to own values") {
  const Schema schema = schema_of(with_property(
      R"({"anyOf": [{"oneOf": [{"const": "a", "title": "A", "description": "The first."}]},
                    {"type": "string", "pattern": "^x-[a-z0-9-]+$"}]})"));
  const Type& type = property(schema);
  REQUIRE(type.choices.size() == 1);
  CHECK(type.choices[0].name == "a");
  CHECK(type.choices[0].title == "A");
  CHECK(type.choices[0].description == "The first.");
  CHECK(type.extensible);
  CHECK(type.allows("x-own-2"));
  for (const char* wrong : {"b", "x-", "x-Own", "X-own", "ax-own", "x-own_2", ""}) {
    INFO(wrong);
    CHECK_FALSE(type.allows(wrong));
  }
}

TEST_CASE("a field has its own title and description, else those of its definition") {
  const Schema plain = schema_of(with_property(R"({"$ref": "#/$defs/name"})"));
  const Field& from_definition = *plain.type(plain.roots[0].type).find("x");
  CHECK(from_definition.title == "Name");
  CHECK(from_definition.description == "What it is called.");
  CHECK(property(plain).name == "name");
  const Schema own =
      schema_of(with_property(R"({"$ref": "#/$defs/name", "title": "T", "description": "D."})"));
  const Field& field = *own.type(own.roots[0].type).find("x");
  CHECK(field.title == "T");
  CHECK(field.description == "D.");
}

TEST_CASE("what is ours of a field that refers to a definition stands under x-fields") {
  const auto inner = [](const std::string& rest) {
    return with_property(R"({"type": "object", "additionalProperties": false, "properties": )" +
                         rest + "}");
  };
  const auto refused = [&inner](const std::string& rest) {
    const std::string line = first_line(loading_problems(inner(rest)));
    return line.substr(std::min(line.find("At "), line.size()));
  };
  const Schema schema = schema_of(inner(R"({"y": {"$ref": "#/$defs/name"}, "z": {"type": "string"}},
               "x-fields": {"y": {"x-question": "Q?", "x-begin": true}, "z": {"x-ask": "A."}})"));
  const Type& type = property(schema);
  CHECK(type.find("y")->question == "Q?");
  CHECK(type.find("y")->begin);
  CHECK(type.find("z")->ask == "A.");
  CHECK_FALSE(type.find("z")->begin);
  CHECK(refused(R"({"y": {"$ref": "#/$defs/name", "x-ask": "A."}})") ==
        "At /properties/x/properties/y: \"x-ask\" cannot stand beside \"$ref\".\n");
  CHECK(refused(R"({}, "x-fields": {"y": {"x-ask": "A."}})") ==
        "At /properties/x/x-fields: there is no property \"y\".\n");
  CHECK(refused(R"({"y": {"type": "string"}}, "x-fields": {"y": {"x-aks": "A."}})") ==
        "At /properties/x/x-fields/y: the keyword \"x-aks\" is not supported here.\n");
  CHECK(refused(R"({"y": {"type": "string"}}, "x-fields": {"y": "Q?"})") ==
        "At /properties/x/x-fields/y: a schema has to be an object.\n");
  CHECK(refused(R"({}, "x-fields": [{"y": {}}])") ==
        "At /properties/x/x-fields: this has to be an object.\n");
}

TEST_CASE("a field says whether nobody begins without it") {
  const auto begins = [](const char* json) {
    const Schema schema = schema_of(with_property(json));
    return schema.type(schema.roots[0].type).find("x")->begin;
  };
  CHECK(begins(R"({"type": "string", "x-begin": true})"));
  CHECK_FALSE(begins(R"({"type": "string"})"));
}

TEST_CASE("the kinds of file are told by if-then, by definition, or by the id") {
  CHECK(schema_of(with_property("{}")).roots[0].kind == "sample");
  const Schema arrangements = project_schema("arrangements");
  REQUIRE(arrangements.roots.size() == 2);
  CHECK(arrangements.root("system") == arrangements.roots[0].type);
  CHECK(arrangements.root("place") == arrangements.roots[1].type);
  CHECK_FALSE(arrangements.root("region"));
  const Schema pack = project_schema("pack");
  REQUIRE(pack.roots.size() == 2);
  CHECK(pack.type(*pack.root("pack")).find("sources") != nullptr);
  CHECK(pack.type(*pack.root("clause")).find("checks") != nullptr);
}

TEST_CASE("what is not supported is refused with its place in the schema") {
  struct Row {
    const char* json;
    const char* message;
  };
  const Row rows[] = {
      {R"({"type": "string", "maxlength": 3})",
       "At /properties/x: the keyword \"maxlength\" is not supported here.\n"},
      {R"({"type": "array", "items": {}, "contains": {}})",
       "At /properties/x: the keyword \"contains\" is not supported here.\n"},
      {R"({"type": "boolean", "minimum": 1})",
       "At /properties/x: the keyword \"minimum\" is not supported here.\n"},
      {R"({"not": {}})", "At /properties/x: the keyword \"not\" is not supported here.\n"},
      {R"({"type": "null"})", "At /properties/x/type: this type is not supported.\n"},
      {R"({"type": ["string", "null"]})", "At /properties/x/type: this type is not supported.\n"},
      {R"(true)", "At /properties/x: a schema has to be an object.\n"},
      {R"({"type": "string", "x-begin": "yes"})",
       "At /properties/x/x-begin: this has to be true, or left out.\n"},
      {R"({"type": "array"})", "At /properties/x: a list has to say what its \"items\" are.\n"},
      {R"({"type": "object", "properties": {}})",
       "At /properties/x: \"additionalProperties\" has to be there, and be false or a schema.\n"},
      {R"({"type": "object", "properties": {}, "additionalProperties": true})",
       "At /properties/x: \"additionalProperties\" has to be there, and be false or a schema.\n"},
      {R"({"type": "object", "properties": {}, "additionalProperties": false, "required": ["y"]})",
       "At /properties/x/required: there is no property \"y\".\n"},
      {R"({"type": "string", "format": "time"})",
       "At /properties/x/format: the format \"time\" is not supported here.\n"},
      {R"({"type": "string", "pattern": "("})",
       "At /properties/x/pattern: this is not a pattern that RE2 knows.\n"},
      {R"({"type": "string", "minLength": -1})",
       "At /properties/x/minLength: this has to be a number.\n"},
      {R"({"const": 1})", "At /properties/x/const: this has to be text.\n"},
      {R"({"oneOf": []})", "At /properties/x/oneOf: this has to be a list.\n"},
      {R"({"oneOf": [{"const": "a"}, {"const": "a"}]})",
       "At /properties/x/oneOf/1: the value \"a\" is there twice.\n"},
      {R"({"oneOf": [{"title": "A"}]})",
       "At /properties/x/oneOf/0: a value of a vocabulary needs a \"const\".\n"},
      {R"({"anyOf": [{"oneOf": [{"const": "a"}]}, {"type": "string"}]})",
       "At /properties/x/anyOf: this has to be a vocabulary and then "
       "{\"type\":\"string\",\"pattern\":\"^x-[a-z0-9-]+$\"}.\n"},
      {R"({"anyOf": [{"type": "string"}, {"type": "string", "pattern": "^x-[a-z0-9-]+$"}]})",
       "At /properties/x/anyOf/0: this has to be a vocabulary.\n"},
      {R"({"$ref": "#/$defs/nothing"})",
       "At /properties/x/$ref: \"#/$defs/nothing\" is not defined in this file.\n"},
      {R"({"$ref": "#/$defs/loop"})",
       "At /$defs/loop/items/$ref: \"loop\" would contain itself.\n"},
      {R"({"$ref": "#/$defs/name", "minLength": 2})",
       "At /properties/x: the keyword \"minLength\" is not supported here.\n"},
  };
  for (const Row& row : rows) {
    INFO(row.json);
    CHECK(first_line(loading_problems(with_property(row.json))) ==
          std::string("s.json: error[schema.not_supported]: ") + row.message);
  }
}

TEST_CASE("a keyword that is nearly right gets a hint") {
  CHECK(loading_problems(with_property(R"({"type": "string", "maxlength": 3})")) ==
        "s.json: error[schema.not_supported]: At /properties/x: the keyword \"maxlength\" is not "
        "supported here.\n      = hint: Did you mean \"maxLength\"?\n");
}

TEST_CASE("what is no schema at all is refused") {
  CHECK(loading_problems("{") ==
        "s.json: error[schema.not_supported]: At /: this is not JSON, or no object.\n");
  CHECK(loading_problems("[]") ==
        "s.json: error[schema.not_supported]: At /: this is not JSON, or no object.\n");
}

TEST_CASE("a choice between kinds has one shape") {
  CHECK(loading_problems(R"({"allOf": [{"if": {"required": ["kind"]}, "then": {}}]})") ==
        "s.json: error[schema.not_supported]: At /allOf/0/if: this has to be "
        "{\"properties\":{\"kind\":{\"const\":\"\"}},\"required\":[\"kind\"]}.\n");
  CHECK(first_line(loading_problems(R"({"allOf": [], "minProperties": 1})")) ==
        "s.json: error[schema.not_supported]: At /: the keyword \"minProperties\" is not supported "
        "here.\n");
}

TEST_CASE("a schema survives the archive unchanged") {
  for (const char* name : {"arrangements", "pack"}) {
    const Schema& schema = project_schema(name);
    ArchiveWriter writer;
    writer(schema);
    Schema restored;
    ArchiveReader reader(writer.bytes());
    reader(restored);
    CHECK(reader.at_end());
    CHECK(restored.types.size() == schema.types.size());
    CHECK(restored.id == schema.id);
    CHECK(same(restored, schema));
  }
}

}  // namespace icpcheck::schema
