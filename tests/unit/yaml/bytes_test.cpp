// SPDX-License-Identifier: MIT
// What is refused before anything is parsed: encodings and control characters.
#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;
using namespace std::string_view_literals;

TEST_CASE("a file that is not UTF-8 is refused at its first bad byte") {
  CHECK(problems_of("a: 1\nb: caf\xE9 \xE9\n") ==
        "t.yaml:2:7: error[yaml.not_utf8]: The byte E9 is not UTF-8 text.\n"
        "    2 | b: caf\\xE9 \\xE9\n"
        "      |       ^~~~\n"
        "      = hint: Save the file as UTF-8.\n");
  CHECK(problems_of("é: \xC3\n").starts_with("t.yaml:1:4: error[yaml.not_utf8]: The byte C3"));
}

TEST_CASE("wide encodings are named") {
  struct Row {
    std::string_view bytes;
    std::string_view name;
  };
  const auto row = GENERATE(Row{"\xFF\xFE"sv
                                "a\0:\0"sv,
                                "UTF-16"},
                            Row{"\xFE\xFF\0a\0:"sv, "UTF-16"}, Row{"a\0:\0 \0"sv, "UTF-16"},
                            Row{"\0a\0:\0 "sv, "UTF-16"}, Row{"\xFF\xFE\0\0a\0\0\0"sv, "UTF-32"},
                            Row{"\0\0\xFE\xFF\0\0\0a"sv, "UTF-32"},
                            Row{"a\0\0\0:\0\0\0"sv, "UTF-32"}, Row{"\0\0\0a\0\0\0:"sv, "UTF-32"});
  CHECK(problems_of(row.bytes) == "t.yaml: error[yaml.utf16]: The file is " +
                                      std::string(row.name) +
                                      " text.\n      = hint: Save the file as UTF-8.\n");
}

TEST_CASE("a UTF-8 byte order mark is passed over and shifts nothing") {
  const auto document = document_of("\xEF\xBB\xBFname: x\nid: y\n");
  CHECK(document->source() == "name: x\nid: y\n");
  CHECK(at(document->root().find("name")->location()) == "1:1");
  CHECK(at(document->root().find("name")->value_location()) == "1:7");
  CHECK(at(document_of("\xEF\xBB\xBF\xEF\xBB\xBF"
                       "a: b\n")
               ->root()
               .find("a")
               ->value_location()) == "1:4");
}

TEST_CASE("each control character is reported with its place") {
  CHECK(problems_of("a: x\x01y\nb: \x7F\nc: \"\xC2\x85\"\n") ==
        "t.yaml:1:5: error[yaml.control_character]: The control character U+0001 may not stand in "
        "a file.\n"
        "    1 | a: x\\u{1}y\n"
        "      |     ^~~~~\n"
        "      = hint: Remove the character.\n"
        "t.yaml:2:4: error[yaml.control_character]: The control character U+007F may not stand in "
        "a file.\n"
        "    2 | b: \\u{7F}\n"
        "      |    ^~~~~~\n"
        "      = hint: Remove the character.\n"
        "t.yaml:3:5: error[yaml.control_character]: The control character U+0085 may not stand in "
        "a file.\n"
        "    3 | c: \"\\u{85}\"\n"
        "      |     ^~~~~~\n"
        "      = hint: Remove the character.\n");
}

TEST_CASE("a NUL is a control character") {
  CHECK(problems_of("a: x\0y\n"sv) ==
        "t.yaml:1:5: error[yaml.control_character]: The control character U+0000 may not stand in "
        "a file.\n"
        "    1 | a: x\\u{0}y\n"
        "      |     ^~~~~\n"
        "      = hint: Remove the character.\n");
}

TEST_CASE("a carriage return must be followed by a newline") {
  CHECK(document_of("a: 1\r\nb: 2\r\n")->root().size() == 2);
  CHECK(problems_of("a: 1\rb: 2\r") ==
        "t.yaml:1:5: error[yaml.control_character]: The control character U+000D may not stand in "
        "a file.\n"
        "    1 | a: 1\\u{D}b: 2\\u{D}\n"
        "      |     ^~~~~\n"
        "      = hint: Save the file with the line ends of Windows or Unix.\n"
        "t.yaml:1:10: error[yaml.control_character]: The control character U+000D may not stand in "
        "a file.\n"
        "    1 | a: 1\\u{D}b: 2\\u{D}\n"
        "      |              ^~~~~\n"
        "      = hint: Save the file with the line ends of Windows or Unix.\n");
}

TEST_CASE("tabs and characters that only hide are not control characters") {
  CHECK(problems_of("a: b\tc\u200Bd\u202E # x\ty\n") == "");
}
