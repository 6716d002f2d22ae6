// SPDX-License-Identifier: MIT
// The whole text of every message and hint about dates and texts that have a form.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

TEST_CASE("a text that has a form is reported with a hint") {
  check_rows({
      {"id: ICB North\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be "ICB North".
    1 | id: ICB North
      |     ^~~~~~~~~
      = hint: Use letters and hyphens. Write icb-north.
)"},
      {"id: Board\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be "Board".
    1 | id: Board
      |     ^~~~~
      = hint: Use letters and hyphens. Write board.
)"},
      {"id: “north”\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be "“north”".
    1 | id: “north”
      |     ^~~~~~~
      = hint: Remove the curly quotes: write north.
)"},
      {"id: 7a\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be "7a".
    1 | id: 7a
      |     ^~
      = hint: Use letters and hyphens.
)"},
      {"id: 7\n", R"(a.yaml:1:5: error[schema.wrong_type]: "id" must be text, not 7.
    1 | id: 7
      |     ^
      = hint: Use letters and hyphens.
)"},
  });
}

TEST_CASE("a blank around a text is what has to go, not a quote") {
  check_rows({
      {"day: '2021-12-07 '\n",
       R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not "2021-12-07 ".
    1 | day: '2021-12-07 '
      |      ^~~~~~~~~~~~~
      = hint: Remove the space at the end: write 2021-12-07.
)"},
      {"id: ' north'\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be " north".
    1 | id: ' north'
      |     ^~~~~~~~
      = hint: Remove the space at the start: write north.
)"},
      {"id: ' north\t'\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be " north\t".
    1 | id: ' north\t'
      |     ^~~~~~~~~~
      = hint: Remove the spaces at the start and at the end: write north.
)"},
      {"id: |\n  north\n", R"(a.yaml:1:5: error[schema.wrong_form]: "id" cannot be "north\n".
    1 | id: |
      |     ^
      = hint: Remove the line end: write north.
)"},
  });
}

TEST_CASE("a date that is written otherwise is reported with a hint") {
  check_rows({
      {"day: 07/12/2021\n",
       R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not "07/12/2021".
    1 | day: 07/12/2021
      |      ^~~~~~~~~~
      = hint: Write 2021-12-07.
)"},
      {"day: 7 December 2021\n",
       R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not "7 December 2021".
    1 | day: 7 December 2021
      |      ^~~~~~~~~~~~~~~
      = hint: Write 2021-12-07.
)"},
      {"day: “2021-12-07”\n",
       R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not "“2021-12-07”".
    1 | day: “2021-12-07”
      |      ^~~~~~~~~~~~
      = hint: Remove the curly quotes: write 2021-12-07.
)"},
      {"day: 2021-02-30\n",
       R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not "2021-02-30".
    1 | day: 2021-02-30
      |      ^~~~~~~~~~
      = hint: February 2021 has 28 days.
)"},
      {"day: 2021\n", R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not 2021.
    1 | day: 2021
      |      ^~~~
      = hint: Write year, month and day, for example 2021-12-07.
)"},
      {"day: soon\n", R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not "soon".
    1 | day: soon
      |      ^~~~
      = hint: Write year, month and day, for example 2021-12-07.
)"},
      {"day: 1999-12-31\n", R"(a.yaml:1:6: error[schema.wrong_form]: "day" cannot be "1999-12-31".
    1 | day: 1999-12-31
      |      ^~~~~~~~~~
      = hint: Write a year after 1999.
)"},
      {"day: 20211207\n", R"(a.yaml:1:6: error[schema.bad_date]: "day" must be a date, not 20211207.
    1 | day: 20211207
      |      ^~~~~~~~
      = hint: Write year, month and day, for example 2021-12-07.
)"},
      {"day: [2021-12-07]\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "day" must be a date, not a list.
    1 | day: [2021-12-07]
      | ^~~
      = hint: Write the value itself: 2021-12-07.
)"},
      {"day: {from: 2021-12-07}\n",
       R"(a.yaml:1:1: error[schema.wrong_type]: "day" must be a date, not a group of keys.
    1 | day: {from: 2021-12-07}
      | ^~~
      = hint: Write one value.
)"},
      {"day: null\n", R"(a.yaml:1:6: error[schema.wrong_type]: "day" must be a date, not null.
    1 | day: null
      |      ^~~~
      = hint: If it is not stated, leave it out or put # before the line.
)"},
  });
}

}  // namespace icpcheck::schema
