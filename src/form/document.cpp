// SPDX-License-Identifier: MIT
// A form to read: what to find out, why, of whom, and where to write it.
#include "form/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "form/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/question.hpp"

namespace icpcheck::form {
namespace {

using paper::Entry;
using paper::Item;
using paper::Line;
using RunKind = paper::Run::Kind;

constexpr std::size_t most_checks = 6;
constexpr std::size_t most_places = 10;

std::string some_of(std::vector<std::string> words, std::size_t most) {
  const std::size_t left = words.size() > most ? words.size() - most : 0;
  words.resize(words.size() - left);
  if (left > 0) words.push_back(fmt::format("{} more", left));
  return join_words(words);
}

/// "S5.2, S5.6 and 3 more. Then 6 more checks can be asked."
std::string settled(const Alike& questions) {
  std::vector<std::string> checks;
  for (const FormQuestion* question : questions) {
    for (const std::string& check : question->checks) {
      if (std::ranges::find(checks, check) == checks.end()) checks.push_back(check);
    }
  }
  if (checks.empty()) return {};
  std::string text =
      fmt::format("{}: {}.", count_of(checks.size(), "check"), some_of(checks, most_checks));
  const std::size_t opens = questions.front()->opens;
  if (opens > 0) text += fmt::format(" Then {} can be asked.", count_of(opens, "more check"));
  return text;
}

/// "in_force: true in hwbs[north].jsna".
Line line_of_questions(const Alike& questions) {
  const FormQuestion& first = *questions.front();
  Line line;
  if (first.rest) {
    const std::string key = first.path.substr(first.path.rfind('.') + 1);
    line.add("the rest of ").add(key, RunKind::code).add(", or take it out of ");
    line.add("partial", RunKind::code);
  } else {
    line.add(first.write, RunKind::code);
  }
  if (line.empty()) return line;
  std::size_t shown = 0;
  for (const FormQuestion* question : questions) {
    const std::string part(parent_path(question->key));
    if (part.empty()) return line.add(" at the top of the file");
    if (shown == most_places) break;
    line.add(shown++ == 0 ? " in " : ", ").add(part, RunKind::code);
  }
  if (questions.size() > shown) line.add(fmt::format(" and {} more", questions.size() - shown));
  return line;
}

Line known(const Alike& questions) {
  Line line;
  for (const FormQuestion* question : questions) {
    if (question->known.text.empty()) continue;
    if (!line.empty()) line.add("; ");
    if (questions.size() > 1) line.add(question->about + ": ", RunKind::name);
    line.add(told_value(question->known), RunKind::name);
    if (question->evidence.empty()) continue;
    line.add(" (evidence ").add(join_words(question->evidence), RunKind::name).add(")");
  }
  return line;
}

Entry entry_of(const Alike& questions, std::size_t number, std::string_view why) {
  const FormQuestion& first = *questions.front();
  Entry entry{std::to_string(number), {}, text_of(questions)};
  entry.anchor = fmt::format("question-{}", number);
  entry.look = "question";
  entry.tone = first.open ? paper::Tone::unknown : paper::Tone::quiet;
  const auto say = [&entry](std::string label, Line line) {
    if (!line.empty()) entry.details.push_back({std::move(label), {Item(std::move(line))}});
  };
  say("Why", std::string(why));
  say("Answer", possible_answers(first.answers, false));
  say("Ask", first.ask);
  say("Settles", settled(questions));
  say("Write", line_of_questions(questions));
  say("Known", known(questions));
  return entry;
}

void write_tables(const Form& form, paper::Writer& writer) {
  if (form.tables.empty()) return;
  paper::Table table{"Lists", {"List", "Where", "What is there", "Ask"}, {}};
  for (const FormTable& each : form.tables) {
    table.rows.push_back({Line(each.title), Line{}.add(each.path, RunKind::code),
                          Line(state_of(each)), Line(each.ask)});
  }
  writer.write(std::move(table));
}

void write_questions(const Form& form, const std::vector<Alike>& groups, bool open,
                     paper::Writer& writer) {
  paper::Entries entries{3, {}};
  std::size_t facts = 0;
  std::string_view said;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const FormQuestion& first = *groups[i].front();
    if (first.open != open) continue;
    const bool is_said = !first.why.empty() && first.why == said;
    entries.entries.push_back(entry_of(groups[i], i + 1, is_said ? why_as_above : first.why));
    said = first.why;
    facts += groups[i].size();
  }
  if (entries.entries.empty()) return;
  const std::string title =
      open ? fmt::format("What to find out: {}", count_of(facts, "fact"))
           : fmt::format("What is known, or not needed now: {}", count_of(facts, "fact"));
  writer.write(paper::Heading{2, Line(title),
                              fmt::format("{}-{}", word(form.kind), open ? "open" : "rest")});
  writer.write(std::move(entries));
}

}  // namespace

paper::Front front_of(const Form& form) {
  paper::Front front;
  front.title = title_of(form);
  front.caption = Line("Questions as of ").add(form.day);
  if (!form.file.empty()) {
    front.about.add(form.file, RunKind::name).add(fmt::format(" · {}", word(form.kind)));
  }
  front.opening = opening_of(form);
  front.banner = "questions";
  return front;
}

void write_document(const Forms& forms, paper::Writer& writer) {
  const Form& first = forms.front();
  writer.begin(front_of(first));
  for (const Form& form : forms) {
    if (&form != &first) {
      writer.write(
          paper::Section{2, Line(title_of(form)), std::string(word(form.kind)), {}, {}, true});
      writer.write(paper::Paragraph{Line(opening_of(form)), paper::Paragraph::Role::strong});
    }
    const std::vector<Alike> groups = alike_in(form);
    write_questions(form, groups, true, writer);
    write_questions(form, groups, false, writer);
    write_tables(form, writer);
    if (&form != &first) writer.write(paper::End{});
  }
  writer.end();
}

}  // namespace icpcheck::form
