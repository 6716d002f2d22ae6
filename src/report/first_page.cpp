// SPDX-License-Identifier: MIT
#include "report/first_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/lists.hpp"

namespace icpcheck::report {
namespace {

using paper::Detail;
using paper::Entry;
using paper::Heading;
using paper::Item;
using paper::Line;
using paper::Paragraph;
using RunKind = paper::Run::Kind;

std::string anchor_of(const Telling& telling, std::string_view list) {
  return fmt::format("{}{}", prefix_of(telling.result, telling.report), list);
}

void write_heading(const Telling& telling, int level, std::string title, std::string_view list,
                   paper::Writer& writer) {
  writer.write(Heading{level, Line(std::move(title)), anchor_of(telling, list)});
}

/// "and 3 more": what is left of a list, and where it is.
void write_left(std::size_t all, std::size_t shown, std::string_view noun, paper::Writer& writer) {
  if (all <= shown) return;
  writer.write(Paragraph{fmt::format("{} more: add --verbose.", count_of(all - shown, noun))});
}

/// What somebody has to know before anything that the description says.
bool is_about_age(const Diagnostic& note) { return note.code.starts_with("audit.described"); }

std::string text_of_note(const Diagnostic& note) {
  return note.hint.empty() ? note.message : note.message + " " + note.hint;
}

/// Why no pack asks anything.
void write_reasons(const Telling& telling, paper::Writer& writer) {
  for (const PackResult& pack : telling.result.packs) {
    writer.write(Paragraph{pack.pack->title + " does not apply: " + pack.reason});
  }
}

/// What the description states of those that fall short, where the sentence only names them.
Detail stated_of(const Finding& finding, const Telling& telling) {
  constexpr std::size_t most = 3;
  Detail detail{"Stated", {}};
  for (const SubjectResult& subject : finding.subjects) {
    for (const StatedFact& fact : subject.facts) {
      const bool is_scalar = fact.kind != FactKind::list && fact.kind != FactKind::object;
      const bool tells = is_scalar && fact.path.starts_with(subject.path + ".");
      if (subject.status != Status::gap || !tells || detail.items.size() == most) continue;
      Line line = Line{}.add(fact.path, RunKind::code).add(": ").add(fact.value, RunKind::name);
      add_place(fact.where, telling.result, line);
      detail.items.emplace_back(std::move(line));
    }
  }
  return detail;
}

bool is_gap(const Finding* finding) { return finding->status == Status::gap; }

}  // namespace

Entry known_entry(const Finding& finding, const Telling& telling) {
  Entry entry = entry_of(finding, telling);
  const auto is_needed = [](const Detail& detail) {
    constexpr std::array<std::string_view, 5> needed{"", "To close it", "Action", "This concerns",
                                                     "Due"};
    return std::ranges::find(needed, detail.label) != needed.end();
  };
  std::erase_if(entry.details, [&](const Detail& detail) { return !is_needed(detail); });
  entry.state = Line{}.add_strong(std::string(asked_by(finding)));
  entry.tone = paper::Tone::bad;
  entry.anchor = anchor_of(telling, "known-" + paper::anchor(finding.check->id));
  entry.look = "known";
  entry.data.clear();
  if (!entry.details.empty() && entry.details.front().label.empty()) {
    add_place(finding.where, telling.result, entry.details.front().items.front().line);
  }
  if (finding.actions.empty()) {
    std::erase_if(entry.details, [](const Detail& detail) { return detail.label == "Action"; });
  }
  const auto after = std::ranges::find_if(
      entry.details, [](const Detail& detail) { return !detail.label.empty(); });
  std::vector<Detail> more;
  if (Detail stated = stated_of(finding, telling); !stated.items.empty())
    more.push_back(std::move(stated));
  const std::string cited = telling.sources.cite_origin(*finding.check);
  if (!cited.empty()) more.push_back({"Source", {Item(cited)}});
  entry.details.insert(after, more.begin(), more.end());
  return entry;
}

std::string unowned(const DescriptionResult& result) {
  std::vector<std::string> ids;
  for (const Finding* finding : result.shortfalls) {
    if (is_gap(finding) && finding->actions.empty()) ids.push_back(finding->check->id);
  }
  if (ids.empty()) return "";
  return fmt::format("No action with an owner and a date is stated for {}.", join_words(ids));
}

Most Most::beside_gaps_of(const DescriptionResult& result) {
  constexpr std::ptrdiff_t few_gaps = 2;
  constexpr std::ptrdiff_t room = 11;
  constexpr std::ptrdiff_t least = 4;
  Most most;
  const std::ptrdiff_t gaps = std::ranges::count_if(result.shortfalls, is_gap);
  if (gaps > few_gaps) most.questions = static_cast<std::size_t>(std::max(room - gaps, least));
  return most;
}

void write_known(const Telling& telling, int level, paper::Writer& writer) {
  paper::Entries entries{level + 1, {}};
  for (const Finding* finding : telling.result.shortfalls) {
    if (!is_gap(finding)) continue;
    entries.entries.push_back(known_entry(*finding, telling));
  }
  if (entries.entries.empty()) return;
  write_heading(telling, level, "Known to be missing", "known", writer);
  writer.write(std::move(entries));
  if (std::string text = unowned(telling.result); !text.empty()) {
    writer.write(Paragraph{std::move(text)});
  }
}

void write_unsupported(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  paper::Entries entries{level + 1, {}, false};
  std::size_t count = 0;
  for (const Finding& finding : telling.result.findings()) {
    const bool counts = finding.status == Status::not_stated && finding.underlying == Status::met &&
                        finding.strength() != Strength::may && !finding.repeated;
    if (!counts || ++count > most) continue;
    entries.entries.push_back(brief_entry_of(finding, telling));
    entries.entries.back().anchor.clear();  // that of the same among all checks
  }
  if (count == 0) return;
  write_heading(telling, level, "Met as stated, without evidence", "unsupported", writer);
  writer.write(std::move(entries));
  write_left(count, most, "check", writer);
}

void write_errors(const Telling& telling, int level, paper::Writer& writer) {
  if (telling.result.errors.empty()) return;
  write_heading(telling, level, "What could not be worked out", "errors", writer);
  paper::Entries entries{level + 1, {}};
  for (const Finding* finding : telling.result.errors) {
    entries.entries.push_back(entry_of(*finding, telling));
    entries.entries.back().anchor.clear();  // that of the same among all checks
  }
  writer.write(std::move(entries));
}

bool any_rated(const DescriptionResult& result) {
  return std::ranges::any_of(result.packs, [](const PackResult& pack) {
    return pack.applicable && !pack.clauses.empty();
  });
}

void write_rated(const Telling& telling, int level, paper::Writer& writer) {
  if (!any_rated(telling.result)) return write_reasons(telling, writer);
  std::map<Rating, std::size_t> counts;
  std::size_t clauses = 0;
  for (const PackResult& pack : telling.result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      if (!pack.applicable) continue;
      ++counts[clause.rating];
      ++clauses;
    }
  }
  Line line(fmt::format("Of {}: ", count_of(clauses, "clause")));
  bool first = true;
  for (const Rating rating : ratings) {
    if (counts[rating] == 0) continue;
    line.add(fmt::format("{}{} ", std::exchange(first, false) ? "" : ", ", counts[rating]))
        .add(tag(rating));
  }
  write_heading(telling, level, "Ratings", "ratings", writer);
  writer.write(Paragraph{line.add(".")});
}

void write_age(const Telling& telling, paper::Writer& writer) {
  for (const Diagnostic& note : telling.result.notes) {
    if (is_about_age(note)) writer.write(Paragraph{text_of_note(note)});
  }
}

void write_notes(const Telling& telling, int level, std::size_t most, paper::Writer& writer) {
  std::vector<Diagnostic> notes = telling.result.notes;
  std::erase_if(notes, is_about_age);
  if (notes.empty()) return;
  write_heading(telling, level, "Notes on the description", "notes", writer);
  paper::List list;
  for (const Diagnostic& note : notes) {
    if (list.items.size() == most) break;
    Line line(text_of_note(note));
    add_place(note.where, telling.result, line);
    list.items.emplace_back(std::move(line));
  }
  writer.write(std::move(list));
  write_left(notes.size(), most, "note", writer);
}

void write_first(const Telling& telling, int level, const Most& most, paper::Writer& writer) {
  write_age(telling, writer);
  write_known(telling, level, writer);
  write_errors(telling, level, writer);
  write_waived(telling, level, writer);
  write_unsupported(telling, level, most.questions, writer);
  write_questions(telling, level, most.questions, writer);
  write_due(telling, level, most.dates, writer);
}

}  // namespace icpcheck::report
