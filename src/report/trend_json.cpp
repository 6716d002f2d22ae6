// SPDX-License-Identifier: MIT
// A trend as JSON: schemas/trend.schema.json describes it.
#include "report/json_out.hpp"
#include "report/trend_parts.hpp"

namespace icpcheck::report {

// JsonOut finds these by what they are about: so they stand in no unnamed namespace.

static void fields(JsonOut& json, const TrendDescription& description) {
  json("kind", description.kind);
  json("id", description.id);
  json("name", description.name);
  json.any("system", description.system);
  json.any("shortfalls", description.shortfalls);
  json.any("unread", description.unread);
}

/// The changes of one day.
static void fields(JsonOut& json, const ChangesByCause& changes) {
  for (std::size_t i = 0; i < change_lists.size(); ++i)
    json.by_word(change_lists[i].word, causes, changes[i]);
}

static void fields(JsonOut& json, const TrendDay& day) {
  json("file", day.file);
  json("as_of", day.as_of);
  json("systems", day.tally.systems);
  json("places", day.tally.places);
  json("files_not_checked", day.not_checked);
  json("law_missing", day.tally.law_missing);
  json("missing", day.tally.missing);
  json("unconfirmed", day.tally.unconfirmed);
  json("complete", day.tally.complete);
  json.by_strength("known", day.tally.known);
  json.by_strength("unknown", day.tally.unknown);
  json("changes", day.changes);
  json("runs", day.runs);
  json("only_before", day.only_before);
  json("only_after", day.only_after);
  json("gone", day.gone);
  json("come", day.come);
}

static void fields(JsonOut& json, const StrengthCounts& counts, const TrendLine& /*line*/) {
  for (const Strength strength : {Strength::must, Strength::minimum, Strength::should})
    json(word(strength), counts[static_cast<std::size_t>(strength)]);
}

static void fields(JsonOut& json, const TrendLine& line) {
  json("id", line.id);
  json("name", line.name);
  json("known", line.known, line);
  json("unknown", line.unknown, line);
}

static void fields(JsonOut& json, const TrendSpan& span) {
  json("kind", span.of.kind);
  json("id", span.of.id);
  json("name", span.of.name);
  json.any("system", span.of.system);
  json("check", span.check);
  json("title", span.title);
  json("strength", span.strength);
  json("known", span.known);
  json("from", span.from);
  json("until", span.until);
  json("days", span.days);
  json("longer", span.longer);
}

static void fields(JsonOut& json, const TrendSpan& span, const Trend& /*closed*/) {
  fields(json, span);
  json("cause", span.cause);
}

static void fields(JsonOut& json, const TrendDurations& durations) {
  json("strength", durations.strength);
  json("closed", durations.closed);
  json("longer", durations.longer);
  json.any("median", durations.median);
  json.any("longest", durations.longest);
}

static void fields(JsonOut& json, const Trend& trend) {
  json("version", trend.version);
  json("closing", trend.closing);
  json("days", trend.days);
  json("group_by", trend.group_by);
  json("groups", trend.groups);
  json("clauses", trend.clauses);
  json("durations", trend.durations);
  json("closed", trend.closed, trend);
  json("open_count", trend.open_count);
  json("open_known", trend.open_known);
  json("open", trend.open);
}

void write_trend_json(const Trend& trend, const paper::Look& /*look*/, std::ostream& out) {
  write_document(out, "icpcheck/trend/1", trend);
}

}  // namespace icpcheck::report
