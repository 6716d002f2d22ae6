// SPDX-License-Identifier: MIT
// Thousands of changes to files in every layout that people write: each is made, says just what was
// asked, and leaves all lines that it does not concern.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "edit/steps.hpp"
#include "icpcheck/edit/editor.hpp"
#include "support/catch.hpp"
#include "unit/edit/schema.hpp"

using namespace icpcheck;
using edit::Editor;
using edit::Value;

namespace {

std::string read(const std::string& path) {
  std::ifstream in(std::string(ICPCHECK_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string with_windows_ends(const std::string& text) {
  std::string changed;
  for (const char c : text) changed += c == '\n' ? "\r\n" : std::string(1, c);
  return changed;
}

std::string without_last_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

std::vector<std::string> seeds() {
  std::vector<std::string> texts{
      read("examples/lincolnshire/system.yaml"), read("examples/complete/place.yaml"),
      read("examples/wirral/place.yaml"), read("examples/cheshire-and-merseyside/system.yaml")};
  const std::string odd = read("tests/unit/edit/odd.yaml");
  texts.push_back(odd);
  texts.push_back(with_windows_ends(odd));
  texts.push_back("\xEF\xBB\xBF" + without_last_end(odd));
  texts.push_back(read("tests/unit/edit/odd.json"));
  return texts;
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine_);
  }
  Value scalar() {
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
  Value any(int depth) {
    const std::size_t kind = below(depth > 0 ? 6 : 3);
    if (kind == 5) {
      std::vector<Value> items;
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
  std::mt19937 engine_;
};

void collect(const yaml::Node& node, std::vector<const yaml::Node*>& nodes) {
  for (const yaml::Node* child : node.children()) {
    nodes.push_back(child);
    collect(*child, nodes);
  }
}

std::string path_of(const yaml::Node& node) {
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
bool has_number_as_id(const yaml::Node& root) {
  std::vector<const yaml::Node*> nodes;
  collect(root, nodes);
  return std::ranges::any_of(nodes, [](const yaml::Node* node) {
    return node->key() == "id" && node->text().find_first_not_of("0123456789") == std::string::npos;
  });
}

std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> comments;
  std::stringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos && line[first] == '#') comments.push_back(line);
  }
  return comments;
}

/// How many comments of `before`, each on a line of its own, are missing in `after`.
std::size_t lost_comments(const std::string& before, const std::string& after) {
  std::vector<std::string> left = comments_of(after);
  std::size_t lost = 0;
  for (const std::string& comment : comments_of(before)) {
    const auto found = std::ranges::find(left, comment);
    if (found == left.end()) {
      ++lost;
    } else {
      left.erase(found);
    }
  }
  return lost;
}

/// One change, by a way that the editor does not share: on the values alone.
struct Asked {
  std::string path;
  bool removes = false;
  Value value;
  Value expected;
  std::size_t may_lose = 0;  // comments that stand inside what goes
};

Asked ask(const Editor& editor, Random& random) {
  const yaml::Node& root = editor.document().root();
  std::vector<const yaml::Node*> nodes;
  collect(root, nodes);
  const yaml::Node& node = *nodes[random.below(nodes.size())];
  Asked asked{.path = path_of(node), .value = random.any(2), .expected = edit::value_of(root)};
  Value* there = edit::at(asked.expected, edit::steps_to(node));
  const std::size_t kind = random.below(4);
  if (kind == 0 && node.kind() == yaml::Kind::list) {
    asked.path += "[+]";
    there->items.push_back(asked.value);
  } else if (kind == 1 && node.kind() == yaml::Kind::map) {
    asked.path += ".key-new";
    if (there->find("key-new") == nullptr) there->fields.emplace_back("key-new", Value{});
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

bool is_json(const std::string& text) { return text.starts_with("{"); }

void without_days(Value& value) {
  value.day = false;
  for (Value& item : value.items) without_days(item);
  for (auto& [name, field] : value.fields) without_days(field);
}

}  // namespace

TEST_CASE("changes at random are made, and change nothing else") {
  std::size_t made = 0;
  const std::vector<std::string> texts = seeds();
  for (unsigned seed = 0; seed < 240; ++seed) {
    Random random(seed);
    Diagnostics diagnostics;
    auto editor =
        Editor::open("a.yaml", texts[seed % texts.size()], test::arrangements(), {}, diagnostics);
    REQUIRE(editor);
    for (int i = 0; i < 12; ++i) {
      const std::string before = editor->bytes();
      Asked asked = ask(*editor, random);
      if (has_number_as_id(editor->document().root())) break;
      if (is_json(before)) without_days(asked.expected);
      Diagnostics problems;
      const bool done = asked.removes ? editor->remove(asked.path, problems)
                                      : editor->set(asked.path, asked.value, problems);
      INFO("seed " << seed << " step " << i << " path " << asked.path << " value "
                   << edit::to_line(asked.value) << "\n"
                   << before);
      if (!done) INFO(to_text(problems.items().front()));
      REQUIRE(done);
      REQUIRE(edit::value_of(editor->document().root()) == asked.expected);
      ++made;
    }
  }
  CHECK(made > 2400);
}

TEST_CASE("a new fact loses no comment and no line, wherever it goes") {
  const std::vector<std::string> texts = seeds();
  for (unsigned seed = 0; seed < 200; ++seed) {
    Random random(seed);
    Diagnostics diagnostics;
    auto editor =
        Editor::open("a.yaml", texts[seed % texts.size()], test::arrangements(), {}, diagnostics);
    REQUIRE(editor);
    std::vector<const yaml::Node*> nodes;
    collect(editor->document().root(), nodes);
    const yaml::Node& node = *nodes[random.below(nodes.size())];
    if (node.kind() != yaml::Kind::map && node.kind() != yaml::Kind::list) continue;
    const std::string before = editor->bytes();
    const std::string path = path_of(node) + (node.kind() == yaml::Kind::map ? ".new" : "[+]");
    INFO("seed " << seed << " path " << path);
    Diagnostics problems;
    REQUIRE(editor->set(path, random.scalar(), problems));
    CHECK(lost_comments(before, editor->bytes()) == 0);
  }
}
