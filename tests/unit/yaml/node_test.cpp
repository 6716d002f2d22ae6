// SPDX-License-Identifier: MIT
// The tree: children, paths, aliases, and diagnostics at nodes.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

TEST_CASE("children know their key, their position and their parent") {
  const auto document = document_of("a: 1\nb:\n  - x\n  - y\n");
  const Node& root = document->root();
  CHECK(root.kind() == Kind::map);
  CHECK(root.parent() == nullptr);
  CHECK(root.key().empty());
  CHECK(root.text().empty());
  REQUIRE(root.size() == 2);
  const Node& list = *root.find("b");
  CHECK(list.kind() == Kind::list);
  CHECK(list.key() == "b");
  CHECK(list.index() == 1);
  CHECK(list.parent() == &root);
  REQUIRE(list.size() == 2);
  CHECK(list.children()[1]->text() == "y");
  CHECK(list.children()[1]->index() == 1);
  CHECK(list.children()[1]->key().empty());
  CHECK(list.children()[1]->parent() == &list);
}

TEST_CASE("a value is found by its key") {
  const auto document = document_of("a: 1\nb: [a]\nc: a\n");
  const Node& root = document->root();
  CHECK(root.find("a")->integer() == 1);
  CHECK(root.find("d") == nullptr);
  CHECK(root.find("") == nullptr);
  CHECK(root.find("b")->find("a") == nullptr);
  CHECK(root.find("c")->find("a") == nullptr);
}

