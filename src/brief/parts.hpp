// SPDX-License-Identifier: MIT
// The parts of a draft paper; the two styles put them in their order under their headings.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/brief/brief.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/sources.hpp"

namespace icpcheck::brief {

using paper::AuthorNote;
using paper::Heading;
using paper::Line;
using paper::List;
using paper::Paper;
using paper::Paragraph;
using paper::Table;

/// The paper that is being made, and what it is made from.
struct Brief {
  explicit Brief(const Subject& about)
      : report(about.report),
        result(about.result),
        description(about.description),
        system(about.system),
        sources(about.report) {}

  void heading(int level, std::string text) {
    paper.blocks.emplace_back(Heading{level, std::move(text)});
  }
  void paragraph(Line line) { paper.blocks.emplace_back(Paragraph{std::move(line)}); }
  void ask_author(std::string text) { paper.blocks.emplace_back(AuthorNote{std::move(text)}); }
  /// Nothing when there are no items.
  void list(std::vector<Line> items) {
    if (items.empty()) return;
    paper.blocks.emplace_back(List{false, {items.begin(), items.end()}});
  }
  void list(std::string lead, std::vector<Line> items) {
    if (!items.empty()) paragraph(std::move(lead));
    list(std::move(items));
  }
  /// Nothing when there are no rows; true when there are.
  bool table(Table made) {
    if (made.rows.empty()) return false;
    paper.blocks.emplace_back(std::move(made));
    return true;
  }

  const Report& report;
  const DescriptionResult& result;
  const Description& description;
  const Description* system;
  report::Sources sources;
  Paper paper;
};

/// The body: numbers, decisions, arrangements, dates, clauses, conclusion.
void write_summary(Brief& brief);
void write_requests(Brief& brief, std::string_view who_is_asked);
void write_arrangements(Brief& brief);
/// Which boards there are and how they hang together: a picture, and the same as a table.
void write_map(Brief& brief);
void write_due(Brief& brief);
/// The days on which something falls due, each with what weighs most.
[[nodiscard]] std::vector<Line> milestones(const DescriptionResult& result);
void write_clauses(Brief& brief);
/// Why nothing in the clause is asked here; "" when something is, or nothing gives a reason.
[[nodiscard]] std::string why_not(const ClauseResult& clause, Kind kind);
/// Under a heading with that number, which names waivers only when there are some.
void write_actions(Brief& brief, std::string_view number);
void write_conclusion(Brief& brief);
void write_reasons(Brief& brief);
/// What the packs say of guidance that is not in force on the day of the paper.
void write_before_in_force(Brief& brief);

/// The questions of boards, answered from the facts. Headings stand at `level`.
void write_questions(Brief& brief, int level);
/// Who sits on both boards, and which voices or roles are missing.
[[nodiscard]] std::vector<Line> seats_on_both(const Brief& brief);
void write_missing_seats(Brief& brief);

/// "In force, day of publication not stated": of the `jsna` or `jhws` of a board.
[[nodiscard]] std::string in_force(const yaml::Node& board, std::string_view key);
/// Needs assessments and strategies, and which plans have regard to them.
void write_needs(Brief& brief);

/// A subject on which boards want a section: the findings and local facts that are about it.
struct Topic {
  std::vector<std::string_view> words;  // parts of the paths of facts; of local ones see speaks_of
  std::string_view ask;                 // what the author is to write
};
void write_topic(Brief& brief, const Topic& topic);
/// What the law asks and how it stands.
void write_law(Brief& brief);
/// What is stated under `local`; nothing, and no heading, when there is none.
void write_local(Brief& brief, int level, const std::string& heading);

/// The back: the gap table in parts below `level`, words, documents.
void write_gap_table(Brief& brief);
void write_terms(Brief& brief);
void write_background_papers(Brief& brief);
/// What made the draft, and what became of each check.
void write_made(Brief& brief);

}  // namespace icpcheck::brief
