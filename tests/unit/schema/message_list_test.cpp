// SPDX-License-Identifier: MIT
// The whole text of every message and hint about lists and vocabularies.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

TEST_CASE("a value outside a vocabulary is reported with a hint") {
  check_rows({
      {"status: darft\n", R"(a.yaml:1:9: error[schema.unknown_value]: "status" cannot be "darft".
    1 | status: darft
      |         ^~~~~
      = hint: Did you mean "draft"?
)"},
      {"status: In Force\n",
       R"(a.yaml:1:9: error[schema.unknown_value]: "status" cannot be "In Force".
    1 | status: In Force
      |         ^~~~~~~~
      = hint: Did you mean "in-force"?
)"},
      {"status: “draft”\n",
       R"(a.yaml:1:9: error[schema.unknown_value]: "status" cannot be "“draft”".
    1 | status: “draft”
      |         ^~~~~~~
      = hint: Remove the curly quotes: write draft.
)"},
      {"status: published\n",
       R"(a.yaml:1:9: error[schema.unknown_value]: "status" cannot be "published".
    1 | status: published
      |         ^~~~~~~~~
      = hint: Known are: draft and in-force.
)"},
      {"status: true\n", R"(a.yaml:1:9: error[schema.wrong_type]: "status" must be text, not true.
    1 | status: true
      |         ^~~~
      = hint: Known are: draft and in-force.
)"},
      {"status: [draft]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "status" must be text, not a list.
    1 | status: [draft]
      | ^~~~~~
      = hint: Write the value itself: draft.
)"},
      {"status: \"\"\n", R"(a.yaml:1:9: error[schema.unknown_value]: "status" cannot be "".
    1 | status: ""
      |         ^~
      = hint: Known are: draft and in-force.
)"},
      {"role: cahir\n", R"(a.yaml:1:7: error[schema.unknown_value]: "role" cannot be "cahir".
    1 | role: cahir
      |       ^~~~~
      = hint: Did you mean "chair"? A value of your own begins with "x-".
)"},
      {"role: x-Own\n", R"(a.yaml:1:7: error[schema.unknown_value]: "role" cannot be "x-Own".
    1 | role: x-Own
      |       ^~~~~
      = hint: After "x-", write lower-case letters, digits and hyphens.
)"},
      {"role: owner\n", R"(a.yaml:1:7: error[schema.unknown_value]: "role" cannot be "owner".
    1 | role: owner
      |       ^~~~~
      = hint: Known are: chair and member. A value of your own begins with "x-".
)"},
      {"version: two/1\n",
       R"(a.yaml:1:10: error[schema.unknown_value]: "version" must be "one/1", not "two/1".
    1 | version: two/1
      |          ^~~~~
)"},
  });
}

TEST_CASE("a list that is written otherwise is reported with a hint") {
  check_rows({
      {"aims: wellbeing\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "aims" must be a list, not "wellbeing".
    1 | aims: wellbeing
      |       ^~~~~~~~~
      = hint: Write "- wellbeing" on a line below.
)"},
      {"aims: wellbeing, quality\n",
       R"(a.yaml:1:7: error[schema.wrong_type]: "aims" must be a list, not "wellbeing, quality".
    1 | aims: wellbeing, quality
      |       ^~~~~~~~~~~~~~~~~~
      = hint: Write "- wellbeing" and "- quality", each on a line below.
)"},
      {"aims: {a: b}\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "aims" must be a list, not a group of keys.
    1 | aims: {a: b}
      | ^~~~
      = hint: Put "- " before the first key of each item.
)"},
      {"aims: 7\n", R"(a.yaml:1:7: error[schema.wrong_type]: "aims" must be a list, not 7.
    1 | aims: 7
      |       ^
      = hint: Write "- 7" on a line below.
)"},
      {"aims: []\n", R"(a.yaml:1:1: error[schema.too_few]: "aims" must not be empty.
    1 | aims: []
      | ^~~~
      = hint: If it is not stated, leave it out or put # before the line.
)"},
      {"aims: [a, b, c]\n",
       R"(a.yaml:1:1: error[schema.too_many]: "aims" must have at most 2 items, not 3.
    1 | aims: [a, b, c]
      | ^~~~
)"},
      {"aims: [a, a]\n", R"(a.yaml:1:11: error[schema.duplicate_item]: "a" is in "aims" twice.
    1 | aims: [a, a]
      |           ^
      = a.yaml:1:8: The first one is here.
      = hint: Remove one.
)"},
      {"aims: [1]\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: An item of "aims" must be text, not 1.
    1 | aims: [1]
      |        ^
      = hint: Put quotes around it: "1".
)"},
      {"aims: [[a]]\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: An item of "aims" must be text, not a list.
    1 | aims: [[a]]
      |        ^
      = hint: Write the value itself: a.
)"},
      {"aims: \"\"\n", R"(a.yaml:1:7: error[schema.wrong_type]: "aims" must be a list, not "".
    1 | aims: ""
      |       ^~
      = hint: If it is not stated, leave it out or put # before the line.
)"},
      {"seats: [{post: a}]\n",
       R"(a.yaml:1:1: error[schema.too_few]: "seats" must have at least 2 items, not 1.
    1 | seats: [{post: a}]
      | ^~~~~
)"},
      {"seats:\n  chair:\n    post: a\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "seats" must be a list, not a group of keys.
    1 | seats:
      | ^~~~~
      = hint: Begin each item with "- ", for example "- id: chair".
)"},
      {"seats:\n  post: a\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "seats" must be a list, not a group of keys.
    1 | seats:
      | ^~~~~
      = hint: Put "- " before the first key of each item.
)"},
      {"seats: chair\n",
       R"(a.yaml:1:8: error[schema.wrong_type]: "seats" must be a list, not "chair".
    1 | seats: chair
      |        ^~~~~
      = hint: Begin each item with "- " on a line below, for example "- post:".
)"},
      {"seats: [chair, {post: b}]\n",
       R"(a.yaml:1:9: error[schema.wrong_type]: An item of "seats" must be a group of keys, not "chair".
    1 | seats: [chair, {post: b}]
      |         ^~~~~
      = hint: Write its keys on the lines below: post, in_public and id.
)"},
      {"seats: [{pots: a}, {post: b}]\n",
       R"(a.yaml:1:10: error[schema.unknown_key]: There is no key "pots" in seats[0].
    1 | seats: [{pots: a}, {post: b}]
      |          ^~~~
      = hint: Did you mean "post"?
)"},
  });
}

TEST_CASE("a long value is shortened") {
  check_rows({
      {"status: éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\n",
       R"(a.yaml:1:9: error[schema.unknown_value]: "status" cannot be "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…".
    1 | status: éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé
      |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = hint: Known are: draft and in-force.
)"},
  });
}

}  // namespace icpcheck::schema
