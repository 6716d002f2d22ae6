// SPDX-License-Identifier: MIT
// Leaves of a form what one person, one clause or one afternoon needs.
#include <algorithm>
#include <set>
#include <string_view>

#include "icpcheck/base/text.hpp"
#include "icpcheck/form/form.hpp"

namespace icpcheck::form {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(lowered(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string without_article(std::string_view person) {
  std::string name = lowered(person);
  if (name.starts_with("the ")) name.erase(0, 4);
  return name;
}

/// The people whose names have all the words; the one whose name it is, alone.
std::set<std::string, std::less<>> people_like(std::string_view role, const Form& form) {
  const std::vector<std::string> words = words_of(role);
  std::set<std::string, std::less<>> found;
  for (const std::string& person : people_of(form)) {
    if (without_article(person) == without_article(role)) return {person};
    const std::string name = lowered(person);
    const auto has = [&](const std::string& word) { return name.find(word) != std::string::npos; };
    if (!words.empty() && std::ranges::all_of(words, has)) found.insert(person);
  }
  return found;
}

void keep_tables_of_questions(Form& form) {
  std::erase_if(form.tables, [&](const FormTable& table) {
    return std::ranges::none_of(
        form.questions, [&](const FormQuestion& question) { return leads_to(question, table); });
  });
}

}  // namespace

std::vector<std::string> people_of(const Form& form) {
  std::vector<std::string> people;
  const auto add = [&people](const std::string& person) {
    const bool known = std::ranges::find(people, person) != people.end();
    if (!person.empty() && !known) people.push_back(person);
  };
  for (const FormQuestion& question : form.questions) add(question.ask);
  for (const FormTable& table : form.tables) add(table.ask);
  return people;
}

bool keep_asked_of(std::string_view role, Form& form) {
  const auto people = people_like(role, form);
  std::erase_if(form.questions,
                [&](const FormQuestion& question) { return !people.contains(question.ask); });
  std::erase_if(form.tables, [&](const FormTable& table) { return !people.contains(table.ask); });
  return !people.empty();
}

void keep_clause(std::string_view clause, Form& form) {
  std::erase_if(form.questions, [&](const FormQuestion& question) {
    return std::ranges::find(question.clauses, clause) == question.clauses.end();
  });
  keep_tables_of_questions(form);
}

void keep_first(std::size_t count, Form& form) {
  std::set<std::string_view> facts;
  const auto is_left = [&](const FormQuestion& question) {
    if (facts.contains(question.path)) return false;
    if (facts.size() == count) return true;
    facts.insert(question.path);
    return false;
  };
  std::vector<FormQuestion> kept;
  for (const FormQuestion& question : form.questions) {
    if (!is_left(question)) kept.push_back(question);
  }
  form.questions = std::move(kept);
  keep_tables_of_questions(form);
}

}  // namespace icpcheck::form
