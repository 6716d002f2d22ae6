// SPDX-License-Identifier: MIT
// Told by person: those who owe most first.
#include "cli/asked_status.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/edit_file.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/answer/memory.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::cli {
namespace {

using answer::Asked;
using paper::Line;

/// What one person was asked.
struct Person {
  std::string name;
  std::vector<Asked> waiting;
  std::size_t overdue = 0;
  std::size_t not_known = 0;
  std::size_t answered = 0;
};

std::vector<Person> people_of(const std::vector<Asked>& all, Date day) {
  std::vector<Person> people;
  for (const Asked& each : all) {
    auto person = std::ranges::find(people, each.of, &Person::name);
    if (person == people.end()) person = people.insert(people.end(), Person{.name = each.of});
    if (each.result == answer::is_not_known) ++person->not_known;
    if (each.result == answer::is_answered) ++person->answered;
    if (each.result != answer::is_waiting) continue;
    person->waiting.push_back(each);
    if (each.due && *each.due < day) ++person->overdue;
  }
  std::ranges::stable_sort(people, std::greater{},
                           [](const Person& person) { return person.waiting.size(); });
  return people;
}

Line opening(const std::vector<Person>& people) {
  std::size_t waiting = 0;
  std::size_t overdue = 0;
  std::size_t owing = 0;
  for (const Person& person : people) {
    waiting += person.waiting.size();
    overdue += person.overdue;
    if (!person.waiting.empty()) ++owing;
  }
  if (people.empty()) return "Nobody was asked anything yet: \"icpcheck questions\" does so.";
  if (waiting == 0) return "Everybody who was asked has answered.";
  std::string text =
      fmt::format("{} for an answer, of {}.",
                  waiting == 1 ? "1 fact waits" : fmt::format("{} facts wait", waiting),
                  owing == 1 ? "1 person or team" : fmt::format("{} people or teams", owing));
  if (overdue > 0)
    text += fmt::format(" {} overdue.", overdue == 1 ? "1 is" : fmt::format("{} are", overdue));
  return text;
}

paper::Table table_of(const std::vector<Person>& people) {
  paper::Table table{
      "Who was asked",
      {"Asked of", {"Waiting", true}, {"Overdue", true}, {"Not known", true}, {"Answered", true}},
      {}};
  table.captioned = false;
  for (const Person& person : people) {
    const auto count = [](std::size_t number) { return Line(std::to_string(number)); };
    table.rows.push_back({person.name, count(person.waiting.size()), count(person.overdue),
                          count(person.not_known), count(person.answered)});
  }
  return table;
}

paper::Paper paper_of(const yaml::Node& root, Date day) {
  const std::vector<Person> people = people_of(answer::asked_in(root), day);
  paper::Paper paper;
  paper.front.title = text_at(root, "name");
  paper.front.caption = Line("Answers as of ").add(day);
  paper.front.opening = opening(people);
  if (people.empty()) return paper;
  paper.blocks.emplace_back(table_of(people));
  for (const Person& person : people) {
    if (person.waiting.empty()) continue;
    paper.blocks.emplace_back(paper::Heading{2, Line("Waiting for " + person.name)});
    paper::Table table{"Waiting for " + person.name, {"Fact", "Asked on", "Due"}, {}};
    table.captioned = false;
    for (const Asked& each : person.waiting) {
      const bool is_late = each.due && *each.due < day;
      const std::string due = each.due ? to_string(*each.due) : "no day";
      table.rows.push_back({Line{}.add(each.fact, paper::Run::Kind::code), to_string(each.asked_on),
                            due + (is_late ? ", overdue" : "")});
    }
    paper.blocks.emplace_back(std::move(table));
  }
  return paper;
}

}  // namespace

void tell_status(const Options& options, const Session& session, Diagnostics& problems) {
  if (options.arguments.size() != 1) {
    problems.add(misuse("cli.one_file", "--status is about one file.",
                        "Name the description that the questions were recorded in."));
    return;
  }
  const auto draft = open_draft(options.arguments.front(), options, problems);
  if (!draft) return;
  const auto writer = paper::text_writer({.width = session.terminal.width}, session.out);
  paper::write(paper_of(draft->root(), options.as_of), *writer);
}

}  // namespace icpcheck::cli
