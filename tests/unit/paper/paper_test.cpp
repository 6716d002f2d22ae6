// SPDX-License-Identifier: MIT
// A paper in its formats: every kind of block, and text from strangers.
#include "icpcheck/paper/paper.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace icpcheck::paper {
namespace {

Paper every_block() {
  Paper paper;
  paper.front.title = "1. A paper | <b>";
  paper.blocks = {
      Heading{2, "1. Summary"},
      Paragraph{Line{}.add_strong("By 1 April:").add(" 2 things fall short.")},
      AuthorNote{"Say what\n  it costs."},
      List{false,
           {"- no list", "# no heading", Line{}.add_link("terms", "https://example.org/a_b")}},
      List{true, {"note", "agree"}},
      Table{"Gaps | all", {"Reference", "Title"}, {{"P4.2", "a | b\n<script>"}}},
  };
  return paper;
}

std::string written(const Paper& paper, std::string_view format) {
  std::ostringstream out;
  paper_formats().find(format)->write(paper, out);
  return out.str();
}

TEST_CASE("a paper in Markdown") {
  CHECK(written(every_block(), "markdown") == R"(# 1. A paper \| \<b\>

## 1. Summary

**By 1 April:** 2 things fall short.

> **For the author:** Say what it costs.

- \- no list
- \# no heading
- [terms](<https://example.org/a\_b>)

1. note
2. agree

**Gaps \| all**

| Reference | Title |
|---|---|
| P4.2 | a \| b \<script\> |
)");
}

TEST_CASE("a paper in HTML loads nothing and names what its tables are about") {
  const std::string page = written(every_block(), "html");
  for (const char* part :
       {"<!DOCTYPE html>\n<html lang=\"en-GB\">", "<title>1. A paper | &lt;b&gt;</title>",
        "content=\"default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-",
        "<h1><bdi>1. A paper | &lt;b&gt;</bdi></h1>", "<h2>1. Summary</h2>",
        "<p><strong>By 1 April:</strong> 2 things fall short.</p>",
        "<p class=\"author\"><strong>For the author:</strong> Say what it costs.</p>",
        "<a href=\"https://example.org/a_b\" rel=\"noreferrer\">terms</a>",
        "<ol>\n<li>note</li>\n<li>agree</li></ol>",
        "role=\"region\" aria-label=\"Gaps | all\" tabindex=\"0\"", "<caption>Gaps | all</caption>",
        "<th scope=\"col\">Title</th>",
        "<th scope=\"row\">P4.2</th><td>a | b &lt;script&gt;</td>"}) {
    INFO(part);
    CHECK(page.find(part) != std::string::npos);
  }
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("src=") == std::string::npos);
}

TEST_CASE("a wide table lies across the paper, with the headings that lead to it") {
  const std::vector<Column> seven{"a", "b", "c", "d", "e", "f", "g"};
  Paper paper;
  paper.front.title = "Wide";
  paper.blocks = {Heading{2, "Before"}, List{false, {"point"}},
                  Heading{2, "Gaps"},   Paragraph{Line{"Heaviest first."}},
                  Table{"", seven, {}}, AuthorNote{"Say who."}};
  const std::string page = written(paper, "html");
  CHECK(page.find("<div class=\"across\">\n<h2>Gaps</h2>") != std::string::npos);
  CHECK(page.find("</div></div>\n<p class=\"author\">") != std::string::npos);
  CHECK(page.find("<div class=\"scroll wide\"") != std::string::npos);
  paper.blocks = {Heading{2, "Counts"}, Table{"", {"a", "b", "c", "d", "e", "f"}, {}}};
  CHECK(written(paper, "html").find("class=\"across\"") == std::string::npos);
}

TEST_CASE("no two tables of a paper have the same name") {
  Paper paper;
  paper.front.title = "Names";
  const Table table{"Gaps", {"a"}, {}};
  const Table nameless{"", {"a"}, {}};
  paper.blocks = {Heading{2, "One"}, table, table, table, nameless, nameless};
  const std::string page = written(paper, "html");
  for (const char* name : {"Gaps", "One: Gaps", "One: Gaps 2", "One", "One: table"}) {
    INFO(name);
    CHECK(page.find(" aria-label=\"" + std::string(name) + "\"") != std::string::npos);
  }
}

TEST_CASE("only addresses that may be followed become links") {
  struct Address {
    std::string address;
    bool links;
  };
  for (const Address& row :
       {Address{"https://example.org/x", true}, Address{"mailto:officer@example.org", true},
        Address{"papers/terms.pdf", true}, Address{"javascript:alert(1)", false},
        Address{"data:text/html,x", false}, Address{"//example.org", false},
        Address{"../secret", false}, Address{"/etc/passwd", false}, Address{"", false}}) {
    INFO(row.address);
    Paper paper;
    paper.front.title = "Links";
    paper.blocks = {Paragraph{Line{}.add_link("here", row.address)}};
    CHECK((written(paper, "html").find("<a href=") != std::string::npos) == row.links);
    CHECK((written(paper, "markdown").find("](<") != std::string::npos) == row.links);
    CHECK(written(paper, "markdown").find("here") != std::string::npos);
  }
}

TEST_CASE("hidden characters are shown in both formats") {
  Paper paper;
  paper.front.title = "red \xE2\x80\xAE green";
  CHECK(written(paper, "markdown") == "# red \\\\u{202E} green\n");
  CHECK(written(paper, "html").find("<h1><bdi>red \\u{202E} green</bdi></h1>") !=
        std::string::npos);
}

TEST_CASE("formats are found by name, and Markdown is the usual one") {
  CHECK(paper_formats().front().name == "markdown");
  CHECK(paper_formats().find("html") != nullptr);
  CHECK(paper_formats().find("docx") != nullptr);
  CHECK(paper_formats().find("pdf") == nullptr);
}

}  // namespace
}  // namespace icpcheck::paper
