// SPDX-License-Identifier: MIT
// The summary for programs: everything that it counts.
#include "report/json_out.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

// JsonOut finds these by what they are about: so they stand in no unnamed namespace.

/// Of a row or of all.
static void write_shortfalls(JsonOut& json, const auto& counted) {
  json.by_strength("shortfalls", counted.shortfalls);
  json.by_strength("known", counted.known);
  json.by_strength("unknown", counted.unknown);
}

/// The ratings of a row by the ids of their clauses.
static void fields(JsonOut& json, const std::vector<SummaryClause>& clauses,
                   const SummaryRow& row) {
  for (std::size_t i = 0; i < row.ratings.size(); ++i) {
    json.any(clauses[i].clause->id, row.ratings[i]);
  }
}

static void fields(JsonOut& json, const SummaryRow& row, const Summary& summary) {
  json("file", row.file);
  json("id", row.id);
  json("name", row.name);
  json("kind", row.kind);
  json.any("system", row.system);
  json.any("group", row.group);
  write_shortfalls(json, row);
  json.on_line("ratings", summary.clauses, row);
}

/// How many descriptions of a group have what, and what they lack in all.
static void fields(JsonOut& json, const SummaryGroup& group) {
  json("id", group.id);
  json("name", group.name);
  json("description_count", group.tally.descriptions());
  json("law_missing", group.tally.law_missing);
  json("missing", group.tally.missing);
  json("unconfirmed", group.tally.unconfirmed);
  json("complete", group.tally.complete);
  json.by_strength("known", group.tally.known);
  json.by_strength("unknown", group.tally.unknown);
}

static void fields(JsonOut& json, const FrequentShortfall& shortfall) {
  json("check", shortfall.check->id);
  json("strength", shortfall.check->strength);
  json("title", shortfall.check->title);
  json("gap", shortfall.gaps);
  json("not_stated", shortfall.not_stated);
}

static void fields(JsonOut& json, const FrequentFact& fact) {
  json("path", fact.path);
  json.any("question", fact.question);
  json.any("ask", fact.ask);
  json("count", fact.count);
  json.by_strength("settles", fact.settles);
}

static void fields(JsonOut& json, const Summary& summary, const Report& report) {
  json("version", report.version);
  json("as_of", report.options.as_of);
  json("exit_status", report.exit_status);
  json("closing", report.closing);
  json.any("not_checked", report.not_checked);
  json.any("profile", report.profile);
  json.any("notices", report.notices);
  json("description_count", summary.rows.size());
  write_shortfalls(json, summary);
  json.counts("counts", summary.counts);
  json("group_by", summary.group_by);
  json("groups", summary.groups);
  json("most_frequent", summary.most_frequent);
  json("facts", summary.facts);
  json("descriptions", summary.rows, summary);
}

void write_summary_json(const Summary& summary, const Report& report, const paper::Look& /*look*/,
                        std::ostream& out) {
  write_document(out, "icpcheck/summary/1", summary, report);
}

}  // namespace icpcheck::report
