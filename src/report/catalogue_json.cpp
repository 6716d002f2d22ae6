// SPDX-License-Identifier: MIT
// The catalogue for programs.
#include "report/catalogue.hpp"
#include "report/json_out.hpp"

namespace icpcheck::report {

// JsonOut finds these by what they are about: so they stand in no unnamed namespace. The catalogue
// has all members always, also those that say nothing.

static void fields(JsonOut& json, const SourceReference& reference, const Pack& /*pack*/) {
  json("document", reference.document);
  json("at", reference.at);
}

static void fields(JsonOut& json, const Source& source, const Pack& /*pack*/) {
  json("id", source.id);
  json("title", source.title);
  json("reports_on", source.reports_on);
  json("url", source.url);
}

static void fields(JsonOut& json, const Check& check, const Clause& clause, const Pack& pack) {
  json("id", check.id);
  json("title", check.title);
  json("strength", check.strength);
  json("wording", wording(check, clause));
  json("basis", check.basis);
  json("applies_to", phrase(check.applies_to));
  json("due", due(check, pack));
  json("asks", check.asks);
  json("why", check.why);
  json("when", check.when ? check.when->text : "");
  json("holds", check.holds.text);
  json("remedy", check.remedy);
  json("covers", check.covers);
  json("sources", check.sources, pack);
}

static void fields(JsonOut& json, const Clause& clause, const Pack& pack) {
  json("id", clause.id);
  json("title", clause.title);
  json("asks", clause.asks);
  json("why", clause.why);
  json("refers_to", clause.refers_to);
  json("sources", clause.sources, pack);
  json("checks", clause.checks, clause, pack);
}

static void fields(JsonOut& json, const Pack& pack, const PackList& /*all*/) {
  json("id", pack.id);
  json("title", pack.title);
  json("version", pack.version);
  json("applies_to", phrase(pack.applies_to));
  json("historical", pack.historical);
  json("sources", pack.sources, pack);
  json("clauses", pack.clauses, pack);
}

static void fields(JsonOut& json, const PackList& packs) { json("packs", packs, packs); }

void write_catalogue_json(const PackList& packs, const paper::Look& /*look*/, std::ostream& out) {
  write_document(out, "icpcheck/catalogue/1", packs);
}

}  // namespace icpcheck::report
