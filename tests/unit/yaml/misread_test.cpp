// SPDX-License-Identifier: MIT
// Texts that yaml-cpp reads as other ones without a word.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

std::string_view value_text_of(const std::shared_ptr<const Document>& document) {
  return document->root().children()[0]->text();
}

}  // namespace

TEST_CASE("a block reads the same whether or not a line end closes the file") {
  struct Row {
    std::string_view text;
    std::string_view read;
  };
  const auto row =
      GENERATE(Row{"a: >-\n  separate\n  ", "separate"}, Row{"a: |\n  x\n   ", "x\n \n"},
               Row{"- |+\n   ", "\n"}, Row{"a: |\n  x", "x\n"}, Row{"a: >\n  x", "x\n"},
               Row{"a: |-\n  x", "x"}, Row{"a: |+\n  x\n ", "x\n\n"}, Row{"a: b > c", "b > c"},
               Row{"a: b\n ", "b"}, Row{"a: 'b|'", "b|"});
  CAPTURE(row.text);
  CHECK(value_text_of(document_of(row.text)) == row.read);
  CHECK(value_text_of(document_of(std::string(row.text) + "\n")) == row.read);
}

TEST_CASE("blank lines before a closing quote are refused") {
  CHECK(problems_of("a: 'b\n\n  '\nc: 1\n") ==
        "t.yaml:3:3: error[yaml.kept_lines]: The blank lines before this quote cannot be read "
        "exactly.\n"
        "    3 |   '\n"
        "      |   ^\n"
        "      = hint: Put the quote right behind the text.\n");
  const std::string_view bad =
      GENERATE("a: '\n\n '", "a: \"\n\n\n \"\n", "a: \"b\n \n  \"\n", "[\"b\r\n\r\n\"]\n");
  CAPTURE(bad);
  CHECK(problems_of(bad).find("error[yaml.kept_lines]") != std::string::npos);
}

TEST_CASE("one line end before a closing quote is a space") {
  CHECK(value_text_of(document_of("a: '\n  '\n")) == " ");
  CHECK(value_text_of(document_of("a: \"b\n  \"\n")) == "b ");
  CHECK(value_text_of(document_of("a: \"b\n\n  c\"\n")) == "b\nc");
  CHECK(value_text_of(document_of("a: ''\n")) == "");
}

TEST_CASE("a folded block that keeps blank lines at its end is refused") {
  CHECK(problems_of("a: >+\n  b\n\nc: 1\n") ==
        "t.yaml:1:4: error[yaml.kept_lines]: The blank lines at the end of this block cannot be "
        "read exactly.\n"
        "    1 | a: >+\n"
        "      |    ^~\n"
        "      = hint: Write >- if they do not matter, or |+ to keep all lines as they are.\n");
  const std::string_view bad = GENERATE("a: >+ # note\n  b\n  \n", "- >1+\n  b\n\n- c\n");
  CAPTURE(bad);
  CHECK(problems_of(bad).find("error[yaml.kept_lines]") != std::string::npos);
  CHECK(value_text_of(document_of("a: >+\n  b\nc: 1\n")) == "b\n");
  CHECK(value_text_of(document_of("a: >+\n\n  b\n\n  c\nd: 1\n")) == "\nb\nc\n");
  CHECK(value_text_of(document_of("a: > # +\n  b\n\nc: 1\n")) == "b\n");
  CHECK(value_text_of(document_of("a: |+\n  b\n\nc: 1\n")) == "b\n\n");
}

TEST_CASE("the text of a block is not taken for a comment") {
  CHECK(problems_of("- &a |\n  #b\n") ==
        "t.yaml:2:3: error[yaml.indentation]: This line would be read as a comment, not as the "
        "text of the block above it.\n"
        "    2 |   #b\n"
        "      |   ^\n"
        "      = hint: Indent the text further. If it is a comment, start it further left.\n");
  CHECK(value_text_of(document_of("a: |\n  #b\n")) == "#b\n");
  CHECK(value_text_of(document_of("a: |\n# note\nb: 1\n")).empty());
}

TEST_CASE("a line that begins with % is refused where it would be dropped") {
  CHECK(problems_of("%name: B\nid: b\n") ==
        "t.yaml:1:1: error[yaml.directive]: A line that starts with % is read as an instruction "
        "to YAML, not as text.\n"
        "    1 | %name: B\n"
        "      | ^~~~~~~~\n"
        "      = hint: Put the text in quotes, or put # before the line if it is a comment.\n");
  const std::string_view bad =
      GENERATE("a: 1\n%b: 2\nc: 3\n", "a: [b,\n%c\n]\n", "%YAML 1.2\na: 1\n", "%MORE\n---\na: 1\n",
               "---\n%YAML 1.2\n---\na: 1\n", "a: |\n  b\n%c\n");
  CAPTURE(bad);
  CHECK(problems_of(bad).find("error[yaml.directive]") != std::string::npos);
}

TEST_CASE("a line that begins with % is read where it is text or an instruction") {
  CHECK(value_text_of(document_of("[\"b\n%c\"]\n")) == "b %c");
  CHECK(value_text_of(document_of("a:\n  b\n  %c\n")) == "b %c");
  CHECK(problems_of("# note\n%YAML 1.2\n# note\n%TAG ! tag:x,2000:\n---\na: 1\n").empty());
}

TEST_CASE("a line with only a tab is blank") {
  const std::string_view text = GENERATE(
      "a: 1\n\t\n", "\t\na: 1\n", "a: 1\n  \t \nb: 2\n", "a:\n\t\n  b: 1\n \t\n  c: 2\n",
      "a: [b,\n\t\n c]\n", "a: 1\r\n\t\r\nb: 2\r\n", "- a\n\t\n- b\n", "a: |\n  b\n\t\nc: 1\n");
  CAPTURE(text);
  CHECK(problems_of(text).empty());
}

TEST_CASE("a tab that belongs to a text stays in it") {
  CHECK(value_text_of(document_of("a: |\n  b\n  \t\n  c\n")) == "b\n\t\nc\n");
  CHECK(value_text_of(document_of("a: 'b\tc'\n")) == "b\tc");
}
