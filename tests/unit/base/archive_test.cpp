// SPDX-License-Identifier: MIT
// Data as bytes: what is damaged throws before it costs anything.
#include "icpcheck/base/archive.hpp"

#include "support/catch.hpp"

using namespace icpcheck;

TEST_CASE("what was written is read as it was") {
  ArchiveWriter to;
  to(std::string("a"), std::vector<std::string>{"b", ""}, std::optional<int>{7});
  std::string text;
  std::vector<std::string> texts;
  std::optional<int> number;
  ArchiveReader from{to.bytes()};
  from(text, texts, number);
  CHECK(from.at_end());
  CHECK(text == "a");
  CHECK(texts == std::vector<std::string>{"b", ""});
  CHECK(number == 7);
}

TEST_CASE("more values than there are bytes throw before room is made for them") {
  std::vector<std::string> texts;
  ArchiveReader from{"\xFF\xFF\xFF\x7F"};
  CHECK_THROWS_AS(from(texts), std::logic_error);
  CHECK(texts.empty());
}

TEST_CASE("a byte that is neither yes nor no throws") {
  bool value = false;
  ArchiveReader from{"\x02"};
  CHECK_THROWS_AS(from(value), std::logic_error);
}
