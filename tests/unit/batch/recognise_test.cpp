// SPDX-License-Identifier: MIT
// What a file is, by its lines.
#include "icpcheck/batch/recognise.hpp"

#include <chrono>

#include "support/catch.hpp"

namespace icpcheck::batch {
namespace {

std::string utf16(std::string_view ascii, bool big_endian, bool mark) {
  std::string bytes;
  const auto add = [&](char high, char low) {
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  if (mark) add('\xFE', '\xFF');
  for (const char c : ascii) add('\0', c);
  return bytes;
}

struct RecognisedExample {
  std::string bytes;
  Content content;
  std::uint32_t line;
};

TEST_CASE("A file is recognised by the beginning of a line") {
  const RecognisedExample example = GENERATE(
      RecognisedExample{"format: icpcheck/arrangements/1\n", Content::description, 1},
      RecognisedExample{"# A comment\r\nformat: icpcheck/arrangements/1\r\n", Content::description,
                        2},
      RecognisedExample{"a: 1\rformat: icpcheck/arrangements/1\r", Content::description, 2},
      RecognisedExample{"format: \"icpcheck/arrangements/1\"", Content::description, 1},
      RecognisedExample{"'format': 'icpcheck/arrangements/1'", Content::description, 1},
      RecognisedExample{"\xEF\xBB\xBF"
                        "format: icpcheck/arrangements/9",
                        Content::description, 1},
      RecognisedExample{"kind: system\nformat: icpcheck/arrangements/1", Content::description, 2},
      RecognisedExample{"name: \"open\nformat: icpcheck/arrangements/1", Content::description, 2},
      RecognisedExample{"format: icpcheck/pack/1\nkind: system", Content::pack, 1},
      RecognisedExample{"format: icpcheck/profile/1\n", Content::profile, 1},
      RecognisedExample{"name: x\nkind: system\n", Content::unmarked, 2},
      RecognisedExample{"kind: place # of ours", Content::unmarked, 1},
      RecognisedExample{"described_on: 2021-12-07", Content::unmarked, 1},
      RecognisedExample{"format: icpcheck/arangements/1\nkind: place", Content::unmarked, 2},
      RecognisedExample{"kind: systematic", Content::other, 0},
      RecognisedExample{"  kind: system\n  format: icpcheck/arrangements/1", Content::description,
                        2},
      RecognisedExample{"---\n  format: icpcheck/arrangements/1", Content::description, 2},
      RecognisedExample{"--- # a comment\nformat : icpcheck/arrangements/1", Content::description,
                        2},
      RecognisedExample{"a: 1\n---\n  format: icpcheck/arrangements/1", Content::description, 3},
      RecognisedExample{"!!map\n&a format: !!str icpcheck/arrangements/1", Content::description, 2},
      RecognisedExample{"format: # of ours\n  icpcheck/arrangements/1", Content::description, 1},
      RecognisedExample{"? format\n: icpcheck/arrangements/1", Content::description, 1},
      RecognisedExample{"\"f\\u006Frmat\": icpcheck/arrangements/1", Content::description, 1},
      RecognisedExample{"a:\n  format: icpcheck/arrangements/1", Content::other, 0},
      RecognisedExample{"- format: icpcheck/arrangements/1", Content::other, 0},
      RecognisedExample{"text: |\n  format: icpcheck/arrangements/1", Content::other, 0},
      RecognisedExample{"# format: icpcheck/arrangements/1", Content::other, 0},
      RecognisedExample{"cases:\n  - kind: system", Content::other, 0},
      RecognisedExample{"format: something/else", Content::other, 0},
      RecognisedExample{"format:", Content::other, 0}, RecognisedExample{"", Content::other, 0});
  CAPTURE(example.bytes);
  const Recognised recognised = recognise(example.bytes);
  CHECK(recognised.content == example.content);
  CHECK(recognised.line == example.line);
}

TEST_CASE("A file in flow style is recognised by a key that no second bracket encloses") {
  const RecognisedExample example = GENERATE(
      RecognisedExample{R"({"format": "icpcheck/arrangements/1", "kind": "system"})",
                        Content::description, 1},
      RecognisedExample{"# ours\n\n--- {\"format\":\"icpcheck/arrangements/1\"}",
                        Content::description, 3},
      RecognisedExample{
          "{\n  \"id\": \"a\",\r\n  \"format\":\n  \"icpcheck\\/arrangements\\/1\"\n}",
          Content::description, 3},
      RecognisedExample{"{name: St John's, format: icpcheck/arrangements/1}", Content::description,
                        1},
      RecognisedExample{"{name: 'it''s {', \"b\\\"\": [{}], format: icpcheck/arrangements/1",
                        Content::description, 1},
      RecognisedExample{"{a: 1, # {\n format: icpcheck/pack/1}", Content::pack, 2},
      RecognisedExample{"{\"kind\": \"place\", \"id\": \"a\"}", Content::unmarked, 1},
      RecognisedExample{"{a: {format: icpcheck/arrangements/1}}", Content::other, 0},
      RecognisedExample{
          "{a: 'format: icpcheck/arrangements/1', b: [format: icpcheck/arrangements/1]}",
          Content::other, 0},
      RecognisedExample{"[{format: icpcheck/arrangements/1}]", Content::other, 0},
      RecognisedExample{"{", Content::other, 0});
  CAPTURE(example.bytes);
  const Recognised recognised = recognise(example.bytes);
  CHECK(recognised.content == example.content);
  CHECK(recognised.line == example.line);
}

TEST_CASE("A clause of a pack and a report are recognised") {
  const RecognisedExample example = GENERATE(
      RecognisedExample{"id: Z1\ntitle: Meetings\nchecks: []", Content::clause, 3},
      RecognisedExample{"refers_to: [P4.1]\nid: Z1\ntitle: Meetings\n", Content::clause, 1},
      RecognisedExample{"checks: []", Content::other, 0},
      RecognisedExample{"title: x\nchecks: []\nkind: system", Content::unmarked, 3},
      RecognisedExample{"title: x\nchecks: []\nformat: icpcheck/arrangements/1",
                        Content::description, 3},
      RecognisedExample{"{\n\"format\": \"icpcheck/report/1\"}", Content::report, 2});
  CAPTURE(example.bytes);
  const Recognised recognised = recognise(example.bytes);
  CHECK(recognised.content == example.content);
  CHECK(recognised.line == example.line);
}

TEST_CASE("What told has its place, and of a very long line only a part is kept") {
  const std::string name(1000, 'n');
  const Recognised recognised = recognise(
      "{\"n\xC3\xA4"
      "me\": \"" +
      name + "\", \"format\": \"icpcheck/pack/1\"}");
  CHECK(recognised.column == 1014);
  CHECK(recognised.length == 6);
  CHECK(recognised.text_column == 1014);
  CHECK(recognised.text == "\"format\": \"icpcheck/pack/1\"}");
}

TEST_CASE("Many keys on one line take no longer than on many") {
  constexpr int count = 50'000;
  const auto [start, key, end] = GENERATE(table<std::string, std::string, std::string>({
      {"{", "\"kind\": 1,", "\"a\": 1}"},
      {"{", "a:!,", "a: 1}"},
      {"{", "a,", "b}"},
      {"{", "\"\"\"\",", "b}"},
      {"{", "\"a\":\"b\",", "b}"},
      {"", "a: ", "1"},
      {"{\n", "a: 1,\n", "}"},
  }));
  CAPTURE(key);
  std::string text = start;
  for (int i = 0; i < count; ++i) text += key;
  text += end;
  const auto before = std::chrono::steady_clock::now();
  CHECK(recognise(text).content == Content::other);
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{10});
}

TEST_CASE("A key is found on a line that is longer than a look goes") {
  std::string text = "{";
  for (int i = 0; i < 5'000; ++i) text += "\"a\": 1, ";
  const Recognised recognised = recognise(text + R"("format": "icpcheck/pack/1"})");
  CHECK(recognised.content == Content::pack);
  CHECK(recognised.column == 40'002);
}

TEST_CASE("UTF-16 is recognised, with and without byte order mark") {
  const bool big_endian = GENERATE(false, true);
  const bool mark = GENERATE(false, true);
  CAPTURE(big_endian, mark);
  const Recognised recognised =
      recognise(utf16("id: a\nformat: icpcheck/arrangements/1\n", big_endian, mark));
  CHECK(recognised.content == Content::description);
  CHECK(recognised.line == 2);
  CHECK(recognised.text == "format: icpcheck/arrangements/1");
}

}  // namespace
}  // namespace icpcheck::batch
