// SPDX-License-Identifier: MIT
// Layout and escaping of JSON.
#include "icpcheck/report/json_writer.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace icpcheck::report {
namespace {

std::string escaped(std::string_view text) {
  std::ostringstream out;
  JsonWriter json(out);
  json.text("", text);
  json.finish();
  const std::string written = out.str();
  return written.substr(0, written.size() - 1);
}

}  // namespace

TEST_CASE("objects and arrays stand on lines of their own or on one line") {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_object();
  json.number("a", -1);
  json.begin_array("b");
  json.begin_object("", JsonWriter::Layout::line);
  json.flag("c", true);
  json.begin_array("d");
  json.text("", "x");
  json.text("", "y");
  json.end();
  json.end();
  json.end();
  json.begin_array("e");
  json.end();
  json.texts("f", {"z"});
  json.end();
  json.finish();
  CHECK(out.str() ==
        "{\n"
        "  \"a\": -1,\n"
        "  \"b\": [\n"
        "    {\"c\": true, \"d\": [\"x\", \"y\"]}\n"
        "  ],\n"
        "  \"e\": [],\n"
        "  \"f\": [\"z\"]\n"
        "}\n");
}

TEST_CASE("strings are escaped so that nothing in them can hide") {
  struct Case {
    std::string text;
    std::string json;
  };
  for (const Case& c : {
           Case{"plain é 日", "\"plain é 日\""},
           Case{"\"\\", R"("\"\\")"},
           Case{"a\nb\tc\r", R"("a\nb\tc\u000d")"},
           Case{"\x1b\x7f", R"("\u001b\u007f")"},
           Case{"\xE2\x80\xAE\xEF\xBB\xBF", R"("\u202e\ufeff")"},
           Case{"\xF3\xA0\x80\x81", R"("\udb40\udc01")"},
           Case{"a\xFF\xC3", "\"a\xEF\xBF\xBD\xEF\xBF\xBD\""},
           Case{std::string("\0", 1), R"("\u0000")"},
       }) {
    CHECK(escaped(c.text) == c.json);
  }
}

TEST_CASE("a sign is escaped wherever it stands in a text of whatever length") {
  struct Case {
    std::string sign;
    std::string json;
  };
  for (const Case& c :
       {Case{"\"", "\\\""}, Case{"\\", "\\\\"}, Case{"\n", "\\n"}, Case{"\x1f", "\\u001f"},
        Case{"\x7f", "\\u007f"}, Case{"\xC2\x80", "\\u0080"}, Case{"é", "é"},
        Case{"\xFF", "\xEF\xBF\xBD"}}) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string head(before, '~');
        const std::string tail(after, ' ');
        CHECK(escaped(head + c.sign + tail) == '"' + head + c.json + tail + '"');
      }
    }
  }
}

TEST_CASE("a text that comes many times in turn is written as any other") {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_array("", JsonWriter::Layout::line);
  const SharedText first(std::string("a\"b"));
  for (const SharedText& text : {first, first, SharedText("c"), first, SharedText()}) {
    json.shared("", text);
  }
  json.end();
  json.finish();
  CHECK(out.str() == "[\"a\\\"b\", \"a\\\"b\", \"c\", \"a\\\"b\", \"\"]\n");
}

TEST_CASE("much text arrives complete") {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_array("", JsonWriter::Layout::line);
  for (int i = 0; i < 3; ++i) json.texts("", {std::string(100'000, 'x')});
  json.end();
  json.finish();
  CHECK(out.str().size() == 3 * 100'004 + 2 * 2 + 3);
}

}  // namespace icpcheck::report
