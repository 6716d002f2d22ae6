// SPDX-License-Identifier: MIT
// The whole text of every message and hint about booleans, numbers and texts.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

TEST_CASE("a boolean that is written otherwise is reported with a hint") {
  check_rows({
      {"open: yes\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not "yes".
    1 | open: yes
      |       ^~~
      = hint: Write true.
)"},
      {"open: No\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not "No".
    1 | open: No
      |       ^~
      = hint: Write false.
)"},
      {"open: \"yes\"\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not "yes".
    1 | open: "yes"
      |       ^~~~~
      = hint: Write true.
)"},
      {"open: \"true\"\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not "true".
    1 | open: "true"
      |       ^~~~~~
      = hint: Remove the quotes: write true.
)"},
      {"open: “true”\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not "“true”".
    1 | open: “true”
      |       ^~~~~~
      = hint: Remove the curly quotes: write true.
)"},
      {"open: 1\n", R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not 1.
    1 | open: 1
      |       ^
      = hint: Write true.
)"},
      {"open: maybe\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not "maybe".
    1 | open: maybe
      |       ^~~~~
      = hint: Write true or false, without quotes.
)"},
      {"open: [true]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "open" must be true or false, not a list.
    1 | open: [true]
      | ^~~~
      = hint: Write the value itself: true.
)"},
      {"open: {a: 1}\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "open" must be true or false, not a group of keys.
    1 | open: {a: 1}
      | ^~~~
      = hint: Write one value.
)"},
      {"open: null\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "open" must be true or false, not null.
    1 | open: null
      |       ^~~~
      = hint: If it is not stated, leave it out or put # before the line.
)"},
  });
}

TEST_CASE("a number that is written otherwise is reported with a hint") {
  check_rows({
      {"count: \"4\"\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "count" must be a whole number, not "4".
    1 | count: "4"
      |        ^~~
      = hint: Remove the quotes: write 4.
)"},
      {"count: 1.5\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "count" must be a whole number, not 1.5.
    1 | count: 1.5
      |        ^~~
      = hint: Write a whole number, for example 4.
)"},
      {"count: four\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "count" must be a whole number, not "four".
    1 | count: four
      |        ^~~~
      = hint: Write a whole number, for example 4.
)"},
      {"share: \"1,000\"\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "share" must be a number, not "1,000".
    1 | share: "1,000"
      |        ^~~~~~~
      = hint: Write 1000.
)"},
      {"share: half\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "share" must be a number, not "half".
    1 | share: half
      |        ^~~~
      = hint: Write a number, for example 2.5.
)"},
      {"count: “4”\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "count" must be a whole number, not "“4”".
    1 | count: “4”
      |        ^~~
      = hint: Remove the curly quotes: write 4.
)"},
      {"count: .inf\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "count" must be a whole number, not .inf.
    1 | count: .inf
      |        ^~~~
      = hint: Write a whole number, for example 4.
)"},
      {"count: 0\n", R"(a.yaml:1:8: error[schema.too_small]: "count" must be at least 1, not 0.
    1 | count: 0
      |        ^
)"},
      {"count: 10\n", R"(a.yaml:1:8: error[schema.too_large]: "count" must be at most 9, not 10.
    1 | count: 10
      |        ^~
)"},
      {"count: [4]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "count" must be a whole number, not a list.
    1 | count: [4]
      | ^~~~~
      = hint: Write the value itself: 4.
)"},
  });
}

TEST_CASE("a text that is written otherwise is reported with a hint") {
  check_rows({
      {"name: 2021\n", R"(a.yaml:1:7: error[schema.wrong_type]: "name" must be text, not 2021.
    1 | name: 2021
      |       ^~~~
      = hint: Put quotes around it: "2021".
)"},
      {"name: true\n", R"(a.yaml:1:7: error[schema.wrong_type]: "name" must be text, not true.
    1 | name: true
      |       ^~~~
      = hint: Put quotes around it: "true".
)"},
      {"name: 1.50\n", R"(a.yaml:1:7: error[schema.wrong_type]: "name" must be text, not 1.50.
    1 | name: 1.50
      |       ^~~~
      = hint: Put quotes around it: "1.50".
)"},
      {"name:\n  Terms: draft\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "name" must be text, not a group of keys.
    1 | name:
      | ^~~~
      = hint: A colon makes a key of what is before it. Put quotes around: "Terms: draft".
)"},
      {"name: [one]\n", R"(a.yaml:1:1: error[schema.wrong_type]: "name" must be text, not a list.
    1 | name: [one]
      | ^~~~
      = hint: Write the value itself: one.
)"},
      {"name: [one, two]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "name" must be text, not a list.
    1 | name: [one, two]
      | ^~~~
      = hint: Write one value.
)"},
      {"name: {a: 1, b: 2}\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "name" must be text, not a group of keys.
    1 | name: {a: 1, b: 2}
      | ^~~~
      = hint: Write one value.
)"},
      {"name: ~\n", R"(a.yaml:1:7: error[schema.wrong_type]: "name" must be text, not null.
    1 | name: ~
      |       ^
      = hint: If it is not stated, leave it out or put # before the line.
)"},
      {"name: \"\"\n", R"(a.yaml:1:7: error[schema.too_short]: "name" must not be empty.
    1 | name: ""
      |       ^~
      = hint: If it is not stated, leave it out or put # before the line.
)"},
      {"name: longer than eight\n",
       R"(a.yaml:1:7: error[schema.too_long]: "name" must have at most 8 characters, not 17.
    1 | name: longer than eight
      |       ^~~~~~~~~~~~~~~~~
)"},
      {"code: ab\n",
       R"(a.yaml:1:7: error[schema.too_short]: "code" must have at least 3 characters, not 2.
    1 | code: ab
      |       ^~
)"},
      {"code: a\n",
       R"(a.yaml:1:7: error[schema.too_short]: "code" must have at least 3 characters, not 1.
    1 | code: a
      |       ^
)"},
  });
}

}  // namespace icpcheck::schema
