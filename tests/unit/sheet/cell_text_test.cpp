// SPDX-License-Identifier: MIT
// Text as it may stand in cells, and as Office hides characters in it.
#include "sheet/cell_text.hpp"

#include "sheet/heights.hpp"
#include "support/catch.hpp"

namespace icpcheck::sheet {
namespace {

TEST_CASE("what cannot be seen, or be XML, is written visibly") {
  CHECK(visible("a\tb\r\nc\rd\ne") == "a\tb\nc\nd\ne");
  CHECK(visible(std::string("\0\x01\x1b", 3)) == "\\u{0}\\u{1}\\u{1B}");
  CHECK(visible("\xE2\x80\xAE") == "\\u{202E}");
  CHECK(visible("\xEF\xBF\xBE\xEF\xBF\xBF") == "\\u{FFFE}\\u{FFFF}");
  CHECK(visible("\xFF") == "\\xFF");
  CHECK(visible("é 日") == "é 日");
}

TEST_CASE("characters that Office hides are kept apart from text that looks so") {
  const auto [text, written] = GENERATE(table<std::string, std::string>({
      {"_x0041_", "_x005F_x0041_"},
      {"a_xFFFF_b", "a_x005F_xFFFF_b"},
      {"_x0041_x0042_", "_x005F_x0041_x005F_x0042_"},
      {"_x004_", "_x004_"},
      {"_x00G1_", "_x00G1_"},
      {"_x-041_", "_x-041_"},
      {"__x0041_", "__x005F_x0041_"},
      {"_x", "_x"},
      {"", ""},
  }));
  CHECK(to_office(text) == written);
  CHECK(from_office(written) == text);
}

TEST_CASE("what Office hides is found") {
  CHECK(from_office("a_x000D_\nb") == "a\r\nb");
  CHECK(from_office("_x00e9_") == "é");
  CHECK(from_office("_xD83D__xDE00_") == "_xD83D__xDE00_");
  CHECK(from_office("_x0000_") == "_x0000_");
}

TEST_CASE("text is cut between characters, and says so") {
  CHECK(cut("abcdef", 6, "...") == "abcdef");
  CHECK(cut("abcdefg", 6, "...") == "abc...");
  CHECK(cut("éééé", 4, "...") == "éééé");
  CHECK(cut("ééééé", 4, "...") == "é...");
  CHECK(cut("a😀b", 4, "") == "a😀b");
  CHECK(cut("a😀b", 3, "") == "a😀");
  CHECK(cut("a😀b", 2, "") == "a");
  CHECK(excel_length("a😀é") == 4);
}

TEST_CASE("lines are counted as people see them") {
  CHECK(count_lines("", 10) == 1);
  CHECK(count_lines("0123456789", 11) == 1);
  CHECK(count_lines("0123456789 0123456789", 11) == 2);
  CHECK(count_lines("a\n\nb", 10) == 3);
  CHECK(count_lines("012345678901234567890123456789", 11) == 3);
  CHECK(count_lines("is the joint strategic needs assessment in force, and where is it published?",
                    50) == 2);
}

}  // namespace
}  // namespace icpcheck::sheet
