// SPDX-License-Identifier: MIT
// Rows, headings and colours of a page.
#include "icpcheck/paper/page.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace icpcheck::paper {
namespace {

std::string row(const Look& look, std::vector<Cell> cells) {
  std::ostringstream out;
  Page(out, look).row(std::move(cells));
  return out.str();
}

}  // namespace

TEST_CASE("cells wrap in their own columns and leave no space behind") {
  CHECK(row({.width = 80}, {{.words = Words("A1"), .width = 4},
                            {.words = Words("one two three"), .width = 7},
                            {.words = Words("the rest")}}) ==
        "  A1    one two  the rest\n"
        "        three\n");
}

TEST_CASE("a cell can stand at the right") {
  CHECK(row({.width = 80},
            {{.words = Words("left")}, {.words = Words("9"), .width = 3, .right = true}}) ==
        "  left" + std::string(73, ' ') + "9\n");
}

TEST_CASE("colours go around the text, not around the space beside it") {
  CHECK(row({.width = 80, .color = true}, {{.words = Words("A1"), .width = 4, .style = Style::red},
                                           {.words = Words("b")}}) == "  \x1b[31mA1\x1b[0m    b\n");
}

TEST_CASE("each style that is not plain has a colour or a weight of its own") {
  std::string written;
  for (const Style style : {Style::plain, Style::bold, Style::red, Style::amber, Style::green,
                            Style::grey, Style::blue}) {
    written += row({.width = 80, .color = true}, {{.words = Words("b"), .style = style}});
  }
  CHECK(written ==
        "  b\n  \x1b[1mb\x1b[0m\n  \x1b[31mb\x1b[0m\n  \x1b[33mb\x1b[0m\n  \x1b[32mb\x1b[0m\n"
        "  \x1b[90mb\x1b[0m\n  \x1b[34mb\x1b[0m\n");
}

TEST_CASE("the width stays between 80 and 120") {
  std::ostringstream out;
  CHECK(Page(out, {.width = 10}).width() == 80);
  CHECK(Page(out, {.width = 99}).width() == 99);
  CHECK(Page(out, {.width = 500}).width() == 120);
}

TEST_CASE("a heading has a blank line above it unless it is the first line") {
  std::ostringstream out;
  Page page(out, {});
  page.heading("First");
  page.heading("Second");
  CHECK(out.str() == "First\n\nSecond\n");
}

}  // namespace icpcheck::paper
