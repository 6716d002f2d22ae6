// SPDX-License-Identifier: MIT
// The back of the paper: what is to be confirmed, the gap report, words, documents.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "brief/findings.hpp"
#include "brief/people.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/shell_word.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

/// "law: S5.2, S5.6; expected: P4.1", of what a fact settles.
std::string settled_by(const std::vector<const Finding*>& findings) {
  constexpr std::size_t few = 4;
  std::map<std::pair<Strength, std::string_view>, std::vector<std::string_view>> ids;
  for (const Finding* finding : findings) {
    ids[{finding->strength(), report::asked_by(*finding)}].push_back(finding->check->id);
  }
  std::string text;
  for (auto& [weight, checks] : ids) {
    const std::size_t left = checks.size() > few + 1 ? checks.size() - few : 0;
    checks.resize(checks.size() - left);
    const std::string more = fmt::format("{} more", left);
    if (left > 0) checks.push_back(more);
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", weight.second, join_words(checks));
  }
  return text;
}

/// Who knows no more than this stands in one list with others.
constexpr std::size_t few_rows = 2;

std::string label_of_person(const Person& person) {
  return person.name.empty() ? "To be found out by somebody" : capitalised(person.name);
}

/// What one person is to confirm, and what rests on it; with a label the person stands before it.
std::vector<Line> lines_of(const Person& person, const std::string& label) {
  std::vector<Line> lines;
  for (const ToConfirm& row : person.rows) {
    const std::string text = row.text + " (" + settled_by(row.settles) + ")";
    lines.push_back(label.empty() ? Line(text) : labelled(label, text));
  }
  return lines;
}

/// Of everybody, as many of the heaviest rows as there is room for.
std::vector<Person> within(std::vector<Person> people, std::size_t room) {
  std::size_t rows = 0;
  for (const Person& person : people) rows += person.rows.size();
  // What weighs least stands last with everybody.
  for (std::size_t i = people.size(); rows > room && i > 0;) {
    Person& person = people[--i];
    const std::size_t kept = std::max<std::size_t>(person.rows.size() * room / rows, 1);
    rows -= person.rows.size() - kept;
    person.rows.resize(kept);
  }
  return people;
}

std::size_t facts_told(const std::vector<Person>& people) {
  std::size_t facts = 0;
  for (const Person& person : people) {
    for (const ToConfirm& row : person.rows) facts += row.facts;
  }
  return facts;
}

bool occurs(std::string_view text, std::string_view word) {
  const auto is_letter = [&text](std::size_t at) {
    return at < text.size() && (is_small_letter(text[at]) || is_capital(text[at]));
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool is_plural = end < text.size() && text[end] == 's' && !is_letter(end + 1);
    if ((at == 0 || !is_letter(at - 1)) && (!is_letter(end) || is_plural)) return true;
  }
  return false;
}

/// All that the paper says so far, for a search in it.
struct TextOf {
  std::string text;

  void add(const Line& line) { text += line.plain() + '\n'; }
  void add(const paper::Item& item) {
    add(item.line);
    for (const paper::Item& below : item.below) add(below);
  }
  void operator()(const Heading& heading) { add(heading.text); }
  void operator()(const Paragraph& paragraph) { add(paragraph.text); }
  void operator()(const List& list) {
    for (const paper::Item& item : list.items) add(item);
  }
  void operator()(const Table& table) {
    for (const auto& row : table.rows) {
      for (const Line& cell : row) add(cell);
    }
  }
  void operator()(const paper::Entries& entries) {
    for (const paper::Entry& entry : entries.entries) {
      text += entry.title + '\n';
      for (const paper::Detail& detail : entry.details) {
        for (const paper::Item& item : detail.items) add(item);
      }
    }
  }
  void operator()(const auto& /*block*/) {}
};

/// "Terms of reference, 20 June 2022", leading to the document where it may.
Line titled(const Evidence& document) {
  std::string title = document.title.empty() ? document.id : document.title;
  const std::string day = document.date ? in_words(*document.date) : "date not stated";
  if (title.find(day) == std::string::npos) title += ", " + day;
  return paper::may_link(document.url) ? Line{}.add_link(title, document.url) : Line{title};
}

