// SPDX-License-Identifier: MIT
// Which questions a form asks, of what, why, and in which order.
#include "icpcheck/form/form.hpp"

#include "unit/form/small_form.hpp"

using namespace icpcheck;
using form::Which;

namespace {

/// "icp.meetings.papers_online: X1.2 X1.1".
std::vector<std::string> told(const form::Form& form) {
  std::vector<std::string> lines;
  for (const form::FormQuestion& question : form.questions) {
    std::string line = question.key + (question.rest ? " (rest)" : "") + ":";
    for (const std::string& check : question.checks) line += " " + check;
    lines.push_back(line);
  }
  return lines;
}

const form::FormQuestion& question(const form::Form& form, std::string_view key) {
  const form::FormQuestion* found = form.find(key);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("each fact of each board is asked, what the law needs first") {
  const auto made = test::make(test::two_boards);
  CHECK(told(made.form) ==
        std::vector<std::string>{"icp.meetings.papers_online: X1.2 X1.1",
                                 "hwbs[east].jsna.in_force: X1.4", "icp.members[0].roles: X1.5",
                                 "icp.members (rest): X1.5", "integration.clinical.direction: X1.6",
                                 "integration.financial.direction: X1.6"});
}

TEST_CASE("a form says of what description, of which text and of which day it is") {
  const auto made = test::make(test::two_boards);
  CHECK(made.form.name == "North Integrated Care System");
  CHECK(made.form.id == "north");
  CHECK(made.form.kind == Kind::system);
  CHECK(made.form.file == "north.yaml");
  CHECK(made.form.digest.size() == 64);
  CHECK(made.form.version == 1);
  CHECK(to_string(made.form.day) == "2022-10-01");
}

TEST_CASE("a question says what it is about, why it is asked, and of whom") {
  const auto made = test::make(test::two_boards);
  const form::FormQuestion& papers = question(made.form, "icp.meetings.papers_online");
  CHECK(papers.path == "icp.meetings.papers_online");
  CHECK(papers.title.text() == "Papers online");
  CHECK(papers.about == "Integrated care partnership");
  CHECK(papers.asked == "Are the board's papers online for anybody to read?");
  CHECK(papers.text ==
        "Integrated care partnership: Are the board's papers online for anybody to read?");
  CHECK(papers.why == "By law: Papers are online (A paper, page 1).");
  CHECK(papers.weight == "law");
  CHECK(papers.settles == 2);
  CHECK(papers.opens == 1);
  CHECK(papers.clauses == std::vector<std::string>{"X1"});
  CHECK(papers.ask == "the board's secretary");
  CHECK(papers.write == "papers_online: true");
  CHECK(papers.known.text == "");
  CHECK(papers.open);
  CHECK(question(made.form, "hwbs[east].jsna.in_force").text ==
        "East HWB: Is a joint strategic needs assessment in force?");
  CHECK(question(made.form, "icp.members[0].roles").about ==
        "Integrated care partnership, Leader of the Council");
}

TEST_CASE("who asks is said by the strength and the authority of the check") {
  const auto made = test::make(test::two_boards);
  CHECK(question(made.form, "hwbs[east].jsna.in_force").why ==
        "The least that national guidance asks: Each board has an assessment (A paper, page 1).");
  CHECK(question(made.form, "icp.members").why ==
        "The local framework expects: A chair is a member (A paper, page 1).");
  CHECK(question(made.form, "integration.clinical.direction").why ==
        "As we read the guidance: Each kind of integration has a direction (A paper, page 1).");
}

TEST_CASE("a list that is not complete is asked for what it leaves out") {
  const auto made = test::make(test::two_boards);
  CHECK(question(made.form, "icp.members").text ==
        "Who sits on the ICP? The list says that it is not complete: what is missing from it?");
  CHECK(question(made.form, "icp.members").answers.kind == form::AnswerKind::table);
}

TEST_CASE("like parts of one thing are told apart") {
  const auto made = test::make(test::two_boards);
  CHECK(question(made.form, "integration.clinical.direction").text ==
        "Clinical integration: Is the strategic direction set for this kind of integration?");
}

TEST_CASE("all facts are those that a check may look at, with what is known, open ones first") {
  const auto made = test::make(test::two_boards, Which::all);
  CHECK(told(made.form) ==
        std::vector<std::string>{
            "icp.meetings.papers_online: X1.2 X1.1", "hwbs[east].jsna.in_force: X1.4",
            "icp.members[0].roles: X1.5", "icp.members (rest): X1.5",
            "integration.clinical.direction: X1.6", "integration.financial.direction: X1.6",
            "icp.members[1].roles:", "icp.meetings.in_public:", "icp.meetings.minutes_online:",
            "hwbs:", "hwbs[west].jsna.in_force:"});
  const form::FormQuestion& in_public = question(made.form, "icp.meetings.in_public");
  CHECK_FALSE(in_public.open);
  CHECK(in_public.known.raw == "true");
  CHECK(in_public.known.text == "Yes");
  CHECK(in_public.evidence == std::vector<std::string>{"minutes"});
  CHECK(in_public.why == "National guidance expects: The ICP meets in public (A paper, page 1).");
  CHECK(in_public.clauses == std::vector<std::string>{"X1"});
  CHECK(question(made.form, "icp.members[1].roles").about ==
        "Integrated care partnership, Member 2");
}

TEST_CASE("of no description in particular everything is asked, by path") {
  auto loaded = test::load({test::few_checks});
  const Report report = test::report_of(loaded.pack->pack);
  const form::Form form = form::make_form(Kind::system, report, packs::built_in().arrangements);
  CHECK(told(form) ==
        std::vector<std::string>{
            "icp.meetings.papers_online: X1.2 X1.1", "hwbs: X1.4", "hwbs[].jsna.in_force: X1.4",
            "icp.members: X1.5", "icp.members[].roles: X1.5", "icp.meetings.in_public: X1.1",
            "icp.meetings.minutes_online: X1.3", "integration.financial.direction: X1.6",
            "integration.clinical.direction: X1.6"});
  CHECK(form.id == "");
  CHECK(form.find("hwbs[].jsna.in_force")->text ==
        "Is a joint strategic needs assessment in force?");
}

TEST_CASE("nothing is asked where nothing is open") {
  const auto made = test::make(
      "hwbs: []\nicp:\n  members:\n    - {roles: [hwb-chair]}\n  meetings: {in_public: true, "
      "papers_online: true, minutes_online: true}\nintegration:\n  clinical: {direction: true}\n"
      "  financial: {direction: true}\n");
  CHECK(made.form.questions.empty());
}
