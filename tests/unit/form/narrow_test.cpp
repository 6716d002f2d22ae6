// SPDX-License-Identifier: MIT
// What one person, one clause or one afternoon needs of a form.
#include "unit/form/small_form.hpp"

using namespace icpcheck;

namespace {

using Texts = std::vector<std::string>;

Texts question_keys(const form::Form& form) {
  Texts keys;
  for (const form::FormQuestion& question : form.questions) keys.push_back(question.key);
  return keys;
}

Texts tables(const form::Form& form) {
  Texts paths;
  for (const form::FormTable& table : form.tables) paths.push_back(table.path);
  return paths;
}

}  // namespace

TEST_CASE("people are found by words of what they are, in any case and order") {
  const Texts people{"the director of public health", "the ICB's board secretary",
                     "the board's secretary", "Local Healthwatch"};
  const auto found = [&](std::string_view role) { return form::people_like(role, people); };
  CHECK(found("public health") == Texts{"the director of public health"});
  CHECK(found("Health PUBLIC") == Texts{"the director of public health"});
  CHECK(found("health") == Texts{"the director of public health", "Local Healthwatch"});
  CHECK(found("the board's secretary") == Texts{"the board's secretary"});
  CHECK(found("board's secretary") == Texts{"the board's secretary"});
  CHECK(found("secretary") == Texts{"the ICB's board secretary", "the board's secretary"});
  CHECK(found("treasurer").empty());
  CHECK(found("").empty());
  CHECK(found("  ").empty());
}

TEST_CASE("people are named once, in the order of what they can settle") {
  const auto made = test::make(test::two_boards);
  CHECK(form::people_of(made.form) == Texts{"the board's secretary",
                                            "the director of public health", "the ICP's secretary",
                                            "the ICB's director of strategy"});
}

TEST_CASE("only what somebody would know is left") {
  form::Form form = test::make(test::two_boards).form;
  form::keep_asked_of({"the ICP's secretary"}, form);
  CHECK(question_keys(form) == Texts{"icp.members"});
  CHECK(tables(form) == Texts{"icp.members"});
}

TEST_CASE("only what a clause needs is left") {
  form::Form form = test::make(test::two_boards).form;
  form::keep_clause("X2", form);
  CHECK(question_keys(form).empty());
  CHECK(tables(form).empty());
  form = test::make(test::two_boards).form;
  form::keep_clause("X1", form);
  CHECK(question_keys(form).size() == 6);
  CHECK(tables(form) == Texts{"icp.members"});
}

TEST_CASE("the first facts are left, each of all boards") {
  const char* three = R"(hwbs:
  - {id: a}
  - {id: b}
  - {id: c}
)";
  form::Form form = test::make(three).form;
  form::keep_first(2, form);
  CHECK(question_keys(form) == Texts{"icp.meetings.papers_online", "icp.meetings.in_public"});
  form = test::make(three).form;
  form::keep_first(3, form);
  CHECK(question_keys(form) == Texts{"icp.meetings.papers_online", "icp.meetings.in_public",
                                     "hwbs[a].jsna.in_force", "hwbs[b].jsna.in_force",
                                     "hwbs[c].jsna.in_force"});
  CHECK(tables(form).empty());
}
