// SPDX-License-Identifier: MIT
// The scanner of the plain subset beside yaml-cpp: the same events, or none at all.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "unit/yaml/reading.hpp"
#include "unit/yaml/recorded_events.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every YAML and JSON file of the project.
const std::vector<fs::path>& files() {
  static const std::vector<fs::path> found = [] {
    std::vector<fs::path> paths;
    for (const char* folder : {"packs", "examples", "schemas", "tests", "bench"}) {
      const fs::path root = fs::path(ICPCHECK_SOURCE_DIR) / folder;
      for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const std::string type = entry.path().extension().string();
        if (type == ".yaml" || type == ".json") paths.push_back(entry.path());
      }
    }
    std::ranges::sort(paths);
    return paths;
  }();
  return found;
}

/// Whether the scanner took the text. When it did, yaml-cpp has to agree.
bool agrees(const std::string& text) {
  const auto plain = plain_events(text);
  if (!plain) return false;
  if (*plain != reference_events(text)) {
    CAPTURE(text);
    CHECK(*plain == reference_events(text));
  }
  return true;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::string mutate(std::string text) {
    for (std::size_t i = pick(3) + 1; i > 0 && !text.empty(); --i) change(text);
    return text;
  }

  std::string part_of(const std::string& text) {
    const std::size_t start = text.rfind('\n', pick(text.size())) + 1;
    return text.substr(start, 30 + pick(600));
  }

 private:
  std::size_t pick(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
  }

  void change(std::string& text) {
    static const std::vector<std::string> pieces{
        " ",     "\n",    "  ",    "\n\n", ": ",      ":",   "- ",
        "-",     "#",     " # c",  "\"",   "'",       "[",   "]",
        "{",     "}",     ", ",    ",",    "|\n",     ">\n", ">-\n",
        "|-\n",  "\t",    "\r\n",  "&a ",  "*a",      "!t ", "? ",
        "~",     "null",  "\\",    "\\n",  "\\u00e9", "é",   "%",
        "---\n", "...\n", "@",     "`",    "x",       "0",   "\xEF\xBB\xBF",
        "\\\"",  "''",    "key: ", "- a\n"};
    const std::size_t place = pick(text.size());
    switch (pick(4)) {
      case 0:
        text.erase(place, 1 + pick(4));
        return;
      case 1:
        text.replace(place, 1, pieces[pick(pieces.size())]);
        return;
      case 2:
        text.insert(place, text.substr(pick(text.size()), 1 + pick(30)));
        return;
      default:
        text.insert(place, pieces[pick(pieces.size())]);
    }
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("what the plain subset is") {
  const std::string_view text =
      GENERATE("a: 1\n", "# c\n\na: b c # d\n\n", "a:\n  - b\n  - c: d\n    e: f\n",
               "a:\n- b\nc: 'd'\n", "a: [b, c d, {e: f}, \"g\"]\n",
               "a: >-\n  b\n  c\n\n  d\n\ne: |\n  f\n\n  g\n", "- a\n- b: c\n",
               "{\"a\": [1, {\"b\": \"c\\u00e9\\n\"}],\n  \"d\": true\n}\n", "a: http://x/y#z\n",
               "a: []\nb: {}\n", "a: \"\\\"b\\\" \\\\ \\/ \\t\"\n", "a: 2022-05-16\nb: c,d\n",
               "a:   # c\n  b: ''\n", "{\"a\":[1,{\"b\":\"c\",\"d\":true}],\"e\":{}}\n",
               "a: [b,c,'d',[e]]\n", "a: 'it''s'\nb: ''''\nc: ['''x']\n");
  CAPTURE(text);
  CHECK(plain_events(text) == reference_events(text));
}

TEST_CASE("what is outside of the plain subset is left to yaml-cpp") {
  const std::string_view text = GENERATE(
      "", "\n", "a", "a:\n", "a: b", "a:\tb\n", "a: b\r\n", "a: &x b\n", "a: !t b\n", "a: *x\n",
      "---\na: b\n", "a: b\n...\n", "? a\n: b\n", "a: ~\n", "a: null\n", "null: b\n", "a: b\n  c\n",
      "a: 'b\n  c'\n", "a: \"\\x41\"\n", "a: \"\\uD83D\\uDE00\"\n", "a: \"\\u0007\"\n", "a: b: c\n",
      "a:\n  b\n", "- - a\n", "-\n  a: b\n", "a: [b\n", "a: [b:c]\n", "a: [b, ]\n", "a: {b: }\n",
      "a: >+\n  b\n", "a: |2\n  b\n", "a: |\n  b\n   c\n", "a: |\n  b \n", "a: |\n\n  b\n",
      "a: b\n c: d\n", "  a: b\nc: d\n", "a: b\n- c\n", "a: @b\n", "a: %b\n",
      "%YAML 1.2\n---\na: b\n",
      "\xEF\xBB\xBF"
      "a: b\n",
      "a: b\x01\n", "[a]: b\n", "'a': b\n", "a : b\n", "a: |\n  b");
  CAPTURE(text);
  CHECK_FALSE(plain_events(text).has_value());
}

TEST_CASE("each file of the project gives the events of yaml-cpp") {
  std::size_t taken = 0;
  for (const fs::path& file : files()) {
    CAPTURE(file.string());
    taken += agrees(content_of(file)) ? 1U : 0U;
  }
  CAPTURE(taken, files().size());
  CHECK(taken * 10 >= files().size() * 6);
  for (const char* file : {"examples/lincolnshire/system.yaml", "bench/typical-place.yaml"}) {
    CHECK(agrees(content_of(fs::path(ICPCHECK_SOURCE_DIR) / file)));
  }
}

TEST_CASE("damaged parts of the files of the project give the events of yaml-cpp") {
  std::size_t taken = 0;
  constexpr unsigned texts = 6000;
  for (unsigned seed = 0; seed < texts; ++seed) {
    Mutator mutator(seed);
    const std::string text = content_of(files()[seed % files().size()]);
    if (text.empty()) continue;
    taken += agrees(mutator.mutate(mutator.part_of(text))) ? 1U : 0U;
  }
  CHECK(taken > texts / 20);  // about a twelfth is plain still
}
