// SPDX-License-Identifier: MIT
// A page of HTML: its policy, its parts, and who may use what.
#include <sstream>

#include "icpcheck/paper/paper.hpp"
#include "paper/content_hash.hpp"
#include "paper/html_assets.hpp"
#include "support/catch.hpp"
#include "support/count.hpp"

namespace icpcheck::paper {
namespace {

using test::count;

std::string page_of(const Front& front, const std::vector<Block>& blocks) {
  std::ostringstream out;
  write(Paper{front, blocks}, *html_writer(out));
  return out.str();
}

}  // namespace

TEST_CASE("the policy lets the style and the script of the page be used, and no others") {
  CHECK(page_policy("", "") ==
        "default-src 'none'; img-src data:; style-src "
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
        "base-uri 'none'; form-action 'none'");
  CHECK(page_policy("", "a") ==
        "default-src 'none'; img-src data:; style-src "
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
        "script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; "
        "base-uri 'none'; form-action 'none'");
  const std::string plain = page_of({"Plain"}, {});
  CHECK(count(plain, "<style>" + std::string(html_style()) + "</style>") == 1);
  CHECK(count(plain, "<script") == 0);
  Front filtered{"Filtered"};
  filtered.script = true;
  CHECK(count(page_of(filtered, {}), "<script>" + std::string(html_script()) + "</script>") == 1);
}

TEST_CASE("the front of a page has a bar, a title and first sentences") {
  Front front{"Fen"};
  front.caption = Line("Gap report as of ").add(*parse_date("2021-12-07"));
  front.opening = Line{}.add({.text = "1 gap", .address = "#known", .tone = Tone::bad});
  front.banner = "gap report";
  const std::string page = page_of(front, {});
  for (const char* part :
       {"<title>Fen: Gap report as of 7 December 2021</title>",
        "<a class=\"skip\" href=\"#main\">Skip to main content</a>",
        "<span>Integrated care governance: gap report</span>",
        "<p class=\"caption\">Gap report as of <time datetime=\"2021-12-07\">7 December "
        "2021</time></p>",
        "<h1><bdi>Fen</bdi></h1>",
        "<p class=\"opening\"><a href=\"#known\" class=\"known\">1 gap</a></p>"}) {
    INFO(part);
    CHECK(count(page, part) == 1);
  }
}

TEST_CASE("what a page folds away may have a heading, and says whether it is open") {
  CHECK(count(page_of({"Fen"}, {Fold{"Sources", false, "sources", "rest", 2}, End{}}),
              R"(<details id="sources" class="rest"><summary>
<h2>Sources</h2></summary></details>)") == 1);
  CHECK(count(page_of({"Fen"}, {Fold{"1 check"}, End{}}),
              R"(<details open=""><summary>1 check</summary></details>)") == 1);
}

TEST_CASE("no table is called as the section in which it stands") {
  Table table{"Gaps", {"check"}, {{Line("X1.1")}}};
  const std::string page = page_of({"Fen"}, {Section{2, "Gaps", "gaps"}, table, End{}});
  CHECK(count(page, "<section aria-labelledby=\"gaps\">") == 1);
  CHECK(count(page, "role=\"region\" aria-label=\"Gaps: table\"") == 1);
}

TEST_CASE("numbers of what is known and what is not have classes, with a link and without") {
  Line line = Line{}.add({.text = "2", .kind = Run::Kind::strong, .tone = Tone::bad});
  line.add({.text = "3", .kind = Run::Kind::strong, .tone = Tone::unknown});
  line.add({.text = "4", .address = "#questions", .tone = Tone::unknown}).add_strong("5");
  CHECK(count(page_of({"Fen"}, {Paragraph{line, Paragraph::Role::strong}}),
              R"(<p class="opening"><strong class="known">2</strong><strong class="unknown">3)"
              R"(</strong><a href="#questions" class="unknown">4</a><strong>5</strong></p>)") == 1);
}

TEST_CASE("sections, folds and entries of a page are nested, with anchors and data") {
  Entry entry{"X1.1", Line("must"), "Title"};
  entry.anchor = "d1-X1.1";
  entry.data = {{"status", "gap\""}};
  entry.details = {{"", {"A sentence."}}, {"Stated", {"one", "two"}}, {"Due", {"soon"}}};
  const std::string page = page_of({"Fen"}, {Section{2, "Findings", "findings"}, Fold{"1 check"},
                                             Entries{4, {entry}}, End{}, End{}});
  CHECK(page.find(R"(<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">Findings</h2>
<details open=""><summary>1 check</summary>
<div class="finding" data-status="gap&quot;">
<h4 id="d1-X1.1" tabindex="-1"><span class="id">X1.1</span> Title</h4>
<p class="rated">must</p>
<p class="sentence">A sentence.</p>
<dl class="rows">
<div><dt>Stated</dt><dd>
<ul>
<li>one</li>
<li>two</li></ul></dd></div>
<div><dt>Due</dt><dd>soon</dd></div></dl></div></details></section>)") != std::string::npos);
}

}  // namespace icpcheck::paper
