// SPDX-License-Identifier: MIT
// The matrix for a spreadsheet: one row a description, one column a clause.
#include "icpcheck/report/csv_writer.hpp"
#include "report/change.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t heavy = 3;  // must, minimum and should

/// A row of a file that has no ratings: why.
void write_summary_problem_row(const Diagnostic& problem, std::size_t clauses, CsvWriter& csv) {
  constexpr std::size_t described = 5 + 3 * heavy;  // id to group, and how many fall short
  constexpr std::size_t of_profile = 2;
  csv.text(problem.where.file);
  for (std::size_t i = 0; i < described + clauses + of_profile; ++i) csv.end_field();
  csv.text(problem.message);
  csv.end_row();
}

}  // namespace

void write_summary_csv(const Summary& summary, const Report& report, const paper::Look& /*look*/,
                       std::ostream& out) {
  CsvWriter csv(out);
  for (const char* column :
       {"file", "id", "name", "kind", "system", "group", "must", "minimum", "should", "known_must",
        "known_minimum", "known_should", "unknown_must", "unknown_minimum", "unknown_should"}) {
    csv.text(column);
  }
  for (const SummaryClause& clause : summary.clauses) csv.text(clause.clause->id);
  csv.text("profile");
  csv.text("profile_changes");
  csv.text("not_checked");
  csv.end_row();
  for (const SummaryRow& row : summary.rows) {
    csv.text(row.file);
    csv.text(row.id);
    csv.text(row.name);
    csv.text(word(row.kind));
    csv.text(row.system);
    csv.text(row.group);
    for (const StrengthCounts* counts : {&row.shortfalls, &row.known, &row.unknown}) {
      for (std::size_t strength = 0; strength < heavy; ++strength) {
        csv.number(static_cast<std::int64_t>((*counts)[strength]));
      }
    }
    for (const auto& rating : row.ratings) csv.text(rating ? word(*rating) : "");
    csv.text(report.profile ? report.profile->file : std::string_view{});
    write_changes(report, csv);
    csv.end_field();
    csv.end_row();
  }
  for (const Diagnostic& problem : report.not_checked) {
    write_summary_problem_row(problem, summary.clauses.size(), csv);
  }
  csv.finish();
}

}  // namespace icpcheck::report
