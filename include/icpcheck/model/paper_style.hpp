// SPDX-License-Identifier: MIT
// The shape of board papers as data. Its format is described in schemas/paper.schema.json.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "icpcheck/base/shared_text.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/words.hpp"

namespace icpcheck {

/// What stands in a section.
enum class PaperPart : std::uint8_t {
  own,
  profile,
  summary,
  requests,
  reasons,
  conclusion,
  facts,
  table,
  questions,
  organisations_in_change,
  system,
  both_boards,
  missing_seats,
  still_needed,
  rated,
  guidance,
  due,
  actions,
  asked,
  map,
  local,
  topic,
  law,
  to_confirm,
  gap_report,
  words,
  background_papers,
  made
};

inline constexpr std::size_t paper_part_count = 28;
template <>
inline constexpr std::array<std::string_view, paper_part_count> words_of<PaperPart>{
    "own",
    "profile",
    "summary",
    "requests",
    "reasons",
    "conclusion",
    "facts",
    "table",
    "questions",
    "organisations_in_change",
    "system",
    "both_boards",
    "missing_seats",
    "still_needed",
    "rated",
    "guidance",
    "due",
    "actions",
    "asked",
    "map",
    "local",
    "topic",
    "law",
    "to_confirm",
    "gap_report",
    "words",
    "background_papers",
    "made"};

/// What the text of a fact is, by its field: free text, a word of a vocabulary, the id of an
/// organisation, a day, a document with its day, or a chair with the state of the post.
enum class Shows : std::uint8_t { text, word, organisation, date, document, chair };

/// What stands in braces in the texts of a style, beside days that are parameters of packs.
inline constexpr std::array<std::string_view, 7> paper_placeholders{
    "name", "area", "subject", "Subject", "board", "as_of", "described_on"};

struct PaperFact {
  SharedText path;   // "icp.chair.post"; "hwbs[].jhws" of each board
  SharedText label;  // "JHWS of {name}" names the item by one of its keys
  SharedText open;   // what is not stated: "who founded it"
  SharedText none;   // what an empty list means
  Shows shows = Shows::text;
  bool if_stated = false;  // nothing is said of it when it is not stated
  AppliesTo kinds;         // of descriptions that can state it
};

/// The part of a path that leads to what a table has a row for: "hwbs[]" of "hwbs[].jhws", "hwb" of
/// "hwb.jhws".
[[nodiscard]] std::string_view row_path(std::string_view path);

/// The facts of a table by what has a row; those of one group are its columns.
[[nodiscard]] std::vector<std::vector<const PaperFact*>> row_groups(
    const std::vector<PaperFact>& facts);

struct PaperTopic {
  std::vector<SharedText> words;   // parts of paths of facts
  std::vector<SharedText> titles;  // parts of titles of checks
};

/// How the title of a check asks for a seat or a voice: what stands around the words for whose.
struct PaperSeat {
  SharedText before;
  SharedText after;
  bool on_hwb = false;
};

struct PaperTerm {
  SharedText word;
  SharedText meaning;
};

struct PaperLine {
  SharedText label;  // "": none
  SharedText text;
};

/// Its texts may hold placeholders: "{name}".
struct PaperSection {
  SharedText heading;  // "": it goes on where the last one ended
  std::uint32_t level = 2;
  AppliesTo kinds;
  PaperPart part = PaperPart::own;
  bool if_any = false;  // left out when there is nothing to tell
  SharedText text;
  std::vector<PaperLine> lines;
  SharedText lead;
  SharedText empty;
  std::vector<PaperFact> facts;
  std::vector<PaperSection> questions;  // each heading asks; what it tells is the answer
  std::uint32_t most = 0;               // how much of a list is told; 0: as much as is usual
  PaperTopic topic;
  std::vector<SharedText> paths;
  SharedText pack;
  SharedText note;
};

struct NamedFacts {
  SharedText name;
  std::vector<PaperFact> facts;
};
struct NamedTopic {
  SharedText name;
  PaperTopic topic;
};

struct PaperStyle {
  SharedText name;  // "lincolnshire"; of a council's own the file
  SharedText title;
  AppliesTo usual_for;
  SharedText headline;
  std::array<SharedText, kinds.size()> subject;  // by kind
  std::vector<SharedText> reports_to;
  std::vector<SharedText> meetings;  // paths of days of meetings: answers are wanted by the next
  std::uint32_t answer_days = 28;    // where none is stated: so many days after the paper's
  std::vector<NamedFacts> facts;
  std::vector<NamedTopic> topics;
  std::vector<PaperSeat> seats;
  std::vector<PaperTerm> words;
  std::vector<PaperTerm> days;         // parameters of packs that texts name, with their usual days
  std::vector<PaperSection> sections;  // empty: it is there to be imported
};

void visit(auto& archive, PaperFact& fact) {
  archive(fact.path, fact.label, fact.open, fact.none, fact.shows, fact.if_stated, fact.kinds);
}
void visit(auto& archive, PaperTopic& topic) { archive(topic.words, topic.titles); }
void visit(auto& archive, PaperSeat& seat) { archive(seat.before, seat.after, seat.on_hwb); }
void visit(auto& archive, PaperTerm& term) { archive(term.word, term.meaning); }
void visit(auto& archive, PaperLine& line) { archive(line.label, line.text); }
void visit(auto& archive, PaperSection& section) {
  archive(section.heading, section.level, section.kinds, section.part, section.if_any, section.text,
          section.lines, section.lead, section.empty, section.facts, section.questions,
          section.most, section.topic, section.paths, section.pack, section.note);
}
void visit(auto& archive, NamedFacts& facts) { archive(facts.name, facts.facts); }
void visit(auto& archive, NamedTopic& topic) { archive(topic.name, topic.topic); }
void visit(auto& archive, PaperStyle& style) {
  archive(style.name, style.title, style.usual_for, style.headline, style.subject[0],
          style.subject[1], style.reports_to, style.meetings, style.answer_days, style.facts,
          style.topics, style.seats, style.words, style.days, style.sections);
}

}  // namespace icpcheck
