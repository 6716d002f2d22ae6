// SPDX-License-Identifier: MIT
// Values at the edge of what an operator works on.
#include <array>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

struct EdgeRow {
  const char* expression;
  const char* gives;
};

std::string edge_value(const std::string& expression, const Description& description) {
  const Outcome outcome = evaluated(expression, description);
  if (outcome.answer == Answer::unknown) return "unknown";
  if (outcome.answer == Answer::error) return "error: " + outcome.error;
  return to_text(outcome.value);
}

template <std::size_t size>
void check_edges(const std::array<EdgeRow, size>& rows, const Description& description) {
  for (const EdgeRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(edge_value(row.expression, description) == row.gives);
  }
}

TEST_CASE("a position before the first item is an error, whether or not the list is complete") {
  constexpr std::array<EdgeRow, 7> rows = {{
      {"words[one]", "b"},
      {"words[one + 1]", "unknown"},
      {"words[one - 2]", "error: The list has 2 items; there is none at -1."},
      {"numbers[one - 2]", "error: The list has 2 items; there is none at -1."},
      {"words.map(w, w)[one - 2]", "error: The list has 2 items; there is none at -1."},
      {"(words + ['c'])[one - 2]", "error: The list has 3 items; there is none at -1."},
      {"words[-9223372036854775807 - one]",
       "error: The list has 2 items; there is none at -9223372036854775808."},
  }};
  check_edges(rows, describe("one: 1\nwords: [a, b]\nnumbers: [1, 2]\npartial: [words]"));
}

TEST_CASE("the smallest whole number has no opposite, and its remainder by -1 is refused with it") {
  constexpr const char* too_large = "error: The result is too large for a whole number of 64 bits.";
  constexpr std::array<EdgeRow, 12> rows = {{
      {"count", "-9223372036854775808"},
      {"count / -1", too_large},
      {"count % -1", too_large},
      {"-count", too_large},
      {"count * -1", too_large},
      {"count - 1", too_large},
      {"count / (one - 2)", too_large},
      {"count % (one - 2)", too_large},
      {"count / 1", "-9223372036854775808"},
      {"count % 1", "0"},
      {"(count + 1) / -1", "9223372036854775807"},
      {"(count + 1) % -1", "0"},
  }};
  check_edges(rows, describe("one: 1\ncount: -9223372036854775808"));
}

TEST_CASE("lists are equal when the same items stand in the same order") {
  constexpr std::array<EdgeRow, 14> rows = {{
      {"words == ['a', 'b', 'a']", "true"},
      {"words == ['b', 'a', 'a']", "false"},
      {"words != ['b', 'a', 'a']", "true"},
      {"words == ['a', 'b']", "false"},
      {"['a', 'b'] == ['b', 'a']", "false"},
      {"[1, 2] != [2, 1]", "true"},
      {"[[1, 2], [3]] == [[2, 1], [3]]", "false"},
      {"[[1, 2], [3]] == [[3], [1, 2]]", "false"},
      {"[2, 1] in [[1, 2]]", "false"},
      {"distinct([[1, 2], [2, 1]])", "[[1, 2], [2, 1]]"},
      {"[name] == ['a']", "unknown"},
      {"[name, 'b'] == ['a', 'c']", "unknown"},
      {"['b', name] == ['a', 'c']", "unknown"},
      {"[words, words] == [['b', 'a', 'a'], words]", "false"},
  }};
  check_edges(rows, describe("words: [a, b, a]"));
}

TEST_CASE("a list that is not complete makes equality unknown, wherever it stands") {
  constexpr std::array<EdgeRow, 6> rows = {{
      {"words == ['a', 'b']", "unknown"},
      {"words == ['b', 'a']", "unknown"},
      {"['b', 'a'] != words", "unknown"},
      {"[words, ['x']] == [['a', 'b'], ['y']]", "unknown"},
      {"[['x'], words] == [['y'], ['a', 'b']]", "unknown"},
      {"words == words", "unknown"},
  }};
  check_edges(rows, describe("words: [a, b]\npartial: [words]"));
}

}  // namespace
}  // namespace icpcheck::cel
