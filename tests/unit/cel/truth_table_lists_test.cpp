// SPDX-License-Identifier: MIT
// Every macro over lists of true, false, unknown and error, in both orders, complete and partial;
// and what partial lists mean to everything else.
#include <array>
#include <map>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

char answer_of_list(const std::string& expression, const Description& description) {
  return letter(evaluated(expression, description).answer);
}

// Elements of a list for which "1 / m.divisor == 1" is true, false, unknown and an error.
const std::map<char, std::string> elements = {
    {'t', "{divisor: 1}"}, {'f', "{divisor: 2}"}, {'u', "{name: x}"}, {'e', "{divisor: 0}"}};

Description list_scene(const std::string& letters, bool partial) {
  std::string items;
  for (const char element : letters) {
    items += (items.empty() ? "" : ", ") + elements.at(element);
  }
  return describe("members: [" + items + "]\n" + (partial ? "partial: [members]\n" : ""));
}

struct MacroRow {
  const char* list;
  // all, exists, exists_one, "map makes a list of one true", "filter makes a list of one":
  const char* complete;
  const char* partial;
};

const std::array<const char*, 5> macro_expressions = {
    "members.all(m, 1 / m.divisor == 1)",
    "members.exists(m, 1 / m.divisor == 1)",
    "members.exists_one(m, 1 / m.divisor == 1)",
    "members.map(m, 1 / m.divisor == 1) == [true]",
    "size(members.filter(m, 1 / m.divisor == 1)) == 1",
};

TEST_CASE("macros over lists of true, false, unknown and error, complete and partial") {
  const MacroRow rows[] = {
      {"", "tffff", "uuuuu"},    {"t", "ttttt", "utuuu"},   {"f", "fffff", "fuuuu"},
      {"u", "uuuuu", "uuuuu"},   {"e", "eeeee", "uueee"},

      {"tt", "ttfff", "utuuu"},  {"tf", "fttft", "ftuuu"},  {"ft", "fttft", "ftuuu"},
      {"tu", "utuuu", "utuuu"},  {"ut", "utuuu", "utuuu"},  {"te", "eteee", "uteee"},
      {"et", "eteee", "uteee"},  {"ff", "fffff", "fuuuu"},  {"fu", "fuuuu", "fuuuu"},
      {"uf", "fuuuu", "fuuuu"},  {"fe", "feeee", "fueee"},  {"ef", "feeee", "fueee"},
      {"uu", "uuuuu", "uuuuu"},  {"ue", "uueee", "uueee"},  {"eu", "uueee", "uueee"},
      {"ee", "eeeee", "uueee"},

      {"euf", "fueee", "fueee"}, {"fue", "fueee", "fueee"}, {"eut", "uteee", "uteee"},
      {"tue", "uteee", "uteee"}, {"tft", "ftfff", "ftuuu"},
  };
  for (const MacroRow& row : rows) {
    for (std::size_t i = 0; i < macro_expressions.size(); ++i) {
      CAPTURE(row.list, macro_expressions[i]);
      CHECK(answer_of_list(macro_expressions[i], list_scene(row.list, false)) == row.complete[i]);
      CHECK(answer_of_list(macro_expressions[i], list_scene(row.list, true)) == row.partial[i]);
    }
  }
}

TEST_CASE("a partial list may have more items") {
  const Description description = describe("words: [a, b]\nnumbers: [7]\npartial: [words]\n");
  const std::map<std::string, char> rows = {
      {"'a' in words", 't'},
      {"'c' in words", 'u'},
      {"size(words) >= 2", 'u'},
      {"words == ['a', 'b']", 'u'},
      {"words != ['a', 'b']", 'u'},
      {"words[1] == 'b'", 't'},
      {"words[2] == 'c'", 'u'},
      {"words.map(w, w + '!')[0] == 'a!'", 't'},
      {"words.map(w, w + '!')[2] == 'c!'", 'u'},
      {"words.filter(w, w == 'b')[0] == 'b'", 't'},
      {"'b' in words.filter(w, w == 'b')", 't'},
      {"'c' in words.filter(w, w == 'b')", 'u'},
      {"'a' in distinct(words)", 't'},
      {"'c' in distinct(words)", 'u'},
      {"'a' in flatten([words])", 't'},
      {"'c' in flatten([words])", 'u'},
      {"'c' in words + ['c']", 't'},
      {"'d' in words + ['c']", 'u'},
      {"size(words + ['c']) == 3", 'u'},
      {"size(numbers) == 1", 't'},
      {"8 in numbers", 'f'},
  };
  for (const auto& [expression, answer] : rows) {
    CAPTURE(expression);
    CHECK(answer_of_list(expression, description) == answer);
  }
}

}  // namespace
}  // namespace icpcheck::cel
