// SPDX-License-Identifier: MIT
// What to find out, by fact: the question, what rests on it, who would know and what to write.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/first_page.hpp"

namespace icpcheck::report {
namespace {

using paper::Entry;
using paper::Item;
using paper::Line;
using RunKind = paper::Run::Kind;

constexpr std::size_t few_places = 3;

/// "2 requirements of law (S5.2, S5.6) and 1 expectation (P4.2)", each id leading to its check.
Line settled_by(const Question& question, const Telling& telling) {
  Line line;
  for (const Strength strength : strengths) {
    std::vector<const Finding*> findings;
    std::ranges::copy_if(
        question.settles, std::back_inserter(findings),
        [strength](const Finding* finding) { return finding->strength() == strength; });
    if (findings.empty()) continue;
    line.add(line.empty() ? "" : " and ").add(asked_words(findings)).add(" (");
    for (const Finding* finding : findings) {
      line.add(finding == findings.front() ? "" : ", ");
      line.add(link_to(finding->check->id, telling.result, telling.report));
    }
    line.add(")");
  }
  return line;
}

/// Facts that are written into one part of the file, for each board or member.
struct FilePart {
  std::string path;  // of the part: "hwbs[].jsna"; "" for the top of the file
  std::vector<const AskedFact*> facts;
};

std::vector<FilePart> parts_of(const Question& question) {
  std::vector<FilePart> parts;
  for (const AskedFact& fact : question.facts) {
    const std::string_view path = parent_path(fact.path);
    const auto known = std::ranges::find(parts, path, &FilePart::path);
    if (known == parts.end()) {
      parts.push_back({std::string(path), {&fact}});
    } else {
      known->facts.push_back(&fact);
    }
  }
  return parts;
}

/// What to write; of a list that is partial the rest, or that there is none.
void add_lines_of(const FilePart& part, Line& line) {
  std::string lines;
  for (const AskedFact* fact : part.facts) {
    const std::string key = fact->path.substr(fact->path.rfind('.') + 1);
    if (fact->rest) {
      line.add("the rest of ").add(key, RunKind::code).add(", or take it out of ");
      line.add("partial", RunKind::code).add(part.facts.size() > 1 ? "; " : "");
      continue;
    }
    if (!lines.empty()) lines += ", ";
    lines += fact->write.empty() ? key + ": ..." : std::string(fact->write);
  }
  line.add(lines, RunKind::code);
}

/// "in_public: true, papers_online: true" for `meetings` of two boards, with their places.
void add_lines(const FilePart& part, const Telling& telling, std::size_t most_places, Line& line) {
  line.add(line.empty() ? "" : "; ");
  add_lines_of(part, line);
  line.add(part.path.empty() ? " at the top of the file" : " in ");
  const std::vector<FactPlace>& places = part.facts.front()->places;
  for (std::size_t i = 0; i < places.size() && i < most_places; ++i) {
    const std::string path(parent_path(places[i].path));
    // A comma would stand apart from the name of a file.
    const bool follows_file = i > 0 && places[i - 1].where.file != telling.result.file;
    const std::string between = follows_file ? " and " : ", ";
    if (!path.empty()) line.add(i == 0 ? "" : between).add(path, RunKind::code);
    add_place(places[i].where, telling.result, line);
  }
  if (places.size() > most_places) {
    line.add(fmt::format(" and {} more", places.size() - most_places));
  }
}

class QuestionEntry {
 public:
  QuestionEntry(const Question& question, const Telling& telling)
      : question_(question),
        telling_(telling),
        most_(telling.in_full ? Most::all().questions : few_places) {}

  Entry entry(std::size_t number) && {
    Entry entry{std::to_string(number), {}, title_of(question_, most_)};
    entry.anchor =
        fmt::format("{}question-{}", prefix_of(telling_.result, telling_.report), number);
    entry.look = "question";
    entry.tone = paper::Tone::unknown;
    add_others(entry);
    add_settles(entry);
    add_writes(entry);
    return entry;
  }

 private:
  void add_others(Entry& entry) const {
    std::string text;
    std::size_t left = question_.facts.size() - 1;
    for (std::size_t i = 1; i < question_.facts.size() && i < most_; ++i, --left) {
      text += (text.empty() ? "" : " ") + text_of(question_.facts[i], question_);
    }
    if (left > 0) text += fmt::format(" And {} more.", left);
    if (!text.empty()) entry.details.push_back({"Also", {Item(text)}});
  }

