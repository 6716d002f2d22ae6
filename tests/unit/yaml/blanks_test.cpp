// SPDX-License-Identifier: MIT
// Values that are not written, and nulls that are.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

TEST_CASE("a blank value is reported at its key") {
  CHECK(problems_of("meetings:\n  in_public:\n  papers_online: true\n") ==
        "t.yaml:2:3: error[yaml.blank_value]: Nothing is written after in_public.\n"
        "    2 |   in_public:\n"
        "      |   ^~~~~~~~~\n"
        "      = hint: Write a value, or put # before the line if it is not stated.\n");
  const auto document = tree_of("a:\nb: 1\n");
  const Node& blank = *document->root().find("a");
  CHECK(blank.kind() == Kind::null);
  CHECK(blank.blank());
  CHECK(at(blank.location()) == "1:1");
  CHECK(at(blank.value_location()) == "1:1");
}

TEST_CASE("values are blank wherever nothing is written") {
  struct Row {
    std::string_view text;
    std::string_view where;
  };
  const auto row =
      GENERATE(Row{"a:", "1:1"}, Row{"a: # later", "1:1"}, Row{"a:\n# note\n~: 1\n", "1:1"},
               Row{"a:\nnull: 1\n", "1:1"}, Row{"a: &x\nb: 1\n", "1:1"},
               Row{"\"a b\":\nb: 1\n", "1:1"}, Row{"? a\n", "1:3"}, Row{"{a, b: 1}", "1:2"},
               Row{"{a: , b: 1}", "1:2"}, Row{"{a:}", "1:2"}, Row{"- {b: 1, a}\n", "1:10"},
               Row{"a:\r\nb: 1\r\n", "1:1"}, Row{"c:\n  - b: 1\n    a:\n  - b: 2\n", "3:5"});
  CAPTURE(row.text);
  CHECK(problems_of(row.text).starts_with("t.yaml:" + std::string(row.where) +
                                          ": error[yaml.blank_value]: Nothing is written after "));
}

TEST_CASE("a null that is written is not blank") {
  const std::string_view text =
      GENERATE("a: ~", "a: null", "a:\n  ~", "a: &x ~", "a: &x\n  Null", "{a: ~}", "{a: ~, b: 1}",
               "a: ~ # none", "a: NULL\n~: 1", "a:\n  # none\n  ~\nb: 1", "? a\n: ~", "[~]", "- ~");
  CAPTURE(text);
  CHECK(problems_of(text) == "");
  CHECK_FALSE(document_of(text)->root().children()[0]->blank());
  CHECK(document_of(text)->root().children()[0]->plain());
}

TEST_CASE("a blank item is reported at its dash") {
  CHECK(problems_of("a:\n- x\n-\n- # y\n  - z\n") ==
        "t.yaml:3:1: error[yaml.blank_value]: Nothing is written after -.\n"
        "    3 | -\n"
        "      | ^\n"
        "      = hint: Write a value, or remove the -.\n");
  struct Row {
    std::string_view text;
    std::string_view where;
  };
  const auto row =
      GENERATE(Row{"-", "1:1"}, Row{"- a\n-", "2:1"}, Row{"- a\n-\n", "2:1"},
               Row{"- a\n- # - c\n\n", "2:1"}, Row{"-\n- b\n", "1:1"},
               Row{"- a\n-\n# - c\n- b\n", "2:1"}, Row{"a:\n  - b\n  -\nc: 1\n", "3:3"},
               Row{"- - a\n  -\n- b\n", "2:3"}, Row{"- -\n- b\n", "1:3"}, Row{"- &x\n- b\n", "1:3"},
               Row{"- b: {c: [d]}\n-\n- e\n", "2:1"}, Row{"- |\n  -\n-\n", "3:1"},
               Row{"-\r\n- b\r\n", "1:1"}, Row{"a:\n  -\n# - c\n  - b\n", "2:3"});
  CAPTURE(row.text);
  CHECK(problems_of(row.text).starts_with("t.yaml:" + std::string(row.where) +
                                          ": error[yaml.blank_value]: Nothing is written after -"));
}

TEST_CASE("each of several blank items has its own dash") {
  const auto document = tree_of("-\n-\n#\n-\n");
  REQUIRE(document->root().size() == 3);
  CHECK(at(document->root().children()[0]->location()) == "1:1");
  CHECK(at(document->root().children()[1]->location()) == "2:1");
  CHECK(at(document->root().children()[2]->location()) == "4:1");
}

TEST_CASE("nothing between commas is a blank value") {
  CHECK(problems_of("a: [x, , y]\n") ==
        "t.yaml:1:8: error[yaml.blank_value]: Nothing is written before this.\n"
        "    1 | a: [x, , y]\n"
        "      |        ^\n"
        "      = hint: Write a value, or remove the comma.\n");
  CHECK(problems_of("a: [x, y, ]\n") == "");
}

TEST_CASE("a line without a colon is no key") {
  CHECK(problems_of("a: 1\nin public\n") ==
        "t.yaml:2:1: error[yaml.missing_colon]: No colon with a space after it is written on this "
        "line.\n"
        "    2 | in public\n"
        "      | ^~~~~~~~~\n"
        "      = hint: Write the line as \"key: value\", or put the text that it belongs to in "
        "quotes.\n");
  CHECK(problems_of("a: 1\nb:2\n").starts_with("t.yaml:2:1: error[yaml.missing_colon]"));
  CHECK(problems_of("a: 1\n~\n").starts_with("t.yaml:2:1: error[yaml.missing_colon]"));
}

TEST_CASE("a value without a key is refused, and so is its key") {
  CHECK(problems_of("a: 1\n: 2\nb:\n") ==
        "t.yaml:2:1: error[yaml.missing_key]: No key is written before the colon.\n"
        "    2 | : 2\n"
        "      | ^\n"
        "      = hint: Write the name of the field before the colon.\n"
        "t.yaml:3:1: error[yaml.blank_value]: Nothing is written after b.\n"
        "    3 | b:\n"
        "      | ^\n"
        "      = hint: Write a value, or put # before the line if it is not stated.\n");
  CHECK(tree_of("a: 1\n: {c: 2}\nb: 1\n")->root().size() == 2);
}
