// SPDX-License-Identifier: MIT
// Each keyword from both sides: what is allowed says nothing, what is not gives its code.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

Schema of_property(const std::string& x) {
  return schema_of(R"({"$id": "https://icpcheck.example/schemas/sample.json", "type": "object",
    "additionalProperties": false, "properties": {"x": )" +
                   x + "}}");
}

/// The codes that a file gives, joined by spaces.
std::string codes_of(const Schema& schema, const std::string& text, Required required) {
  Diagnostics problems;
  const auto document = yaml::read("a.yaml", text, {}, problems);
  REQUIRE(document != nullptr);
  REQUIRE_FALSE(problems.has_errors());
  const bool good = validate(document->root(), schema, schema.roots[0].type, required, problems);
  CHECK(good == !problems.has_errors());
  std::string codes;
  for (const Diagnostic& problem : problems.items()) {
    codes += (codes.empty() ? "" : " ") + problem.code;
  }
  return codes;
}

struct Case {
  const char* schema;
  std::vector<const char*> allowed;
  std::vector<const char*> refused;
  const char* code;
};

}  // namespace

TEST_CASE("every keyword allows what it says and refuses the rest") {
  const Case rows[] = {
      {R"({"type": "boolean"})",
       {"true", "false", "True"},
       {"yes", "\"true\"", "1", "null", "[]", "{}"},
       "schema.wrong_type"},
      {R"({"type": "integer"})",
       {"1", "-1", "0x10", "1.0", "1e3"},
       {"1.5", "\"1\"", "true", ".inf", ".nan", "null", "one"},
       "schema.wrong_type"},
      {R"({"type": "number"})",
       {"1", "1.5", "-1e300"},
       {"\"1.5\"", "true", ".inf", ".nan", "null"},
       "schema.wrong_type"},
      {R"({"type": "string"})",
       {"a", "\"1\"", "\"\"", "yes", "2021-12-07"},
       {"1", "true", "1.5", "null", "[a]", "{a: b}"},
       "schema.wrong_type"},
      {R"({"type": "array", "items": {"type": "integer"}})",
       {"[]", "[1, 2]"},
       {"1", "{}", "{a: 1}", "[a]", "null"},
       "schema.wrong_type"},
      {R"({"type": "object", "additionalProperties": false, "properties": {"a": {"type": "string"}}})",
       {"{}", "{a: b}"},
       {"[]", "a", "{a: 1}", "null"},
       "schema.wrong_type"},
      {R"({"type": "object"})",
       {"{}", "{a: [1, {b: null}]}"},
       {"[]", "a", "1"},
       "schema.wrong_type"},
      {R"({"title": "Anything"})", {"{}", "a", "[1]", "true", "~"}, {}, ""},
      {R"({"type": "object", "additionalProperties": {"type": "integer"}})",
       {"{}", "{a: 1, b c: 2}"},
       {"{a: x}"},
       "schema.wrong_type"},
      {R"({"type": "object", "additionalProperties": false, "properties": {"a": {}}})",
       {"{a: 1}"},
       {"{b: 1}", "{A: 1}"},
       "schema.unknown_key"},
      {R"({"type": "object", "additionalProperties": false, "required": ["a"], "properties": {"a": {}}})",
       {"{a: 1}", "{a: null}"},
       {"{}"},
       "schema.missing_key"},
      {R"({"const": "one"})", {"one", "\"one\""}, {"two", "One"}, "schema.unknown_value"},
      {R"({"oneOf": [{"const": "one"}, {"const": "two"}]})",
       {"one", "two"},
       {"three", "x-one"},
       "schema.unknown_value"},
      {R"({"anyOf": [{"oneOf": [{"const": "one"}]}, {"type": "string", "pattern": "^x-[a-z0-9-]+$"}]})",
       {"one", "x-one"},
       {"two", "x-", "x-One"},
       "schema.unknown_value"},
      {R"({"type": "string", "format": "date"})",
       {"2021-12-07", "\"2020-02-29\""},
       {"2021-02-29", "2021-12-7", "07/12/2021", "2021", "true", "\"\""},
       "schema.bad_date"},
      {R"({"type": "string", "format": "date", "pattern": "^20"})",
       {"2021-12-07"},
       {"1921-12-07"},
       "schema.wrong_form"},
      {R"({"type": "string", "pattern": "b+"})",
       {"abc", "bb"},
       {"ac", "\"\""},
       "schema.wrong_form"},
      {R"({"type": "string", "format": "uri"})",
       {"https://www.example.org", "urn:x"},
       {"www.example.org", "https://a b"},
       "schema.wrong_form"},
      {R"({"type": "string", "minLength": 2})",
       {"ab", "éé"},
       {"a", "é", "\"\""},
       "schema.too_short"},
      {R"({"type": "string", "minLength": 1})", {"é"}, {"\"\""}, "schema.too_short"},
      {R"({"type": "string", "maxLength": 2})",
       {"ab", "éé", "\"\""},
       {"abc", "ééé"},
       "schema.too_long"},
      {R"({"type": "integer", "minimum": 2})",
       {"2", "2.0", "3"},
       {"1", "-2", "1.0"},
       "schema.too_small"},
      {R"({"type": "number", "maximum": 2.5})", {"2.5", "2"}, {"2.6", "3"}, "schema.too_large"},
      {R"({"type": "array", "items": {}, "minItems": 2})",
       {"[1, 2]"},
       {"[1]", "[]"},
       "schema.too_few"},
      {R"({"type": "array", "items": {}, "maxItems": 2})",
       {"[1, 2]", "[]"},
       {"[1, 2, 3]"},
       "schema.too_many"},
      {R"({"type": "array", "items": {}, "uniqueItems": true})",
       {"[]", "[1, \"1\", true, \"true\", null, [1], [2], {a: 1}, {a: 2}, {b: 1}]"},
       {"[1, 1]", "[1, 1.0]", "[a, \"a\"]", "[null, ~]", "[[1, 2], [1, 2]]",
        "[{a: 1, b: [2]}, {b: [2], a: 1}]"},
       "schema.duplicate_item"},
      {R"({"type": "array", "items": {}})", {"[1, 1]"}, {}, ""},
  };
  for (const Case& row : rows) {
    const Schema schema = of_property(row.schema);
    for (const char* value : row.allowed) {
      INFO(row.schema << " allows " << value);
      CHECK(codes_of(schema, std::string("x: ") + value, Required::demanded).empty());
    }
    for (const char* value : row.refused) {
      INFO(row.schema << " refuses " << value);
      CHECK(codes_of(schema, std::string("x: ") + value, Required::demanded) == row.code);
    }
  }
}