  void add_settles(Entry& entry) const {
    Line line = settled_by(question_, telling_).add(".");
    if (question_.opens > 0) {
      line.add(fmt::format(" Then {} can be asked.", count_of(question_.opens, "more check")));
    }
    if (const std::vector<std::string> people = people_of(question_); !people.empty()) {
      line.add(fmt::format(
          " Ask {}.",
          join_words(std::vector<std::string_view>(people.begin(), people.end()), "or")));
    }
    entry.details.push_back({"Settles", {Item(std::move(line))}});
  }

  void add_writes(Entry& entry) const {
    Line line;
    for (const FilePart& part : parts_of(question_)) {
      if (!part.facts.front()->elsewhere) add_lines(part, telling_, most_, line);
    }
    if (!line.empty()) entry.details.push_back({"Write", {Item(std::move(line))}});
  }

  const Question& question_;
  const Telling& telling_;
  std::size_t most_;
};

std::string more_anchor(const Telling& telling) {
  return prefix_of(telling.result, telling.report) + "more-questions";
}

paper::Entries entries_of(const Telling& telling, int level, std::size_t first, std::size_t last) {
  const std::vector<Question>& questions = telling.result.questions;
  paper::Entries entries{level + 1, {}};
  for (std::size_t i = first; i < questions.size() && i < last; ++i) {
    entries.entries.push_back(QuestionEntry(questions[i], telling).entry(i + 1));
  }
  return entries;
}

}  // namespace

std::string text_of(const AskedFact& fact, const Question& question) {
  std::string text(fact.question);
  if (text.empty() && !question.settles.empty() && fact.elsewhere) {
    return question.settles.front()->sentence;
  }
  if (text.empty()) {
    return fmt::format("Not written down: \"{}\".",
                       fact.title.empty() ? fact.path : std::string(fact.title));
  }
  if (fact.rest) text += " The list says that it is not complete: what is missing from it?";
  return text;
}

std::string names_of(const Question& question, std::size_t most) {
  std::vector<std::string> names;
  for (const FactPlace& place : question.facts.front().places) {
    const std::string name = with_short_words(place.name);
    const bool known = std::ranges::find(names, name) != names.end();
    if (!name.empty() && !known) names.push_back(name);
  }
  const std::size_t left = names.size() > most ? names.size() - most : 0;
  names.resize(names.size() - left);
  if (left > 0) names.push_back(fmt::format("{} more", left));
  return join_words(names);
}

std::string title_of(const Question& question, std::size_t most_names) {
  const std::string names = names_of(question, most_names);
  const AskedFact& asked = question.facts.front();
  std::string text = text_of(asked, question);
  const bool is_said = lowered(text).find(lowered(names)) != std::string::npos;
  return is_said || asked.elsewhere ? text : names + ": " + text;
}

std::vector<std::string> people_of(const Question& question) {
  std::vector<std::string> people;
  for (const AskedFact& fact : question.facts) {
    std::string person(fact.ask);
    const bool known = std::ranges::find(people, person) != people.end();
    if (!person.empty() && !known) people.push_back(std::move(person));
  }
  return people;
}

void write_questions(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  const std::size_t count = telling.result.questions.size();
  if (count == 0) return;
  std::size_t facts = 0;
  for (const Question& question : telling.result.questions) facts += question.facts.size();
  const std::string anchor = prefix_of(telling.result, telling.report) + "questions";
  writer.write(
      paper::Heading{level,
                     Line(fmt::format("What to find out: {} about {}", count_of(count, "question"),
                                      count_of(facts, "fact"))),
                     anchor});
  writer.write(entries_of(telling, level, 0, most));
  if (count <= most) return;
  const std::string more = count_of(count - most, "more question");
  if (!telling.in_full) {
    writer.write(paper::Paragraph{more + ". To read all, add --verbose."});
    return;
  }
  Line line("These weigh most. ");
  line.add({.text = more, .address = "#" + more_anchor(telling)}).add(" can be unfolded below.");
  writer.write(paper::Paragraph{std::move(line)});
}

void write_more_questions(const Telling& telling, int level, std::size_t after, bool open,
                          paper::Writer& writer) {
  const std::size_t count = telling.result.questions.size();
  if (count <= after) return;
  writer.write(paper::Fold{Line(count_of(count - after, "more question")), open,
                           more_anchor(telling), "rest", level});
  writer.write(entries_of(telling, level, after, count));
  writer.write(paper::End{});
}

}  // namespace icpcheck::report
