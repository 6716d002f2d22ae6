// SPDX-License-Identifier: MIT
// Markup from strangers' text: nothing of it is read as markup.
#include "icpcheck/paper/markup_writer.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace icpcheck::paper {
namespace {

struct Escaped {
  std::string text;
  std::string expected;
};

struct Address {
  std::string address;
  bool may_link;
};

}  // namespace

TEST_CASE("text is escaped for HTML and XML") {
  const std::vector<Escaped> cases{
      {"Wirral Council", "Wirral Council"},
      {"Žofín Rada 中文", "Žofín Rada 中文"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\" onclick='x' &amp;", "&quot; onclick=&#39;x&#39; &amp;amp;"},
      {"two\nlines\tand a tab", "two lines and a tab"},
      {"a\x1b[31mb", "a\\u{1B}[31mb"},
      {"\xE2\x80\xAE"
       "fdp",
       "\\u{202E}fdp"},
      {"\xFF", "\\xFF"},
      {std::string("\0", 1), "\\u{0}"},
      {"\xEF\xBF\xBE", "\\u{FFFE}"},
      {"\xEF\xB7\x90", "\\u{FDD0}"},
      {"\xF0\x9F\xBF\xBF", "\\u{1FFFF}"},
      {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},
  };
  for (const Escaped& c : cases) CHECK(escape_markup(c.text) == c.expected);
}

TEST_CASE("elements close in turn, and attributes are escaped") {
  std::ostringstream out;
  MarkupWriter page(out);
  page.begin("div", {{"class", "a"}, {"", "left out"}, {"title", "\"><b>"}});
  page.element("span", {}, "1 < 2");
  page.empty("br", {});
  page.shape("rect", {{"x", "1"}});
  page.end();
  CHECK(out.str() ==
        "\n<div class=\"a\" title=\"&quot;&gt;&lt;b&gt;\"><span>1 &lt; 2</span>\n<br>\n"
        "<rect x=\"1\"/></div>");
}

TEST_CASE("only harmless addresses become links") {
  const std::vector<Address> cases{
      {"https://example.org/minutes?id=1#page", true},
      {"HTTP://example.org", true},
      {"mailto:clerk@example.org", true},
      {"papers/2021-12-07.pdf", true},
      {"./papers.pdf", true},
      {"papers.pdf#page=2", true},
      {"", false},
      {"https://", false},
      {"javascript:alert(1)", false},
      {"JaVaScRiPt:alert(1)", false},
      {"java\nscript:alert(1)", false},
      {" javascript:alert(1)", false},
      {"\x01javascript:alert(1)", false},
      {"data:text/html,x", false},
      {"file:///etc/passwd", false},
      {"vbscript:x", false},
      {"//evil.example/", false},
      {"/etc/passwd", false},
      {"\\\\evil.example", false},
      {"papers\\..\\x", false},
      {"../papers.pdf", false},
      {"a/../../b", false},
      {"a/%2E%2e/b", false},
      {"a/.%2e", false},
      {"?x", false},
      {"#x", false},
      {"https://example.org/\"onclick=\"x", false},
      {"https://example.org/<b>", false},
      {"https://example.org/a b", false},
      {"https://example.org/\xE2\x80\xAE", false},
      {"https://example.org/\xFF", false},
  };
  for (const Address& c : cases) {
    INFO(c.address);
    CHECK(may_link(c.address) == c.may_link);
  }
}

TEST_CASE("long text is cut at a character") {
  CHECK(shortened("abc", 3) == "abc");
  CHECK(shortened("abcd", 3) == "abc…");
  CHECK(shortened("äöüß", 2) == "äö…");
  CHECK(shortened(std::string(100000, 'x'), 4) == "xxxx…");
}

TEST_CASE("anchors hold nothing that an address gives a meaning") {
  CHECK(anchor("P4.3") == "P4.3");
  CHECK(anchor("a b\"#%") == "a_20b_22_23_25");
}

}  // namespace icpcheck::paper
