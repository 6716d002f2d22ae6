// SPDX-License-Identifier: MIT
#include "brief/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/report/first_page.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::size_t few_names = 3;
constexpr std::size_t few_questions = 2;

/// "ICP" of "Integrated care partnership".
std::string initials_of(std::string_view name) {
  std::string initials;
  bool begins = true;
  for (const char letter : name) {
    if (begins) initials += upper(letter);
    begins = letter == ' ';
  }
  return initials;
}

/// Whether a board can tell without the name what is asked about. A part of the description, as
/// `engagement`, needs none, unless "the board" is meant of several that there are.
bool needs_name(const std::string& text, const std::string& name, const AskedFact& asked) {
  const bool is_said = lowered(text).find(lowered(name)) != std::string::npos;
  if (is_said) return false;
  if (asked.path.find('[') != std::string::npos) return true;
  return text.find("the board") != std::string::npos &&
         text.find(initials_of(name)) == std::string::npos;
}

std::string with_names(const std::string& text, const Question& question) {
  const std::string names = report::names_of(question, few_names);
  return needs_name(text, names, question.facts.front()) ? names + ": " + text : text;
}

/// "Fen HWB: Is it in force? On what day was it published?", of the facts that one person knows.
std::string text_of(const Question& question, const std::string& person) {
  std::vector<std::string> texts;
  for (const AskedFact& fact : question.facts) {
    if (fact.ask != person || fact.elsewhere) continue;
    std::string text = report::text_of(fact, question);
    // Several boards may be asked the same in one question.
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  std::string text;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i == few_questions && texts.size() > few_questions + 1) {
      text += fmt::format(" And {} more.", texts.size() - i);
      break;
    }
    text += (i == 0 ? "" : " ") + texts[i];
  }
  return with_names(text, question);
}

Person& find_or_add(const std::string& name, std::vector<Person>& people) {
  const auto known = std::ranges::find(people, name, &Person::name);
  if (known != people.end()) return *known;
  return people.emplace_back(Person{name, 0, {}});
}

void add_question(const Question& question, std::vector<Person>& people) {
  std::vector<std::string> seen;
  for (const AskedFact& fact : question.facts) {
    if (fact.elsewhere) continue;
    std::string name(fact.ask);
    if (std::ranges::find(seen, name) != seen.end()) continue;
    const auto is_theirs = [&name](const AskedFact& each) {
      return each.ask == name && !each.elsewhere;
    };
    const auto facts = static_cast<std::size_t>(std::ranges::count_if(question.facts, is_theirs));
    Person& person = find_or_add(name, people);
    person.facts += facts;
    person.rows.push_back({text_of(question, name), facts, question.settles});
    seen.push_back(std::move(name));
  }
}

}  // namespace

std::string asked_of(const Question& question) {
  return with_names(report::text_of(question.facts.front(), question), question);
}

std::vector<std::string> to_read_with(const DescriptionResult& result) {
  std::vector<std::string> sentences;
  for (const Question& question : result.questions) {
    for (const AskedFact& fact : question.facts) {
      if (!fact.elsewhere) continue;
      std::string text = report::text_of(fact, question);
      if (std::ranges::find(sentences, text) == sentences.end()) {
        sentences.push_back(std::move(text));
      }
    }
  }
  return sentences;
}

std::vector<Person> people_to_ask(const DescriptionResult& result) {
  std::vector<Person> people;
  for (const Question& question : result.questions) add_question(question, people);
  std::ranges::stable_sort(people, {}, [](const Person& person) { return person.name.empty(); });
  return people;
}

}  // namespace icpcheck::brief
