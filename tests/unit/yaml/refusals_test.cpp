// SPDX-License-Identifier: MIT
// Text that yaml-cpp takes without a word, and that we refuse all the same.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

constexpr std::string_view empty_problem =
    "t.yaml: error[yaml.empty]: The file is empty.\n"
    "      = hint: Write what it describes, or remove the file.\n";

}  // namespace

TEST_CASE("a key that is written twice is reported with both places, and the first wins") {
  const std::string_view text = "name: first\nid: x\nname: second\n";
  CHECK(problems_of(text) ==
        "t.yaml:3:1: error[yaml.duplicate_key]: The key name is written twice in the same place.\n"
        "    3 | name: second\n"
        "      | ^~~~\n"
        "      = t.yaml:1:1: first written here\n"
        "      = hint: Remove one of the two, or give it another name.\n");
  const auto document = tree_of(text);
  CHECK(document->root().size() == 2);
  CHECK(document->root().find("name")->text() == "first");
}

TEST_CASE("duplicates are found in maps of any size and however the key is quoted") {
  const std::size_t others = GENERATE(0U, 1U, 13U, 14U, 15U, 16U, 17U, 200U);
  std::string text = "a: 1\n";
  for (std::size_t i = 0; i < others; ++i) text += "k" + std::to_string(i) + ": 0\n";
  text += "\"a\": 2\nz: 3\n'a': 4\n";
  CAPTURE(others);
  Diagnostics diagnostics;
  const auto document = read("t.yaml", text, {}, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  for (const Diagnostic& item : diagnostics.items()) {
    CHECK(item.code == "yaml.duplicate_key");
    CHECK(at(item.related.at(0).where) == "1:1");
  }
  CHECK(diagnostics.items()[0].where.line == others + 2);
  CHECK(diagnostics.items()[1].where.line == others + 4);
  CHECK(document->root().find("a")->integer() == 1);
  CHECK(document->root().size() == others + 2);
  CHECK(document->root().find("z")->index() == others + 1);
}

TEST_CASE("of many duplicates in a large map the first is kept each time") {
  std::string text;
  for (int i = 0; i < 600; ++i)
    text += "k" + std::to_string(i * 7 % 200) + ": " + std::to_string(i) + "\n";
  const auto document = tree_of(text);
  REQUIRE(document->root().size() == 200);
  for (const Node* child : document->root().children()) CHECK(child->integer() < 200);
}

TEST_CASE("the same key in different maps is no duplicate") {
  CHECK(problems_of("a: {b: 1}\nc: {b: 1}\nb: 1\n") == "");
}

TEST_CASE("a value on a line of its own must be indented further than its key") {
  CHECK(problems_of("a:\n\"b\"\nc: 1\n") ==
        "t.yaml:2:1: error[yaml.indentation]: This value is not indented below its key.\n"
        "    2 | \"b\"\n"
        "      | ^\n"
        "      = hint: Indent it by two spaces.\n");
  const std::string_view bad = GENERATE("a:\n[b]\n", "a:\n  b:\n  {c: d}\n", "a:\n  b:\n  'c'\n");
  CAPTURE(bad);
  CHECK(problems_of(bad).find("error[yaml.indentation]") != std::string::npos);
  const std::string_view good =
      GENERATE("a:\n \"b\"\n", "a:\n [\nb\n]\n", "a:\n- b\n", "[\n'b']", "{a:\n'b'}", "---\n[a]\n",
               "- a:\n   'b'\n", "? a\n: 'b'\n");
  CAPTURE(good);
  CHECK(problems_of(good) == "");
}

TEST_CASE("a value on a line of its own must be indented by spaces") {
  CHECK(problems_of("a:\n  \tb\n") ==
        "t.yaml:2:3: error[yaml.tab]: A tab stands where only spaces may.\n"
        "    2 |   \\tb\n"
        "      |   ^~\n"
        "      = hint: Indent with spaces.\n");
  CHECK(problems_of("-\n\t[a]\n").starts_with("t.yaml:2:1: error[yaml.tab]"));
  CHECK(problems_of("a: [\n\tb\n]\nc:\td\n") == "");
}

TEST_CASE("a second document is refused") {
  CHECK(problems_of("a: 1\n---\nb: 2\n") ==
        "t.yaml:2:1: error[yaml.several_documents]: The file holds a second document.\n"
        "    2 | ---\n"
        "      | ^~~\n"
        "      = hint: Remove the line ---, or put what follows it into a file of its own.\n");
  CHECK(problems_of("---\na: 1\n...\n") == "");
  CHECK(problems_of("%YAML 1.2\n---\na: 1\n") == "");
}

TEST_CASE("a line that yaml-cpp counts as a second document is only badly indented") {
  CHECK(problems_of("- a\nb: 1\n") ==
        "t.yaml:2:1: error[yaml.indentation]: This line does not belong to what stands above it.\n"
        "    2 | b: 1\n"
        "      | ^\n"
        "      = hint: Start the line in the same column as those it belongs to.\n");
}

TEST_CASE("an alias for nothing ends the file") {
  CHECK(problems_of("a: *nothing\n") ==
        "t.yaml:1:4: error[yaml.undefined_anchor]: A value that starts with * is read as an alias, "
        "but nothing above has this name.\n"
        "    1 | a: *nothing\n"
        "      |    ^\n"
        "      = hint: Mark the value that is meant with &, or put the text in quotes.\n");
  CHECK(problems_of("? &x [a]\n: b\nc: *x\n") ==
        "t.yaml:1:3: error[yaml.complex_key]: A list or map cannot be a key.\n"
        "    1 | ? &x [a]\n"
        "      |   ^\n"
        "      = hint: Write the key as text.\n"
        "t.yaml:3:4: error[yaml.undefined_anchor]: This alias stands for a refused value.\n"
        "    3 | c: *x\n"
        "      |    ^~\n"
        "      = hint: Correct the value that the alias stands for.\n");
}

TEST_CASE("a value cannot hold itself") {
  CHECK(problems_of("a: &x\n  b: [*x]\n") ==
        "t.yaml:2:7: error[yaml.recursive_anchor]: This alias stands for a value that holds it.\n"
        "    2 |   b: [*x]\n"
        "      |       ^~\n"
        "      = hint: Write the value out, or remove the alias.\n");
}

TEST_CASE("a name of an anchor that is none is text that starts with &") {
  CHECK(problems_of("a: && b\n") ==
        "t.yaml:1:4: error[yaml.anchor]: A value that starts with & is read as an anchor, not as "
        "text.\n"
        "    1 | a: && b\n"
        "      |    ^~\n"
        "      = hint: Put the value in quotes, or write it as a >- block on the lines below.\n");
  CHECK(problems_of("a: &A-z_0.9 b\n") == "");
}

TEST_CASE("a list or map cannot be a key") {
  CHECK(problems_of("[a, b]: 1\n") ==
        "t.yaml:1:1: error[yaml.complex_key]: A list or map cannot be a key.\n"
        "    1 | [a, b]: 1\n"
        "      | ^\n"
        "      = hint: Write the key as text.\n");
  CHECK(problems_of("a: &x [b]\n*x : 1\n") ==
        "t.yaml:2:1: error[yaml.complex_key]: A list or map cannot be a key.\n"
        "    2 | *x : 1\n"
        "      | ^~\n"
        "      = hint: Write the key as text.\n");
  const auto document = tree_of("? {a: [b, {c: d}]}\n: {e: [f]}\ng: h\n");
  REQUIRE(document->root().size() == 1);
  CHECK(document->root().find("g")->text() == "h");
}

TEST_CASE("keys that are not text are taken as text") {
  const auto document = document_of("1: a\ntrue: b\n~: c\n<<: d\n2021-12-07: e\n'': f\n");
  const std::string_view key = GENERATE("1", "true", "~", "<<", "2021-12-07", "");
  CHECK(document->root().find(key) != nullptr);
}

TEST_CASE("a file with nothing in it is empty") {
  const std::string_view text =
      GENERATE("", "\n", "  \n\n", "# only a comment\n", "---\n", "---\n...\n", "\xEF\xBB\xBF");
  CAPTURE(text);
  CHECK(problems_of(text) == empty_problem);
}

TEST_CASE("a file that is only a value has no tree") {
  CHECK(problems_of("just some text\n") ==
        "t.yaml:1:1: error[yaml.only_text]: The file holds a value without a key.\n"
        "    1 | just some text\n"
        "      | ^~~~~~~~~~~~~~\n"
        "      = hint: Write a key before the value, as in \"name: Lincolnshire\".\n");
  CHECK(problems_of("name:Lincolnshire\n").starts_with("t.yaml:1:1: error[yaml.only_text]"));
  CHECK(problems_of("~\n").starts_with("t.yaml:1:1: error[yaml.only_text]"));
}

TEST_CASE("all problems of a file are found in one run, in the order of the file") {
  CHECK(problems_of("a:\nb: 1\nb: 2\nc: !x y\nd: 1: 2\n") ==
        "t.yaml:1:1: error[yaml.blank_value]: Nothing is written after a.\n"
        "    1 | a:\n"
        "      | ^\n"
        "      = hint: Write a value, or put # before the line if it is not stated.\n"
        "t.yaml:4:4: error[yaml.tag]: A value that starts with ! is read as a tag, not as text.\n"
        "    4 | c: !x y\n"
        "      |    ^~\n"
        "      = hint: Put the value in quotes, or write it as a >- block on the lines below.\n"
        "t.yaml:5:5: error[yaml.colon]: A colon with a space after it stands inside a value.\n"
        "    5 | d: 1: 2\n"
        "      |     ^\n"
        "      = hint: Put the whole value in quotes.\n");
}
