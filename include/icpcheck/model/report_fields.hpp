// SPDX-License-Identifier: MIT
// What the parts of a report are called where they are written and read: one list for each struct,
// for JSON in both directions and for the bytes of the cache. schemas/report.schema.json describes
// the same; a test compares the two.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "icpcheck/model/report.hpp"

namespace icpcheck {

/// What members are: a text, a word, or a part with members of its own.
template <class T>
concept AnyText = std::convertible_to<T, std::string_view>;
template <class T>
concept AnyPart = std::is_class_v<T> && !AnyText<T>;
/// A `Part`, constant where it is written.
template <class T, class Part>
concept Like = std::same_as<std::remove_const_t<T>, Part>;

/// `json("key", member)` is always there, `json.any` is left out when it says nothing, and
/// `json.formerly` is what reports of 0.1.0 called it. What follows a member helps to read it. Of
/// bytes the first is read first: it may decide how the rest is read.
void fields(auto& json, Like<EvidenceDocument> auto& document) {
  json("id", document.id);
  json("title", document.title);
  json.any("date", document.date);
  json.any("url", document.url);
}
void fields(auto& json, Like<StatedFact> auto& fact) {
  json("path", fact.path);
  json("value", fact.value);
  json.any("kind", fact.kind);
  json.any("size", fact.size);
  json.place(fact.where);
  json.any("evidence", fact.evidence);
}
void fields(auto& json, Like<MissingFact> auto& fact) {
  json("path", fact.path);
  json.any("title", fact.title);
  json.any("rest", fact.rest);
  json.any("elsewhere", fact.elsewhere);
  json.place(fact.where);
}
void fields(auto& json, Like<FactPlace> auto& place) {
  json("path", place.path);
  json.any("name", place.name);
  json.place(place.where);
}
void fields(auto& json, Like<AskedFact> auto& fact) {
  json("path", fact.path);
  json.any("title", fact.title);
  json.any("question", fact.question);
  json.any("ask", fact.ask);
  json.any("write", fact.write);
  json.any("rest", fact.rest);
  json.any("elsewhere", fact.elsewhere);
  json("places", fact.places);
}
void fields(auto& json, Like<Question> auto& question, const DescriptionResult& result) {
  json("facts", question.facts);
  json.findings("settles", question.settles, result);
  json.any("opens", question.opens);
}
void fields(auto& json, Like<SubjectResult> auto& subject) {
  json("name", subject.name);
  json.unless_as("key", subject.key, subject.name);
  json("path", subject.path);
  json("status", subject.status);
  json.place(subject.where);
  json.any("facts", subject.facts);
  json.any("missing", subject.missing);
}
void fields(auto& json, Like<AppliedWaiver> auto& waiver) {
  json("reason", waiver.reason);
  json("approved_by", waiver.approved_by);
  json("until", waiver.until);
  json.place(waiver.where);
}
void fields(auto& json, Like<AppliedAction> auto& action) {
  json("what", action.what);
  json("owner", action.owner);
  json("due", action.due);
  json("days", action.days);
  json("overdue", action.overdue);
  json.place(action.where);
}
/// A finding without its check. Checks that are asked of each of a list, and only these, have
/// subjects.
void outcome(auto& json, Like<Finding> auto& finding) {
  json("status", finding.status);
  json("underlying", finding.underlying);
  json("falls_short", finding.falls_short);
  json.any("evidenced", finding.evidenced);
  json.any("sentence", finding.sentence);
  json.place(finding.where);
  json.any("facts", finding.facts);
  json.any("fact_count", finding.fact_count);
  json.any("unsupported_count", finding.unsupported_count);
  json.any("missing", finding.missing);
  json.any("missing_count", finding.missing_count);
  if (finding.check != nullptr && finding.check->subjects) {
    json("subjects", finding.subjects);
    json("subject_count", finding.subject_count);
  }
  json.any("names", finding.names);
  json.any("more_names", finding.more_names);
  json.any("due", finding.due);
  if (finding.due) json("days", finding.days);
  json.any("waits_for", finding.waits_for);
  json.any("since", finding.since);
  json.any("other_area", finding.other_area);
  json.any("repeated", finding.repeated);
  json.any("waiver", finding.waiver);
  json.any("actions", finding.actions);
}
void fields(auto& json, Like<Finding> auto& finding, const Clause& clause) {
  json.one_of("check", finding.check, clause.checks, "The clause {1} has no check \"{0}\".",
              clause.id);
  outcome(json, finding);
}
void fields(auto& json, Like<Reference> auto& reference) {
  json("id", reference.id);
  json.any("status", reference.status);
  json.any("title", reference.title);
}
void fields(auto& json, Like<ClauseResult> auto& result, const Pack& pack) {
  if (!json.one_of("id", result.clause, pack.clauses, "The pack {1} has no clause \"{0}\".",
                   pack.id)) {
    return;
  }
  json("rating", result.rating);
  json("met", result.met);
  json("applicable", result.applicable);
  json("waived", result.waived);
  json("findings", result.findings, *result.clause);
  json("references", result.references);
}
void fields(auto& json, Like<PackResult> auto& result, const std::vector<const Pack*>& packs) {
  if (!json.one_of("id", result.pack, packs, "There is no pack \"{0}\" in this report.")) return;
  json("applicable", result.applicable);
  json.any("reason", result.reason);
  json("clauses", result.clauses, *result.pack);
}
void fields(auto& json, Like<PlanItem> auto& item, const DescriptionResult& result) {
  json("kind", item.kind);
  json("due", item.due);
  json("days", item.days);
  json.findings("checks", item.findings, result);
  json("what", item.what);
  json.any("owners", item.owners);
  json.place(item.where);
}
/// What stands in the description itself is not repeated.
void fields(auto& json, Like<Diagnostic> auto& note) {
  json("id", note.code);
  json("message", note.message);
  json.any("hint", note.hint);
  json.place(note.where);
}
void fields(auto& json, Like<DescriptionResult> auto& result,
            const std::vector<const Pack*>& packs) {
  json("file", result.file);
  json("sha256", result.sha256);
  json("id", result.id);
  json("kind", result.kind);
  json("name", result.name);
  json.any("system", result.system);
  json.any("group", result.group);
  json("described_on", result.described_on);
  json.any("evidence", result.evidence);
  json.counts("counts", result);
  json.any_later("questions", result.questions, result);  // once its findings are known
  json.later("plan", result.plan, result);
  json.any("notes", result.notes);
  json.any("drawing", result.drawing);
  json("packs", result.packs, packs);
}

void fields(auto& json, Like<SourceReference> auto& reference) {
  json("document", reference.document);
  json.any("at", reference.at);
}
void fields(auto& json, Like<Check> auto& check) {
  json("id", check.id);
  json("title", check.title);
  json("strength", check.strength);
  json("basis", check.basis);
  json.any("covers", check.covers);
  json("sources", check.sources);
  json.any("subject", check.subjects);
  json.formerly("for_each", check.subjects);
  json.any("from", check.from);
  json.any("by", check.by);
  json.any("needs", check.needs);
  json.any("framework", check.framework);
  json.any("replaces", check.replaces);
  json.any("wording", check.wording);
  json.any("asks", check.asks);
  json.any("why", check.why);
  json.any("remedy", check.remedy);
}
void fields(auto& json, Like<Clause> auto& clause) {
  json("id", clause.id);
  json("title", clause.title);
  json.any("asks", clause.asks);
  json.any("why", clause.why);
  json("sources", clause.sources);
  json.any("refers_to", clause.refers_to);
  json("checks", clause.checks);
}
void fields(auto& json, Like<Source> auto& source) {
  json("id", source.id);
  json("title", source.title);
  json.any("reports_on", source.reports_on);
  json.any("url", source.url);
}
void fields(auto& json, Like<Pack> auto& pack) {
  json("id", pack.id);
  json("title", pack.title);
  json("version", pack.version);
  json("historical", pack.historical);
  json("sources", pack.sources);
  json("clauses", pack.clauses);
}

void fields(auto& json, Like<RunOptions> auto& options) {
  json("require_evidence", options.require_evidence);
  json("use_waivers", options.use_waivers);
  json("only", options.only);
  json.any("group_by", options.group_by);
}
void fields(auto& json, Like<UsedParameter> auto& parameter) {
  json("pack", parameter.pack);
  json("name", parameter.name);
  json("value", parameter.value);
}
void fields(auto& json, Like<ProfileChange> auto& change) {
  json("what", change.what);
  json.any("subject", change.subject);
  json.any("title", change.title);
  json.any("from", change.from);
  json.any("to", change.to);
  json.any("reason", change.reason);
}
void fields(auto& json, Like<ReportNotice> auto& notice) {
  json("text", notice.text);
  json("source", notice.source);
}
void fields(auto& json, Like<UsedProfile> auto& profile) {
  json("file", profile.file);
  json("automatic", profile.automatic);
  json("changes", profile.changes);
}
void fields(auto& json, Like<ReportPart> auto& part) {
  json("number", part.number);
  json("of", part.of);
}
void fields(auto& json, Like<Baseline> auto& baseline) {
  json("file", baseline.file);
  json("as_of", baseline.as_of);
  json("repeated", baseline.repeated);
}
void fields(auto& json, Like<Report> auto& report) {
  json("version", report.version);
  json("as_of", report.options.as_of);
  json("fail_on", report.options.fail_on);
  json.exit_status("exit_status", report.exit_status);
  json("closing", report.closing);
  json.any("problems", report.problems);
  json.any("not_checked", report.not_checked);
  json.any("part", report.part);
  json.any("missing_parts", report.missing_parts);
  json.any("baseline", report.baseline);
  json("options", report.options);
  json("parameters", report.parameters);
  json.any("profile", report.profile);
  json.any("notices", report.notices);
  json.packs("packs", report);
  json("descriptions", report.descriptions, report.packs);
}

}  // namespace icpcheck
