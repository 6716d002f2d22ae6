// SPDX-License-Identifier: MIT
// Puts texts through the doors of the room.
#include "unit/schema/try_schema.hpp"

#include <fstream>
#include <iterator>
#include <map>

#include "support/catch.hpp"

namespace icpcheck::schema {

namespace {

std::string text_of(const Diagnostics& problems) {
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  return text;
}

bool run(const yaml::Node& root, const Schema& schema, Stage stage, Diagnostics& problems) {
  switch (stage) {
    case Stage::fragment:
      return validate(root, schema, schema.roots[0].type, Required::demanded, problems);
    case Stage::fragment_without_required:
      return validate(root, schema, schema.roots[0].type, Required::waived, problems);
    case Stage::file:
      return validate_file(root, schema, problems);
    case Stage::references:
      return check_references(root, schema, root_type(root, schema).value(), problems);
  }
  return false;
}

}  // namespace

Schema schema_of(std::string_view json) {
  Diagnostics problems;
  auto schema = load_schema("s.json", json, problems);
  INFO(text_of(problems));
  REQUIRE(schema);
  return *std::move(schema);
}

std::string loading_problems(std::string_view json) {
  Diagnostics problems;
  const auto schema = load_schema("s.json", json, problems);
  CHECK(schema.has_value() == !problems.has_errors());
  return text_of(problems);
}

const Schema& project_schema(std::string_view name) {
  static std::map<std::string, Schema, std::less<>> known;
  const auto found = known.find(name);
  if (found != known.end()) return found->second;
  const std::string path =
      std::string(ICPCHECK_SOURCE_DIR "/schemas/").append(name).append(".schema.json");
  std::ifstream file(path, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  return known.emplace(name, schema_of(json)).first->second;
}

std::string problems_of(const Schema& schema, std::string_view yaml_text, Stage stage) {
  Diagnostics reading;
  const auto document = yaml::read("a.yaml", std::string(yaml_text), {}, reading);
  INFO(text_of(reading));
  REQUIRE(document != nullptr);
  Diagnostics problems;
  const bool good = run(document->root(), schema, stage, problems);
  const bool blank = reading.has_errors();
  CHECK(good == (!problems.has_errors() && !blank));
  return text_of(problems);
}

const Schema& sample_schema() {
  static const Schema schema = schema_of(R"({
    "$id": "https://icpcheck.example/schemas/sample.json",
    "type": "object", "additionalProperties": false, "required": ["id"],
    "properties": {
      "id": {"type": "string", "pattern": "^[a-z][a-z-]*$", "x-expects": "Use letters and hyphens."},
      "name": {"type": "string", "minLength": 1, "maxLength": 8},
      "code": {"type": "string", "minLength": 3},
      "open": {"type": "boolean"},
      "count": {"type": "integer", "minimum": 1, "maximum": 9},
      "share": {"type": "number"},
      "day": {"type": "string", "format": "date", "pattern": "^20", "x-expects": "Write a year after 1999."},
      "status": {"oneOf": [{"const": "draft"}, {"const": "in-force"}]},
      "role": {"anyOf": [{"oneOf": [{"const": "chair"}, {"const": "member"}]},
                         {"type": "string", "pattern": "^x-[a-z0-9-]+$"}]},
      "version": {"const": "one/1"},
      "aims": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 2, "uniqueItems": true},
      "seats": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/seat"}},
      "lead": {"$ref": "#/$defs/seat"},
      "local": {"type": "object"}
    },
    "$defs": {"seat": {"type": "object", "additionalProperties": false,
      "properties": {"post": {"type": "string"}, "in_public": {"type": "boolean"}, "id": {"type": "string"}}}}})");
  return schema;
}

void check_rows(const std::vector<Reported>& rows, Stage stage) {
  for (const Reported& row : rows) {
    INFO(row.text);
    CHECK(problems_of(sample_schema(), row.text, stage) == row.problem);
  }
}

}  // namespace icpcheck::schema
