// SPDX-License-Identifier: MIT
// The catalogue part of the JSON report: packs, clauses and checks as they were asked.
#include "report/json.hpp"

namespace icpcheck::report {
namespace {

void write_references(const std::vector<SourceReference>& references, JsonWriter& json) {
  json.begin_array("sources", JsonWriter::Layout::line);
  for (const SourceReference& reference : references) {
    json.begin_object();
    json.text("document", reference.document);
    write_any(json, "at", reference.at);
    json.end();
  }
  json.end();
}

/// The day, or the parameter that says it.
void write_date(std::string_view key, const std::optional<DateReference>& date, JsonWriter& json) {
  if (!date) return;
  json.text(key, date->date ? to_string(*date->date) : std::string(date->parameter));
}

void write_check(const Check& check, JsonWriter& json) {
  json.begin_object("", JsonWriter::Layout::line);
  json.text("id", check.id);
  json.text("title", check.title);
  json.text("strength", word(check.strength));
  json.text("basis", word(check.basis));
  write_any(json, "covers", check.covers);
  write_references(check.sources, json);
  if (check.subjects) json.text("for_each", check.subjects->name);
  write_date("from", check.from, json);
  write_date("by", check.by, json);
  write_any(json, "wording", check.wording);
  write_any(json, "asks", check.asks);
  write_any(json, "why", check.why);
  write_any(json, "remedy", check.remedy);
  json.end();
}

void write_clause(const Clause& clause, JsonWriter& json) {
  json.begin_object();
  json.text("id", clause.id);
  json.text("title", clause.title);
  write_any(json, "asks", clause.asks);
  write_any(json, "why", clause.why);
  write_references(clause.sources, json);
  write_any(json, "refers_to", clause.refers_to);
  json.begin_array("checks");
  for (const Check& check : clause.checks) write_check(check, json);
  json.end();
  json.end();
}

void write_source(const Source& source, JsonWriter& json) {
  json.begin_object("", JsonWriter::Layout::line);
  json.text("id", source.id);
  json.text("title", source.title);
  write_any(json, "reports_on", source.reports_on);
  write_any(json, "url", source.url);
  json.end();
}

void write_pack(const Pack& pack, JsonWriter& json) {
  json.begin_object();
  json.text("id", pack.id);
  json.text("title", pack.title);
  json.text("version", pack.version);
  json.flag("historical", pack.historical);
  json.begin_array("sources");
  for (const Source& source : pack.sources) write_source(source, json);
  json.end();
  json.begin_array("clauses");
  for (const Clause& clause : pack.clauses) write_clause(clause, json);
  json.end();
  json.end();
}

}  // namespace

void write_catalogue(const Report& report, JsonWriter& json) {
  json.begin_array("packs");
  for (const Pack* pack : report.packs) write_pack(*pack, json);
  json.end();
}

}  // namespace icpcheck::report
