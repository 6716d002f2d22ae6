// SPDX-License-Identifier: MIT
// UTF-8, and text from strangers made safe to show.
#include "icpcheck/base/text.hpp"

#include "support/catch.hpp"

using namespace icpcheck;

TEST_CASE("characters of every length are decoded and written back") {
  struct Row {
    std::string_view bytes;
    char32_t code_point;
  };
  const auto row = GENERATE(Row{"a", U'a'}, Row{"\x7F", 0x7F}, Row{"\xC2\x80", 0x80},
                            Row{"é", 0xE9}, Row{"\xDF\xBF", 0x7FF}, Row{"\xE0\xA0\x80", 0x800},
                            Row{"\xED\x9F\xBF", 0xD7FF}, Row{"\xEE\x80\x80", 0xE000},
                            Row{"\xEF\xBF\xBF", 0xFFFF}, Row{"\xF0\x90\x80\x80", 0x10000},
                            Row{"😀", 0x1F600}, Row{"\xF4\x8F\xBF\xBF", 0x10FFFF});
  const Character c = decode(row.bytes, 0);
  CAPTURE(row.bytes);
  CHECK(c.valid);
  CHECK(c.code_point == row.code_point);
  CHECK(c.length == row.bytes.size());
  std::string written;
  append_utf8(written, row.code_point);
  CHECK(written == row.bytes);
}

TEST_CASE("bytes that are not UTF-8 are single and not valid") {
  const std::string_view bytes =
      GENERATE("\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x9F\xBF",
               "\xED\xA0\x80", "\xE2\x82", "\xE2(\xAC", "\xE2\x82(", "\xF0\x8F\xBF\xBF",
               "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF0\x9F\x98", "\xFE", "\xFF");
  const Character c = decode(bytes, 0);
  CAPTURE(bytes);
  CHECK_FALSE(c.valid);
  CHECK(c.length == 1);
}

TEST_CASE("text is blank when there is nothing to read in it") {
  for (const std::string_view blank :
       {"", " ", "\t\n\r", "\xC2\xA0", "\xE1\x9A\x80", "\xE2\x80\x83", "\xE2\x80\xA8",
        "\xE3\x80\x80", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF", "\xC2\xAD", "\xCD\x8F",
        "\xE2\xA0\x80", "\xE3\x85\xA4", "\xEF\xBE\xA0", "\xEF\xB8\x8F", " \xE2\x80\x8B \x01"}) {
    CAPTURE(escape(blank));
    CHECK(is_blank(blank));
  }
  for (const std::string_view text : {"a", " a ", "-", "é", "\xE2\x80\x8B.", "\xFF", "😀", "字"}) {
    CAPTURE(escape(text));
    CHECK_FALSE(is_blank(text));
  }
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("aé€😀") == 4);
  CHECK(count_characters("a\xFF\xFE") == 3);
}

TEST_CASE("large numbers have a comma at each thousand") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1'234'567) == "1,234,567");
}

TEST_CASE("the width on a terminal counts wide characters twice and marks not at all") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("Ａ") == 2);
}

TEST_CASE("the signs of a rating are as wide as a terminal draws them") {
  const auto wide = GENERATE(as<std::string>{}, "🟢", "🟠", "🔴", "✅", "❌", "⭐", "🚀");
  const auto narrow = GENERATE(as<std::string>{}, "✓", "✗", "○", "●", "◐", "·", "…", "→", "─");
  CAPTURE(wide, narrow);
  CHECK(display_width(wide) == 2);
  CHECK(display_width(narrow) == 1);
}

TEST_CASE("what only changes the character before it takes no column") {
  CHECK(display_width("⚠\uFE0F") == 1);
  CHECK(display_width("कि") == 1);
  CHECK(display_width("e\u20DD") == 1);
}

TEST_CASE("bytes that are no text take a column each") { CHECK(display_width("a\xFF\xFE") == 3); }

TEST_CASE("characters that hide or reorder text are hidden characters") {
  const auto hidden = GENERATE(as<char32_t>{}, 0x00, 0x08, 0x0B, 0x0D, 0x1B, 0x7F, 0x80, 0x9F,
                               0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
                               0x2060, 0x2066, 0x2069, 0xFEFF, 0xE0001, 0xE007F);
  CAPTURE(static_cast<std::uint32_t>(hidden));
  CHECK(is_hidden(hidden));
}

TEST_CASE("characters that can be seen, tab and newline are not hidden") {
  const auto shown = GENERATE(as<char32_t>{}, U'\t', U'\n', U' ', U'~', 0xA0, 0xE9, 0x2019, 0x2027,
                              0x202F, 0x2065 + 0x10, 0x65E5, 0x1F600, 0xDFFFF, 0xE0080);
  CAPTURE(static_cast<std::uint32_t>(shown));
  CHECK_FALSE(is_hidden(shown));
}

TEST_CASE("text is escaped so that nothing hides in it") {
  struct Row {
    std::string_view text;
    std::string_view shown;
  };
  const auto row =
      GENERATE(Row{"", ""}, Row{"plain text", "plain text"},
               Row{"naïve “quotes” 日本 😀", "naïve “quotes” 日本 😀"}, Row{"a\tb\nc", "a\\tb\\nc"},
               Row{"\r", "\\u{D}"}, Row{"\x1B[31m", "\\u{1B}[31m"}, Row{"a\u202Eb", "a\\u{202E}b"},
               Row{"\U000E0041", "\\u{E0041}"}, Row{"\xFF\xC3", "\\xFF\\xC3"},
               Row{"back\\slash", "back\\slash"});
  CHECK(escape(row.text) == row.shown);
}
