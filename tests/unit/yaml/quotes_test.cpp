// SPDX-License-Identifier: MIT
// Quotes that are not closed, or closed before the text ends.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

TEST_CASE("an unclosed quote is found although yaml-cpp reads on to the end of the file") {
  CHECK(problems_of("name: \"Lincolnshire\nid: x\n") ==
        "t.yaml:1:7: error[yaml.unclosed_quote]: This quote is not closed.\n"
        "    1 | name: \"Lincolnshire\n"
        "      |       ^\n"
        "      = hint: Put the same quote at the end of the text.\n");
}

TEST_CASE("a quote that only a later quote closes is not closed") {
  struct Row {
    std::string_view text;
    std::string_view where;
  };
  const auto row =
      GENERATE(Row{"a: \"one\nb: \"two\"\n", "1:4"}, Row{"a: 'one\nb: 'two'\n", "1:4"},
               Row{"a: 'one\nb: two's\n", "1:4"}, Row{"- \"one\n- \"two\"\n", "1:3"},
               Row{"a:\n  - b: \"one\n    c: \"two\"\n", "2:8"}, Row{"\"a: 1\nb: 2\n", "1:1"},
               Row{"a: [\"one, two]\nb: \"c\"\n", "1:5"}, Row{"a: x\nb: \"one\n\n\nc: \"\n", "2:4"},
               Row{"a:\n  \"one\nb: \"two\"\n", "2:3"}, Row{"a: !!str\"one\nb: 1\n", "1:9"});
  CAPTURE(row.text);
  CHECK(problems_of(row.text).starts_with(
      "t.yaml:" + std::string(row.where) +
      ": error[yaml.unclosed_quote]: This quote is not closed.\n"));
}

TEST_CASE("quoted text may go on over lines that are indented") {
  struct Row {
    std::string_view text;
    std::string_view value;
  };
  const auto row =
      GENERATE(Row{"a: \"one\n  two\"\n", "one two"}, Row{"a: \"one\n\n  two\"\n", "one\ntwo"},
               Row{"a:\n  'one\n two'\n", "one two"}, Row{"a: \"one\n  \"\n", "one "},
               Row{"a: 'one\r\n  two'\r\n", "one two"}, Row{"a: \"one\\\n  two\"\n", "onetwo"},
               Row{"- \"one\n  two\"\n", "one two"}, Row{"- 'one\n two' # three\n", "one two"});
  CAPTURE(row.text);
  CHECK(document_of(row.text)->root().children()[0]->text() == row.value);
}

TEST_CASE("nothing but a comment may follow a closing quote") {
  CHECK(problems_of("holds: \"x\" == y\n") ==
        "t.yaml:1:10: error[yaml.text_after_quote]: This quote ends the text, but more is written "
        "behind it.\n"
        "    1 | holds: \"x\" == y\n"
        "      |          ^\n"
        "      = hint: Write a quote inside double quotes as \\\". Put other texts in quotes as a "
        "whole.\n");
  CHECK(problems_of("a: 'it's'\n") ==
        "t.yaml:1:7: error[yaml.text_after_quote]: This quote ends the text, but more is written "
        "behind it.\n"
        "    1 | a: 'it's'\n"
        "      |       ^\n"
        "      = hint: Write an apostrophe inside single quotes twice, as in 'the ICB''s'. Put "
        "other texts in quotes as a whole.\n");
  const std::string_view text =
      GENERATE("a: \"x\"y\n", "- 'it's'\n", "a: [\"x\"y]\n", "a: ['x' y]\n", "a: \"\"\"\n",
               "a: \"x\", \"y\"\n", "a: \"x\"#y\n");
  CAPTURE(text);
  CHECK(problems_of(text).find("error[yaml.text_after_quote]") != std::string::npos);
}

TEST_CASE("indicators may follow a closing quote") {
  const std::string_view text =
      GENERATE("\"a\": 1\n", "\"a\" : 1\n", "{\"a\":1}\n", "[\"a\"]\n", "[\"a\",'b' , \"c\" ]\n",
               "{a: \"b\"}\n", "a: \"b\" # c\n", "a: \"b\"\t# c\n", "a: \"b\"  ", "[\"a\"\n]\n");
  CAPTURE(text);
  CHECK(problems_of(text) == "");
}
