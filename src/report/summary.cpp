// SPDX-License-Identifier: MIT
// The summary of many descriptions: what is known to be missing most often, what to find out, where
// most is missing, then each pack with its clauses.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
#include "report/front.hpp"
#include "report/made.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using paper::Section;
using Kind = paper::Run::Kind;

constexpr std::size_t most_rows = 10;

/// The names of rows, each with its id where another has the same.
class RowNames {
 public:
  explicit RowNames(const Summary& summary) {
    for (const SummaryRow& row : summary.rows) ++times_[row.name];
  }
  [[nodiscard]] std::string of(const SummaryRow& row) const {
    return times_.at(row.name) > 1 ? fmt::format("{} ({})", row.name, row.id) : row.name;
  }

 private:
  std::map<std::string_view, std::size_t> times_;
};

/// The part of the matrix that is about one pack; without the rows that it was not run on.
Grid grid_of(const Pack& pack, const Summary& summary, const RowNames& names) {
  Grid grid{pack.title, {}, {}};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < summary.clauses.size(); ++i) {
    if (summary.clauses[i].pack != &pack) continue;
    columns.push_back(i);
    grid.clauses.push_back(summary.clauses[i].clause);
  }
  for (const SummaryRow& row : summary.rows) {
    Grid::Row made{names.of(row), "", {}};
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

/// "North Dale, South Dale and 3 more".
std::string names_of(const FrequentShortfall& shortfall, const Summary& summary,
                     const RowNames& row_names) {
  constexpr std::size_t named = 3;
  std::vector<std::string> names;
  for (const std::size_t row : shortfall.known_in) {
    if (names.size() < named) names.push_back(row_names.of(summary.rows[row]));
  }
  if (shortfall.gaps > names.size())
    names.push_back(fmt::format("{} more", shortfall.gaps - names.size()));
  return join_words(names);
}

/// What is known to be missing, in how many and in which.
paper::Table known(const Summary& summary, const RowNames& names) {
  paper::Table made{"Known to be missing most often",
                    {"check", "strength", {"what it asks", false, true}, {"in", true}, "where"},
                    {}};
  std::vector<const FrequentShortfall*> found;
  for (const FrequentShortfall& shortfall : summary.most_frequent) {
    if (shortfall.gaps > 0) found.push_back(&shortfall);
  }
  std::ranges::stable_sort(found, [](const auto* a, const auto* b) {
    const Strength strength = a->check->strength;
    return strength != b->check->strength ? strength < b->check->strength : a->gaps > b->gaps;
  });
  for (const FrequentShortfall* shortfall : found) {
    const Check& check = *shortfall->check;
    made.rows.push_back({std::string(check.id), std::string(word(check.strength)),
                         std::string(check.title), std::to_string(shortfall->gaps),
                         Line{}.add(names_of(*shortfall, summary, names), Kind::name)});
  }
  return made;
}

/// "2 must, 1 should"; "none".
std::string heavy_of(const StrengthCounts& counts) {
  std::string text;
  for (const Strength strength : {Strength::must, Strength::minimum, Strength::should}) {
    const std::size_t count = counts[static_cast<std::size_t>(strength)];
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word(strength));
  }
  return text.empty() ? "none" : text;
}

/// What is not written down, in how many, and what rests on it.
paper::Table facts(const Summary& summary) {
  paper::Table made{"What to find out most often",
                    {{"question", false, true}, {"in", true}, "settles", "who would know"},
                    {}};
  for (const FrequentFact& fact : summary.facts) {
    std::vector<Line> row{fact.question.empty() ? fact.path : std::string(fact.question),
                          std::to_string(fact.count), heavy_of(fact.settles),
                          std::string(fact.ask)};
    made.rows.push_back(std::move(row));
  }
  return made;
}

paper::Table heaviest(const Summary& summary, const RowNames& names) {
  paper::Table made{
      "Where most is missing",
      {{"description", false, true}, "file", "known to be missing", "cannot be confirmed"},
      {}};
  for (const SummaryRow* row : summary.heaviest) {
    made.rows.push_back({Line{}.add(names.of(*row), Kind::name), Line{}.add(row->file, Kind::name),
                         heavy_of(row->known), heavy_of(row->unknown)});
  }
  return made;
}

/// A section with one table, whose title is that of the section.
void write_table(paper::Table made, std::string_view noun, const char* anchor,
                 paper::Writer& writer) {
  if (made.rows.empty()) return;
  const std::size_t all = made.rows.size();
  if (all > most_rows) made.rows.resize(most_rows);
  made.captioned = false;
  writer.write(Section{2, Line(made.caption), anchor});
  writer.write(std::move(made));
  if (all > most_rows) {
    writer.write(
        paper::Paragraph{fmt::format("{} {} not shown here. JSON holds all of them.",
                                     count_of(all - most_rows, fmt::format("more {}", noun)),
                                     all == most_rows + 1 ? "is" : "are")});
  }
  writer.write(paper::End{});
}

void write_grids(const Summary& summary, const RowNames& names, paper::Writer& writer) {
  writer.write(Section{2, "Clause by clause"});
  const Pack* last = nullptr;
  for (const SummaryClause& clause : summary.clauses) {
    if (clause.pack == last) continue;
    last = clause.pack;
    const Grid grid = grid_of(*last, summary, names);
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
  write_before(report, writer);
  if (!summary.rows.empty()) {
    const RowNames names(summary);
    write_table(known(summary, names), "check", "known", writer);
    write_table(facts(summary), "fact", "questions", writer);
    write_table(heaviest(summary, names), "description", "descriptions", writer);
    write_grids(summary, names, writer);
    writer.write(Section{2, "At a glance"});
    paper::Figure figure = figure_of_counts(summary.counts);
    figure.instead = counts_table(summary.counts);
    writer.write(std::move(figure));
    writer.write(paper::End{});
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
