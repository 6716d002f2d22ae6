// SPDX-License-Identifier: MIT
// The gap report as a page: what a board reads, then everything else, folded away.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/model/overview.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
#include "report/first_page.hpp"
#include "report/front.hpp"
#include "report/lists.hpp"
#include "report/made.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::End;
using paper::Heading;
using paper::Line;
using paper::Paragraph;
using paper::Section;
using paper::Writer;
using RunKind = paper::Run::Kind;

/// "4 checks: 3 gap, 1 not stated".
std::string checks_of(const ClauseResult& clause) {
  StatusCounts counts{};
  for (const Finding& finding : clause.findings) {
    ++counts[static_cast<std::size_t>(finding.status)];
  }
  return count_of(clause.findings.size(), "check") + (clause.findings.empty() ? "" : ": ") +
         counted(counts);
}

void write_clause(const ClauseResult& clause, const Telling& telling, int level, Writer& writer) {
  const std::string prefix = prefix_of(telling.result, telling.report);
  const std::string& id = clause.clause->id;
  writer.write(Section{.level = level,
                       .title = Line{}.add(id, RunKind::id).add(" " + clause.clause->title),
                       .anchor = prefix + paper::anchor(id),
                       .look = fmt::format("clause edge-{}", word(clause.rating)),
                       .data = {{"clause", id}, {"description", prefix}}});
  Line rated = Line{}.add(tag(clause.rating));
  if (clause.applicable > 0) rated.add(fmt::format(" {} met", met_of(clause)));
  writer.write(Paragraph{std::move(rated), Paragraph::Role::rated});
  if (!clause.clause->asks.empty()) {
    writer.write(Paragraph{Line(clause.clause->asks), Paragraph::Role::asks});
  }
  if (const std::string text = references_of(clause); !text.empty()) {
    writer.write(Paragraph{Line(text), Paragraph::Role::hint});
  }
  writer.write(paper::Fold{Line(checks_of(clause) + " in clause " + id)});
  paper::Entries entries{level + 1, {}};
  for (const Finding& finding : clause.findings) {
    entries.entries.push_back(entry_of(finding, telling));
  }
  writer.write(std::move(entries));
  writer.write(End{});
  writer.write(End{});
}

/// With several descriptions each has its name above its packs.
void write_clauses(const Telling& telling, Writer& writer) {
  const bool named = several(telling.report);
  const int level = named ? 4 : 3;
  if (named) {
    writer.write(
        Section{.level = 3, .title = Line(short_name(telling.result.name)), .look = "description"});
    writer.write(Paragraph{about_of(telling.result, telling.report), Paragraph::Role::hint});
  }
  for (const PackResult& pack : telling.result.packs) {
    if (!pack.applicable && named) continue;
    writer.write(Section{.level = level, .title = Line(pack.pack->title), .look = "pack"});
    if (!pack.applicable) {
      writer.write(Paragraph{"Does not apply: " + pack.reason, Paragraph::Role::hint});
    }
    for (const ClauseResult& clause : pack.clauses) {
      write_clause(clause, telling, level + 1, writer);
    }
    writer.write(End{});
  }
  if (named) writer.write(End{});
}

void write_contents(const Report& report, Writer& writer) {
  paper::Contents contents;
  if (!report.not_checked.empty()) {
    contents.sections.emplace_back("not-checked", "What could not be read or checked");
  }
  for (const DescriptionResult& result : report.descriptions) {
    const std::string prefix = prefix_of(result, report);
    if (several(report)) {
      contents.sections.emplace_back(prefix + "top", short_name(result.name));
      continue;
    }
    const auto is_gap = [](const Finding* finding) { return finding->status == Status::gap; };
    const auto add = [&](bool condition, const char* list, const char* title) {
      if (condition) contents.sections.emplace_back(prefix + list, title);
    };
    add(std::ranges::any_of(result.shortfalls, is_gap), "known", "Known to be missing");
    add(!result.questions.empty(), "questions", "What to find out");
    add(!result.plan.empty(), "due", "What falls due");
    add(any_rated(result), "ratings", "Ratings");
  }
  if (!report.descriptions.empty()) contents.sections.emplace_back("findings", "Every check");
  contents.sections.emplace_back("made", "How this report was made");
  writer.write(std::move(contents));
}

