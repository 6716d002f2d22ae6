// SPDX-License-Identifier: MIT
// The parts of a draft paper; a style puts them in their order under their headings.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/brief/brief.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/sources.hpp"
#include "icpcheck/report/telling.hpp"

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
  Brief(const Subject& about, const PaperStyle& shape)
      : style(shape),
        report(about.report),
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
    if (!items.empty() && !lead.empty()) paragraph(std::move(lead));
    list(std::move(items));
  }
  /// Nothing when there are no rows; true when there are.
  bool table(Table made) {
    if (made.rows.empty()) return false;
    paper.blocks.emplace_back(std::move(made));
    return true;
  }

  /// For what gap reports tell in the same way.
  [[nodiscard]] report::Telling telling() const {
    return {report, result, sources, false, false, &description};
  }

  const PaperStyle& style;
  const Report& report;
  const DescriptionResult& result;
  const Description& description;
  const Description* system;
  report::Sources sources;
  Paper paper;
};

/// Where the paper lists what is not written down, as its style calls it: "Appendix A"; else the
/// gap report.
[[nodiscard]] std::string place_of_questions(const Brief& brief);

/// A text of the style with its placeholders filled.
[[nodiscard]] std::string filled(const Brief& brief, std::string_view text);

/// Writes what a section tells, below its heading.
using Write = void (*)(Brief& brief, const PaperSection& section);

/// Numbers, what the board is asked, why, and what follows.
void write_summary(Brief& brief, const PaperSection& section);
void write_requests(Brief& brief, const PaperSection& section);
void write_reasons(Brief& brief, const PaperSection& section);
void write_conclusion(Brief& brief, const PaperSection& section);
/// What made the draft, and what became of each check.
void write_made(Brief& brief, const PaperSection& section);

/// Facts as lines, or as a table with a row for each item.
void write_facts(Brief& brief, const PaperSection& section);
void write_table(Brief& brief, const PaperSection& section);
void write_organisations_in_change(Brief& brief, const PaperSection& section);
/// To which system a place belongs, with facts of it.
void write_system(Brief& brief, const PaperSection& section);
/// ", as described on 1 March 2022" of the system of a place, where that is before the day of the
/// paper's own description.
[[nodiscard]] std::string age_of_system(const Brief& brief);
/// What is stated under `local`.
void write_local(Brief& brief, const PaperSection& section);

void write_profile(Brief& brief, const PaperSection& section);
void write_due(Brief& brief, const PaperSection& section);
/// How much of what each pack asks is met.
void write_guidance(Brief& brief, const PaperSection& section);
void write_actions(Brief& brief, const PaperSection& section);
/// What the packs say of guidance that is not in force on the day of the paper.
void write_before_in_force(Brief& brief);

/// Who sits on both boards, and which voices or roles are missing.
[[nodiscard]] std::vector<Line> both_boards(const Brief& brief, const PaperSection& section);
[[nodiscard]] std::vector<Line> missing_seats(const Brief& brief, const PaperSection& section);
/// What is open about a part of the description.
[[nodiscard]] std::vector<Line> still_needed(const Brief& brief, const PaperSection& section);
/// How each clause of a pack is rated, and what is done about it.
[[nodiscard]] std::vector<Line> rated(const Brief& brief, const PaperSection& section);
/// Writes one of these as a list.
template <auto lines_of>
void write_lines(Brief& brief, const PaperSection& section) {
  brief.list(lines_of(brief, section));
}

/// A subject on which boards want a section: the findings and local facts that are about it.
void write_topic(Brief& brief, const PaperSection& section);
/// What the law asks and how it stands.
void write_law(Brief& brief, const PaperSection& section);

/// Questions with what the facts answer.
void write_questions(Brief& brief, const PaperSection& section);
/// Who was asked what and has not answered.
void write_asked(Brief& brief, const PaperSection& section);

/// Which boards there are and how they hang together: a picture, and the same as a table.
void write_map(Brief& brief, const PaperSection& section);

/// The back: what is not written down, by whom to ask; the gap report, words, documents.
void write_to_confirm(Brief& brief, const PaperSection& section);
void write_gap_report(Brief& brief, const PaperSection& section);
void write_words(Brief& brief, const PaperSection& section);
void write_background_papers(Brief& brief, const PaperSection& section);

}  // namespace icpcheck::brief
