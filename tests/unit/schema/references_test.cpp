// SPDX-License-Identifier: MIT
// Ids that are used and ids that are defined.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

const Schema& bodies() {
  static const Schema schema = schema_of(R"({
    "$id": "https://icpcheck.example/schemas/sample.json",
    "type": "object", "additionalProperties": false,
    "properties": {
      "bodies": {"type": "array", "items": {"$ref": "#/$defs/body"}},
      "chair": {"$ref": "#/$defs/body_id"},
      "members": {"type": "array", "items": {"$ref": "#/$defs/body_id"}},
      "deep": {"type": "object", "additionalProperties": {"$ref": "#/$defs/body_id"}},
      "local": {"type": "object"}
    },
    "$defs": {
      "body_id": {"type": "string", "x-refers-to": "bodies"},
      "body": {"type": "object", "additionalProperties": false, "properties": {
        "id": {"type": "string"}, "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}}}},
      "part": {"type": "object", "additionalProperties": false,
               "properties": {"id": {"type": "string"}, "of": {"$ref": "#/$defs/body_id"}}}
    }})");
  return schema;
}

std::string references(std::string_view text) {
  return problems_of(bodies(), text, Stage::references);
}

}  // namespace

TEST_CASE("ids that are defined may be used anywhere") {
  CHECK(references("chair: b\nmembers: [a, b]\ndeep: {x: a}\nlocal: {chair: z}\n"
                   "bodies: [{id: a, parts: [{id: a, of: b}]}, {id: b, parts: [{id: a}]}]\n")
            .empty());
}

TEST_CASE("an id that is not defined is reported where it is used, with a near one") {
  CHECK(references("chair: north-c\nbodies:\n  - id: north-c-c\n    parts:\n      - of: x\n"
                   "deep: {any: y}\n") ==
        R"(a.yaml:1:8: error[schema.unknown_reference]: There is no "north-c" in bodies.
    1 | chair: north-c
      |        ^~~~~~~
      = hint: Did you mean "north-c-c"?
a.yaml:5:13: error[schema.unknown_reference]: There is no "x" in bodies.
    5 |       - of: x
      |             ^
      = hint: Known are: north-c-c.
a.yaml:6:13: error[schema.unknown_reference]: There is no "y" in bodies.
    6 | deep: {any: y}
      |             ^
      = hint: Known are: north-c-c.
)");
}

TEST_CASE("an id without any list is reported with the list that it needs") {
  CHECK(references("members:\n  - a\n") ==
        R"(a.yaml:2:5: error[schema.unknown_reference]: There is no "a" in bodies.
    2 |   - a
      |     ^
      = hint: Add it to bodies.
)");
}

TEST_CASE("an id that one list defines twice is reported with both places") {
  CHECK(references("bodies:\n  - id: a\n  - id: b\n    parts:\n      - id: c\n      - id: c\n"
                   "  - id: a\n") ==
        R"(a.yaml:6:13: error[schema.duplicate_id]: The id "c" is used twice.
    6 |       - id: c
      |             ^
      = a.yaml:5:13: The first one is here.
      = hint: Give each its own id.
a.yaml:7:9: error[schema.duplicate_id]: The id "a" is used twice.
    7 |   - id: a
      |         ^
      = a.yaml:2:9: The first one is here.
      = hint: Give each its own id.
)");
}

TEST_CASE("long lists are looked up as short ones are") {
  std::string text = "bodies:\n";
  for (int i = 0; i < 40; ++i) text += "  - id: b" + std::to_string(i) + "\n";
  CHECK(references(text + "members: [b0, b39]\n").empty());
  CHECK(references(text + "  - id: b7\nchair: b40\n") ==
        R"(a.yaml:42:9: error[schema.duplicate_id]: The id "b7" is used twice.
   42 |   - id: b7
      |         ^~
      = a.yaml:9:9: The first one is here.
      = hint: Give each its own id.
a.yaml:43:8: error[schema.unknown_reference]: There is no "b40" in bodies.
   43 | chair: b40
      |        ^~~
      = hint: Did you mean "b0"?
)");
}

TEST_CASE("what the schema stage has reported already is passed over") {
  CHECK(references("bodies: {a: b}\nchair: [a]\nmembers: 7\nunknown: z\n").empty());
  CHECK(references("bodies: [7, {id: 8}, {}]\nmembers: [1]\n").empty());
}

}  // namespace icpcheck::schema
