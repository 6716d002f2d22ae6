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

#include "icpcheck/edit/editor.hpp"
#include "support/catch.hpp"
#include "unit/edit/random_change.hpp"
#include "unit/edit/schema.hpp"

using namespace icpcheck;
using edit::Editor;
using edit::Value;
using test::Asked;
using test::RandomValues;

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

RandomValues values_of(unsigned seed) {
  return RandomValues{[engine = std::mt19937(seed)](std::size_t bound) mutable {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine);
  }};
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
    RandomValues random = values_of(seed);
    Diagnostics diagnostics;
    auto editor =
        Editor::open("a.yaml", texts[seed % texts.size()], test::arrangements(), {}, diagnostics);
    REQUIRE(editor);
    for (int i = 0; i < 12; ++i) {
      const std::string before = editor->bytes();
      Asked asked = test::ask(*editor, random);
      if (test::has_number_as_id(editor->document().root())) break;
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
    RandomValues random = values_of(seed);
    Diagnostics diagnostics;
    auto editor =
        Editor::open("a.yaml", texts[seed % texts.size()], test::arrangements(), {}, diagnostics);
    REQUIRE(editor);
    std::vector<const yaml::Node*> nodes;
    test::collect(editor->document().root(), nodes);
    const yaml::Node& node = *nodes[random.below(nodes.size())];
    if (node.kind() != yaml::Kind::map && node.kind() != yaml::Kind::list) continue;
    const std::string before = editor->bytes();
    const std::string path =
        test::path_of(node) + (node.kind() == yaml::Kind::map ? ".new" : "[+]");
    INFO("seed " << seed << " path " << path);
    Diagnostics problems;
    REQUIRE(editor->set(path, random.scalar(), problems));
    CHECK(lost_comments(before, editor->bytes()) == 0);
  }
}
