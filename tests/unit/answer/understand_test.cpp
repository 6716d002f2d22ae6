// SPDX-License-Identifier: MIT
// What people write, and what is made of it.
#include "icpcheck/answer/understand.hpp"

#include "support/catch.hpp"

using namespace icpcheck;
using answer::understand;
using form::AnswerChoice;
using form::AnswerKind;
using form::Answers;

namespace {

/// The value on one line, or the problem and the hint.
std::string read(std::string_view text, const Answers& answers) {
  const answer::Understood understood = understand(text, answers);
  if (understood.value) return edit::to_line(*understood.value);
  return understood.problem + " " + understood.hint;
}

Answers choice(bool many = false, bool own_words = false) {
  return {.kind = AnswerKind::choice,
          .many = many,
          .shared = std::make_shared<const std::vector<AnswerChoice>>(
              std::vector<AnswerChoice>{{"proposed", "Proposed"},
                                        {"set-up", "Set up, or about to be"},
                                        {"established", "Established by its members"}}),
          .own_words = own_words};
}

}  // namespace

TEST_CASE("yes and no are understood as people write them") {
  const Answers answers{.kind = AnswerKind::yes_no};
  for (const char* text : {"Yes", " yes ", "y", "TRUE", "Yes.", "yes\xC2\xA0", "\tYes\n"}) {
    CAPTURE(text);
    CHECK(read(text, answers) == "true");
  }
  for (const char* text : {"No", "n", "false", "NO."}) {
    CAPTURE(text);
    CHECK(read(text, answers) == "false");
  }
  CHECK(read("maybe", answers) == "\"maybe\" is neither yes nor no. Write Yes or No.");
  CHECK(read("  ", answers) == "\"  \" says nothing. Write an answer.");
}

TEST_CASE("days are understood as people in England write them") {
  const Answers answers{.kind = AnswerKind::date};
  for (const char* text : {"2021-12-07", "7 December 2021", "07/12/2021", "7.12.2021", "7 Dec 21",
                           "7th December 2021"}) {
    CAPTURE(text);
    CHECK(read(text, answers) == "2021-12-07");
  }
  CHECK(read("31 June 2022", answers) ==
        "\"31 June 2022\" is not a day. Write it like 7 December 2021.");
  CHECK(read("2022-06-31", answers) ==
        "\"2022-06-31\" is not a day. June 2022 has 30 days. Write it like 7 December 2021.");
  CHECK(read("next week", answers) == "\"next week\" is not a day. Write it like 7 December 2021.");
}

TEST_CASE("numbers are digits") {
  CHECK(read("1,200", {.kind = AnswerKind::whole_number}) == "1200");
  CHECK(read("12.5", {.kind = AnswerKind::number}) == "12.5");
  CHECK(read("12", {.kind = AnswerKind::number}) == "12");
  CHECK(read("twelve", {.kind = AnswerKind::whole_number}) ==
        "\"twelve\" is not a whole number. Write digits alone, such as 12.");
  CHECK(read("12a", {.kind = AnswerKind::number}) ==
        "\"12a\" is not a number. Write digits alone, such as 12.5.");
}

TEST_CASE("a choice is one of its words or titles") {
  CHECK(read("Established by its members", choice()) == "established");
  CHECK(read(" ESTABLISHED  by its members.", choice()) == "established");
  CHECK(read("established", choice()) == "established");
  CHECK(read("propsed", choice()) ==
        "\"propsed\" is none of the choices. Did you mean \"Proposed\"?");
  CHECK(read("something", choice()) ==
        "\"something\" is none of the choices. Known are: Proposed, Set up, or about to be and "
        "Established by its members.");
  CHECK(read("x-ours", choice(false, true)) == "x-ours");
  CHECK(read("ours", choice(false, true))
            .ends_with("For another, write x- and then your own words."));
  CHECK(read("x-Our own Board", choice(false, true)) == "x-our-own-board");
}

TEST_CASE("lists have semicolons, lines or, of choices, commas") {
  CHECK(read("Proposed; Established by its members", choice(true)) == "[proposed, established]");
  CHECK(read("Proposed\nEstablished by its members\n", choice(true)) == "[proposed, established]");
  CHECK(read("- Proposed\n- established", choice(true)) == "[proposed, established]");
  CHECK(read("proposed, established", choice(true)) == "[proposed, established]");
  // The comma of a title parts nothing.
  CHECK(read("Set up, or about to be; Proposed", choice(true)) == "[set-up, proposed]");
  CHECK(read("proposed; proposed", choice(true)) == "[proposed]");
  CHECK(read("None", choice(true)) == "[]");
  CHECK(read(";;", choice(true)) == "\";;\" names nothing. Write None if there are none.");
  const Answers texts{.kind = AnswerKind::text, .many = true};
  CHECK(read("A, B; \"C; D\"; \xE2\x80\xA2 E", texts) == "[\"A, B\", C; D, E]");
}

TEST_CASE("groups are YAML on one line") {
  const Answers answers{.kind = AnswerKind::parts};
  CHECK(read("{post: Chair, organisation: icb}", answers) == "{post: Chair, organisation: icb}");
  CHECK(read("{post: ", answers) ==
        "\"{post:\" cannot be read as YAML. Write it on one line, such as {post: Chair, "
        "organisation: icb}.");
  // A line end would begin another fact.
  CHECK(read("a\nother: b", answers).ends_with("such as {post: Chair, organisation: icb}."));
}
