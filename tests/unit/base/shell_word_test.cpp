// SPDX-License-Identifier: MIT
// What is copied from a message into a shell is one word of it.
#include "icpcheck/base/shell_word.hpp"

#include <string>

#include "support/catch.hpp"

namespace icpcheck {
namespace {

TEST_CASE("a word of a command has quotes where a shell would read something else") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"icp.meetings.in_public=yes", "icp.meetings.in_public=yes"},
      {"papers/our-system.yaml", "papers/our-system.yaml"},
      {"hwbs[north].jsna", "'hwbs[north].jsna'"},
      {"our system.yaml", "'our system.yaml'"},
      {"$(rm -r .)", "'$(rm -r .)'"},
      {"~/a;b", "'~/a;b'"},
      {"King's Lynn", "'King'\\''s Lynn'"},
      {"", "''"},
      {"Bootle\u00e9", "'Bootle\u00e9'"},
  }));
  CHECK(shell_word(text) == expected);
}

}  // namespace
}  // namespace icpcheck
