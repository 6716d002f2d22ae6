// SPDX-License-Identifier: MIT
#include "form/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "form/values.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::form {
namespace {

/// More words than this are not told in running text.
constexpr std::size_t few_words = 10;
constexpr std::size_t most_named_subjects = 10;

/// What a single answer is, without choices.
std::string_view plain_answer(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::yes_no:
      return "yes or no";
    case AnswerKind::date:
      return "a date";
    case AnswerKind::whole_number:
      return "a whole number";
    case AnswerKind::number:
      return "a number";
    case AnswerKind::organisation:
      return "a name from the list";
    case AnswerKind::table:
      return "a row for each";
    case AnswerKind::parts:
      return "what the next questions ask";
    default:
      return "text";
  }
}

std::string listed_words(const Answers& answers, bool all) {
  const auto choices = answers.choices();
  // Names are those of a list that has a table of its own: they would be told again in every row.
  const bool is_vocabulary = answers.kind == AnswerKind::choice;
  const bool shows_all = (all && is_vocabulary) || choices.size() <= few_words;
  const std::size_t shown = shows_all ? choices.size() : few_words;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : "; ") + choices[i].title;
  if (shown < choices.size()) text += fmt::format("; or {} others", choices.size() - shown);
  if (answers.own_words) text += "; or words of your own, after x-";
  return text;
}

}  // namespace

std::string title_of(const Form& form) {
  if (!form.name.empty()) return report::short_name(form.name);
  if (!form.id.empty()) return form.id;
  return form.kind == Kind::system ? "What a system is asked" : "What a place is asked";
}

std::string opening_of(const Form& form) {
  const auto is_open = [](const FormQuestion& question) { return question.open; };
  const auto open = static_cast<std::size_t>(std::ranges::count_if(form.questions, is_open));
  const auto law = static_cast<std::size_t>(std::ranges::count_if(
      form.questions, [](const FormQuestion& each) { return each.open && each.weight == "law"; }));
  if (open == 0) return "Nothing has to be found out.";
  std::string text = fmt::format("{} to find out", count_of(open, "fact"));
  if (law > 0) text += fmt::format(", {} of them for what the law asks", law);
  std::set<std::string_view> asked;
  for (const FormQuestion& question : form.questions) {
    if (question.open && !question.ask.empty()) asked.insert(question.ask);
  }
  const std::size_t people = asked.size();
  if (people > 0)
    text +=
        people == 1 ? ", of one person or team" : fmt::format(", of {} people or teams", people);
  return text + ".";
}

std::string told_value(const Known& known) {
  constexpr std::size_t most = 500;
  return paper::shortened(known.text, most);
}

std::string possible_answers(const Answers& answers, bool all) {
  std::string text;
  if (!answers.choices().empty()) {
    text = (answers.many ? "All that apply: " : "One of: ") + listed_words(answers, all);
  } else if (answers.many) {
    text = "A list of " + std::string(answers.kind == AnswerKind::organisation ? "names" : "texts");
  } else {
    text = capitalised(std::string(plain_answer(answers.kind)));
  }
  return text + ".";
}

std::string heading_of(const std::string& person) {
  return person.empty() ? "Whoever knows" : capitalised(person);
}

std::vector<Alike> alike_in(const Form& form) {
  std::vector<Alike> groups;
  for (const FormQuestion& question : form.questions) {
    const FormQuestion* last = groups.empty() ? nullptr : groups.back().front();
    const bool same = last != nullptr && last->path == question.path &&
                      last->rest == question.rest && last->open == question.open;
    if (same) {
      groups.back().push_back(&question);
    } else {
      groups.push_back({&question});
    }
  }
  return groups;
}

std::string text_of(const Alike& questions) {
  if (questions.size() == 1) return questions.front()->text;
  std::vector<std::string> names;
  for (const FormQuestion* question : questions) {
    if (names.size() < most_named_subjects && !question->about.empty())
      names.push_back(question->about);
  }
  if (questions.size() > names.size() && !names.empty()) {
    names.push_back(fmt::format("{} more", questions.size() - names.size()));
  }
  const std::string& asked = questions.front()->asked;
  return names.empty() ? asked : join_words(names) + ": " + asked;
}

std::string state_of(const FormTable& table) {
  if (table.complete == Completeness::not_stated) return "Nothing is written down yet.";
  std::string text = count_of(table.rows.size(), "row");
  if (table.complete == Completeness::partial) return text + "; the list says that there are more.";
  return table.may_be_partial ? text + "; the list claims to be complete." : text + ".";
}

}  // namespace icpcheck::form
