// SPDX-License-Identifier: MIT
// What scalars are: the core schema of YAML 1.2, quotes, and the core tags.
#include <cmath>

#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

std::shared_ptr<const Document> value_document(std::string_view written) {
  return document_of("key: " + std::string(written) + "\n");
}

const Node& child(const Document& document) { return *document.root().children()[0]; }

}  // namespace

TEST_CASE("text without quotes is text unless the core schema says otherwise") {
  const std::string_view text =
      GENERATE("NO", "no", "yes", "on", "off", "y", "n", "tRUE", "nULL", "nil", "None",
               "2021-12-07", "12:30", "1_000", "0b1", "0o8", "0o", "0xg", "0x", "-0x1", "+0o7",
               "1e", "e1", "1e+", ".", "-.", "+", "-x", "..1", "1.2.3", ".infinity", ".Nan", "NaN",
               "inf", "--1", "1-", "٣", "~x", "<<", "a:b", "a#b");
  CAPTURE(text);
  const auto document = value_document(text);
  CHECK(child(*document).kind() == Kind::string);
  CHECK(child(*document).text() == text);
  CHECK(child(*document).plain());
}

TEST_CASE("null and booleans are words in three spellings") {
  struct Row {
    std::string_view text;
    Kind kind;
    bool boolean;
  };
  const auto row = GENERATE(Row{"~", Kind::null, false}, Row{"null", Kind::null, false},
                            Row{"Null", Kind::null, false}, Row{"NULL", Kind::null, false},
                            Row{"true", Kind::boolean, true}, Row{"True", Kind::boolean, true},
                            Row{"TRUE", Kind::boolean, true}, Row{"false", Kind::boolean, false},
                            Row{"False", Kind::boolean, false}, Row{"FALSE", Kind::boolean, false});
  CAPTURE(row.text);
  const auto document = value_document(row.text);
  const Node& node = child(*document);
  CHECK(node.kind() == row.kind);
  CHECK(node.text() == row.text);
  CHECK(node.plain());
  CHECK_FALSE(node.blank());
  if (row.kind == Kind::boolean) CHECK(node.boolean() == row.boolean);
}

TEST_CASE("whole numbers are decimal, octal with 0o or hexadecimal with 0x") {
  struct Row {
    std::string_view text;
    std::int64_t value;
  };
  const auto row =
      GENERATE(Row{"0", 0}, Row{"-0", 0}, Row{"+12", 12}, Row{"-12", -12}, Row{"010", 10},
               Row{"0o10", 8}, Row{"0x1F", 31}, Row{"0xff", 255},
               Row{"9223372036854775807", INT64_MAX}, Row{"-9223372036854775808", INT64_MIN},
               Row{"0x7fffffffffffffff", INT64_MAX}, Row{"0000000000000000000000001", 1});
  CAPTURE(row.text);
  const auto document = value_document(row.text);
  CHECK(child(*document).kind() == Kind::integer);
  CHECK(child(*document).integer() == row.value);
  CHECK(child(*document).text() == row.text);
}

TEST_CASE("numbers have a point or an exponent") {
  struct Row {
    std::string_view text;
    double value;
  };
  const auto row =
      GENERATE(Row{"1.5", 1.5}, Row{"-1.5", -1.5}, Row{"+.5", 0.5}, Row{"5.", 5}, Row{"1e3", 1000},
               Row{"1E-2", 0.01}, Row{"0.1e+1", 1}, Row{"010.5", 10.5}, Row{".inf", INFINITY},
               Row{"+.INF", INFINITY}, Row{"-.Inf", -INFINITY}, Row{"1e999", INFINITY},
               Row{"-1e999", -INFINITY}, Row{"1e-999", 0});
  CAPTURE(row.text);
  const auto document = value_document(row.text);
  CHECK(child(*document).kind() == Kind::number);
  CHECK(child(*document).number() == row.value);
}

TEST_CASE("not a number is a number") {
  const std::string_view text = GENERATE(".nan", ".NaN", ".NAN");
  const auto document = value_document(text);
  CHECK(child(*document).kind() == Kind::number);
  CHECK(std::isnan(child(*document).number()));
}

TEST_CASE("a whole number beyond 64 bits is refused") {
  CHECK(problems_of("n: 9223372036854775808\n") ==
        "t.yaml:1:4: error[yaml.number_too_large]: This whole number is too large.\n"
        "    1 | n: 9223372036854775808\n"
        "      |    ^~~~~~~~~~~~~~~~~~~\n"
        "      = hint: Write a number of up to 18 digits, or put it in quotes if it is text.\n");
  const std::string_view text = GENERATE("-9223372036854775809", "0x8000000000000000",
                                         "0o7777777777777777777777", "99999999999999999999999999");
  const auto document = tree_of("n: " + std::string(text));
  CHECK(child(*document).kind() == Kind::integer);
  CHECK(child(*document).blank());
}