TEST_CASE("keys that are required may be left out where that is waived") {
  const Schema schema = of_property(
      R"({"type": "object", "additionalProperties": false, "required": ["a"], "properties": {"a": {"type": "integer"}}})");
  CHECK(codes_of(schema, "x: {}", Required::waived).empty());
  CHECK(codes_of(schema, "x: {a: b}", Required::waived) == "schema.wrong_type");
}

TEST_CASE("the order of keys does not matter") {
  const Schema schema = schema_of(R"({"$id": "https://icpcheck.example/schemas/sample.json",
    "type": "object", "additionalProperties": false, "properties": {
    "a": {"type": "integer"}, "b": {"type": "boolean"}, "c": {"type": "string"}}})");
  for (const char* text : {"a: 1\nb: true\nc: x", "c: x\nb: true\na: 1", "b: true\na: 1\nc: x",
                           "c: x\na: 1\nb: true"}) {
    INFO(text);
    CHECK(codes_of(schema, text, Required::demanded).empty());
  }
}

TEST_CASE("many equal items in a long list are found, each with the first") {
  const Schema schema = of_property(R"({"type": "array", "items": {}, "uniqueItems": true})");
  std::string items;
  for (int i = 0; i < 40; ++i) items += std::to_string(i) + ", ";
  CHECK(codes_of(schema, "x: [" + items + "{a: 1, b: 2}, {b: 2}]", Required::demanded).empty());
  CHECK(codes_of(schema, "x: [" + items + "{a: 1, b: 2}, 7, {b: 2, a: 1}]", Required::demanded) ==
        "schema.duplicate_item schema.duplicate_item");
}

TEST_CASE("a value that was left blank is not reported again, but is no valid one") {
  const Schema schema = of_property(R"({"type": "boolean"})");
  for (const char* text : {"x:\n", "x: {y:}\n"}) {
    Diagnostics reading, problems;
    const auto document = yaml::read("a.yaml", text, {}, reading);
    REQUIRE(document != nullptr);
    CHECK_FALSE(
        validate(document->root(), schema, schema.roots[0].type, Required::demanded, problems));
  }
  Diagnostics reading, problems;
  const auto document = yaml::read("a.yaml", "x:\n", {}, reading);
  REQUIRE(reading.has_errors());
  validate(document->root(), schema, schema.roots[0].type, Required::demanded, problems);
  CHECK(problems.items().empty());
}

TEST_CASE("a file with a problem in every line is cut short") {
  const Schema schema = of_property(R"({"type": "array", "items": {"type": "integer"}})");
  std::string text = "x:\n";
  for (int i = 0; i < 1002; ++i) text += "- a\n";
  Diagnostics problems;
  const auto document = yaml::read("a.yaml", text, {}, problems);
  CHECK_FALSE(
      validate(document->root(), schema, schema.roots[0].type, Required::demanded, problems));
  REQUIRE(problems.items().size() == 1001);
  CHECK(to_text(problems.items().back()) ==
        "a.yaml:1002:3: error[schema.too_many_problems]: There are more than 1000 problems. The "
        "rest are not shown.\n 1002 | - a\n      |   ^\n");
}

}  // namespace icpcheck::schema
