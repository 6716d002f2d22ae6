// SPDX-License-Identifier: MIT
// The whole text of every message and hint about keys, and for groups of keys.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

TEST_CASE("a key that is not known gets the nearest, or its place") {
  check_rows({
      {"nmae: x\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "nmae" at the top level.
    1 | nmae: x
      | ^~~~
      = hint: Did you mean "name"?
)"},
      {"Name: x\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "Name" at the top level.
    1 | Name: x
      | ^~~~
      = hint: Write the key as name.
)"},
      {"In Public: true\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "In Public" at the top level.
    1 | In Public: true
      | ^~~~~~~~~
      = hint: "in_public" belongs under seats[] or lead.
)"},
      {"“open”: true\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "“open”" at the top level.
    1 | “open”: true
      | ^~~~~~
      = hint: Write the key as open.
)"},
      {"post: x\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "post" at the top level.
    1 | post: x
      | ^~~~
      = hint: "post" belongs under seats[] or lead.
)"},
      {"in_public: true\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "in_public" at the top level.
    1 | in_public: true
      | ^~~~~~~~~
      = hint: "in_public" belongs under seats[] or lead.
)"},
      {"lead: {name: x}\n",
       R"(a.yaml:1:8: error[schema.unknown_key]: There is no key "name" in lead.
    1 | lead: {name: x}
      |        ^~~~
      = hint: "name" belongs at the top level.
)"},
      {"post: x\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "post" at the top level.
    1 | post: x
      | ^~~~
      = hint: "post" belongs under seats[] or lead.
)"},
      {"x-own: 1\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "x-own" at the top level.
    1 | x-own: 1
      | ^~~~~
      = hint: Keys of your own belong under "local".
)"},
      {"zzzzzzzz: 1\n",
       R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "zzzzzzzz" at the top level.
    1 | zzzzzzzz: 1
      | ^~~~~~~~
)"},
      {"lead: {zzzz: 1}\n",
       R"(a.yaml:1:8: error[schema.unknown_key]: There is no key "zzzz" in lead.
    1 | lead: {zzzz: 1}
      |        ^~~~
      = hint: Known are: post, in_public and id.
)"},
  });
}

TEST_CASE("a group of keys that is written otherwise is reported with a hint") {
  check_rows({
      {"lead: Chair\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "lead" must be a group of keys, not "Chair".
    1 | lead: Chair
      |       ^~~~~
      = hint: Write its keys on the lines below: post, in_public and id.
)"},
      {"lead: [post]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "lead" must be a group of keys, not a list.
    1 | lead: [post]
      | ^~~~
      = hint: Write its keys without "- ".
)"},
      {"lead: null\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "lead" must be a group of keys, not null.
    1 | lead: null
      |       ^~~~
      = hint: If it is not stated, leave it out or put # before the line.
)"},
      {"local: 5\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "local" must be a group of keys, not 5.
    1 | local: 5
      |        ^
      = hint: Write its keys on the lines below.
)"},
      {"local: [a]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "local" must be a group of keys, not a list.
    1 | local: [a]
      | ^~~~~
      = hint: Write its keys without "- ".
)"},
      {"- a\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: The file must be a group of keys, not a list.
    1 | - a
      | ^
      = hint: Write its keys without "- ".
)"},
  });
}

TEST_CASE("a key that is missing is reported at its parent, unless it is only misspelled") {
  check_rows(
      {
          {"name: x\n",
           R"(a.yaml:1:1: error[schema.missing_key]: The key "id" is missing at the top level.
    1 | name: x
      | ^
      = hint: Add "id:".
)"},
          {"idd: north\n",
           R"(a.yaml:1:1: error[schema.unknown_key]: There is no key "idd" at the top level.
    1 | idd: north
      | ^~~
      = hint: Did you mean "id"?
)"},
          {"{}\n",
           R"(a.yaml:1:1: error[schema.missing_key]: The key "id" is missing at the top level.
    1 | {}
      | ^
      = hint: Add "id:".
)"},
      },
      Stage::fragment);
}

}  // namespace icpcheck::schema