TEST_CASE("a key may be a number of any size") {
  CHECK(document_of("99999999999999999999: a\n")->root().find("99999999999999999999") != nullptr);
}

TEST_CASE("quoted and block scalars are text whatever is in them") {
  const std::string_view written =
      GENERATE("'12'", "\"12\"", "|-\n  12", ">-\n  12", "!!str 12", "&a '12'", "&a !!str 12",
               "!!str &a 12", "!!str\"12\"", "!!str '12'");
  CAPTURE(written);
  const auto document = value_document(written);
  CHECK(child(*document).kind() == Kind::string);
  CHECK(child(*document).text() == "12");
}

TEST_CASE("only text without quotes is plain") {
  CHECK(child(*value_document("a")).plain());
  CHECK(child(*value_document("&x a")).plain());
  CHECK_FALSE(child(*value_document("'a'")).plain());
  CHECK_FALSE(child(*value_document("\"a\"")).plain());
  CHECK_FALSE(child(*value_document("|\n  a")).plain());
  CHECK_FALSE(child(*value_document("&x >\n  a")).plain());
}

TEST_CASE("escapes in double quotes give UTF-8") {
  struct Row {
    std::string_view written;
    std::string_view text;
  };
  const auto row =
      GENERATE(Row{R"("a\tb\n\r\"\\\/\e")", "a\tb\n\r\"\\/\x1B"},
               Row{R"("\x41\u00e9\U0001F600")", "Aé😀"}, Row{R"("é\Né\_é")", "é\u0085é\u00A0é"},
               Row{R"("\L\P")", "\u2028\u2029"}, Row{"\"a\\\n   b\"", "ab"}, Row{"\"\"", ""});
  CAPTURE(row.written);
  CHECK(child(*value_document(row.written)).text() == row.text);
}

TEST_CASE("core tags are honoured") {
  struct Row {
    std::string_view written;
    Kind kind;
  };
  const auto row = GENERATE(
      Row{"!!str true", Kind::string}, Row{"!!str", Kind::string}, Row{"!!int '12'", Kind::integer},
      Row{"!!float 12", Kind::number}, Row{"!!float '1.5'", Kind::number},
      Row{"!!bool \"true\"", Kind::boolean}, Row{"!!null ~", Kind::null},
      Row{"!!null ''", Kind::null}, Row{"!!seq [a]", Kind::list}, Row{"!!map {a: 1}", Kind::map},
      Row{"!<tag:yaml.org,2002:int> '7'", Kind::integer});
  CAPTURE(row.written);
  const auto document = value_document(row.written);
  CHECK(child(*document).kind() == row.kind);
  CHECK_FALSE(child(*document).blank());
}

TEST_CASE("a core tag that does not suit its value is refused") {
  CHECK(problems_of("n: !!int abc\n") ==
        "t.yaml:1:4: error[yaml.tag]: This tag says that the value is a whole number, but it is "
        "not.\n"
        "    1 | n: !!int abc\n"
        "      |    ^~~~~\n"
        "      = hint: Remove the tag, or correct the value.\n");
  CHECK(problems_of("n: !!seq {a: 1}\n") ==
        "t.yaml:1:4: error[yaml.tag]: This tag says that the value is a list, but it is not.\n"
        "    1 | n: !!seq {a: 1}\n"
        "      |    ^~~~~\n"
        "      = hint: Remove the tag, or correct the value.\n");
  CHECK(tree_of("n: !!int abc\n")->root().find("n")->blank());
}

TEST_CASE("any other tag is refused, because an expression may start with !") {
  struct Row {
    std::string_view written;
    std::string_view caret;
  };
  const auto row = GENERATE(Row{"!a", "^~"}, Row{"! icp.x", "^"}, Row{"!a && b.c", "^~"},
                            Row{"!has(icp.x)", "^~~~~~~~~~~"}, Row{"!!foo bar", "^~~~~"},
                            Row{"!e!x y", "^~~~"}, Row{"!x [a]", "^~"}, Row{"!x 'a'", "^~"});
  CAPTURE(row.written);
  const std::string problems = problems_of("h: " + std::string(row.written) + "\n");
  CHECK(problems.starts_with(
      "t.yaml:1:4: error[yaml.tag]: A value that starts with ! is read as a tag, not as text.\n"
      "    1 | h: " +
      std::string(row.written) +
      "\n"
      "      |    " +
      std::string(row.caret) +
      "\n"
      "      = hint: Put the value in quotes, or write it as a >- block on the lines below.\n"));
}
