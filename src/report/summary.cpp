// SPDX-License-Identifier: MIT
#include "report/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/report/summary_format.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t most_rows = 20;

constexpr std::array table{
    SummaryFormat{"text", write_summary_text}, SummaryFormat{"json", write_summary_json},
    SummaryFormat{"html", write_summary_html}, SummaryFormat{"markdown", write_summary_markdown},
    SummaryFormat{"csv", write_summary_csv},
};

std::string more_of(std::size_t all, std::string_view noun) {
  if (all <= most_rows) return {};
  return fmt::format("{} more are not shown here. JSON holds all of them.",
                     count_of(all - most_rows, noun));
}

SummaryTable totals(const Summary& summary) {
  SummaryTable made{"Checks by strength and result", {"strength"}, {}};
  for (const Status status : statuses) made.columns.emplace_back(phrase(status));
  for (const Strength strength : strengths) {
    std::vector<SummaryCell> row{{std::string(word(strength))}};
    for (const std::size_t count : summary.counts[static_cast<std::size_t>(strength)]) {
      row.push_back({std::to_string(count)});
    }
    made.rows.push_back(std::move(row));
  }
  return made;
}

/// The part of the matrix that is about one pack; without the rows that it was not run on.
SummaryTable matrix_of(const Pack& pack, const Summary& summary) {
  SummaryTable made{pack.title, {"description"}, {}, true};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < summary.clauses.size(); ++i) {
    if (summary.clauses[i].pack != &pack) continue;
    columns.push_back(i);
    made.columns.push_back(summary.clauses[i].clause->id);
    made.clauses.push_back(summary.clauses[i].clause);
  }
  for (const SummaryRow& row : summary.rows) {
    std::vector<SummaryCell> cells{{row.name}};
    bool any = false;
    for (const std::size_t column : columns) {
      const std::optional<Rating> rating = row.ratings[column];
      any = any || rating;
      cells.push_back({std::string(rating ? phrase(*rating) : "not asked"), rating});
    }
    if (any) made.rows.push_back(std::move(cells));
  }
  return made;
}

SummaryTable frequent(const Summary& summary) {
  SummaryTable made{"What falls short most often",
                    {"check", "strength", "what it asks", "falls short in", "gap", "not stated"},
                    {}};
  made.wide = 2;
  for (const FrequentShortfall& shortfall : summary.most_frequent) {
    if (made.rows.size() == most_rows) break;
    made.rows.push_back({{shortfall.check->id},
                         {std::string(word(shortfall.check->strength))},
                         {shortfall.check->title},
                         {std::to_string(shortfall.count())},
                         {std::to_string(shortfall.gaps)},
                         {std::to_string(shortfall.not_stated)}});
  }
  made.more = more_of(summary.most_frequent.size(), "check");
  return made;
}

SummaryTable heaviest(const Summary& summary) {
  SummaryTable made{
      "Where most falls short", {"description", "file", "must", "minimum", "should"}, {}};
  for (const SummaryRow* row : summary.heaviest) {
    if (made.rows.size() == most_rows) break;
    made.rows.push_back({{row->name},
                         {row->file},
                         {std::to_string(row->shortfalls[0])},
                         {std::to_string(row->shortfalls[1])},
                         {std::to_string(row->shortfalls[2])}});
  }
  made.more = more_of(summary.heaviest.size(), "description");
  return made;
}

}  // namespace

Formats<SummaryFormat> summary_formats() { return table; }

std::string title_of(const Summary& summary, const Report& report) {
  return fmt::format("Summary of {} as of {}", count_of(summary.rows.size(), "description"),
                     to_string(report.options.as_of));
}

std::vector<SummaryTable> tables_of(const Summary& summary) {
  std::vector<SummaryTable> tables{totals(summary)};
  const Pack* last = nullptr;
  for (const SummaryClause& clause : summary.clauses) {
    if (clause.pack != last) tables.push_back(matrix_of(*clause.pack, summary));
    last = clause.pack;
  }
  if (!summary.most_frequent.empty()) tables.push_back(frequent(summary));
  if (!summary.heaviest.empty()) tables.push_back(heaviest(summary));
  return tables;
}

}  // namespace icpcheck::report
