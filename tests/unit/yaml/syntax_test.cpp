// SPDX-License-Identifier: MIT
// What people get wrong in YAML, and what they are told.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

constexpr std::string_view belongs = "this line does not belong to what stands above it";
constexpr std::string_view further =
    "this line is indented further than the line above, which has a value already";
constexpr std::string_view align = "Start the line in the same column as those it belongs to.";
constexpr std::string_view quote_it = "Put the whole value in quotes.";
constexpr std::string_view quote_or_block =
    "Put the value in quotes, or write it as a >- block on the lines below.";
constexpr std::string_view tab = "a tab stands where only spaces may";
constexpr std::string_view syntax_spaces = "Indent with spaces.";
constexpr std::string_view no_colon = "no colon with a space after it is written on this line";
constexpr std::string_view add_colon =
    "Write the line as \"key: value\", or put the text that it belongs to in quotes.";
constexpr std::string_view inside = "this cannot stand here inside brackets";
constexpr std::string_view separate = "Put a comma between values, and quotes around texts.";
constexpr std::string_view open_quote = "this quote is not closed";
constexpr std::string_view close_quote = "Put the same quote at the end of the text.";
constexpr std::string_view open_bracket = "this bracket is not closed";
constexpr std::string_view close_bracket =
    "Put the closing bracket at the end of the list, or quotes around the text.";

struct SyntaxRow {
  std::string_view text;
  std::string_view where;
  std::string_view code;
  std::string_view message;
  std::string_view hint;
};

std::string as_sentence(std::string_view phrase) {
  std::string text(phrase);
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text + ".";
}

}  // namespace

