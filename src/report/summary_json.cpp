// SPDX-License-Identifier: MIT
// The summary for programs: everything that it counts.
#include "report/json_out.hpp"
#include "report/summary.hpp"

namespace icpcheck::report {
namespace {

using Layout = JsonWriter::Layout;

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

void write_shortfalls(const std::array<std::size_t, strengths.size()>& shortfalls,
                      JsonWriter& json) {
  json.begin_object("shortfalls", Layout::line);
  for (const Strength strength : strengths) {
    if (strength == Strength::may) continue;
    json.number(word(strength), whole(shortfalls[static_cast<std::size_t>(strength)]));
  }
  json.end();
}

void write_row(const SummaryRow& row, const Summary& summary, JsonWriter& json) {
  json.begin_object("", Layout::line);
  json.text("file", row.file);
  json.text("id", row.id);
  json.text("name", row.name);
  json.text("kind", word(row.kind));
  write_shortfalls(row.shortfalls, json);
  json.begin_object("ratings", Layout::line);
  for (std::size_t i = 0; i < row.ratings.size(); ++i) {
    if (row.ratings[i]) json.text(summary.clauses[i].clause->id, word(*row.ratings[i]));
  }
  json.end();
  json.end();
}

void write_frequent(const Summary& summary, JsonWriter& json) {
  json.begin_array("most_frequent");
  for (const FrequentShortfall& shortfall : summary.most_frequent) {
    json.begin_object("", Layout::line);
    json.text("check", shortfall.check->id);
    json.text("strength", word(shortfall.check->strength));
    json.text("title", shortfall.check->title);
    json.number("gap", whole(shortfall.gaps));
    json.number("not_stated", whole(shortfall.not_stated));
    json.end();
  }
  json.end();
}

}  // namespace

void write_summary_json(const Summary& summary, const Report& report, const paper::Look& /*look*/,
                        std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", "icpcheck/summary/1");
  json.text("version", report.version);
  json.text("as_of", to_string(report.options.as_of));
  json.number("exit_status", report.exit_status);
  json.text("closing", report.closing);
  JsonOut to{json};
  to.any("profile", report.profile);
  json.number("description_count", whole(summary.rows.size()));
  write_shortfalls(summary.shortfalls, json);
  to.counts("counts", summary.counts);
  write_frequent(summary, json);
  json.begin_array("descriptions");
  for (const SummaryRow& row : summary.rows) write_row(row, summary, json);
  json.end();
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
