// SPDX-License-Identifier: MIT
// What init writes is refused until somebody has made a choice, and so is a word that was split.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

const Schema& samples() {
  static const Schema schema = schema_of(R"({
    "$id": "https://icpcheck.example/schemas/system-1.json",
    "x-samples": true,
    "type": "object", "additionalProperties": false, "required": ["id"],
    "properties": {
      "id": {"$ref": "#/$defs/id"},
      "name": {"type": "string", "x-sample": "My name"},
      "text": {"$ref": "#/$defs/text"},
      "texts": {"type": "array", "items": {"$ref": "#/$defs/text"}},
      "open": {"type": "boolean"},
      "count": {"type": "integer"},
      "share": {"type": "number"},
      "day": {"type": "string", "format": "date"},
      "version": {"const": "one/1"},
      "status": {"oneOf": [{"const": "draft"}, {"const": "in-force"}],
                 "x-split": {"false": "Say draft or in-force.", "ready": "Say in-force."}},
      "role": {"oneOf": [{"const": "a"}, {"const": "b"}, {"const": "c"}, {"const": "d"},
                         {"const": "e"}, {"const": "f"}, {"const": "g"}]},
      "lead": {"$ref": "#/$defs/lead_id"},
      "seats": {"type": "array", "items": {"$ref": "#/$defs/seat"}},
      "local": {"type": "object"}
    },
    "$defs": {
      "id": {"type": "string", "pattern": "^[a-z-]+$", "x-expects": "Use letters and hyphens."},
      "text": {"type": "string", "minLength": 1},
      "lead_id": {"type": "string", "x-refers-to": "seats", "x-expects": "Name a seat here.",
                  "x-sample": "my-lead"},
      "seat": {"type": "object", "additionalProperties": false, "required": ["id"],
               "properties": {"id": {"$ref": "#/$defs/id"}}}
    }})");
  return schema;
}

std::string told(std::string_view text) {
  return problems_of(samples(), text, Stage::fragment_without_required);
}

struct Left {
  const char* text;  // of one line
  const char* sample;
  const char* hint;
};

}  // namespace

TEST_CASE("each field has a sample that says nothing about anybody") {
  const Type& type = samples().type(samples().root("system").value());
  const auto sample = [&](const char* name) { return std::string{type.find(name)->sample}; };
  CHECK(sample("id") == "my-system");
  CHECK(sample("name") == "My name");
  CHECK(sample("texts") == "In your own words");
  CHECK(sample("open") == "true or false");
  CHECK(sample("count") == "a whole number");
  CHECK(sample("share") == "a number");
  CHECK(sample("day") == "YYYY-MM-DD");
  CHECK(sample("status") == "draft or in-force");
  CHECK(sample("role") == "one of the words");
  CHECK(sample("lead") == "my-lead");
  CHECK(sample("local") == "my value");
  CHECK(sample("version").empty());
  CHECK(sample("seats").empty());
  CHECK(samples().type(type.find("seats")->type).kind == TypeKind::list);
}

TEST_CASE("a word with spaces is taken for the one with hyphens") {
  const Schema schema = schema_of(R"({
    "$id": "https://icpcheck.example/schemas/system-1.json",
    "type": "object", "additionalProperties": false,
    "properties": {"way": {"oneOf": [{"const": "day-by-day"}, {"const": "once"}]}}})");
  const std::string told = problems_of(schema, "way: dy by dy\n", Stage::fragment);
  CHECK(told.find("Did you mean \"day-by-day\"?") != std::string::npos);
}

TEST_CASE("a schema that does not ask for samples has none") {
  for (const Type& type : sample_schema().types) {
    for (const Field& field : type.fields) CHECK(field.sample.empty());
  }
}

TEST_CASE("a sample that was left as it stood is named, with what to write") {
  const std::string leave = " If it is not stated, leave it out or put # before the line.";
  for (const Left& row : std::vector<Left>{
           {"id: my-system", "my-system", "Use letters and hyphens."},
           {"name: My name", "My name", "Write your own."},
           {"text: In your own words", "In your own words", "Write your own."},
           {"open: true or false", "true or false", "Write one of them."},
           {"count: a whole number", "a whole number", "Write a whole number, for example 4."},
           {"share: a number", "a number", "Write a number, for example 2.5."},
           {"day: YYYY-MM-DD", "YYYY-MM-DD", "Write year, month and day, for example 2021-12-07."},
           {"status: draft or in-force", "draft or in-force", "Write one of them."},
           {"role: one of the words", "one of the words", "Known are: a, b, c, d, e, f and g."},
           {"lead: my-lead", "my-lead", "Write the id of one of seats. Name a seat here."},
       }) {
    const std::string line = row.text;
    const std::size_t column = line.find(": ") + 2;
    const bool required = line.starts_with("id");
    CHECK(told(line + "\n") ==
          "a.yaml:1:" + std::to_string(column + 1) +
              ": error[schema.sample]: This still says what init wrote: " + row.sample +
              ".\n    1 | " + line + "\n      | " + std::string(column, ' ') + "^" +
              std::string(line.size() - column - 1, '~') + "\n      = hint: " + row.hint +
              (required ? "" : leave) + "\n");
  }
}