TEST_CASE("a mistake in the syntax is told in plain English") {
  const auto row = GENERATE(
      SyntaxRow{"name: a: b\n", "1:8", "colon",
                "a colon with a space after it stands inside a value", quote_it},
      SyntaxRow{"a: : b\n", "1:4", "syntax", "a value cannot start with :", quote_it},
      SyntaxRow{"a: 1\n b: 2\n", "2:2", "indentation", further, align},
      SyntaxRow{"a: text\n  more: text\n", "2:3", "indentation", further, align},
      SyntaxRow{"a:\n  b: 1\n c: 2\n", "3:2", "indentation", belongs, align},
      SyntaxRow{"a:\n  b: 1\n   c: 2\n", "3:4", "indentation", further, align},
      SyntaxRow{"- a: 1\n b: 2\n", "2:2", "indentation", belongs, align},
      SyntaxRow{"a: b # c\n  d\n", "2:3", "indentation", belongs, align},
      SyntaxRow{"a: |\n   x\n  y\n", "3:3", "indentation", belongs, align},
      SyntaxRow{"b: 1\n- a\n", "2:1", "indentation", "a list item stands where a key is expected",
                "Start each - of a list in the same column, below its key."},
      SyntaxRow{"a:\n\tb: 1\n", "2:1", "tab", tab, syntax_spaces},
      SyntaxRow{"\ta: 1\n", "1:1", "tab", tab, syntax_spaces},
      SyntaxRow{"a:\n  - x\n\t- y\n", "3:1", "tab", tab, syntax_spaces},
      SyntaxRow{"a:\n  \tb: 1\n", "2:3", "tab", tab, syntax_spaces},
      SyntaxRow{"key value\nx: 1\n", "1:1", "missing_colon", no_colon, add_colon},
      SyntaxRow{"a: 1\nb:2\nc: 3\n", "2:1", "missing_colon", no_colon, add_colon},
      SyntaxRow{"a:\n- x\n  y: 1\n", "2:1", "missing_colon", no_colon, add_colon},
      SyntaxRow{"a: [x, y\n", "1:4", "unclosed_bracket", open_bracket, close_bracket},
      SyntaxRow{"a: [x, y\nb: 1\n", "1:4", "unclosed_bracket", open_bracket, close_bracket},
      SyntaxRow{"a: {x: 1\nb: [1]\n", "1:4", "unclosed_bracket", open_bracket, close_bracket},
      SyntaxRow{"[a, b\n", "1:1", "unclosed_bracket", open_bracket, close_bracket},
      SyntaxRow{"a: [x, [y]\n", "1:4", "unclosed_bracket", open_bracket, close_bracket},
      SyntaxRow{"a: ]\n", "1:4", "syntax", "this bracket closes none",
                "Remove it, or put the whole value in quotes."},
      SyntaxRow{"a: [1]]\n", "1:7", "syntax", "this bracket closes none",
                "Remove it, or put the whole value in quotes."},
      SyntaxRow{"a: {b: [1, 2}]}\n", "1:13", "syntax",
                "this bracket does not close the one that is open", "Close [ with ] and { with }."},
      SyntaxRow{"{a: 1 b: 2}\n", "1:8", "syntax", inside, separate},
      SyntaxRow{"{a: \"b > c\n", "1:5", "unclosed_quote", "this quote is not closed",
                "Put the same quote at the end of the text."},
      SyntaxRow{"{a: \"b > c", "1:5", "unclosed_quote", "this quote is not closed",
                "Put the same quote at the end of the text."},
      SyntaxRow{"a: [x, ?]\n", "1:8", "syntax", inside, separate},
      SyntaxRow{"a: [Who decides?]\n", "1:16", "syntax",
                "a text inside brackets cannot hold a question mark unless it is in quotes",
                "Put the text in quotes."},
      SyntaxRow{"a: {b: is it? yes}\n", "1:13", "syntax",
                "a text inside brackets cannot hold a question mark unless it is in quotes",
                "Put the text in quotes."},
      SyntaxRow{"holds: [1,2].size() == 2\n", "1:13", "syntax",
                "text is written behind the closing bracket",
                "Put the whole value in quotes, or write it as a >- block on the lines below."},
      SyntaxRow{"a: @b\n", "1:4", "syntax", "a value cannot start with @", quote_it},
      SyntaxRow{"a: `b`\n", "1:4", "syntax", "a value cannot start with `", quote_it},
      SyntaxRow{"a: %b\n", "1:4", "syntax", "a value cannot start with %", quote_it},
      SyntaxRow{"a: ? b\n", "1:4", "syntax", "a value cannot start with ?", quote_it},
      SyntaxRow{"a: |b\n", "1:5", "syntax", "text stands on the same line as | or >",
                "Write the text on the lines below, or put the whole value in quotes."},
      SyntaxRow{"a: > b\n", "1:6", "syntax", "text stands on the same line as | or >",
                "Write the text on the lines below, or put the whole value in quotes."},
      SyntaxRow{"a: |0\n  b\n", "1:6", "syntax", "a block of text cannot be indented by 0",
                "Remove the 0."},
      SyntaxRow{"a: - b\n", "1:4", "syntax", "a list cannot start on the line of its key",
                "Write each - on a line of its own below the key."},
      SyntaxRow{"a: !a || b\n", "1:4", "tag",
                "a value that starts with ! is read as a tag, not as text", quote_or_block},
      SyntaxRow{"a: !<x y\n", "1:4", "tag",
                "a value that starts with ! is read as a tag, not as text", quote_or_block},
      SyntaxRow{"a: &\n", "1:4", "anchor",
                "a value that starts with & is read as an anchor, not as text", quote_or_block},
      SyntaxRow{"a: *\n", "1:4", "alias",
                "a value that starts with * is read as an alias, not as text", quote_or_block},
      SyntaxRow{"a: \"b\\q\"\n", "1:6", "escape",
                "this is no escape that YAML knows inside double quotes",
                "Write a backslash twice, or put the text in single quotes."},
      SyntaxRow{"a: \"b\\x1\"\n", "1:6", "escape", "the digits after this backslash are not right",
                "Write two digits after \\x, four after \\u, eight after \\U."},
      SyntaxRow{"a: \"b\\ud800\"\n", "1:6", "escape",
                "the digits after this backslash stand for no character",
                "Write the character itself."},
      SyntaxRow{"- \"a", "1:3", "unclosed_quote", open_quote, close_quote},
      SyntaxRow{"- 'a''\n", "1:3", "unclosed_quote", open_quote, close_quote},
      SyntaxRow{"a: \"x\n---\ny\"\n", "1:4", "unclosed_quote", open_quote, close_quote},
      SyntaxRow{"%YAML\n---\na: 1\n", "1:1", "directive",
                "a line that starts with % is an instruction to YAML, and this one is not right",
                "Remove the line, or put # before it."});
  CAPTURE(row.text);
  Diagnostics diagnostics;
  CHECK(read("t.yaml", std::string(row.text), {}, diagnostics) == nullptr);
  REQUIRE(diagnostics.items().size() == 1);
  const Diagnostic& problem = diagnostics.items()[0];
  CHECK(at(problem.where) == row.where);
  CHECK(problem.code == "yaml." + std::string(row.code));
  CHECK(problem.message == as_sentence(row.message));
  CHECK(problem.hint == row.hint);
}

TEST_CASE("a mistake in the syntax is shown in its line") {
  CHECK(problems_of("name: a: b\n") ==
        "t.yaml:1:8: error[yaml.colon]: A colon with a space after it stands inside a value.\n"
        "    1 | name: a: b\n"
        "      |        ^\n"
        "      = hint: Put the whole value in quotes.\n");
}

TEST_CASE("what was reported inside a bracket that is not closed is taken back") {
  CHECK(problems_of("a: [b, {c, d}, e: , f\n") ==
        "t.yaml:1:4: error[yaml.unclosed_bracket]: This bracket is not closed.\n"
        "    1 | a: [b, {c, d}, e: , f\n"
        "      |    ^\n"
        "      = hint: Put the closing bracket at the end of the list, or quotes around the "
        "text.\n");
}
