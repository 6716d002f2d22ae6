// SPDX-License-Identifier: MIT
// Markdown: its escapes, links and blocks.
#include <sstream>

#include "icpcheck/report/markdown.hpp"
#include "support/catch.hpp"

namespace icpcheck::report {

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
           Case{"see http://evil.example", "see http\\://evil.example"},
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
    CHECK(markdown_link("t*", c.address).text == c.written);
  }
}

TEST_CASE("blocks are parted by blank lines, items and rows are not") {
  std::ostringstream out;
  MarkdownPage page(out);
  page.heading(1, "Head");
  page.paragraph("Text.");
  page.paragraph("");
  page.item("Label:", "one");
  page.item("", "two");
  page.item("Nothing:", "");
  page.table({"a", ">b"});
  page.row({"1 | 1", "2"});
  page.table({"c"});
  page.strong("End.");
  CHECK(out.str() ==
        "# Head\n\nText.\n\n- Label: one\n- two\n\n| a | b |\n|---|---:|\n| 1 \\| 1 | 2 |\n\n"
        "| c |\n|---|\n\n**End.**\n");
}

}  // namespace icpcheck::report
