// SPDX-License-Identifier: MIT
// A trend for a spreadsheet: one row for each day of each system and of each clause, and of all.
#include "icpcheck/report/csv_writer.hpp"
#include "report/trend_parts.hpp"

namespace icpcheck::report {
namespace {

void write_strength_counts(const StrengthCounts& counts, CsvWriter& csv) {
  for (const Strength strength : {Strength::must, Strength::minimum, Strength::should})
    csv.number(static_cast<std::int64_t>(counts[static_cast<std::size_t>(strength)]));
}

void write_trend_fields(const TrendDay& day, std::string_view about, const std::string& id,
                        const std::string& name, const StrengthCounts& known,
                        const StrengthCounts& unknown, CsvWriter& csv) {
  csv.text(to_string(day.as_of));
  csv.text(about);
  csv.text(id);
  csv.text(name);
  write_strength_counts(known, csv);
  write_strength_counts(unknown, csv);
}

void write_day(const TrendDay& day, CsvWriter& csv) {
  write_trend_fields(day, "all", "", "", day.tally.known, day.tally.unknown, csv);
  for (const auto& changes : day.changes) {
    std::size_t sum = 0;
    for (const std::size_t count : changes) sum += count;
    csv.number(static_cast<std::int64_t>(sum));
  }
  csv.number(static_cast<std::int64_t>(day.tally.descriptions()));
  csv.number(static_cast<std::int64_t>(day.not_checked));
  csv.end_row();
}

void write_lines(const Trend& trend, std::string_view about, const std::vector<TrendLine>& lines,
                 CsvWriter& csv) {
  for (const TrendLine& line : lines) {
    for (std::size_t i = 0; i < trend.days.size(); ++i) {
      write_trend_fields(trend.days[i], about, line.id, line.name, line.known[i], line.unknown[i],
                         csv);
      for (std::size_t rest = 0; rest < change_lists.size() + 2; ++rest) csv.end_field();
      csv.end_row();
    }
  }
}

}  // namespace

void write_trend_csv(const Trend& trend, const paper::Look& /*look*/, std::ostream& out) {
  CsvWriter csv(out);
  for (const char* column : {"as_of", "about", "id", "name", "known_must", "known_minimum",
                             "known_should", "unknown_must", "unknown_minimum", "unknown_should"}) {
    csv.text(column);
  }
  for (const ChangeList& list : change_lists) csv.text(list.word);
  csv.text("descriptions");
  csv.text("files_not_checked");
  csv.end_row();
  for (const TrendDay& day : trend.days) write_day(day, csv);
  write_lines(trend, "group", trend.groups, csv);
  write_lines(trend, "clause", trend.clauses, csv);
  csv.finish();
}

}  // namespace icpcheck::report
