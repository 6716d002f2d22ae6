// SPDX-License-Identifier: MIT
// Changes at random to whatever a file says, and what they are to give, worked out in a way that
// the editor does not share.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "edit/steps.hpp"
#include "icpcheck/edit/editor.hpp"

namespace icpcheck::test {

/// Values that are hard to write, made of the choices that `below` gives: from 0 to a bound.
class RandomValues {
 public:
  explicit RandomValues(std::function<std::size_t(std::size_t bound)> below)
      : below_(std::move(below)) {}
  std::size_t below(std::size_t bound) { return below_(bound); }
  edit::Value scalar() {
    static const std::vector<std::string> texts{
        "no",     "2021",       "a: b",      "#",     "plain words", "'",    "two\nlines",
        "\t",     "x:",         "- dash",    "*star", "&anchor",     "!tag", "[a, b]",
        "{a}",    "| bar",      "",          " x ",   "Caf\xC3\xA9", "%",    "@at",
        "`tick`", "\"quoted\"", "a'b\"c\\d", "?",     "2021-12-07"};
    switch (below(6)) {
      case 0:
        return edit::boolean(below(2) == 0);
      case 1:
        return edit::day("2022-07-0" + std::to_string(1 + below(9)));
      case 2:
        return {.kind = yaml::Kind::integer, .text = std::to_string(below(100))};
      default:
        return edit::text(texts[below(texts.size())]);
    }
  }
  edit::Value any(int depth) {
    const std::size_t kind = below(depth > 0 ? 6 : 3);
    if (kind == 5) {
      std::vector<edit::Value> items;
      for (std::size_t i = below(4); i > 0; --i) items.push_back(any(depth - 1));
      return edit::list(std::move(items));
    }
    if (kind < 4) return scalar();
    std::vector<edit::Entry> fields;
    for (std::size_t i = below(4); i > 0; --i) {
      fields.emplace_back("key-" + std::to_string(i), any(depth - 1));
    }
    return edit::map(std::move(fields));
  }

 private:
  std::function<std::size_t(std::size_t)> below_;
};

inline void collect(const yaml::Node& node, std::vector<const yaml::Node*>& nodes) {
  for (const yaml::Node* child : node.children()) {
    nodes.push_back(child);
    collect(*child, nodes);
  }
}

inline std::string path_of(const yaml::Node& node) {
  std::string path;
  for (const edit::Step& step : edit::steps_to(node)) {
    if (step.item) {
      path += "[" + std::to_string(step.index) + "]";
    } else {
      path += (path.empty() ? "" : ".") + step.key;
    }
  }
  return path;
}

/// What an item is found by, so that a position can stand for it.
inline bool has_number_as_id(const yaml::Node& root) {
  std::vector<const yaml::Node*> nodes;
  collect(root, nodes);
  return std::ranges::any_of(nodes, [](const yaml::Node* node) {
    return node->key() == "id" && node->text().find_first_not_of("0123456789") == std::string::npos;
  });
}

/// One change, by a way that the editor does not share: on the values alone.
struct Asked {
  std::string path;
  bool removes = false;
  edit::Value value;
  edit::Value expected;
  const yaml::Node* near = nullptr;  // what is changed, or gets something more
};

inline Asked ask(const edit::Editor& editor, RandomValues& random) {
  const yaml::Node& root = editor.document().root();
  std::vector<const yaml::Node*> nodes;
  collect(root, nodes);
  const yaml::Node& node = *nodes[random.below(nodes.size())];
  Asked asked{.path = path_of(node),
              .value = random.any(2),
              .expected = edit::value_of(root),
              .near = &node};
  edit::Value* there = edit::at(asked.expected, edit::steps_to(node));
  const std::size_t kind = random.below(4);
  if (kind == 0 && node.kind() == yaml::Kind::list) {
    asked.path += "[+]";
    there->items.push_back(asked.value);
  } else if (kind == 1 && node.kind() == yaml::Kind::map) {
    asked.path += ".key-new";
    if (there->find("key-new") == nullptr) there->fields.emplace_back("key-new", edit::Value{});
    *there->find("key-new") = asked.value;
  } else if (kind == 2 && !node.key().empty() && node.parent()->size() > 1) {
    asked.removes = true;
    edit::Steps steps = edit::steps_to(node);
    steps.pop_back();
    edit::at(asked.expected, steps)->remove(node.key());
  } else {
    *there = asked.value;
  }
  return asked;
}

}  // namespace icpcheck::test
