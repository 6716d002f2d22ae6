// SPDX-License-Identifier: MIT
// Which answers a fact takes, and how what is known reads.
#include <set>

#include "icpcheck/base/text.hpp"
#include "unit/form/small_form.hpp"

using namespace icpcheck;
using form::AnswerKind;

namespace {

/// The built-in packs ask of more kinds of fact.
form::Form everything(const std::string& facts, const std::string& day = "2022-10-01") {
  const Description description = test::describe(facts);
  Report report;
  for (const Pack& pack : packs::built_in().packs) report.packs.push_back(&pack);
  report.options.as_of = parse_date(day).value();
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = report.packs;
  setup.options = report.options;
  cel::Evaluator evaluator(setup.schema);
  const DescriptionResult result = audit::audit(description, {}, setup, evaluator);
  return form::make_form({description, result, report, *setup.schema}, form::Which::all);
}

}  // namespace

TEST_CASE("the answers that are possible follow from the schema") {
  const form::Form form = everything(
      "organisations:\n  - {id: council, name: The Council, type: unitary-authority}\n"
      "  - {id: icb, name: The ICB, type: icb}\n  - {id: twin, name: The ICB, type: icb}\n");
  const auto answers = [&](std::string_view key) {
    const form::FormQuestion* question = form.find(key);
    CAPTURE(std::string(key));
    REQUIRE(question != nullptr);
    return question->answers;
  };
  CHECK(answers("icp.meetings.in_public").kind == AnswerKind::yes_no);
  CHECK(answers("icp.established_on").kind == AnswerKind::date);
  CHECK(answers("icp.terms_of_reference.quorum_number").kind == AnswerKind::whole_number);
  CHECK(answers("strategy.oversight.by").kind == AnswerKind::text);
  CHECK(answers("icp.members").kind == AnswerKind::table);
  CHECK(answers("icp.chair").kind == AnswerKind::parts);

  const form::Answers status = answers("icp.status");
  CHECK(status.kind == AnswerKind::choice);
  CHECK_FALSE(status.many);
  CHECK_FALSE(status.own_words);
  CHECK(status.choices()[0].word == "proposed");
  CHECK(status.choices()[0].title == "Proposed");

  const form::Answers purposes = answers("icp.purposes");
  CHECK(purposes.kind == AnswerKind::choice);
  CHECK(purposes.many);
  CHECK(purposes.own_words);

  const form::Answers secretariat = answers("icp.resourcing.secretariat");
  CHECK(secretariat.kind == AnswerKind::organisation);
  CHECK(secretariat.listed.text() == "organisations");
  REQUIRE(secretariat.choices().size() == 3);
  CHECK(secretariat.choices()[0].title == "The Council");
  CHECK(secretariat.choices()[1].title == "The ICB (icb)");
  CHECK(secretariat.choices()[2].title == "The ICB (twin)");
  // Only councils are responsible authorities.
  CHECK(answers("responsible_authorities").choices().size() == 1);
}

TEST_CASE("what is known reads as people write it") {
  const form::Form form = everything(
      "organisations:\n  - {id: council, name: The Council, type: unitary-authority}\n"
      "responsible_authorities: [council]\nplaces: []\nicp:\n  status: established\n"
      "  established_on: 2022-07-01\n  relation_to_hwb: same-body\n  established_by: [council]\n"
      "  chair: {post: vacant}\n  meetings: {in_public: false}\n  members:\n"
      "    - {post: Leader}\n    - {post: \"One; two\"}\n"
      "strategy: {oversight: {by: \"A group; and a board\", reviews_per_year: 2}}\n");
  const auto known = [&](std::string_view key) {
    const form::FormQuestion* question = form.find(key);
    CAPTURE(std::string(key));
    REQUIRE(question != nullptr);
    return question->known.raw + " = " + question->known.text;
  };
  CHECK(known("icp.status") == "established = Established");
  CHECK(known("icp.established_on") == "2022-07-01 = 1 July 2022");
  CHECK(known("icp.relation_to_hwb") == "same-body = Same body");
  CHECK(known("icp.established_by") == "council = The Council");
  CHECK(known("icp.chair") == "stated = stated");
  CHECK(known("icp.meetings.in_public") == "false = No");
  CHECK(known("icp.members") == "2 items = Leader; \"One; two\"");
  CHECK(known("places") == "[] = None");
  CHECK(known("strategy.oversight.by") == "A group; and a board = A group; and a board");
  CHECK(known("strategy.oversight.reviews_per_year") == "2 = 2");
  CHECK(known("icp.meetings.papers_online") == " = ");
}

TEST_CASE("no two words of a question have the same title, so each title leads to its word") {
  const form::Form form = everything("");
  for (const form::FormQuestion& question : form.questions) {
    std::set<std::string> titles;
    for (const form::AnswerChoice& choice : question.answers.choices()) {
      CAPTURE(question.key, choice.title);
      CHECK(titles.insert(lowered(choice.title)).second);
    }
  }
  CHECK(form.questions.size() > 200);
}

TEST_CASE("every fact that is asked has a question and somebody who would know") {
  for (const Kind kind : kinds) {
    Report report;
    for (const Pack& pack : packs::built_in().packs) report.packs.push_back(&pack);
    const form::Form form = form::make_form(kind, report, packs::built_in().arrangements);
    for (const form::FormQuestion& question : form.questions) {
      CAPTURE(question.key);
      CHECK(question.asked.ends_with('?'));
      CHECK_FALSE(question.ask.empty());
      CHECK_FALSE(question.write.empty());
      CHECK_FALSE(question.why.empty());
    }
  }
}
