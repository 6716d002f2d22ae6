// SPDX-License-Identifier: MIT
// The gap report for people: which parts it has, in which order.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/model/overview.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
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
using Kind = paper::Run::Kind;

bool several(const Report& report) { return report.descriptions.size() != 1; }

/// "region.yaml · system · described on 7 December 2021 · 2 packs, 21 clauses, 60 checks".
Line about(const DescriptionResult& result) {
  std::size_t packs = 0;
  std::size_t clauses = 0;
  for (const PackResult& pack : result.packs) {
    if (!pack.applicable) continue;
    ++packs;
    clauses += pack.clauses.size();
  }
  return Line{}
      .add(result.file, Kind::place)
      .add(fmt::format(" · {} · described on ", word(result.kind)))
      .add(result.described_on)
      .add(fmt::format(" · {}, {}, {}", count_of(packs, "pack"), count_of(clauses, "clause"),
                       count_of(result.check_count(), "check")));
}

paper::Front front_of(const Report& report) {
  paper::Front front;
  front.caption = Line("Gap report as of ").add(report.options.as_of);
  front.closing = report.closing;
  front.banner = "gap report";
  if (report.descriptions.empty()) {
    front.title = "Nothing was checked";
  } else if (several(report)) {
    front.title = count_of(report.descriptions.size(), "description");
  } else {
    front.title = short_name(report.descriptions.front().name);
    front.about = about(report.descriptions.front());
  }
  return front;
}

void write_pack_ratings(const PackResult& pack, const DescriptionResult& result,
                        const Report& report, int level, Writer& writer) {
  writer.write(Heading{level, Line(pack.pack->title)});
  if (!pack.applicable) {
    writer.write(Paragraph{"Does not apply: " + pack.reason});
    return;
  }
  paper::Table table = ratings_table(pack, result, report);
  table.captioned = false;
  writer.write(std::move(table));
}

void write_description(const Telling& telling, Writer& writer) {
  const Report& report = telling.report;
  const DescriptionResult& result = telling.result;
  const int level = several(report) ? 3 : 2;
  if (several(report)) {
    writer.write(Section{.title = Line(short_name(result.name)), .apart = true});
    writer.write(Paragraph{about(result)});
  }
  writer.write(Heading{level, "At a glance"});
  writer.write(counts_table(result.counts));
  for (const PackResult& pack : result.packs) {
    write_pack_ratings(pack, result, report, level, writer);
  }
  write_findings(telling, level, writer);
  if (several(report)) writer.write(End{});
}

void write_end(const Report& report, const Sources& sources, Writer& writer) {
  if (!report.descriptions.empty()) {
    write_words(words_of(report), writer);
    write_sources(sources, writer);
  }
  write_made(report, writer);
  writer.end();
}

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
                       .title = Line{}.add(id, Kind::id).add(" " + clause.clause->title),
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
    writer.write(Section{.level = 3,
                         .title = Line(short_name(telling.result.name)),
                         .anchor = prefix_of(telling.result, telling.report) + "top",
                         .look = "description"});
    writer.write(Paragraph{about(telling.result), Paragraph::Role::hint});
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

void write_contents(const Report& report, bool planned, Writer& writer) {
  paper::Contents contents;
  if (!report.descriptions.empty()) {
    contents.sections = {{"glance", "At a glance"}, {"clauses", "Clause by clause"}};
    if (planned) contents.sections.emplace_back("due", "What falls due");
    contents.sections.insert(
        contents.sections.end(),
        {{"findings", "Findings"}, {"words", "What the words mean"}, {"sources", "Sources"}});
  }
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

void write_ratings(const Report& report, const Overview& overview, Writer& writer) {
  writer.write(Section{2, "Clause by clause", "clauses"});
  writer.write(Paragraph{Line("Each clause of the guidance has one rating. ")
                             .add(paper::Run{.text = "What the ratings mean", .address = "#words"})
                             .add(" stands below the findings.")});
  if (several(report)) {
    for (const OverviewPack& pack : overview.packs) writer.write(figure_of(grid_of(pack, report)));
  } else {
    const DescriptionResult& result = report.descriptions.front();
    for (const PackResult& pack : result.packs) {
      if (pack.applicable) writer.write(ratings_table(pack, result, report));
    }
  }
  writer.write(End{});
}

void write_plan(const Report& report, Writer& writer) {
  writer.write(Section{2, "What falls due", "due"});
  writer.write(figure_of_plan(report));
  writer.write(plan_table(report.descriptions, report));
  writer.write(End{});
}

}  // namespace

void write_by_weight(const Report& report, const paper::Look& look, Writer& writer) {
  const Sources sources(report);
  writer.begin(front_of(report));
  write_notices(report, writer);
  write_profile(report, writer);
  for (const DescriptionResult& result : report.descriptions) {
    write_description({report, result, sources, look.verbose}, writer);
  }
  write_end(report, sources, writer);
}

void write_by_clause(const Report& report, const paper::Look& /*look*/, Writer& writer) {
  const Sources sources(report);
  const Overview overview = overview_of(report);
  const bool planned = std::ranges::any_of(
      report.descriptions, [](const DescriptionResult& result) { return !result.plan.empty(); });
  paper::Front front = front_of(report);
  front.script = true;
  writer.begin(front);
  write_contents(report, planned, writer);
  write_notices(report, writer);
  write_profile(report, writer);
  if (!report.descriptions.empty()) {
    writer.write(Section{2, "At a glance", "glance"});
    writer.write(figure_of_counts(overview.shortfalls, overview.counts));
    if (several(report)) writer.write(shortfalls_table(report));
    writer.write(End{});
    write_ratings(report, overview, writer);
    if (planned) write_plan(report, writer);
    writer.write(Section{2, "Findings", "findings", "all-findings"});
    writer.write(figure_of_filters(report, overview));
    for (const DescriptionResult& result : report.descriptions) {
      write_clauses({report, result, sources, true, true}, writer);
    }
    writer.write(End{});
  }
  write_end(report, sources, writer);
}

}  // namespace icpcheck::report
