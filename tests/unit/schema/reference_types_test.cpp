// SPDX-License-Identifier: MIT
// What a reference may name, and what dates say about each other.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

const Schema& typed_bodies() {
  static const Schema schema = schema_of(R"({
    "$id": "https://icpcheck.example/schemas/sample.json",
    "type": "object", "additionalProperties": false,
    "properties": {
      "bodies": {"type": "array", "items": {"$ref": "#/$defs/body"}},
      "council": {"$ref": "#/$defs/council_id"},
      "councils": {"type": "array", "items": {"$ref": "#/$defs/council_id"}},
      "appointed_by": {"type": "string", "x-refers-to": "bodies", "x-also": ["icp"]}
    },
    "$defs": {
      "council_id": {"type": "string", "x-refers-to": "bodies", "x-refers-to-types": ["council"],
                     "x-expects": "Name councils here."},
      "body": {"type": "object", "additionalProperties": false, "properties": {
        "id": {"type": "string"},
        "type": {"anyOf": [{"oneOf": [{"const": "council"}, {"const": "trust"}]},
                           {"type": "string", "pattern": "^x-[a-z0-9-]+$"}]},
        "from": {"type": "string", "format": "date"},
        "until": {"type": "string", "format": "date", "x-not-before": "from"},
        "succeeded_by": {"type": "array", "items": {"type": "string", "x-refers-to": "bodies",
                                                    "x-refers-to-another": true}}}}
    }})");
  return schema;
}

std::string typed_references(std::string_view text) {
  return problems_of(typed_bodies(), text, Stage::references);
}

}  // namespace

TEST_CASE("a reference may name an item of a type that it knows, or of somebody's own type") {
  CHECK(typed_references("council: a\ncouncils: [a, b, c]\nbodies: [{id: a, type: council}, "
                         "{id: b, type: x-sui-generis}, {id: c}, {id: d, type: trust}]\n")
            .empty());
}

TEST_CASE("a reference to an item of another type is reported with the place of that type") {
  CHECK(
      typed_references("council: t\ncouncils:\n  - a\n  - t\nbodies:\n  - {id: a, type: council}\n"
                       "  - {id: t, type: trust}\n") ==
      R"(a.yaml:1:10: error[schema.wrong_reference]: "t" is of the type trust, which cannot stand in "council".
    1 | council: t
      |          ^
      = a.yaml:7:19: Its type is stated here.
      = hint: Name councils here.
a.yaml:4:5: error[schema.wrong_reference]: "t" is of the type trust, which cannot stand in "councils".
    4 |   - t
      |     ^
      = a.yaml:7:19: Its type is stated here.
      = hint: Name councils here.
)");
}

TEST_CASE("an item whose type is no word of the schema is reported for that alone") {
  CHECK(typed_references("council: t\nbodies: [{id: t, type: counsil}]\n").empty());
}

TEST_CASE("types are looked up in long lists as in short ones") {
  std::string text = "bodies:\n  - {id: t, type: trust}\n  - {id: a, type: council}\n";
  for (int i = 0; i < 40; ++i) text += "  - {id: b" + std::to_string(i) + "}\n";
  CHECK(typed_references(text + "council: a\n").empty());
  CHECK(typed_references(text + "council: t\n").find("schema.wrong_reference") !=
        std::string::npos);
}

TEST_CASE("a word that is allowed beside the ids needs no item") {
  CHECK(typed_references("appointed_by: icp\n").empty());
  CHECK(typed_references("appointed_by: icb\n") ==
        R"(a.yaml:1:15: error[schema.unknown_reference]: There is no "icb" in bodies.
    1 | appointed_by: icb
      |               ^~~
      = hint: Add it to bodies.
)");
}

TEST_CASE("nothing is succeeded by itself") {
  CHECK(typed_references("bodies: [{id: a, succeeded_by: [b]}, {id: b}]\n").empty());
  CHECK(typed_references("bodies:\n  - id: a\n    succeeded_by:\n      - a\n") ==
        R"(a.yaml:4:9: error[schema.own_reference]: "succeeded_by" of "a" cannot be itself.
    4 |       - a
      |         ^
      = hint: Name another item of bodies, or leave it out.
)");
}

TEST_CASE("nothing ends before it begins") {
  CHECK(typed_references("bodies: [{from: 2022-07-01, until: 2022-07-01}, {until: 1999-01-01}]\n")
            .empty());
  CHECK(
      typed_references("bodies:\n  - until: 2021-12-31\n    from: 2022-07-01\n") ==
      R"(a.yaml:2:12: error[schema.before]: "until" is 2021-12-31, a day before "from", 2022-07-01.
    2 |   - until: 2021-12-31
      |            ^~~~~~~~~~
      = a.yaml:3:11: The earlier day is here.
      = hint: Write a day on or after 2022-07-01.
)");
  CHECK(typed_references("bodies: [{from: soon, until: 2021-12-31}]\n").empty());
}

}  // namespace icpcheck::schema
