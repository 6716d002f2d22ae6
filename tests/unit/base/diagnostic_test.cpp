// SPDX-License-Identifier: MIT
// Collecting problems, and the text that a person gets to see.
#include "icpcheck/base/diagnostic.hpp"

#include "support/catch.hpp"

using namespace icpcheck;

namespace {

Diagnostic at(Location where, std::string line, std::uint32_t length = 1) {
  Diagnostic diagnostic;
  diagnostic.code = "test.code";
  diagnostic.where = std::move(where);
  diagnostic.message = "something is wrong";
  diagnostic.source_line = std::move(line);
  diagnostic.length = length;
  return diagnostic;
}

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a diagnostic shows place, code, message, source line, caret, relations and hint") {
  Diagnostic diagnostic = at({"lincolnshire.yaml", 17, 9}, "  post: vacnat", 6);
  diagnostic.code = "schema.unknown_value";
  diagnostic.message = "\"vacnat\" is no known value";
  diagnostic.hint = "Did you mean \"vacant\"?";
  diagnostic.related.push_back({{"packs/a.yaml", 3, 5}, "asked for here"});
  diagnostic.related.push_back({{}, "in the command line"});
  CHECK(to_text(diagnostic) ==
        "lincolnshire.yaml:17:9: error[schema.unknown_value]: \"vacnat\" is no known value\n"
        "   17 |   post: vacnat\n"
        "      |         ^~~~~~\n"
        "      = packs/a.yaml:3:5: asked for here\n"
        "      = in the command line\n"
        "      = hint: Did you mean \"vacant\"?\n");
}

TEST_CASE("a note says that it is one") {
  Diagnostic diagnostic = at({"a.yaml", 1, 1}, "");
  diagnostic.severity = Severity::note;
  CHECK(to_text(diagnostic) == "a.yaml:1:1: note[test.code]: something is wrong\n");
}

TEST_CASE("a diagnostic of a whole file or of the command has no line") {
  CHECK(to_text(at({"a.yaml", 0, 0}, "")) == "a.yaml: error[test.code]: something is wrong\n");
  CHECK(to_text(at({}, "")) == "error[test.code]: something is wrong\n");
}

TEST_CASE("the caret stands under its character whatever stands before it") {
  struct Row {
    std::string_view line;
    std::uint32_t column;
    std::uint32_t length;
    std::string_view shown;
    std::string_view caret;
  };
  const auto row = GENERATE(
      Row{"abc", 1, 3, "abc", "^~~"}, Row{"abc", 3, 1, "abc", "  ^"},
      Row{"abc", 4, 1, "abc", "   ^"}, Row{"abc", 2, 99, "abc", " ^~"},
      Row{"\tabc", 2, 3, "\\tabc", "  ^~~"}, Row{"\tabc", 1, 1, "\\tabc", "^~"},
      Row{"é: x", 4, 1, "é: x", "   ^"}, Row{"日本: x", 5, 1, "日本: x", "      ^"},
      Row{"a\u202Eb", 3, 1, "a\\u{202E}b", "         ^"}, Row{"日本", 1, 2, "日本", "^~~~"});
  CHECK(to_text(at({"a", 1, row.column}, std::string(row.line), row.length)) ==
        "a:1:" + std::to_string(row.column) + ": error[test.code]: something is wrong\n    1 | " +
            std::string(row.shown) + "\n      | " + std::string(row.caret) + "\n");
}

TEST_CASE("a line of 160 characters is shown whole, a wider one around the caret") {
  const std::string fits(160, 'x');
  CHECK(to_text(at({"a", 1, 160}, fits)) ==
        "a:1:160: error[test.code]: something is wrong\n"
        "    1 | " +
            fits +
            "\n"
            "      | " +
            std::string(159, ' ') + "^\n");
  CHECK(to_text(at({"a", 1, 2}, fits + "x", 2)) ==
        "a:1:2: error[test.code]: something is wrong\n"
        "    1 | " +
            std::string(159, 'x') +
            "…\n"
            "      |  ^~\n");
  CHECK(to_text(at({"a", 1, 201}, std::string(200, 'a') + "b" + std::string(200, 'c'))) ==
        "a:1:201: error[test.code]: something is wrong\n"
        "    1 | …" +
            std::string(60, 'a') + "b" + std::string(97, 'c') +
            "…\n"
            "      | " +
            std::string(61, ' ') + "^\n");
  CHECK(to_text(at({"a", 1, 300}, repeat("日", 299) + "b")) ==
        "a:1:300: error[test.code]: something is wrong\n"
        "    1 | …" +
            repeat("日", 30) +
            "b\n"
            "      | " +
            std::string(61, ' ') + "^\n");
}

TEST_CASE("a part of a long line is shown as such") {
  Diagnostic diagnostic = at({"a", 1, 1003}, "xyz");
  diagnostic.source_column = 1001;
  CHECK(to_text(diagnostic) ==
        "a:1:1003: error[test.code]: something is wrong\n"
        "    1 | …xyz\n"
        "      |    ^\n");
}

TEST_CASE("large line numbers push the bar to the right") {
  CHECK(to_text(at({"a", 123456, 1}, "x")) ==
        "a:123456:1: error[test.code]: something is wrong\n"
        "123456 | x\n"
        "       | ^\n");
}

TEST_CASE("nothing from outside reaches the terminal unescaped") {
  Diagnostic diagnostic = at({"a\x1B.yaml", 1, 1}, "\x1B[2J");
  diagnostic.message = "the key \n is odd";
  diagnostic.hint = "Did you mean \u202E?";
  diagnostic.related.push_back({{"b\u200B", 1, 1}, "\xFF"});
  CHECK(to_text(diagnostic) ==
        "a\\u{1B}.yaml:1:1: error[test.code]: the key \\n is odd\n"
        "    1 | \\u{1B}[2J\n"
        "      | ^~~~~~\n"
        "      = b\\u{200B}:1:1: \\xFF\n"
        "      = hint: Did you mean \\u{202E}?\n");
}

TEST_CASE("errors are counted, notes are not") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  Diagnostic note = at({"a", 1, 1}, "");
  note.severity = Severity::note;
  diagnostics.add(note);
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(at({"a", 1, 1}, ""));
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.error_count() == 1);
  CHECK(diagnostics.items().size() == 2);
}

TEST_CASE("one collection takes over another") {
  Diagnostics first;
  Diagnostics second;
  first.add(at({"a", 1, 1}, ""));
  second.add(at({"b", 1, 1}, ""));
  second.add(at({"b", 2, 1}, ""));
  first.add(std::move(second));
  CHECK(first.error_count() == 3);
  CHECK(first.items().back().where == Location{"b", 2, 1});
  CHECK(second.items().empty());
  CHECK_FALSE(second.has_errors());
}

TEST_CASE("problems are ordered by file as first mentioned, then line and column") {
  Diagnostics diagnostics;
  const auto add = [&diagnostics](Location where, std::string message) {
    Diagnostic diagnostic = at(std::move(where), "");
    diagnostic.message = std::move(message);
    diagnostics.add(std::move(diagnostic));
  };
  add({"b", 2, 1}, "third");
  add({"a", 1, 1}, "fifth");
  add({"b", 1, 5}, "second");
  add({"b", 1, 2}, "first");
  add({"b", 2, 1}, "fourth, as added");
  diagnostics.sort();
  std::vector<std::string> messages;
  for (const Diagnostic& item : diagnostics.items()) messages.push_back(item.message);
  CHECK(messages ==
        std::vector<std::string>{"first", "second", "third", "fourth, as added", "fifth"});
}
