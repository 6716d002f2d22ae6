// SPDX-License-Identifier: MIT
// The summary of many descriptions: totals, then each pack with its clauses, then where most falls
// short.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
#include "report/first_page.hpp"
#include "report/made.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using paper::Section;
using Kind = paper::Run::Kind;

constexpr std::size_t most_rows = 20;

/// The part of the matrix that is about one pack; without the rows that it was not run on.
Grid grid_of(const Pack& pack, const Summary& summary) {
  Grid grid{pack.title, {}, {}};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < summary.clauses.size(); ++i) {
    if (summary.clauses[i].pack != &pack) continue;
    columns.push_back(i);
    grid.clauses.push_back(summary.clauses[i].clause);
  }
  for (const SummaryRow& row : summary.rows) {
    Grid::Row made{row.name, "", {}};
    for (const std::size_t column : columns) made.ratings.push_back(row.ratings[column]);
    const auto is_rated = [](const std::optional<Rating>& rating) { return rating.has_value(); };
    if (std::ranges::any_of(made.ratings, is_rated)) grid.rows.push_back(std::move(made));
  }
  return grid;
}

paper::Table table_of(const Grid& grid) {
  paper::Table made{grid.title, {"description"}, {}};
  made.narrow = true;
  for (const Clause* clause : grid.clauses) made.columns.emplace_back(std::string(clause->id));
  for (const Grid::Row& row : grid.rows) {
    std::vector<Line> cells{Line{}.add(row.name, Kind::name)};
    for (const std::optional<Rating>& rating : row.ratings) {
      cells.push_back(rating ? Line{}.add(tag(*rating)) : Line("not asked"));
    }
    made.rows.push_back(std::move(cells));
  }
  return made;
}

paper::Table frequent(const Summary& summary) {
  paper::Table made{"What falls short most often",
                    {"check",
                     "strength",
                     {"what it asks", false, true},
                     {"falls short in", true},
                     {"gap", true},
                     {"not stated", true}},
                    {}};
  for (const FrequentShortfall& shortfall : summary.most_frequent) {
    if (made.rows.size() == most_rows) break;
    const Check& check = *shortfall.check;
    made.rows.push_back({std::string(check.id), std::string(word(check.strength)),
                         std::string(check.title), std::to_string(shortfall.count()),
                         std::to_string(shortfall.gaps), std::to_string(shortfall.not_stated)});
  }
  return made;
}

paper::Table heaviest(const Summary& summary) {
  paper::Table made{
      "Where most falls short",
      {{"description", false, true}, "file", {"must", true}, {"minimum", true}, {"should", true}},
      {}};
  for (const SummaryRow* row : summary.heaviest) {
    if (made.rows.size() == most_rows) break;
    made.rows.push_back({Line{}.add(row->name, Kind::name), Line{}.add(row->file, Kind::name),
                         std::to_string(row->shortfalls[0]), std::to_string(row->shortfalls[1]),
                         std::to_string(row->shortfalls[2])});
  }
  return made;
}

/// A section with one table, whose title is that of the section.
void write_table(paper::Table made, std::size_t all, std::string_view noun, paper::Writer& writer) {
  if (made.rows.empty()) return;
  made.captioned = false;
  writer.write(Section{2, Line(made.caption)});
  writer.write(std::move(made));
  if (all > most_rows) {
    writer.write(paper::Paragraph{fmt::format("{} more are not shown here. JSON holds all of them.",
                                              count_of(all - most_rows, noun))});
  }
  writer.write(paper::End{});
}

void write_grids(const Summary& summary, paper::Writer& writer) {
  writer.write(Section{2, "Clause by clause"});
  const Pack* last = nullptr;
  for (const SummaryClause& clause : summary.clauses) {
    if (clause.pack == last) continue;
    last = clause.pack;
    const Grid grid = grid_of(*last, summary);
    paper::Figure figure = figure_of(grid);
    figure.instead = table_of(grid);
    writer.write(std::move(figure));
  }
  writer.write(paper::End{});
}

UsedWords words_of(const Summary& summary) {
  UsedWords words;
  for (const SummaryRow& row : summary.rows) {
    for (const std::optional<Rating>& rating : row.ratings) {
      if (rating) words.ratings.insert(*rating);
    }
  }
  return words;
}

void write_summary(const Summary& summary, const Report& report, const paper::Look& /*look*/,
                   paper::Writer& writer) {
  paper::Front front{count_of(summary.rows.size(), "description")};
  front.caption = Line("Summary as of ").add(report.options.as_of);
  front.opening = opening_of(report);
  front.banner = "summary";
  writer.begin(front);
  write_not_checked(report, writer);
  write_notices(report, writer);
  write_profile(report, writer);
  if (!summary.rows.empty()) {
    writer.write(Section{2, "At a glance"});
    paper::Figure figure = figure_of_counts(summary.counts);
    figure.instead = counts_table(summary.counts);
    writer.write(std::move(figure));
    writer.write(paper::End{});
    write_grids(summary, writer);
    write_table(frequent(summary), summary.most_frequent.size(), "check", writer);
    write_table(heaviest(summary), summary.heaviest.size(), "description", writer);
    write_words(words_of(summary), writer);
  }
  writer.end();
}

using Set = Papers<Summary, Report>;

constexpr std::array table{
    SummaryFormat{"text", Set::text<write_summary>},
    SummaryFormat{"json", write_summary_json},
    SummaryFormat{"html", Set::html<write_summary>},
    SummaryFormat{"markdown", Set::markdown<write_summary>},
    SummaryFormat{"csv", write_summary_csv},
};

}  // namespace

Formats<SummaryFormat> summary_formats() { return table; }

}  // namespace icpcheck::report
