// SPDX-License-Identifier: MIT
// The catalogue for programs.
#include "icpcheck/report/json_writer.hpp"
#include "report/catalogue.hpp"

namespace icpcheck::report {
namespace {

void write_references(const std::vector<SourceReference>& references, JsonWriter& json) {
  json.begin_array("sources", JsonWriter::Layout::line);
  for (const SourceReference& reference : references) {
    json.begin_object();
    json.text("document", reference.document);
    json.text("at", reference.at);
    json.end();
  }
  json.end();
}

void write_check(const Check& check, const Clause& clause, const Pack& pack, JsonWriter& json) {
  json.begin_object();
  json.text("id", check.id);
  json.text("title", check.title);
  json.text("strength", word(check.strength));
  json.text("wording", wording(check, clause));
  json.text("basis", word(check.basis));
  json.text("applies_to", phrase(check.applies_to));
  json.text("due", due(check, pack));
  json.text("asks", check.asks);
  json.text("why", check.why);
  json.text("when", check.when ? check.when->text : "");
  json.text("holds", check.holds.text);
  json.text("remedy", check.remedy);
  json.texts("covers", check.covers);
  write_references(check.sources, json);
  json.end();
}

void write_clause(const Clause& clause, const Pack& pack, JsonWriter& json) {
  json.begin_object();
  json.text("id", clause.id);
  json.text("title", clause.title);
  json.text("asks", clause.asks);
  json.text("why", clause.why);
  json.texts("refers_to", clause.refers_to);
  write_references(clause.sources, json);
  json.begin_array("checks");
  for (const Check& check : clause.checks) write_check(check, clause, pack, json);
  json.end();
  json.end();
}

void write_pack(const Pack& pack, JsonWriter& json) {
  json.begin_object();
  json.text("id", pack.id);
  json.text("title", pack.title);
  json.text("version", pack.version);
  json.text("applies_to", phrase(pack.applies_to));
  json.flag("historical", pack.historical);
  json.begin_array("sources");
  for (const Source& source : pack.sources) {
    json.begin_object();
    json.text("id", source.id);
    json.text("title", source.title);
    json.text("reports_on", source.reports_on);
    json.text("url", source.url);
    json.end();
  }
  json.end();
  json.begin_array("clauses");
  for (const Clause& clause : pack.clauses) write_clause(clause, pack, json);
  json.end();
  json.end();
}

}  // namespace

void write_catalogue_json(const PackList& packs, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json{out};
  json.begin_object();
  json.text("format", "icpcheck/catalogue/1");
  json.begin_array("packs");
  for (const Pack* pack : packs) write_pack(*pack, json);
  json.end();
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
