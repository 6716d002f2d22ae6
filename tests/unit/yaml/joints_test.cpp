// SPDX-License-Identifier: MIT
// Where reading joined lines of the source, in texts and in keys.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

/// The text with "|" before each byte at which lines were joined, and "/" for a line end.
std::string marked(std::string_view text, const std::vector<std::size_t>& joints) {
  std::string all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const std::size_t joint : joints) all += joint == i ? "|" : "";
    all += text[i] == '\n' ? '/' : text[i];
  }
  return all;
}

std::string joined(std::string_view source) {
  const auto document = document_of(source);
  const Node& node = *document->root().children()[0];
  return marked(node.text(), node.joints());
}

}  // namespace

TEST_CASE("folded blocks, quotes and plain texts join lines; literal blocks do not") {
  struct Example {
    const char* source;
    const char* text;
  };
  const Example example = GENERATE(
      Example{"a: b c", "b c"}, Example{"a: |-\n  b\n  c\n", "b/c"},
      Example{"a: |\n  b c\n", "b c/"}, Example{"a: >-\n  b\n  c\n  d\n", "b| c| d"},
      Example{"a: >\n  b\n  c\n", "b| c/"}, Example{"a: >-\n  b c\n\n  d\n", "b c/d"},
      Example{"a: >-\n  b\n\n\n  c\n  d\n", "b//c| d"},
      Example{"a: >-\n  b\n    c\n  d\n", "b/  c/d"}, Example{"a: >-\r\n  b\r\n  c\r\n", "b| c"},
      Example{"a: b\n  c\n  d", "b| c| d"}, Example{"a: b\n\n  c\n  d", "b/c| d"},
      Example{"a: 'b\n  c'", "b| c"}, Example{"a: 'b ''c\n  d'", "b 'c| d"},
      Example{"a: \"b\n  c\\nd\n  e\"", "b| c/d| e"}, Example{"a: \"b\\\n  c\n\n  d\"", "b|c/d"},
      Example{"a: \"b \\\n  \\  c\"", "b |  c"}, Example{"a: &x !!str >-\n  b\n  c\n", "b| c"},
      Example{"a: ''", ""});
  CAPTURE(example.source);
  CHECK(joined(example.source) == example.text);
}

TEST_CASE("keys of several lines join them, too") {
  const auto key = [](std::string_view source) {
    const auto document = document_of(source);
    const Node& node = *document->root().children()[0];
    return marked(node.key(), node.key_joints());
  };
  CHECK(key("b c: d") == "b c");
  CHECK(key("? >-\n  b\n  c\n: d") == "b| c");
  CHECK(key("? |-\n  b\n  c\n: d") == "b/c");
  CHECK(key("? \"b\n  c\"\n: d") == "b| c");
}
