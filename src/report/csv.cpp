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

struct Row {
  const Report& frame;
  const DescriptionResult& description;
  const PackResult& pack;
  const ClauseResult& clause;
  const Finding& finding;
};

struct Column {
  std::string_view name;
  void (*write)(const Row& row, CsvWriter& csv);
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

void write_missing(const Row& row, CsvWriter& csv) {
  for (const MissingFact& fact : row.finding.missing) csv.add_item(fact.shown_path());
  csv.end_field();
}

void write_subjects(const Row& row, CsvWriter& csv) {
  for (const SubjectResult& subject : row.finding.subjects) csv.add_item(subject.name);
  csv.end_field();
}

void write_names(const Row& row, CsvWriter& csv) {
  for (const std::string& name : row.finding.names) csv.add_item(name);
  csv.end_field();
}

void write_due(const Row& row, CsvWriter& csv) {
  if (row.finding.due) return write_date(*row.finding.due, csv);
  csv.end_field();
}

void write_days(const Row& row, CsvWriter& csv) {
  if (row.finding.due) return csv.number(row.finding.days);
  csv.end_field();
}

void write_actions(const Row& row, CsvWriter& csv) {
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

void write_waived_until(const Row& row, CsvWriter& csv) {
  if (row.finding.waiver) return write_date(row.finding.waiver->until, csv);
  csv.end_field();
}

constexpr std::array columns{
    Column{"file", [](const Row& row, CsvWriter& csv) { csv.text(row.description.file); }},
    Column{"description", [](const Row& row, CsvWriter& csv) { csv.text(row.description.id); }},
    Column{"kind", [](const Row& row, CsvWriter& csv) { csv.text(word(row.description.kind)); }},
    Column{"name", [](const Row& row, CsvWriter& csv) { csv.text(row.description.name); }},
    Column{"system", [](const Row& row, CsvWriter& csv) { csv.text(row.description.system); }},
    Column{"described_on",
           [](const Row& row, CsvWriter& csv) { write_date(row.description.described_on, csv); }},
    Column{"as_of",
           [](const Row& row, CsvWriter& csv) { write_date(row.frame.options.as_of, csv); }},
    Column{"profile",
           [](const Row& row, CsvWriter& csv) {
             csv.text(row.frame.profile ? row.frame.profile->file : std::string_view{});
           }},
    Column{"pack", [](const Row& row, CsvWriter& csv) { csv.text(row.pack.pack->id); }},
    Column{"version", [](const Row& row, CsvWriter& csv) { csv.text(row.pack.pack->version); }},
    Column{"clause", [](const Row& row, CsvWriter& csv) { csv.text(row.clause.clause->id); }},
    Column{"clause_title",
           [](const Row& row, CsvWriter& csv) { csv.text(row.clause.clause->title); }},
    Column{"rating", [](const Row& row, CsvWriter& csv) { csv.text(word(row.clause.rating)); }},
    Column{"check", [](const Row& row, CsvWriter& csv) { csv.text(row.finding.check->id); }},
    Column{"title", [](const Row& row, CsvWriter& csv) { csv.text(row.finding.check->title); }},
    Column{"strength",
           [](const Row& row, CsvWriter& csv) { csv.text(word(row.finding.strength())); }},
    Column{"basis",
           [](const Row& row, CsvWriter& csv) { csv.text(word(row.finding.check->basis)); }},
    Column{"status", [](const Row& row, CsvWriter& csv) { csv.text(word(row.finding.status)); }},
    Column{"underlying",
           [](const Row& row, CsvWriter& csv) { csv.text(word(row.finding.underlying)); }},
    Column{"falls_short",
           [](const Row& row, CsvWriter& csv) { write_flag(row.finding.falls_short, csv); }},
    Column{"repeated",
           [](const Row& row, CsvWriter& csv) { write_flag(row.finding.repeated, csv); }},
    Column{"evidenced",
           [](const Row& row, CsvWriter& csv) { write_flag(row.finding.evidenced, csv); }},
    Column{"due", write_due},
    Column{"days", write_days},
    Column{"place", [](const Row& row, CsvWriter& csv) { write_place(row.finding.where, csv); }},
    Column{"sentence", [](const Row& row, CsvWriter& csv) { csv.text(row.finding.sentence); }},
    Column{"missing", write_missing},
    Column{"subjects", write_subjects},
    Column{"names", write_names},
    Column{"sources",
           [](const Row& row, CsvWriter& csv) {
             csv.text(cite(row.finding.check->sources, *row.pack.pack));
           }},
    Column{"remedy", [](const Row& row, CsvWriter& csv) { csv.text(row.finding.check->remedy); }},
    Column{"actions", write_actions},
    Column{"waived_until", write_waived_until},
    Column{"waiver",
           [](const Row& row, CsvWriter& csv) {
             csv.text(row.finding.waiver ? row.finding.waiver->reason : std::string_view{});
           }},
    Column{"profile_changes",
           [](const Row& row, CsvWriter& csv) { write_changes(row.frame, csv); }},
};

/// A row that has only these columns.
void write_not_checked(const Diagnostic& problem, CsvWriter& csv) {
  for (const Column& column : columns) {
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
  for (const Column& column : columns) csv.text(column.name);
  csv.end_row();
  csv.finish();
}

void add_csv(const DescriptionResult& result, const Report& frame, const paper::Look& /*look*/,
             std::ostream& out) {
  CsvWriter csv(out);
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) {
        const Row row{frame, result, pack, clause, finding};
        for (const Column& column : columns) column.write(row, csv);
        csv.end_row();
      }
    }
  }
  csv.finish();
}

void end_csv(const Report& frame, const paper::Look& /*look*/, std::ostream& out) {
  CsvWriter csv(out);
  for (const Diagnostic& problem : frame.not_checked) write_not_checked(problem, csv);
  csv.finish();
}

}  // namespace icpcheck::report
