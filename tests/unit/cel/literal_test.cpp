// SPDX-License-Identifier: MIT
// String literals: what they stand for, and what is wrong with them at which byte.
#include "cel/literal.hpp"

#include "support/catch.hpp"

namespace icpcheck::cel {
namespace {

TEST_CASE("a string literal stands for its text") {
  struct Row {
    const char* literal;
    std::string text;
  };
  const Row rows[] = {
      {"''", ""},
      {R"("")", ""},
      {"''''''", ""},
      {R"("""""")", ""},
      {R"(r"")", ""},
      {"R''", ""},
      {"r''''''", ""},
      {"'hello'", "hello"},
      {R"("it's")", "it's"},
      {R"('''say "it's" ''')", R"(say "it's" )"},
      {R"("""a "quoted" word""")", R"(a "quoted" word)"},
      {"'''one\ntwo'''", "one\ntwo"},
      {R"('\a\b\f\n\r\t\v\\\?\"\'\`')", "\a\b\f\n\r\t\v\\?\"'`"},
      {R"('\x4a\X4b')", "JK"},
      {R"('\xff')", "\u00FF"},
      {R"('\377\012')", "\u00FF\n"},
      {R"('\1013')", "A3"},
      {R"('\u270c\u01aB')", "\u270C\u01AB"},
      {R"('\U0001f431\U0010FFFF')", "\U0001F431\U0010FFFF"},
      {R"('\000')", std::string(1, '\0')},
      {R"(r'\n\')", R"(\n\)"},
      {R"(R"""a\"b""")", R"(a\"b)"},
      {"'h\u00E9llo'", "h\u00E9llo"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.literal);
    const auto decoded = decode_literal(row.literal);
    REQUIRE(std::holds_alternative<std::string>(decoded));
    CHECK(std::get<std::string>(decoded) == row.text);
  }
}

TEST_CASE("a bad escape is refused with its place") {
  struct Row {
    const char* literal;
    std::size_t offset;
    std::size_t length;
    const char* message;
  };
  const Row rows[] = {
      {R"('a\d')", 2, 2, R"("\d" is not an escape. To write a backslash, write "\\".)"},
      {R"("""\ """)", 3, 2, R"("\ " is not an escape. To write a backslash, write "\\".)"},
      {"'\\\u00E9'", 1, 3, "\"\\\u00E9\" is not an escape. To write a backslash, write \"\\\\\"."},
      {R"('\8')", 1, 2, R"("\8" is not an escape. To write a backslash, write "\\".)"},
      {R"('\400')", 1, 2, R"("\4" is not an escape. To write a backslash, write "\\".)"},
      {R"('\x4')", 1, 3, R"("\x" needs two hexadecimal digits.)"},
      {R"('\X4g')", 1, 3, R"("\X" needs two hexadecimal digits.)"},
      {R"('\u12')", 1, 4, R"("\u" needs four hexadecimal digits.)"},
      {R"('\U0001f43')", 1, 9, R"("\U" needs eight hexadecimal digits.)"},
      {R"('\08')", 1, 2, R"("\0" needs three octal digits, 000 to 377.)"},
      {R"('\37')", 1, 3, R"("\3" needs three octal digits, 000 to 377.)"},
      {R"('\uD800')", 1, 6, R"("\uD800" is not a character of Unicode.)"},
      {R"('ab\udfff')", 3, 6, R"("\udfff" is not a character of Unicode.)"},
      {R"('\U00110000')", 1, 10, R"("\U00110000" is not a character of Unicode.)"},
      {R"('\UFFFFFFFF')", 1, 10, R"("\UFFFFFFFF" is not a character of Unicode.)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.literal);
    const auto decoded = decode_literal(row.literal);
    REQUIRE(std::holds_alternative<LiteralError>(decoded));
    const auto& error = std::get<LiteralError>(decoded);
    CHECK(error.message == row.message);
    CHECK(error.offset == row.offset);
    CHECK(error.length == row.length);
  }
}

}  // namespace
}  // namespace icpcheck::cel
