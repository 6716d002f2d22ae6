// SPDX-License-Identifier: MIT
// Markdown: its escapes, links and blocks.
#include "icpcheck/paper/markdown_text.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace icpcheck::paper {

TEST_CASE("text is written so that Markdown reads it as text") {
  struct Case {
    std::string text;
    std::string written;
  };
  for (const Case& c : {
           Case{"plain text (1), é", "plain text (1), é"},
           Case{"a | b \\ c", "a \\| b \\\\ c"},
           Case{"<b>*x*</b> `c` _d_ ~e~ $f$ &lt;",
                "\\<b\\>\\*x\\*\\</b\\> \\`c\\` \\_d\\_ \\~e\\~ \\$f\\$ \\&lt;"},
           Case{"[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"},
           Case{"/close", "\\/close"},
           Case{"a / b", "a / b"},
           Case{"begins with https:// as addresses do", "begins with https:// as addresses do"},
           Case{"- item", "\\- item"},
           Case{"1. item", "1\\. item"},
           Case{"12) item", "12\\) item"},
           Case{"1.5 metres", "1\\.5 metres"},
           Case{"a - b", "a - b"},
           Case{"# x\n=", "\\# x\\\\n="},
           Case{"\xE2\x80\xAE\x1b", "\\\\u{202E}\\\\u{1B}"},
       }) {
    CHECK(markdown(c.text) == c.written);
  }
}

TEST_CASE("signs from which sites make links and mentions become code") {
  struct Case {
    std::string text;
    std::string written;
  };
  for (const Case& c : {
           Case{"see http://evil.example", "see http`:`//evil.example"},
           Case{"www.evil.example, WWW.x", "www`.`evil.example, WWW`.`x"},
           Case{"w.w www. x wwww.", "w.w www. x wwww."},
           Case{"@team and a@evil.example", "`@`team and a`@`evil.example"},
           Case{"9 @ 5, @", "9 @ 5, @"},
           Case{"@@team@#1", "`@@`team`@#`1"},
           Case{"#12 and a/b#3, # 4, C#", "`#`12 and a/b`#`3, \\# 4, C\\#"},
           Case{"GH-12, gl-7, high-5", "GH`-`12, gl`-`7, high-5"},
           Case{"!7 and %7, %next, 5 % and no!", "\\!7 and \\%7, \\%next, 5 % and no!"},
           Case{"`@`", "\\``@`\\`"},
       }) {
    CHECK(markdown(c.text) == c.written);
  }
}

TEST_CASE("the text of a link makes no link, so it needs no code") {
  CHECK(markdown_link("@a #1 www.x http://y gh-1", "https://example.org") ==
        "[\\@a \\#1 www\\.x http\\://y gh\\-1](<https://example.org>)");
  CHECK(markdown_link("@a", "javascript:x") == "`@`a");
}

TEST_CASE("only addresses that may be links become links") {
  struct Case {
    std::string address;
    std::string written;
  };
  for (const Case& c : {
           Case{"https://example.org/a_b", "[t\\*](<https://example.org/a\\_b>)"},
           Case{"HTTP://example.org", "[t\\*](<HTTP://example.org>)"},
           Case{"mailto:a@example.org", "[t\\*](<mailto:a@example.org>)"},
           Case{"papers/minutes.pdf", "[t\\*](<papers/minutes.pdf>)"},
           Case{"javascript:alert(1)", "t\\*"},
           Case{"//evil.example", "t\\*"},
           Case{"/etc/passwd", "t\\*"},
           Case{"../above", "t\\*"},
           Case{"https://example.org/> x", "t\\*"},
           Case{"", "t\\*"},
       }) {
    INFO(c.address);
    CHECK(markdown_link("t*", c.address) == c.written);
  }
}

}  // namespace icpcheck::paper
