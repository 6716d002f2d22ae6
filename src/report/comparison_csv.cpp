// SPDX-License-Identifier: MIT
// A comparison for a spreadsheet: one row a change. What is still open is no change.
#include "icpcheck/report/csv_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array comparison_columns{
    "system", "kind",     "description", "name",  "file",     "change", "cause",    "check",
    "title",  "strength", "before",      "after", "subjects", "place",  "sentence", "remedy"};

void write_description_fields(const DescriptionResult& result, CsvWriter& csv) {
  csv.text(result.system);
  csv.text(word(result.kind));
  csv.text(result.id);
  csv.text(result.name);
  csv.text(result.file);
}

void write_status(const Finding* finding, CsvWriter& csv) {
  csv.text(finding == nullptr ? std::string_view{"not_asked"} : word(finding->status));
}

void write_change(const CheckChange& change, const ChangeList& list,
                  const DescriptionResult& result, CsvWriter& csv) {
  const Finding& finding = change.latest();
  write_description_fields(result, csv);
  csv.text(list.word);
  csv.text(word(change.cause));
  csv.text(finding.check->id);
  csv.text(finding.check->title);
  csv.text(word(finding.strength()));
  write_status(change.before, csv);
  write_status(change.after, csv);
  for (const SubjectChange& subject : change.subjects) csv.add_item(subject.name);
  csv.end_field();
  csv.text(to_string(finding.where));
  csv.text(finding.sentence);
  csv.text(finding.falls_short ? remedy_of(finding) : std::string{});
  csv.end_row();
}

/// A row that has only what `change` says and a text.
void write_alone(std::string_view change, const DescriptionResult& result, CsvWriter& csv) {
  write_description_fields(result, csv);
  csv.text(change);
  constexpr std::size_t rest = comparison_columns.size() - 6;
  for (std::size_t i = 0; i < rest; ++i) csv.end_field();
  csv.end_row();
}

void write_problems_of_run(const ComparedRun& run, std::string_view change, CsvWriter& csv) {
  for (const Diagnostic& problem : run.report->not_checked) {
    for (const std::string_view column : comparison_columns) {
      if (column == "file") {
        csv.text(problem.where.file);
      } else if (column == "change") {
        csv.text(change);
      } else if (column == "place") {
        csv.text(to_string(problem.where));
      } else if (column == "sentence") {
        csv.text(problem.message);
      } else if (column == "remedy") {
        csv.text(problem.hint);
      } else {
        csv.end_field();
      }
    }
    csv.end_row();
  }
}

}  // namespace

void write_comparison_csv(const Comparison& comparison, const paper::Look& /*look*/,
                          std::ostream& out) {
  CsvWriter csv(out);
  for (const char* column : comparison_columns) csv.text(column);
  csv.end_row();
  for (const DescriptionComparison& description : comparison.descriptions) {
    const DescriptionResult& latest = description.latest();
    if (description.after == nullptr) write_alone("only_before", latest, csv);
    if (description.before == nullptr) write_alone("only_after", latest, csv);
    if (!description.in_both()) continue;
    for (const ChangeList& list : change_lists) {
      for (const CheckChange& change : description.*list.changes)
        write_change(change, list, latest, csv);
    }
  }
  write_problems_of_run(comparison.before, "not_checked_before", csv);
  write_problems_of_run(comparison.after, "not_checked_after", csv);
  csv.finish();
}

}  // namespace icpcheck::report
