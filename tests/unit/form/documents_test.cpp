// SPDX-License-Identifier: MIT
// A form to read, to print and for programs.
#include <nlohmann/json.hpp>
#include <sstream>

#include "icpcheck/form/formats.hpp"
#include "unit/form/small_form.hpp"
#include "unit/report/schema_walk.hpp"

using namespace icpcheck;

namespace {

std::string document_of(const form::Forms& forms, std::string_view format) {
  std::ostringstream out;
  form::formats().find(format)->write(forms, {}, out);
  return out.str();
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a terminal shows each question with why, how, of whom and where") {
  form::Form form = test::make(test::two_boards).form;
  form::keep_first(3, form);
  CHECK(
      document_of({form}, "text") ==
      R"(North Integrated Care System                                              Questions as of 2022-10-01
north.yaml · system

3 facts to find out, 1 of them for what the law asks, of 2 people or teams.

What to find out: 3 facts

  1  Integrated care partnership: Are the board's papers online for anybody to read?
     Why: By law: Papers are online (A paper, page 1).
     Answer: Yes or no.
     Ask: the board's secretary
     Settles: 2 checks: X1.2 and X1.1. Then 1 more check can be asked.
     Write: papers_online: true in icp.meetings

  2  East HWB: Is a joint strategic needs assessment in force?
     Why: The least that national guidance asks: Each board has an assessment (A paper, page 1).
     Answer: Yes or no.
     Ask: the director of public health
     Settles: 1 check: X1.4.
     Write: in_force: true in hwbs[east].jsna

  3  Integrated care partnership, Leader of the Council: What does the member bring to the board,
     role by role and not by title alone?
     Why: The local framework expects: A chair is a member (A paper, page 1).
     Answer: All that apply: ICB chair; ICB chief executive; CCG leader; Authority chief executive;
       Authority leader; Councillor; Political leader; Director of public health; Adult social
       services director; Children's services director; or 29 others; or words of your own, after
       x-.
     Ask: the board's secretary
     Settles: 1 check: X1.5.
     Write: roles: [director-of-public-health, clinical-expert] in icp.members[0]

Lists

  List                            Where        What is there                    Ask
  Integrated care partnership:    icp.members  2 rows; the list says that       the ICP's secretary
  Members                                      there are more.
)");
}

TEST_CASE("one fact of several boards is told once, and a reason once") {
  const form::Form form = test::make("hwbs:\n  - {id: a, name: A}\n  - {id: b, name: B}\n").form;
  const std::string text = document_of({form}, "markdown");
  CHECK(contains(text, "A and B: Is a joint strategic needs assessment in force?"));
  CHECK(contains(text, "`hwbs[a].jsna`, `hwbs[b].jsna`"));
  CHECK(contains(text, "As above."));
}

TEST_CASE("where nothing is open, the form says so") {
  form::Form form = test::make(test::two_boards).form;
  form.questions.clear();
  form.tables.clear();
  CHECK(contains(document_of({form}, "text"), "Nothing has to be found out."));
}

TEST_CASE("a page has boxes to tick and lines to write on, each with its label") {
  const form::Form form = test::make(test::two_boards).form;
  const std::string page = document_of({form}, "html");
  CHECK(contains(page, R"(<fieldset class="ask">
<legend><span class="id">1</span> <bdi>Integrated care partnership: Are the board&#39;s papers online for anybody to read?</bdi></legend>
<p class="hint">By law: Papers are online (A paper, page 1).</p>
<div class="ticks">
<label class="tick">
<input type="radio" name="q1"><span>Yes</span></label>
<label class="tick">
<input type="radio" name="q1"><span>No</span></label>
<label class="tick">
<input type="radio" name="q1"><span>Not known</span></label></div>
<div class="evidence">
<label class="ruled"><span>Document</span>
<input type="text" autocomplete="off"></label>
<label class="ruled"><span>Date</span>
<input type="text" autocomplete="off"></label>
<label class="ruled"><span>Paragraph</span>
<input type="text" autocomplete="off"></label></div></fieldset>
)"));
  CHECK(contains(page, R"(<input type="checkbox" name="q2"><span>ICB chair</span>)"));
  CHECK_FALSE(contains(page, "<script"));
}

TEST_CASE("names of strangers do nothing to a page") {
  const form::Form form =
      test::make("hwbs:\n  - {id: a, name: \"<script>alert(1)</script>\"}\n").form;
  const std::string page = document_of({form}, "html");
  CHECK_FALSE(contains(page, "<script"));
  CHECK(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;: Is a joint"));
}

TEST_CASE("questions as JSON hold every key of their schema and no other") {
  test::SchemaWalk walk("questions");
  const form::Form form = test::make(test::two_boards, form::Which::all).form;
  walk.value(nlohmann::json::parse(document_of({form}, "json")));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
  CHECK(test::undescribed_parts(walk.root) == std::set<std::string>{});
}

TEST_CASE("two kinds are told behind each other") {
  const auto loaded = test::load({test::few_checks});
  const Report report = test::report_of(loaded.pack->pack);
  const schema::Schema& schema = packs::built_in().arrangements;
  const form::Forms forms{form::make_form(Kind::system, report, schema),
                          form::make_form(Kind::place, report, schema)};
  const std::string text = document_of(forms, "text");
  CHECK(contains(text, "What a system is asked"));
  CHECK(contains(text, "What a place is asked"));
  CHECK(contains(document_of(forms, "html"), "System: The board&#39;s secretary"));
}
