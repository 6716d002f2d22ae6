// SPDX-License-Identifier: MIT
// What a file is, by its lines.
#include "icpcheck/batch/recognise.hpp"

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

struct Example {
  std::string bytes;
  Content content;
  std::uint32_t line;
};

TEST_CASE("A file is recognised by the beginning of a line") {
  const Example example = GENERATE(
      Example{"format: icpcheck/arrangements/1\n", Content::description, 1},
      Example{"# A comment\r\nformat: icpcheck/arrangements/1\r\n", Content::description, 2},
      Example{"a: 1\rformat: icpcheck/arrangements/1\r", Content::description, 2},
      Example{"format: \"icpcheck/arrangements/1\"", Content::description, 1},
      Example{"'format': 'icpcheck/arrangements/1'", Content::description, 1},
      Example{"\xEF\xBB\xBF"
              "format: icpcheck/arrangements/9",
              Content::description, 1},
      Example{"kind: system\nformat: icpcheck/arrangements/1", Content::description, 2},
      Example{"name: \"open\nformat: icpcheck/arrangements/1", Content::description, 2},
      Example{"format: icpcheck/pack/1\nkind: system", Content::pack, 1},
      Example{"format: icpcheck/profile/1\n", Content::profile, 1},
      Example{"name: x\nkind: system\n", Content::unmarked, 2},
      Example{"kind: place # of ours", Content::unmarked, 1},
      Example{"described_on: 2021-12-07", Content::unmarked, 1},
      Example{"format: icpcheck/arangements/1\nkind: place", Content::unmarked, 2},
      Example{"kind: systematic", Content::other, 0},
      Example{"  format: icpcheck/arrangements/1", Content::other, 0},
      Example{"# format: icpcheck/arrangements/1", Content::other, 0},
      Example{"cases:\n  - kind: system", Content::other, 0},
      Example{"format: something/else", Content::other, 0}, Example{"format:", Content::other, 0},
      Example{"", Content::other, 0});
  CAPTURE(example.bytes);
  const Recognised recognised = recognise(example.bytes);
  CHECK(recognised.content == example.content);
  CHECK(recognised.line == example.line);
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