/// "2007 Act, on: ...", leading to the document where it may.
Line titled(const Source& source) {
  std::string title(source.title);
  // Which Acts have changed it stands in the gap report.
  title.resize(std::min(title.find(", as amended"), title.size()));
  if (!source.reports_on.empty()) title += ", on: " + source.reports_on;
  const std::string url(source.url);
  return paper::may_link(url) ? Line{}.add_link(title, url) : Line{title};
}

}  // namespace

void write_to_confirm(Brief& brief, const PaperSection& section) {
  constexpr std::size_t usual_room = 60;
  const std::size_t room = section.most == 0 ? usual_room : section.most;
  for (const std::string& sentence : to_read_with(brief.result)) brief.ask_author(sentence);
  const std::vector<Person> people = people_to_ask(brief.result);
  if (people.empty()) return brief.paragraph("Nothing that is asked for now is open.");
  const std::vector<Person> shown = within(people, room);
  const int level = static_cast<int>(section.level) + 1;
  std::vector<Line> of_others;
  std::size_t others = 0;
  for (const Person& person : shown) {
    if (person.rows.size() > few_rows) {
      brief.heading(level, label_of_person(person) + ": " + count_of(person.facts, "fact"));
      brief.list(lines_of(person, ""));
    } else {
      std::vector<Line> lines = lines_of(person, label_of_person(person));
      of_others.insert(of_others.end(), lines.begin(), lines.end());
      others += person.facts;
    }
  }
  if (!of_others.empty()) brief.heading(level, "Others: " + count_of(others, "fact"));
  brief.list(std::move(of_others));
  std::size_t all = 0;
  for (const Person& person : people) all += person.facts;
  if (const std::size_t told = facts_told(shown); told < all) {
    brief.paragraph(fmt::format("{}, on which less rests: see the gap report.",
                                count_of(all - told, "more fact")));
  }
}

void write_gap_report(Brief& brief, const PaperSection& /*section*/) {
  brief.paragraph(
      "The gap report tells of each requirement what guidance or law asks, with its source, what "
      "is known, and what would close it.");
  std::string command = "icpcheck check " + shell_word(brief.result.file);
  if (brief.system != nullptr) command += " " + shell_word(brief.system->file());
  if (brief.report.profile && !brief.report.profile->automatic) {
    command += " --profile " + shell_word(brief.report.profile->file);
  }
  brief.ask_author(fmt::format(
      "Attach the gap report. Make it with: {} --as-of {} --verbose --output gap-report.html",
      command, to_string(brief.report.options.as_of)));
}

/// Only words that the paper uses.
void write_words(Brief& brief, const PaperSection& /*section*/) {
  TextOf all;
  for (const paper::Block& block : brief.paper.blocks) std::visit(all, block);
  std::vector<Line> lines;
  for (const PaperTerm& term : brief.style.words) {
    const std::string word(term.word);
    const bool is_used = occurs(all.text, word) || occurs(all.text, lowered(word));
    if (is_used) lines.push_back(labelled(word, filled(brief, term.meaning)));
  }
  brief.list(std::move(lines));
}

void write_background_papers(Brief& brief, const PaperSection& section) {
  constexpr std::size_t usual_room = 10;
  const std::size_t room = section.most == 0 ? usual_room : section.most;
  const std::vector<Evidence>& documents = brief.description.evidence;
  std::vector<Line> evidence;
  for (const Evidence& document : documents) {
    if (evidence.size() == room) break;
    evidence.push_back(titled(document));
  }
  const std::size_t left = documents.size() - evidence.size();
  if (evidence.empty()) brief.paragraph("The description names no evidence.");
  brief.list("Evidence for the facts:", std::move(evidence));
  if (left > 0) {
    brief.paragraph(fmt::format("{}: see the gap report.", count_of(left, "more document")));
  }
  std::vector<Line> guidance;
  std::set<std::string> seen;
  for (const PackResult& pack : brief.result.packs) {
    if (!pack.applicable) continue;
    for (const Source& source : pack.pack->sources) {
      if (seen.insert(source.title).second) guidance.push_back(titled(source));
    }
  }
  brief.list("Guidance and law that the requirements rest on:", std::move(guidance));
}

}  // namespace icpcheck::brief
