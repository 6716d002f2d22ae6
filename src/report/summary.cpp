// SPDX-License-Identifier: MIT
// The summary of many descriptions: what is known to be missing most often, where most is missing,
// what to find out, and last each description clause by clause.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
#include "report/front.hpp"
#include "report/made.hpp"
#include "report/overview_parts.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using paper::Section;
using RunKind = paper::Run::Kind;
using Names = std::vector<std::string>;  // of the rows

constexpr std::size_t most_summary_rows = 10;

Names unique_names_of(const Summary& summary) {
  UniqueNames unique;
  for (const SummaryRow& row : summary.rows) unique.add(row.name);
  Names names;
  for (const SummaryRow& row : summary.rows) names.push_back(unique.of(row.name, row.id));
  return names;
}

/// The part of the matrix that is about one pack; without the rows to which nothing of it applies.
paper::Table table_of(const Pack& pack, const Summary& summary, const Names& names) {
  paper::Table made{pack.title, {"description"}, {}};
  made.narrow = true;
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < summary.clauses.size(); ++i) {
    if (summary.clauses[i].pack != &pack) continue;
    columns.push_back(i);
    made.columns.emplace_back(std::string(summary.clauses[i].clause->id));
  }
  for (std::size_t i = 0; i < summary.rows.size(); ++i) {
    std::vector<Line> cells{Line{}.add(names[i], RunKind::name)};
    bool any = false;
    for (const std::size_t column : columns) {
      const std::optional<Rating>& rating = summary.rows[i].ratings[column];
      any = any || rating.has_value();
      cells.push_back(rating ? Line{}.add(tag(*rating)) : Line("not asked"));
    }
    if (any) made.rows.push_back(std::move(cells));
  }
  return made;
}

/// "North Dale, South Dale and 3 more".
std::string places_of(const FrequentShortfall& shortfall, const Names& names) {
  constexpr std::size_t named = 3;
  std::vector<std::string> some;
  for (const std::size_t row : shortfall.known_in) {
    if (some.size() < named) some.push_back(names[row]);
  }
  if (shortfall.gaps > some.size())
    some.push_back(fmt::format("{} more", shortfall.gaps - some.size()));
  return join_words(some);
}

/// What is known to be missing, in how many and in which.
paper::Table known(const Summary& summary, const Names& names) {
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
                         Line{}.add(places_of(*shortfall, names), RunKind::name)});
  }
  return made;
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

paper::Table heaviest(const Summary& summary, const Names& names) {
  paper::Table made{"Where most is missing",
                    {{"description", false, true},
                     "system",
                     "file",
                     "known to be missing",
                     "cannot be confirmed"},
                    {}};
  made.columns[2].spare = true;
  for (const SummaryRow* row : summary.heaviest) {
    const auto index = static_cast<std::size_t>(row - summary.rows.data());
    made.rows.push_back(
        {Line{}.add(names[index], RunKind::name), Line{}.add(row->system, RunKind::name),
         Line{}.add(row->file, RunKind::name), heavy_of(row->known), heavy_of(row->unknown)});
  }
  return made;
}

/// How many descriptions of each group have what.
paper::Table groups(const Summary& summary, const std::string& group_by) {
  paper::Table made{fmt::format("By {}", group_by),
                    {{group_by, false, true},
                     {"descriptions", true},
                     {"law missing", true},
                     {"other missing", true},
                     {"not confirmed", true},
                     {"meet all", true}},
                    {}};
  for (const SummaryGroup& group : summary.groups) {
    const Tally& tally = group.tally;
    std::vector<Line> row{group.name.empty() ? Line("not stated")
                                             : Line{}.add(group.name, RunKind::name)};
    for (const std::size_t count : {tally.descriptions(), tally.law_missing, tally.missing,
                                    tally.unconfirmed, tally.complete}) {
      row.emplace_back(std::to_string(count));
    }
    made.rows.push_back(std::move(row));
  }
  return made;
}

