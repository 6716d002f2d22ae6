// SPDX-License-Identifier: MIT
// Diagnostics stay small, however long keys and lines are.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

TEST_CASE("a very long key is cut in the message") {
  const std::string key(100, 'k');
  CHECK(problems_of(key + ":\n")
            .starts_with("t.yaml:1:1: error[yaml.blank_value]: Nothing is written "
                         "after " +
                         std::string(60, 'k') + "….\n"));
}

TEST_CASE("of a very long line only the part around the place is kept") {
  Diagnostics diagnostics;
  (void)read("t.yaml", "a: [" + repeat("é, ", 100'000) + "!x y]", {}, diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  const Diagnostic& problem = diagnostics.items()[0];
  CHECK(at(problem.where) == "1:300005");
  CHECK(problem.source_line.size() < 2100);
  CHECK(
      to_text(problem) ==
      "t.yaml:1:300005: error[yaml.tag]: A value that starts with ! is read as a tag, not as "
      "text.\n"
      "    1 | …" +
          repeat("é, ", 20) +
          "!x y]\n"
          "      | " +
          std::string(61, ' ') +
          "^~\n"
          "      = hint: Put the value in quotes, or write it as a >- block on the lines below.\n");
}
