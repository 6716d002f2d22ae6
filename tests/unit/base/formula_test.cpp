// SPDX-License-Identifier: MIT
// What a spreadsheet would run gets an apostrophe, which can be taken away again.
#include "icpcheck/base/formula.hpp"

#include <string>

#include "support/catch.hpp"

namespace icpcheck {
namespace {

TEST_CASE("text that begins as a formula is guarded, and nothing else") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"=1+1", "'=1+1"},
      {"+44 1522", "'+44 1522"},
      {"-", "'-"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"＝1", "'＝1"},
      {"＠a", "'＠a"},
      {"'=1", "''=1"},
      {"''=1", "'''=1"},
      {"", ""},
      {"'", "'"},
      {"''", "''"},
      {"'tis", "'tis"},
      {"1-2", "1-2"},
      {" =1", " =1"},
      {"Board", "Board"},
  }));
  CHECK(is_like_formula(text) == (text != expected));
  std::string guarded = text;
  guard_formula(guarded);
  CHECK(guarded == expected);
  CHECK(without_guard(guarded) == text);
}

TEST_CASE("an apostrophe that guards nothing stays") {
  CHECK(without_guard("'tis") == "'tis");
  CHECK(without_guard("'") == "'");
  CHECK(without_guard("=1") == "=1");
}

}  // namespace
}  // namespace icpcheck
