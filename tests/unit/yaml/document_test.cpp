// SPDX-License-Identifier: MIT
// Lines and columns, and where each node of a tricky file stands.
#include "icpcheck/yaml/document.hpp"

#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

void collect(const Node& node, std::string& places) {
  places += node.path() + ' ' + at(node.location()) + ' ' + at(node.value_location()) + '\n';
  for (const Node* child : node.children()) collect(*child, places);
}

/// A line for each node: path, place, place of the value.
std::string places_of(std::string_view text) {
  std::string places;
  collect(tree_of(text)->root(), places);
  return places;
}

constexpr std::string_view tricky = R"(# comment: [ " '
x%: percent
"quoted key"   :   'it''s'   # note
café: ünï
flow: {a: [1, "two", {b: c}], "d":e, f: ~}
list:
- plain
  goes on
- - nested
  -   deep
-
  key below: x
- ? explicit
  : value
-   &anchor  !!str   tagged
anchored: &map
  first: 1
above:
  # note

  'below'
block: |-   # note
  text
folded: &f !!str >
  more

same: a#b
  level # x
at:
- unindented
last: # blank
)";

}  // namespace

TEST_CASE("every node of a tricky file knows where it stands") {
  const std::string expected =
      " 2:1 2:1\n"
      "x% 2:1 2:5\n"
      "quoted key 3:1 3:20\n"
      "café 4:1 4:7\n"
      "flow 5:1 5:7\n"
      "flow.a 5:8 5:11\n"
      "flow.a[0] 5:12 5:12\n"
      "flow.a[1] 5:15 5:15\n"
      "flow.a[2] 5:22 5:22\n"
      "flow.a[2].b 5:23 5:26\n"
      "flow.d 5:31 5:35\n"
      "flow.f 5:38 5:41\n"
      "list 6:1 7:1\n"
      "list[0] 7:3 7:3\n"
      "list[1] 9:3 9:3\n"
      "list[1][0] 9:5 9:5\n"
      "list[1][1] 10:7 10:7\n"
      "list[2] 12:3 12:3\n"
      "list[2].key below 12:3 12:14\n"
      "list[3] 13:3 13:3\n"
      "list[3].explicit 13:5 14:5\n"
      "list[4] 15:22 15:22\n"
      "anchored 16:1 17:3\n"
      "anchored.first 17:3 17:10\n"
      "above 18:1 21:3\n"
      "block 22:1 22:8\n"
      "folded 24:1 24:18\n"
      "same 27:1 27:7\n"
      "at 29:1 30:1\n"
      "at[0] 30:3 30:3\n"
      "last 31:1 31:1\n";
  CHECK(places_of(tricky) == expected);
  std::string windows;
  for (const char c : tricky) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(places_of(windows) == expected);
  CHECK(places_of("\xEF\xBB\xBF" + std::string(tricky)) == expected);
}

TEST_CASE("columns count characters, from 1") {
  const auto document = document_of("é: x\n日本語: 'y'\n😀: [z, é, w]\n");
  const Node& root = document->root();
  CHECK(at(root.find("é")->value_location()) == "1:4");
  CHECK(at(root.find("日本語")->value_location()) == "2:6");
  CHECK(at(root.find("😀")->children()[2]->location()) == "3:11");
}

TEST_CASE("columns are right in very long lines") {
  const auto document = document_of("a: [" + repeat("é, ", 5'000) + "x]\n");
  const Node& list = *document->root().find("a");
  for (const std::uint32_t i : {0U, 1U, 340U, 341U, 342U, 4'999U, 5'000U}) {
    CHECK(list.children()[i]->location().column == 5 + 3 * i);
  }
}

TEST_CASE("a byte of the source has a line and a column") {
  const auto document = document_of("a: é\nb: 1\n");
  struct Row {
    std::size_t offset;
    std::string_view where;
  };
  const auto row = GENERATE(Row{0, "1:1"}, Row{3, "1:4"}, Row{5, "1:5"}, Row{6, "2:1"},
                            Row{10, "2:5"}, Row{11, "3:1"}, Row{99, "3:1"});
  CAPTURE(row.offset);
  CHECK(at(document->locate(row.offset)) == row.where);
  CHECK(document->locate(row.offset).file == "t.yaml");
}

TEST_CASE("lines are given without their ends") {
  const auto document = document_of("a: 1\r\n\nb: 2");
  CHECK(document->line(0).empty());
  CHECK(document->line(1) == "a: 1");
  CHECK(document->line(2).empty());
  CHECK(document->line(3) == "b: 2");
  CHECK(document->line(4).empty());
}

TEST_CASE("the document keeps its name and its text") {
  const auto document = document_of("a: 1\n");
  CHECK(document->file() == "t.yaml");
  CHECK(document->source() == "a: 1\n");
  CHECK(&document->root().document() == document.get());
}

TEST_CASE("plain scalars end where yaml-cpp ends them") {
  struct Row {
    std::string_view text;
    std::string_view value;
  };
  const auto row =
      GENERATE(Row{"a: b c # d\n", "b c"}, Row{"a: b#c\n", "b#c"}, Row{"a: b:c\n", "b:c"},
               Row{"a: b\n  c\n\n  d\n", "b c\nd"}, Row{"a: x]\n", "x]"}, Row{"a: -1-\n", "-1-"},
               Row{"a: b\r\n  c\r\n", "b c"}, Row{"a: http://x.org/?q=1\n", "http://x.org/?q=1"});
  CAPTURE(row.text);
  CHECK(document_of(row.text)->root().children()[0]->text() == row.value);
}
