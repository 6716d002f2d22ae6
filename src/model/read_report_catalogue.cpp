// SPDX-License-Identifier: MIT
// The catalogue part of a JSON report.
#include "model/report_parts.hpp"

namespace icpcheck {
namespace {

std::vector<SourceReference> read_sources(JsonObject& json) {
  std::vector<SourceReference> sources;
  json.each("sources", [&](JsonObject& source) {
    sources.push_back({source.text("document"), source.any_text("at")});
  });
  return sources;
}

std::optional<DateReference> read_date(std::string_view key, JsonObject& json) {
  if (!json.has(key)) return std::nullopt;
  const std::string text = json.text(key);
  const std::optional<Date> day = parse_date(text);
  return day ? DateReference{day, {}} : DateReference{{}, text};
}

Check read_check(JsonObject& json) {
  Check check;
  check.id = json.text("id");
  check.title = json.text("title");
  check.strength = json.word("strength", strength_from);
  check.basis = json.word("basis", basis_from);
  check.covers = json.any_texts("covers");
  check.sources = read_sources(json);
  if (json.has("for_each")) check.subjects.emplace().name = json.text("for_each");
  check.from = read_date("from", json);
  check.by = read_date("by", json);
  check.wording = json.any_text("wording");
  check.asks = json.any_text("asks");
  check.why = json.any_text("why");
  check.remedy = json.any_text("remedy");
  return check;
}

Clause read_clause(JsonObject& json) {
  Clause clause;
  clause.id = json.text("id");
  clause.title = json.text("title");
  clause.asks = json.any_text("asks");
  clause.why = json.any_text("why");
  clause.sources = read_sources(json);
  clause.refers_to = json.any_texts("refers_to");
  json.each("checks", [&](JsonObject& check) { clause.checks.push_back(read_check(check)); });
  return clause;
}

}  // namespace

Pack read_pack_of_report(JsonObject& json) {
  Pack pack;
  pack.id = json.text("id");
  pack.title = json.text("title");
  pack.version = json.text("version");
  pack.historical = json.flag("historical");
  json.each("sources", [&](JsonObject& source) {
    pack.sources.push_back({source.text("id"), source.text("title"), source.any_text("reports_on"),
                            source.any_text("url")});
  });
  json.each("clauses", [&](JsonObject& clause) { pack.clauses.push_back(read_clause(clause)); });
  return pack;
}

}  // namespace icpcheck