Grid grid_of(const OverviewPack& pack, const Report& report) {
  Grid grid{pack.pack->title, {}, {}};
  for (const OverviewClause& clause : pack.clauses) grid.clauses.push_back(clause.clause);
  for (std::size_t i = 0; i < pack.descriptions.size(); ++i) {
    const DescriptionResult& result = report.descriptions[pack.descriptions[i]];
    Grid::Row row{result.name, prefix_of(result, report), {}};
    for (const OverviewClause& clause : pack.clauses) {
      const ClauseResult* found = clause.results[i];
      row.ratings.push_back(found == nullptr ? std::nullopt : std::optional(found->rating));
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

/// Which boards there are, what each decides and who sits where.
void write_drawing(const Telling& telling, int level, Writer& writer) {
  if (telling.result.drawing.empty()) return;
  const std::string prefix = prefix_of(telling.result, telling.report);
  writer.write(Heading{level, "Map of the boards", prefix + "map"});
  writer.write(figure_of_drawing(telling.result));
}

/// What a page shows of one description before all that is folded away.
void write_page_of(const Telling& telling, bool open, Writer& writer) {
  const bool named = several(telling.report);
  const int level = named ? 3 : 2;
  if (named) begin_description(telling, writer);
  const Most most = Most::beside_gaps_of(telling.result);
  write_first(telling, level, most, writer);
  write_drawing(telling, level, writer);
  write_rated(telling, level, writer);
  if (!named && any_rated(telling.result)) {
    writer.write(figure_of_ratings(telling.result, telling.report));
  }
  write_notes(telling, level, Most::all().notes, writer);
  write_more_questions(telling, level, most.questions, open, writer);
  if (named) writer.write(End{});
}

/// The ratings of all clauses of several descriptions, one grid a pack.
void write_ratings(const Report& report, const Overview& overview, Writer& writer) {
  if (!several(report)) return;
  writer.write(Section{2, "Clause by clause", "clauses"});
  for (const OverviewPack& pack : overview.packs) writer.write(figure_of(grid_of(pack, report)));
  writer.write(End{});
}

void write_plan(const Report& report, bool open, Writer& writer) {
  const bool planned = std::ranges::any_of(
      report.descriptions, [](const DescriptionResult& result) { return !result.plan.empty(); });
  if (!planned) return;
  writer.write(paper::Fold{Line("Everything that falls due"), open, "plan", "rest", 2});
  writer.write(figure_of_plan(report));
  writer.write(plan_table(report.descriptions, report));
  writer.write(End{});
}

/// What a page holds beside what a board reads, folded away.
void write_folded(const Report& report, const Overview& overview, const Sources& sources, bool open,
                  Writer& writer) {
  const auto fold = [&](const char* summary, const char* anchor) {
    writer.write(paper::Fold{Line(summary), open, anchor, "rest", 2});
  };
  fold("Every check, clause by clause", "findings");
  writer.write(figure_of_counts(overview.counts));
  writer.write(figure_of_filters(report, overview));
  for (const DescriptionResult& result : report.descriptions) {
    write_clauses({report, result, sources, true, true}, writer);
  }
  writer.write(End{});
  fold("What the words mean", "words");
  list_words(words_of(report), writer);
  writer.write(End{});
  if (sources.all().empty()) return;
  fold("Sources", "sources");
  list_sources(sources, writer);
  writer.write(End{});
}

}  // namespace

void write_by_clause(const Report& report, const paper::Look& look, Writer& writer) {
  const Sources sources(report);
  const Overview overview = overview_of(report);
  paper::Front front = front_of(report);
  front.script = true;
  writer.begin(front);
  write_contents(report, writer);
  write_before(report, writer);
  for (const DescriptionResult& result : report.descriptions) {
    write_page_of({report, result, sources, true}, look.verbose, writer);
  }
  if (!report.descriptions.empty()) {
    write_ratings(report, overview, writer);
    write_plan(report, look.verbose, writer);
    write_folded(report, overview, sources, look.verbose, writer);
  }
  write_made(report, true, writer);
  writer.end();
}

}  // namespace icpcheck::report
