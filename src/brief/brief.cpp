// SPDX-License-Identifier: MIT
// Writes the sections of a style in their order.
#include "icpcheck/brief/brief.hpp"

#include <array>

#include "brief/parts.hpp"
#include "brief/words.hpp"

namespace icpcheck::brief {
namespace {

/// What a profile changes, every reader of the paper has to see.
void write_changes(Brief& brief, const PaperSection& /*section*/) {
  for (const ReportNotice& notice : brief.report.notices) {
    brief.paragraph(report::text_of(notice));
  }
  if (!brief.report.profile) return;
  const UsedProfile& profile = *brief.report.profile;
  Table table{"Changed by the profile " + profile.file,
              {"What", "Subject", "Guidance", "Here", "Reason"},
              {}};
  for (const ProfileChange& change : profile.changes) {
    table.rows.push_back({capitalised(in_words(std::string_view(change.what))), change.subject,
                          with_dates_in_words(change.from), with_dates_in_words(change.to),
                          change.reason});
  }
  brief.table(std::move(table));
}

void write_nothing(Brief& /*brief*/, const PaperSection& /*section*/) {}

/// In the order of the parts.
constexpr std::array<Write, paper_part_count> writers{write_nothing,
                                                      write_changes,
                                                      write_summary,
                                                      write_requests,
                                                      write_reasons,
                                                      write_conclusion,
                                                      write_facts,
                                                      write_table,
                                                      write_questions,
                                                      write_organisations_in_change,
                                                      write_system,
                                                      write_lines<both_boards>,
                                                      write_lines<missing_seats>,
                                                      write_lines<still_needed>,
                                                      write_lines<rated>,
                                                      write_guidance,
                                                      write_due,
                                                      write_actions,
                                                      write_asked,
                                                      write_map,
                                                      write_local,
                                                      write_topic,
                                                      write_law,
                                                      write_to_confirm,
                                                      write_gap_report,
                                                      write_words,
                                                      write_background_papers,
                                                      write_made};

void write_section(Brief& brief, const PaperSection& section) {
  if (!section.heading.empty()) {
    brief.heading(static_cast<int>(section.level), filled(brief, section.heading));
  }
  const std::size_t before = brief.paper.blocks.size();
  if (!section.text.empty()) brief.paragraph(filled(brief, section.text));
  std::vector<Line> lines;
  for (const PaperLine& line : section.lines) {
    std::string text = filled(brief, line.text);
    lines.push_back(line.label.empty() ? Line(std::move(text))
                                       : labelled(filled(brief, line.label), text));
  }
  brief.list(std::move(lines));
  writers[static_cast<std::size_t>(section.part)](brief, section);
  const bool is_empty = brief.paper.blocks.size() == before;
  if (is_empty && section.if_any) {
    if (!section.heading.empty()) brief.paper.blocks.pop_back();
    return;
  }
  if (!section.note.empty()) brief.ask_author(filled(brief, section.note));
}

}  // namespace

Paper make_paper(const Subject& subject, const PaperStyle& style) {
  Brief brief{subject, style};
  brief.paper.front.title = filled(brief, style.headline);
  for (const PaperSection& section : style.sections) {
    if (section.kinds.contains(brief.result.kind)) write_section(brief, section);
  }
  return std::move(brief.paper);
}

}  // namespace icpcheck::brief