TEST_CASE("samples are named in lists and in what is free, too") {
  CHECK(told("texts:\n  - Ours\n  - In your own words\n")
            .starts_with("a.yaml:3:5: error[schema.sample]: "));
  CHECK(told("seats:\n  - id: my-seat\n").starts_with("a.yaml:2:9: error[schema.sample]: "));
  CHECK(told("local:\n  a: {b: my value}\n").starts_with("a.yaml:2:10: error[schema.sample]: "));
  CHECK(told("texts: [true or false, my-seat]\nname: In your own words\n").empty());
}

TEST_CASE("a reference that still is a sample is not reported as unknown, too") {
  CHECK(problems_of(samples(), "lead: my-lead\n", Stage::references).empty());
}

TEST_CASE("it is known what any sample is") {
  CHECK(is_sample("my-lead", samples()));
  CHECK_FALSE(is_sample("our-lead", samples()));
  CHECK_FALSE(is_sample("", samples()));
}

TEST_CASE("a value that was split is reported with what to say now") {
  CHECK(
      told("status: false\n") ==
      R"(a.yaml:1:9: error[schema.split_value]: "status" cannot be false any more: it could mean two things.
    1 | status: false
      |         ^~~~~
      = hint: Say draft or in-force.
)");
  CHECK(
      told("status: ready\n") ==
      R"(a.yaml:1:9: error[schema.split_value]: "status" cannot be "ready" any more: it could mean two things.
    1 | status: ready
      |         ^~~~~
      = hint: Say in-force.
)");
  CHECK(told("status: true\n").find("error[schema.wrong_type]") != std::string::npos);
}

TEST_CASE("a key of an earlier version is reported with what to say now") {
  const std::string told_of = problems_of(
      project_schema("arrangements"),
      "format: icpcheck/arrangements/1\nkind: system\nid: s\nname: S\ndescribed_on: 2022-07-01\n"
      "hwbs:\n  - id: h\n    jhws: {based_on_jsna: true}\n");
  CHECK(told_of ==
        R"(a.yaml:8:12: error[schema.unknown_key]: There is no key "based_on_jsna" in hwbs[h].jhws.
    8 |     jhws: {based_on_jsna: true}
      |            ^~~~~~~~~~~~~
      = hint: Say with sets_out_how_needs_are_met whether it sets out how the needs that were found are to be met.
)");
}

struct Refused {
  const char* field;
  const char* problem;
};

TEST_CASE("keywords of our own that cannot be kept are refused") {
  for (const Refused& row : std::vector<Refused>{
           {R"({"type": "string", "x-refers-to-types": ["a"]})",
            "At /properties/a: this has to say with \"x-refers-to\" which list is meant."},
           {R"({"type": "string", "x-refers-to": "b", "x-also": "icp"})",
            "At /properties/a/x-also: this has to be a list of texts."},
           {R"({"type": "string", "x-refers-to": "b", "x-refers-to-another": false})",
            "At /properties/a/x-refers-to-another: this has to be true, or left out."},
           {R"({"oneOf": [{"const": "a"}], "x-split": {"a": "Say b."}})",
            "At /properties/a/x-split: the value \"a\" is still allowed."},
           {R"({"oneOf": [{"const": "a"}], "x-split": ["b"]})",
            "At /properties/a/x-split: this has to be an object."},
           {R"({"type": "string", "format": "date", "x-not-before": "b"})",
            "At /: \"x-not-before\" compares \"b\", which is no date here."},
       }) {
    const std::string told_by_loader = loading_problems(
        R"({"$id": "x", "type": "object", "additionalProperties": false, "properties": {"a": )" +
        std::string{row.field} + "}}");
    CHECK(told_by_loader ==
          "s.json: error[schema.not_supported]: " + std::string{row.problem} + "\n");
  }
}

}  // namespace icpcheck::schema
