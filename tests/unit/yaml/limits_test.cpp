// SPDX-License-Identifier: MIT
// The bounds on what a hostile file may cost, each at its edge.
#include <chrono>

#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

std::string nested_lists(std::size_t depth) { return repeat("- ", depth - 1) + "- a\n"; }

/// Maps below each other, in block style, one key a line.
std::string nested_maps(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += std::string(i, ' ') + "k:\n";
  return text + std::string(depth, ' ') + "a\n";
}

std::string brackets(std::size_t depth) {
  return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
}

/// Each level holds the one before ten times.
std::string billion_laughs(int levels) {
  std::string text = "a0: &a0 [x]\n";
  for (int i = 1; i <= levels; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias;
    text += repeat(", " + alias, 9) + "]\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a file may be as large as the limit, but no larger") {
  Limits limits;
  limits.bytes = 10;
  CHECK(problems_of("a: 3456789\n", {.bytes = 11}) == "");
  CHECK(problems_of("a: 3456789\n", limits) ==
        "t.yaml: error[yaml.too_large]: The file is larger than 10 bytes, which is the most that "
        "is read.\n"
        "      = hint: Split the file.\n");
  limits.can_be_raised = true;
  CHECK(problems_of("a: 3456789\n", limits) ==
        "t.yaml: error[yaml.too_large]: The file is larger than 10 bytes, which is the most that "
        "is read.\n"
        "      = hint: Split the file, or raise the limit with --max-file-size.\n");
  const std::string large = "a: " + std::string(1024 * 1024, 'x');
  CHECK(problems_of(large) ==
        "t.yaml: error[yaml.too_large]: The file is larger than 1 MiB, which is the most that is "
        "read.\n"
        "      = hint: Split the file.\n");
  CHECK(problems_of(large.substr(0, 1024 * 1024)) == "");
}

TEST_CASE("lists and maps may be nested 100 deep, but not 101") {
  CHECK(problems_of(nested_lists(100)) == "");
  CHECK(problems_of(nested_maps(100)) == "");
  CHECK(problems_of(brackets(99)) == "");
  CHECK(
      problems_of(nested_lists(101))
          .starts_with(
              "t.yaml:1:201: error[yaml.too_deep]: Values are nested more than 100 deep here.\n"));
  CHECK(problems_of(nested_maps(101)) ==
        "t.yaml:101:101: error[yaml.too_deep]: Values are nested more than 100 deep here.\n"
        "  101 | " +
            std::string(100, ' ') +
            "k:\n"
            "      | " +
            std::string(100, ' ') +
            "^\n"
            "      = hint: Use fewer levels.\n");
  CHECK(
      problems_of(brackets(100))
          .starts_with(
              "t.yaml:1:103: error[yaml.too_deep]: Values are nested more than 100 deep here.\n"));
}

TEST_CASE("an alias counts with the depth of what it stands for") {
  const std::string text = "a: &a " + std::string(60, '[') + std::string(60, ']') + "\nb: ";
  CHECK(problems_of(text + std::string(39, '[') + "*a" + std::string(39, ']') + "\n") == "");
  const std::string deep = text + std::string(40, '[') + "*a" + std::string(40, ']') + "\n";
  CHECK(problems_of(deep).starts_with(
      "t.yaml:2:44: error[yaml.too_deep]: Values are nested more than 100 deep here.\n"));
}

TEST_CASE("only so many brackets may be open at once") {
  CHECK(problems_of("a: [[x], [y]]\n", {.open_flow = 2}) == "");
  CHECK(problems_of("a: [[x, {y: z}]]\n", {.open_flow = 2}) ==
        "t.yaml:1:9: error[yaml.too_many_brackets]: More than 2 brackets are open here.\n"
        "    1 | a: [[x, {y: z}]]\n"
        "      |         ^\n"
        "      = hint: Close the brackets, or write the list in lines that start with -.\n");
}

TEST_CASE("200 brackets may be open, but not 201") {
  const Limits limits{.depth = 300};
  CHECK(problems_of(brackets(200), limits) == "");
  CHECK(problems_of(brackets(201), limits)
            .starts_with("t.yaml:1:204: error[yaml.too_many_brackets]: More than 200 brackets are "
                         "open here.\n"));
  CHECK(problems_of("a: " + std::string(10'000, '['))
            .starts_with("t.yaml:1:204: error[yaml.too_many_brackets]: More than 200 brackets are "
                         "open here.\n"));
  CHECK(problems_of("a: " + repeat("{a: ", 10'000))
            .starts_with("t.yaml:1:804: error[yaml.too_many_brackets]: More than 200 brackets are "
                         "open here.\n"));
}

TEST_CASE("brackets in text are not counted") {
  const std::string many = repeat("[", 1000);
  CHECK(problems_of("a: \"" + many + "\"\n") == "");
  CHECK(problems_of("a: '" + many + "'\n") == "");
  CHECK(problems_of("a: text " + many + "\n") == "");
  CHECK(problems_of("a: text\n  " + many + "\n") == "");
  CHECK(problems_of("a: 1 # " + many + "\n") == "");
  CHECK(problems_of("a: |\n  " + many + "\nb: 1\n") == "");
  CHECK(problems_of("- >-\n  " + many + "\n\n  " + many + "\n- b\n") == "");
  CHECK(problems_of("a" + many + ": 1\n") == "");
  CHECK(problems_of(repeat("- [a, b]\n", 1000)) == "");
}

TEST_CASE("aliases may stand for as many values as the limit, but no more") {
  const std::string text = "a: &a [x, y]\nb: *a\nc: [*a]\n";  // 2 * 3 values from aliases
  CHECK(problems_of(text, {.alias_nodes = 6}) == "");
  CHECK(problems_of(text, {.alias_nodes = 5}) ==
        "t.yaml:3:5: error[yaml.too_many_nodes]: The aliases in this file stand for more than 5 "
        "values.\n"
        "    3 | c: [*a]\n"
        "      |     ^\n"
        "      = hint: Write the values out where they are needed, or split the file.\n");
}

TEST_CASE("aliases of aliases of aliases end at a million values") {
  CHECK(problems_of(billion_laughs(9))
            .starts_with("t.yaml:7:25: error[yaml.too_many_nodes]: The aliases in this file stand "
                         "for more than "
                         "1,000,000 values.\n"));
}

TEST_CASE("a file may hold as many values as the limit, but no more") {
  const std::string text = "a: 1\nb: [x, y]\n";  // with the root and the list: 5
  CHECK(problems_of(text, {.nodes = 5}) == "");
  CHECK(problems_of(text, {.nodes = 4}) ==
        "t.yaml:2:8: error[yaml.too_many_nodes]: The file holds more than 4 values.\n"
        "    2 | b: [x, y]\n"
        "      |        ^\n"
        "      = hint: Split the file into several.\n");
}

TEST_CASE("more than a thousand problems are not listed") {
  Diagnostics diagnostics;
  CHECK(read("t.yaml", repeat("- \n", 2000), {}, diagnostics) == nullptr);
  REQUIRE(diagnostics.items().size() == 1001);
  CHECK(to_text(diagnostics.items()[0]) ==
        "t.yaml: error[yaml.too_many_problems]: The file has more problems than the 1000 that are "
        "shown.\n"
        "      = hint: Correct these first, then check the file again.\n");
  CHECK(diagnostics.items()[1000].where.line == 1000);
}

TEST_CASE("text made to be slow is read or refused quickly") {
  struct Row {
    const char* name;
    std::string text;
  };
  const std::size_t many = 100'000;
  const auto row = GENERATE_COPY(
      Row{"dashes on one line", repeat("- ", many)},
      Row{"questions on one line", repeat("? ", many)}, Row{"colons", repeat(": ", many)},
      Row{"anchors", repeat("&a ", many)}, Row{"tags", repeat("!a ", many)},
      Row{"aliases", "a: &a 1\nb: [" + repeat("*a, ", many) + "]"},
      Row{"quotes on one line", "a: [" + repeat("'x', ", many) + "]"},
      Row{"duplicate keys", repeat("a: 1\n", many)},
      Row{"a large map on one line", "{" + repeat("a, ", many) + "}"},
      Row{"closing brackets", repeat("]", many)},
      Row{"open and closed", "a: [" + repeat("[],", many) + "]"},
      Row{"line ends", repeat("\n", many)}, Row{"comments", repeat("#\n", many) + "a: 1"},
      Row{"items far below each other", repeat("-\n" + repeat("#\n", 50), many / 50)},
      Row{"tabs", repeat("\t", many)}, Row{"wide characters", "a: [" + repeat("é: , ", many) + "]"},
      Row{"control characters", "a: " + repeat("\x01", many)});
  CAPTURE(row.name);
  const auto start = std::chrono::steady_clock::now();
  Diagnostics diagnostics;
  const auto document = read("t.yaml", row.text, {}, diagnostics);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  CHECK((document != nullptr || diagnostics.has_errors()));
  CHECK(seconds.count() < 10);
}
