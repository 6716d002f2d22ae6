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

void add_person(const std::string& person, std::vector<std::string>& people) {
  const bool known = std::ranges::find(people, person) != people.end();
  if (!person.empty() && !known) people.push_back(person);
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
  for (const FormQuestion& question : form.questions) {
    if (std::ranges::find(people, question.ask) == people.end()) people.push_back(question.ask);
  }
  return people;
}

std::vector<std::string> people_of(const schema::Schema& schema) {
  std::vector<std::string> people;
  for (const schema::Type& type : schema.types) {
    for (const schema::Field& field : type.fields) add_person(field.ask, people);
  }
  std::ranges::sort(people);
  return people;
}

std::vector<std::string> people_like(std::string_view role,
                                     const std::vector<std::string>& people) {
  const std::vector<std::string> words = words_of(role);
  std::vector<std::string> found;
  for (const std::string& person : people) {
    if (without_article(person) == without_article(role)) return {person};
    const std::string name = lowered(person);
    const auto has = [&](const std::string& word) { return name.find(word) != std::string::npos; };
    if (!words.empty() && std::ranges::all_of(words, has)) found.push_back(person);
  }
  return found;
}

void keep_asked_of(const std::vector<std::string>& people, Form& form) {
  const auto is_another = [&](const auto& asked) {
    return std::ranges::find(people, asked.ask) == people.end();
  };
  std::erase_if(form.questions, is_another);
  std::erase_if(form.tables, is_another);
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