/// In place of a matrix that nobody reads to its end: one line a description.
paper::Table all_of(const Summary& summary, const Names& names) {
  paper::Table made{
      "All descriptions: with --verbose clause by clause",
      {{"description", false, true}, "system", "known to be missing", "cannot be confirmed"},
      {}};
  for (std::size_t i = 0; i < summary.rows.size(); ++i) {
    const SummaryRow& row = summary.rows[i];
    made.rows.push_back({Line{}.add(names[i], RunKind::name), Line{}.add(row.system, RunKind::name),
                         heavy_of(row.known), heavy_of(row.unknown)});
  }
  return made;
}

Cut cut_of(std::string_view noun, std::size_t most = most_summary_rows) {
  return {most, noun, "JSON and Excel hold all of them."};
}

/// A page draws one grid of all; other formats tell it pack by pack, or, of very many descriptions,
/// only what each lacks.
void write_matrix(const Summary& summary, const Names& names, bool verbose, paper::Writer& writer) {
  constexpr std::size_t many = 40;
  writer.write(Section{.title = "Clause by clause", .anchor = "matrix-section", .look = "across"});
  if (summary.rows.size() > many && !verbose) {
    paper::Figure figure = figure_of(summary, names);
    figure.instead = all_of(summary, names);
    writer.write(std::move(figure));
    writer.write(paper::End{});
    return;
  }
  const Pack* last = nullptr;
  for (const SummaryClause& clause : summary.clauses) {
    if (clause.pack == last) continue;
    const auto nothing = [](paper::MarkupWriter&) {};
    paper::Figure figure =
        last == nullptr ? figure_of(summary, names) : paper::Figure{.draw = nothing};
    last = clause.pack;
    figure.instead = table_of(*last, summary, names);
    writer.write(std::move(figure));
  }
  writer.write(paper::End{});
}

UsedWords words_used_in(const Summary& summary) {
  UsedWords words;
  for (const SummaryRow& row : summary.rows) {
    for (const std::optional<Rating>& rating : row.ratings) {
      if (rating) words.ratings.insert(*rating);
    }
  }
  return words;
}

void write_counts_section(const Summary& summary, paper::Writer& writer) {
  writer.write(Section{2, "At a glance"});
  paper::Figure figure = figure_of_counts(summary.counts);
  figure.instead = counts_table(summary.counts);
  writer.write(std::move(figure));
  writer.write(paper::End{});
}

void write_summary(const Summary& summary, const Report& report, const paper::Look& look,
                   paper::Writer& writer) {
  paper::Front front{count_of(summary.rows.size(), "description")};
  front.caption = Line("Summary as of ").add(report.options.as_of);
  front.opening = opening_of(report);
  front.banner = "summary";
  front.script = true;
  writer.begin(front);
  write_before_all(report, writer);
  if (!summary.rows.empty()) {
    const Names names = unique_names_of(summary);
    write_section(known(summary, names), cut_of("check"), "known", writer);
    write_section(heaviest(summary, names), cut_of("description"), "descriptions", writer);
    write_section(groups(summary, summary.group_by), cut_of("group", most_groups), "groups",
                  writer);
    write_not_checked(report, writer);
    write_section(facts(summary), cut_of("fact"), "questions", writer);
    write_counts_section(summary, writer);
    write_words(words_used_in(summary), writer);
    write_matrix(summary, names, look.verbose, writer);
  } else {
    write_not_checked(report, writer);
  }
  writer.end();
}

using SummaryPapers = Papers<Summary, Report>;

constexpr std::array summary_format_table{
    SummaryFormat{"text", SummaryPapers::text<write_summary>},
    SummaryFormat{"json", write_summary_json},
    SummaryFormat{"html", SummaryPapers::html<write_summary>},
    SummaryFormat{"markdown", SummaryPapers::markdown<write_summary>},
    SummaryFormat{"csv", write_summary_csv},
    SummaryFormat{"xlsx", write_summary_xlsx},
};

}  // namespace

Formats<SummaryFormat> summary_formats() { return summary_format_table; }

}  // namespace icpcheck::report