TEST_CASE("values are found in maps of any size, in the order written") {
  const int size = GENERATE(1, 15, 16, 17, 18, 1000);
  std::string text;
  for (int i = size; i > 0; --i) {
    text += "k" + std::to_string(i * 7919 % 100'003) + ": " + std::to_string(i) + "\n";
  }
  CAPTURE(size);
  const auto document = document_of(text);
  const Node& root = document->root();
  REQUIRE(root.size() == static_cast<std::size_t>(size));
  for (int i = 1; i <= size; ++i) {
    const Node* found = root.find("k" + std::to_string(i * 7919 % 100'003));
    REQUIRE(found != nullptr);
    CHECK(found->integer() == i);
    CHECK(found->index() == static_cast<std::uint32_t>(size - i));
    CHECK(root.children()[found->index()] == found);
  }
  CHECK(root.find("k") == nullptr);
  CHECK(root.find("z") == nullptr);
}

TEST_CASE("a path names items of lists by their id, else by position") {
  const auto document = document_of(
      "hwbs:\n"
      "  - id: lincolnshire-hwb\n"
      "    jsna: {published_on: 2018-03-01}\n"
      "  - authority: lcc\n"
      "  - id: 7\n"
      "    x: 1\n"
      "  - id: ''\n"
      "    x: 1\n"
      "  - [deep]\n");
  CHECK(document->root().path().empty());
  const Node& hwbs = *document->root().find("hwbs");
  CHECK(hwbs.path() == "hwbs");
  CHECK(hwbs.children()[0]->path() == "hwbs[lincolnshire-hwb]");
  CHECK(hwbs.children()[0]->find("jsna")->find("published_on")->path() ==
        "hwbs[lincolnshire-hwb].jsna.published_on");
  CHECK(hwbs.children()[1]->find("authority")->path() == "hwbs[1].authority");
  CHECK(hwbs.children()[2]->find("x")->path() == "hwbs[2].x");
  CHECK(hwbs.children()[3]->find("x")->path() == "hwbs[3].x");
  CHECK(hwbs.children()[4]->children()[0]->path() == "hwbs[4][0]");
  CHECK(document_of("- a: 1\n")->root().children()[0]->find("a")->path() == "[0].a");
}

TEST_CASE("an alias stands for a copy with its own path and the places of the anchor") {
  const auto document = document_of("a: &x\n  b: [1, two]\nc:\n  - *x\n  - d: *x\n");
  const Node& item = *document->root().find("c")->children()[0];
  const Node& two = *item.find("b")->children()[1];
  CHECK(two.text() == "two");
  CHECK(two.path() == "c[0].b[1]");
  CHECK(at(two.location()) == "2:10");
  CHECK(at(two.used_at()) == "4:5");
  CHECK(at(item.location()) == "2:3");
  const Node& member = *document->root().find("c")->children()[1]->find("d");
  CHECK(at(member.location()) == "5:5");
  CHECK(at(member.value_location()) == "2:3");
  CHECK(at(member.used_at()) == "5:8");
  CHECK(document->root().find("a")->used_at().line == 0);
  CHECK(document->root().find("c")->used_at().line == 0);
}

TEST_CASE("the place of use is that of the outermost alias") {
  const auto document = document_of("a: &x [1]\nb: &y {c: *x}\nd: *y\n");
  CHECK(at(document->root().find("b")->find("c")->used_at()) == "2:11");
  CHECK(at(document->root().find("d")->find("c")->used_at()) == "3:4");
  CHECK(at(document->root().find("d")->find("c")->children()[0]->used_at()) == "3:4");
}

TEST_CASE("anchors hold scalars, keys and large maps, and may be set anew") {
  const auto document = document_of(
      "a: &x 12\nb: *x\n&k key: 1\nc: *k\nd: &x [e]\nf: *x\nh: {*k : 2}\n&n ~: 1\ng: *n\n");
  const Node& root = document->root();
  CHECK(root.find("b")->integer() == 12);
  CHECK(root.find("c")->text() == "key");
  CHECK(root.find("f")->children()[0]->text() == "e");
  CHECK(root.find("g")->kind() == Kind::null);
  CHECK(root.find("h")->find("key")->integer() == 2);
  std::string text = "a: &x\n";
  for (int i = 0; i < 40; ++i) text += "  k" + std::to_string(i) + ": " + std::to_string(i) + "\n";
  const auto large = document_of(text + "b: *x\n");
  CHECK(large->root().find("b")->find("k31")->integer() == 31);
}

TEST_CASE("a diagnostic at a node underlines its key or its value") {
  const auto document = document_of(
      "\"a b\": 'x y'  # c\n"
      "b: plain text\n"
      "c: [1, 2]\n"
      "d: >-\n  text\n"
      "e: two\n  lines\n"
      "f:\n  g: 1\n"
      "h:\n- item\n");
  struct Row {
    std::string_view path;
    std::string_view key;
    std::string_view value;
  };
  const auto row =
      GENERATE(Row{"a b", "1:1+5", "1:8+5"}, Row{"b", "2:1+1", "2:4+10"},
               Row{"c", "3:1+1", "3:4+1"}, Row{"d", "4:1+1", "4:4+2"}, Row{"e", "6:1+1", "6:4+3"},
               Row{"f", "8:1+1", "9:3+1"}, Row{"h", "10:1+1", "11:1+1"});
  const auto shown = [](const Diagnostic& d) {
    return at(d.where) + "+" + std::to_string(d.length);
  };
  CAPTURE(row.path);
  const Node& node = *document->root().find(row.path);
  CHECK(shown(at_key(node, "c", "m")) == row.key);
  CHECK(shown(at_value(node, "c", "m")) == row.value);
}

TEST_CASE("an item of a list and the root have no key, so that their value is underlined") {
  const auto document = document_of("- item\n");
  CHECK(to_text(at_key(*document->root().children()[0], "test.code", "message", "Hint.")) ==
        "t.yaml:1:3: error[test.code]: message\n"
        "    1 | - item\n"
        "      |   ^~~~\n"
        "      = hint: Hint.\n");
  CHECK(to_text(at_key(document->root(), "test.code", "message")) ==
        "t.yaml:1:1: error[test.code]: message\n"
        "    1 | - item\n"
        "      | ^\n");
}

TEST_CASE("a diagnostic below an alias says where the alias is used") {
  const auto document = document_of("a: &x\n  b: 1\nc: *x\n");
  const Node& used = *document->root().find("c");
  CHECK(to_text(at_value(*used.find("b"), "test.code", "message")) ==
        "t.yaml:2:6: error[test.code]: message\n"
        "    2 |   b: 1\n"
        "      |      ^\n"
        "      = t.yaml:3:4: used here\n");
  CHECK(at_key(*used.find("b"), "test.code", "message").related.size() == 1);
  CHECK(at_value(used, "test.code", "message").related.size() == 1);
  CHECK(at_key(used, "test.code", "message").related.empty());
}

TEST_CASE("a diagnostic inside a text underlines its part of the source") {
  const auto document = document_of("a: >-\n  one\n  two three\nb: \"x\\u00e9yz\"\n");
  CHECK(to_text(at_text(*document->root().find("a"), 4, 3, "test.code", "message")) ==
        "t.yaml:3:3: error[test.code]: message\n"
        "    3 |   two three\n"
        "      |   ^~~\n");
  CHECK(to_text(at_text(*document->root().find("a"), 0, 13, "test.code", "message")) ==
        "t.yaml:2:3: error[test.code]: message\n"
        "    2 |   one\n"
        "      |   ^~~\n");
  CHECK(to_text(at_text(*document->root().find("b"), 3, 2, "test.code", "message")) ==
        "t.yaml:4:12: error[test.code]: message\n"
        "    4 | b: \"x\\u00e9yz\"\n"
        "      |            ^~\n");
  CHECK(at(at_text(*document->root().find("b"), 99, 0, "c", "m").where) == "4:14");
}
