// SPDX-License-Identifier: MIT
// Which word a mistyped word was meant to be.
#include "icpcheck/base/nearest.hpp"

#include "support/catch.hpp"

using icpcheck::did_you_mean;
using icpcheck::join_words;
using icpcheck::nearest;

namespace {

const std::vector<std::string_view> statuses{"vacant", "designate", "interim", "appointed"};

}  // namespace

TEST_CASE("the nearest word has the fewest edits") {
  struct Row {
    std::string_view word;
    std::string_view meant;  // "": none is near
  };
  const auto row =
      GENERATE(Row{"vacant", "vacant"}, Row{"vacnat", "vacant"}, Row{"vaccant", "vacant"},
               Row{"vacan", "vacant"}, Row{"VACANT", "vacant"}, Row{"vocent", "vacant"},
               Row{"vocenx", ""}, Row{"apointed", "appointed"}, Row{"interlm", "interim"},
               Row{"chosen", ""}, Row{"x", ""}, Row{"", ""});
  CAPTURE(row.word);
  CHECK(nearest(row.word, statuses).value_or("") == row.meant);
}

TEST_CASE("case, dash and underscore do not count, but characters beyond ASCII do") {
  const std::vector<std::string_view> words{"in_public", "café"};
  CHECK(nearest("In-Public", words) == "in_public");
  CHECK(nearest("cafe", words) == "café");
  CHECK_FALSE(nearest("ca", words).has_value());
}

TEST_CASE("one edit is allowed for each three characters begun") {
  CHECK(nearest("ab", {"ax"}) == "ax");
  CHECK_FALSE(nearest("ab", {"xy"}).has_value());
  CHECK(nearest("abcd", {"abxy"}) == "abxy");
  CHECK_FALSE(nearest("abc", {"axy"}).has_value());
}

TEST_CASE("the first of equally near words is taken") {
  CHECK(nearest("bat", {"cat", "hat"}) == "cat");
  CHECK(nearest("hat", {"cat", "hat"}) == "hat");
}

TEST_CASE("a very long word is near to nothing") {
  const std::string word(100'000, 'a');
  CHECK_FALSE(nearest(word, {word}).has_value());
  CHECK_FALSE(nearest("aa", {word}).has_value());
}

TEST_CASE("the hint names the nearest word, or all words when they are few") {
  CHECK(did_you_mean("vacnat", statuses) == "Did you mean \"vacant\"?");
  CHECK(did_you_mean("zzz", statuses) == "Known are: vacant, designate, interim and appointed.");
  CHECK(did_you_mean("zzz", {}).empty());
  const std::vector<std::string_view> many(13, "word");
  CHECK(did_you_mean("zzz", many).empty());
  CHECK_FALSE(did_you_mean("zzz", {many.begin(), many.end() - 1}).empty());
}

TEST_CASE("words are joined as in a sentence") {
  CHECK(join_words({}).empty());
  CHECK(join_words({"a"}) == "a");
  CHECK(join_words({"a", "b"}) == "a and b");
  CHECK(join_words({"a", "b", "c"}) == "a, b and c");
}
