// SPDX-License-Identifier: MIT
// Which answers a cell offers. Nothing is refused there: what people write is understood, or told
// back to them, when it is read.
#include <utility>

#include "form/words.hpp"
#include "form/workbook.hpp"

namespace icpcheck::form {
namespace {

using sheet::Validation;

bool is_below(const sheet::Range& upper, const sheet::Range& lower) {
  return upper.first_column == lower.first_column && upper.last_column == lower.last_column &&
         upper.last_row + 1 == lower.first_row;
}

void add_sized_validation(Validation validation, sheet::Page& page) {
  if (!page.validations.empty()) {
    Validation& last = page.validations.back();
    if (is_below(last.range, validation.range) && last.choices == validation.choices &&
        last.title == validation.title && last.prompt == validation.prompt) {
      last.range.last_row = validation.range.last_row;
      return;
    }
  }
  page.validations.push_back(std::move(validation));
}

std::string prompt_of(const Answers& answers) {
  std::string prompt;
  if (answers.many) prompt = "Choose one, or write several with ; between them.";
  if (answers.own_words) {
    prompt += prompt.empty() ? "Choose one, or write" : " You may also write";
    prompt += " words of your own after x-.";
  }
  return prompt;
}

}  // namespace

void add_validation(sheet::Range cells, const Answers& answers, sheet::Page& page) {
  Validation validation{.range = cells, .title = "Answer"};
  switch (answers.kind) {
    case AnswerKind::yes_no:
      validation.choices = {std::string(yes), std::string(no)};
      break;
    case AnswerKind::date:
      if (!answers.many) add_date(cells, page);
      return;
    case AnswerKind::table:
      validation.choices = {std::string(none)};
      validation.prompt = "Fill in the sheet of the list. Choose None if there is none.";
      break;
    case AnswerKind::choice:
    case AnswerKind::organisation:
      for (const AnswerChoice& choice : answers.choices()) {
        validation.choices.push_back(choice.title);
      }
      validation.prompt = prompt_of(answers);
      break;
    default:
      return;
  }
  if (!validation.choices.empty()) add_sized_validation(std::move(validation), page);
}

void add_yes(sheet::Range cells, sheet::Page& page) {
  add_sized_validation({.range = cells, .choices = {std::string(yes)}}, page);
}

void add_date(sheet::Range cells, sheet::Page& page) {
  add_sized_validation(
      {.range = cells, .title = "Date", .prompt = "A day, such as 7 December 2021."}, page);
}

}  // namespace icpcheck::form
