// SPDX-License-Identifier: MIT
// The report as CSV: one row a finding, whatever its status, so that rows of many descriptions can
// be filtered and counted.
#include <array>

#include "icpcheck/report/csv_writer.hpp"
#include "report/catalogue.hpp"
#include "report/change.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

struct FindingRow {
  const Report& frame;
  const DescriptionResult& description;
  const PackResult& pack;
  const ClauseResult& clause;
  const Finding& finding;
};

struct FindingColumn {
  std::string_view name;
  void (*write)(const FindingRow& row, CsvWriter& csv);
};

void write_date(const Date& date, CsvWriter& csv) { csv.text(to_string(date)); }
void write_flag(bool value, CsvWriter& csv) { csv.text(value ? "true" : "false"); }

void write_place(const Location& where, CsvWriter& csv) {
  csv.add(where.file);
  if (where.line > 0) {
    csv.add(":");
    csv.add(std::to_string(where.line));
    csv.add(":");
    csv.add(std::to_string(where.column));
  }
  csv.end_field();
}

void write_missing(const FindingRow& row, CsvWriter& csv) {
  for (const MissingFact& fact : row.finding.missing) csv.add_item(fact.shown_path());
  csv.end_field();
}

void write_subjects(const FindingRow& row, CsvWriter& csv) {
  for (const SubjectResult& subject : row.finding.subjects) csv.add_item(subject.name);
  csv.end_field();
}

void write_names(const FindingRow& row, CsvWriter& csv) {
  for (const std::string& name : row.finding.names) csv.add_item(name);
  csv.end_field();
}

void write_due_day(const FindingRow& row, CsvWriter& csv) {
  if (row.finding.due) return write_date(*row.finding.due, csv);
  csv.end_field();
}

void write_days(const FindingRow& row, CsvWriter& csv) {
  if (row.finding.due) return csv.number(row.finding.days);
  csv.end_field();
}

void write_actions(const FindingRow& row, CsvWriter& csv) {
  for (const AppliedAction& action : row.finding.actions) {
    csv.add_item(action.what);
    csv.add(action.overdue ? " (overdue since " : " (due ");
    csv.add(to_string(action.due));
    if (!action.owner.empty()) {
      csv.add(", owner ");
      csv.add(action.owner);
    }
    csv.add(")");
  }
  csv.end_field();
}

void write_waived_until(const FindingRow& row, CsvWriter& csv) {
  if (row.finding.waiver) return write_date(row.finding.waiver->until, csv);
  csv.end_field();
}

