// SPDX-License-Identifier: MIT
// Which brackets and quotes belong to the structure of a text.
#include "yaml/outline.hpp"

#include "unit/yaml/reading.hpp"

using namespace icpcheck;
using namespace icpcheck::yaml;

namespace {

/// The signs of a text in order: its brackets, "q" for quoted text, "u" for an unclosed quote, and
/// the first character of directives and blank lines.
std::string signs_of(std::string_view text) {
  std::string signs;
  Outline outline(text);
  using Sign = Outline::Sign;
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    if (sign == Sign::quoted) {
      signs += 'q';
    } else if (sign == Sign::unclosed_quote) {
      signs += 'u';
    } else {
      signs += text[outline.place()];
    }
  }
  return signs;
}

}  // namespace

TEST_CASE("brackets and quotes are signs only where the structure has them") {
  struct Row {
    std::string_view text;
    std::string_view signs;
  };
  const auto row = GENERATE(
      Row{"a: [b, {c: d}]", "[{}]"}, Row{"[\"[\", '{']", "[qq]"}, Row{"a: b [c] \"d\"", ""},
      Row{"a: b\n  [c]\nd: [e]", "[]"}, Row{"a:\n  b\n  [c]\n", ""}, Row{"a: b\n[c]: d", "[]"},
      Row{"# [\na: 1 # [\nb: x#[", ""}, Row{"a: |\n  [\n\n  [\nb: [c]", "[]"},
      Row{"- >-\n [\n- [a]", "[]"}, Row{"- a: |\n   [\n  b: [c]", "[]"}, Row{"a: |\n[b]", "[]"},
      Row{"a:\n  |\n  [\nb: []", "[]"}, Row{"? |\n  [\n: []", "[]"}, Row{"a: it's [", ""},
      Row{"it's: [a]", "[]"}, Row{"\"a\": [b]", "q[]"}, Row{"a: 'it''s'", "q"},
      Row{"a: \"b\\\"[\"", "q"}, Row{"a: \"b\n  [\"\nc: [d]", "q[]"}, Row{"a: \"b", "u"},
      Row{"- 'a\n- [b]", "u"}, Row{"a: &x [b]", "[]"}, Row{"a: !t [b]", "[]"},
      Row{"a: *x\nb: [c]", "[]"}, Row{"[a b, c]", "[]"}, Row{"[a\nb [c]]", "[[]]"},
      Row{"{a: b, \"c\":d}", "{q}"}, Row{"{a: |, b: [c]}", "{[]}"}, Row{"a: ]", ""},
      Row{"a: b\n# [\nc: [d]", "[]"}, Row{"a: b\n---\n[c]", "[]"}, Row{"%TAG [\n---\n[a]", "%[]"},
      Row{"a: b\n%[\nc: d", "%"}, Row{"a: b\n  %[\nc: \"\n%[\"", "q"}, Row{"a: |\n  b\n%[", "%"},
      Row{"a: b\n \t\nc: [d\n\t\n]", " []"}, Row{"a: |\n \t\n  b\n\t\nc: '\n\t\n'", "\tq"},
      Row{"a: |\r\n  [\r\nb: [c]\r\n", "[]"}, Row{"a: b\r\n  [\r\nc: [d]\r\n", "[]"},
      Row{"a: |\n  b\n  [", ""}, Row{"-[a]", ""}, Row{"- [a]", "[]"}, Row{"a:[b]", ""},
      Row{"a: http://x/[y", ""}, Row{"- - - [a]", "[]"});
  CAPTURE(row.text);
  CHECK(signs_of(row.text) == row.signs);
}

TEST_CASE("a bracket is closed or it is not") {
  CHECK(is_closed("a: [b, [c]]", 3));
  CHECK(is_closed("a: [b, [c]", 7));
  CHECK_FALSE(is_closed("a: [b, [c]", 3));
  CHECK_FALSE(is_closed("a: [b, \"]\"", 3));
  CHECK_FALSE(is_closed("a: [b # ]", 3));
}

TEST_CASE("the innermost open bracket is found") {
  constexpr std::string_view text = "a: [b, {c: d}, e]\nf: g";
  CHECK(bracket_around(text, 2) == std::string_view::npos);
  CHECK(bracket_around(text, 5) == 3);
  CHECK(bracket_around(text, 9) == 7);
  CHECK(bracket_around(text, 15) == 3);
  CHECK(bracket_around(text, 19) == std::string_view::npos);
}

TEST_CASE("the quote around a place is found") {
  constexpr std::string_view text = "a: 'b'\nc: \"d\ne\n";
  CHECK(quote_around(text, 1) == std::string_view::npos);
  CHECK(quote_around(text, 5) == 3);
  CHECK(quote_around(text, 8) == std::string_view::npos);
  CHECK(quote_around(text, text.size()) == 10);
}
