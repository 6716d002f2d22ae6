// SPDX-License-Identifier: MIT
// The results part of the JSON report: one object a description, one line a finding.
#include "report/json.hpp"

namespace icpcheck::report {

void write_location(const Location& where, JsonWriter& json) {
  if (where.file.empty()) return;
  json.shared("file", where.file);
  if (where.line == 0) return;
  json.number("line", where.line);
  json.number("column", where.column);
}

namespace {

using Layout = JsonWriter::Layout;

void write_evidence(const std::vector<EvidenceDocument>& documents, JsonWriter& json) {
  if (documents.empty()) return;
  json.begin_array("evidence");
  for (const EvidenceDocument& document : documents) {
    json.begin_object("", Layout::line);
    json.text("id", document.id);
    json.text("title", document.title);
    if (document.date) json.text("date", to_string(*document.date));
    write_any(json, "url", document.url);
    json.end();
  }
  json.end();
}

void write_count(std::string_view key, std::size_t count, JsonWriter& json) {
  if (count > 0) json.number(key, static_cast<std::int64_t>(count));
}

void write_flag(std::string_view key, bool value, JsonWriter& json) {
  if (value) json.flag(key, value);
}

void write_facts(const std::vector<StatedFact>& facts, JsonWriter& json) {
  if (facts.empty()) return;
  json.begin_array("facts");
  for (const StatedFact& fact : facts) {
    json.begin_object();
    json.text("path", fact.path);
    json.text("value", fact.value);
    if (fact.kind != FactKind::text) json.text("kind", word(fact.kind));
    write_count("size", fact.size, json);
    write_location(fact.where, json);
    write_any(json, "evidence", fact.evidence);
    json.end();
  }
  json.end();
}

void write_missing(const std::vector<MissingFact>& missing, JsonWriter& json) {
  if (missing.empty()) return;
  json.begin_array("missing");
  for (const MissingFact& fact : missing) {
    json.begin_object();
    json.text("path", fact.path);
    write_any(json, "title", fact.title);
    write_flag("rest", fact.rest, json);
    write_flag("elsewhere", fact.elsewhere, json);
    write_location(fact.where, json);
    json.end();
  }
  json.end();
}

void write_subjects(const Finding& finding, JsonWriter& json) {
  if (!finding.check->subjects) return;
  json.begin_array("subjects");
  for (const SubjectResult& subject : finding.subjects) {
    json.begin_object();
    json.text("name", subject.name);
    if (subject.key != subject.name) write_any(json, "key", subject.key);
    json.text("path", subject.path);
    json.text("status", word(subject.status));
    write_location(subject.where, json);
    write_facts(subject.facts, json);
    write_missing(subject.missing, json);
    json.end();
  }
  json.end();
  json.number("subject_count", static_cast<std::int64_t>(finding.subject_count));
}

void write_waiver(const AppliedWaiver& waiver, JsonWriter& json) {
  json.begin_object("waiver");
  json.text("reason", waiver.reason);
  json.text("approved_by", waiver.approved_by);
  json.text("until", to_string(waiver.until));
  write_location(waiver.where, json);
  json.end();
}

void write_actions(const std::vector<AppliedAction>& actions, JsonWriter& json) {
  if (actions.empty()) return;
  json.begin_array("actions");
  for (const AppliedAction& action : actions) {
    json.begin_object();
    json.text("what", action.what);
    json.text("owner", action.owner);
    json.text("due", to_string(action.due));
    json.number("days", action.days);
    json.flag("overdue", action.overdue);
    write_location(action.where, json);
    json.end();
  }
  json.end();
}

}  // namespace

void write_outcome(const Finding& finding, JsonWriter& json) {
  json.text("status", word(finding.status));
  json.text("underlying", word(finding.underlying));
  json.flag("falls_short", finding.falls_short);
  write_flag("evidenced", finding.evidenced, json);
  write_any(json, "sentence", finding.sentence);
  write_location(finding.where, json);
  write_facts(finding.facts, json);
  write_count("fact_count", finding.fact_count, json);
  write_count("unsupported_count", finding.unsupported_count, json);
  write_missing(finding.missing, json);
  write_count("missing_count", finding.missing_count, json);
  write_subjects(finding, json);
  write_any(json, "names", finding.names);
  if (finding.due) {
    json.text("due", to_string(*finding.due));
    json.number("days", finding.days);
  }
  if (finding.waiver) write_waiver(*finding.waiver, json);
  write_actions(finding.actions, json);
}

namespace {

void write_finding(const Finding& finding, JsonWriter& json) {
  json.begin_object("", Layout::line);
  json.text("check", finding.check->id);
  write_outcome(finding, json);
  json.end();
}

void write_clause(const ClauseResult& result, JsonWriter& json) {
  json.begin_object();
  json.text("id", result.clause->id);
  json.text("rating", word(result.rating));
  json.number("met", static_cast<std::int64_t>(result.met));
  json.number("applicable", static_cast<std::int64_t>(result.applicable));
  json.number("waived", static_cast<std::int64_t>(result.waived));
  json.begin_array("findings");
  for (const Finding& finding : result.findings) write_finding(finding, json);
  json.end();
  json.begin_array("references");
  for (const Reference& reference : result.references) {
    json.begin_object("", Layout::line);
    json.text("id", reference.id);
    if (reference.status) json.text("status", word(*reference.status));
    write_any(json, "title", reference.title);
    json.end();
  }
  json.end();
  json.end();
}

void write_pack(const PackResult& result, JsonWriter& json) {
  json.begin_object();
  json.text("id", result.pack->id);
  json.flag("applicable", result.applicable);
  write_any(json, "reason", result.reason);
  json.begin_array("clauses");
  for (const ClauseResult& clause : result.clauses) write_clause(clause, json);
  json.end();
  json.end();
}

void write_plan(const std::vector<PlanItem>& plan, JsonWriter& json) {
  json.begin_array("plan");
  for (const PlanItem& item : plan) {
    std::vector<std::string> checks;
    for (const Finding* finding : item.findings) checks.push_back(finding->check->id);
    json.begin_object("", Layout::line);
    json.text("kind", word(item.kind));
    json.text("due", to_string(item.due));
    json.number("days", item.days);
    json.texts("checks", checks);
    json.text("what", item.what);
    write_any(json, "owners", item.owners);
    write_location(item.where, json);
    json.end();
  }
  json.end();
}

void write_counts(const DescriptionResult& result, JsonWriter& json) {
  json.begin_object("counts");
  for (const Strength strength : strengths) {
    const StatusCounts& counts = result.counts[static_cast<std::size_t>(strength)];
    json.begin_object(word(strength), Layout::line);
    for (const Status status : statuses) {
      json.number(word(status),
                  static_cast<std::int64_t>(counts[static_cast<std::size_t>(status)]));
    }
    json.end();
  }
  json.end();
}

}  // namespace

void write_description(const DescriptionResult& result, JsonWriter& json) {
  json.begin_object();
  json.text("file", result.file);
  json.text("sha256", result.sha256);
  json.text("id", result.id);
  json.text("kind", word(result.kind));
  json.text("name", result.name);
  json.text("described_on", to_string(result.described_on));
  write_evidence(result.evidence, json);
  write_counts(result, json);
  write_plan(result.plan, json);
  json.begin_array("packs");
  for (const PackResult& pack : result.packs) write_pack(pack, json);
  json.end();
  json.end();
}

}  // namespace icpcheck::report