constexpr std::array finding_columns{
    FindingColumn{"file",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.description.file); }},
    FindingColumn{"description",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.description.id); }},
    FindingColumn{"kind", [](const FindingRow& row,
                             CsvWriter& csv) { csv.text(word(row.description.kind)); }},
    FindingColumn{"name",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.description.name); }},
    FindingColumn{"system",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.description.system); }},
    FindingColumn{"described_on",
                  [](const FindingRow& row, CsvWriter& csv) {
                    write_date(row.description.described_on, csv);
                  }},
    FindingColumn{"as_of", [](const FindingRow& row,
                              CsvWriter& csv) { write_date(row.frame.options.as_of, csv); }},
    FindingColumn{"profile",
                  [](const FindingRow& row, CsvWriter& csv) {
                    csv.text(row.frame.profile ? row.frame.profile->file : std::string_view{});
                  }},
    FindingColumn{"pack",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.pack.pack->id); }},
    FindingColumn{"version",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.pack.pack->version); }},
    FindingColumn{"clause",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.clause.clause->id); }},
    FindingColumn{"clause_title", [](const FindingRow& row,
                                     CsvWriter& csv) { csv.text(row.clause.clause->title); }},
    FindingColumn{"rating",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(word(row.clause.rating)); }},
    FindingColumn{"check",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.finding.check->id); }},
    FindingColumn{
        "title", [](const FindingRow& row, CsvWriter& csv) { csv.text(row.finding.check->title); }},
    FindingColumn{"strength", [](const FindingRow& row,
                                 CsvWriter& csv) { csv.text(word(row.finding.strength())); }},
    FindingColumn{"basis", [](const FindingRow& row,
                              CsvWriter& csv) { csv.text(word(row.finding.check->basis)); }},
    FindingColumn{"status", [](const FindingRow& row,
                               CsvWriter& csv) { csv.text(word(row.finding.status)); }},
    FindingColumn{"underlying", [](const FindingRow& row,
                                   CsvWriter& csv) { csv.text(word(row.finding.underlying)); }},
    FindingColumn{"falls_short", [](const FindingRow& row,
                                    CsvWriter& csv) { write_flag(row.finding.falls_short, csv); }},
    FindingColumn{"repeated", [](const FindingRow& row,
                                 CsvWriter& csv) { write_flag(row.finding.repeated, csv); }},
    FindingColumn{"evidenced", [](const FindingRow& row,
                                  CsvWriter& csv) { write_flag(row.finding.evidenced, csv); }},
    FindingColumn{"due", write_due_day},
    FindingColumn{"days", write_days},
    FindingColumn{"place", [](const FindingRow& row,
                              CsvWriter& csv) { write_place(row.finding.where, csv); }},
    FindingColumn{"sentence",
                  [](const FindingRow& row, CsvWriter& csv) { csv.text(row.finding.sentence); }},
    FindingColumn{"missing", write_missing},
    FindingColumn{"subjects", write_subjects},
    FindingColumn{"names", write_names},
    FindingColumn{"sources",
                  [](const FindingRow& row, CsvWriter& csv) {
                    csv.text(cite(row.finding.check->sources, *row.pack.pack));
                  }},
    FindingColumn{"remedy", [](const FindingRow& row,
                               CsvWriter& csv) { csv.text(row.finding.check->remedy); }},
    FindingColumn{"actions", write_actions},
    FindingColumn{"waived_until", write_waived_until},
    FindingColumn{"waiver",
                  [](const FindingRow& row, CsvWriter& csv) {
                    csv.text(row.finding.waiver ? row.finding.waiver->reason : std::string_view{});
                  }},
    FindingColumn{"profile_changes",
                  [](const FindingRow& row, CsvWriter& csv) { write_changes(row.frame, csv); }},
};

/// A row that has only these columns.
void write_problem_row(const Diagnostic& problem, CsvWriter& csv) {
  for (const FindingColumn& column : finding_columns) {
    if (column.name == "file") {
      csv.text(problem.where.file);
    } else if (column.name == "status") {
      csv.text("not_checked");
    } else if (column.name == "place") {
      write_place(problem.where, csv);
    } else if (column.name == "sentence") {
      csv.text(problem.message);
    } else if (column.name == "remedy") {
      csv.text(problem.hint);
    } else {
      csv.end_field();
    }
  }
  csv.end_row();
}

}  // namespace

void begin_csv(const Report& /*frame*/, const paper::Look& /*look*/, std::ostream& out) {
  CsvWriter csv(out);
  for (const FindingColumn& column : finding_columns) csv.text(column.name);
  csv.end_row();
  csv.finish();
}

void add_csv(const DescriptionResult& result, const Report& frame, const paper::Look& /*look*/,
             std::ostream& out) {
  CsvWriter csv(out);
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) {
        const FindingRow row{frame, result, pack, clause, finding};
        for (const FindingColumn& column : finding_columns) column.write(row, csv);
        csv.end_row();
      }
    }
  }
  csv.finish();
}

void end_csv(const Report& frame, const paper::Look& /*look*/, std::ostream& out) {
  CsvWriter csv(out);
  for (const Diagnostic& problem : frame.not_checked) write_problem_row(problem, csv);
  csv.finish();
}

}  // namespace icpcheck::report
