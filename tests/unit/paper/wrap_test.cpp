// SPDX-License-Identifier: MIT
// Setting words in lines.
#include "icpcheck/paper/wrap.hpp"

#include "support/catch.hpp"

namespace icpcheck::paper {

using Lines = std::vector<std::string>;

TEST_CASE("words part at spaces and fill each line") {
  const Words wrapped("one two  three\nfour");
  CHECK(wrapped.lines(20) == Lines{"one two three four"});
  CHECK(wrapped.lines(9) == Lines{"one two", "three", "four"});
  CHECK(wrapped.lines(8, 2) == Lines{"one two", "  three", "  four"});
  CHECK(wrapped.width() == 18);
}

TEST_CASE("a word longer than a line is cut, a kept piece is not") {
  CHECK(Words("abcdefgh ij").lines(3) == Lines{"abc", "def", "gh", "ij"});
  CHECK(Words("a").keep("my board.yaml:10:2").add("b").lines(6) ==
        Lines{"a", "my board.yaml:10:2", "b"});
}

TEST_CASE("cutting a word keeps its characters whole") {
  CHECK(Words("ééé").lines(2) == Lines{"éé", "é"});
  CHECK(Words("日本").lines(1) == Lines{"日", "本"});
}

TEST_CASE("text is escaped where it enters") {
  CHECK(Words("a\x1b[31mb").lines(40) == Lines{"a\\u{1B}[31mb"});
  CHECK(Words().keep("a\nb\xFF").lines(40) == Lines{"a\\nb\\xFF"});
}

TEST_CASE("no words give no lines") {
  CHECK(Words("  ").empty());
  CHECK(Words().keep("").lines(10).empty());
}

}  // namespace icpcheck::paper
