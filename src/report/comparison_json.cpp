// SPDX-License-Identifier: MIT
// A comparison as JSON: schemas/diff.schema.json describes it.
#include "report/json_out.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {

// JsonOut finds these by what they are about: so they stand in no unnamed namespace.

/// A check that was asked in one run only, or of which something changed.
static void fields(JsonOut& json, const Check& check, Date /*as_of*/) {
  json("check", check.id);
  json("title", check.title);
  json("strength", check.strength);
}

static void fields(JsonOut& json, const ComparedRun& run) {
  json("file", run.file);
  json("version", run.report->version);
  json("as_of", run.report->options.as_of);
  json("exit_status", run.report->exit_status);
  json.by_word("shortfalls", strengths, run.shortfalls);
  json.any("not_checked", run.report->not_checked);
}

static void fields(JsonOut& json, const SubjectChange& subject) {
  json("name", subject.name);
  json.any("before", subject.before);
  json.any("after", subject.after);
}

static void fields(JsonOut& json, const AppliedAction& action, Date as_of) {
  json("what", action.what);
  json("owner", action.owner);
  json("due", action.due);
  json("days", days_between(as_of, action.due));
}

static void fields(JsonOut& json, const CheckChange& change, Date as_of) {
  const Finding& finding = change.latest();
  fields(json, *finding.check, as_of);
  if (change.before != nullptr) json("before", change.before->status);
  if (change.after != nullptr) json("after", change.after->status);
  json("cause", change.cause);
  json.any("subjects", change.subjects);
  json.any("sentence", finding.sentence);
  json.place(finding.where);
  json.any("remedy", finding.check->remedy);
  if (!finding.actions.empty()) json("actions", finding.actions, as_of);
}

static void fields(JsonOut& json, const RatingChange& change) {
  json("clause", change.clause->id);
  json("title", change.clause->title);
  json("before", change.before);
  json("after", change.after);
}

static void fields(JsonOut& json, const Overdue& item) {
  json("kind", item.kind);
  json("due", item.due);
  json("days", item.days);
  json("checks", item.checks);
  json("what", item.what);
  json.any("owners", item.owners);
  json("newly", item.newly);
  json.place(item.where);
}

/// What a run says of a description.
static void fields(JsonOut& json, const DescriptionResult& result, Date /*as_of*/) {
  json("file", result.file);
  json("sha256", result.sha256);
  json("described_on", result.described_on);
  json("shortfalls", result.shortfalls.size());
}

static void fields(JsonOut& json, const DescriptionComparison& comparison, Date as_of) {
  const DescriptionResult& latest = comparison.latest();
  json("id", latest.id);
  json("kind", latest.kind);
  json("name", latest.name);
  json.any("system", latest.system);
  if (comparison.before != nullptr) json.on_line("before", *comparison.before, as_of);
  if (comparison.after != nullptr) json.on_line("after", *comparison.after, as_of);
  for (const ChangeList& list : change_lists) json(list.word, comparison.*list.changes, as_of);
  json("still_open", comparison.still_open, as_of);
  json("ratings", comparison.ratings);
  json("overdue", comparison.overdue);
}

static void fields(JsonOut& json, const Comparison& comparison) {
  const Date as_of = comparison.after.report->options.as_of;
  json("version", comparison.version);
  json("exit_status", comparison.exit_status);
  json("closing", comparison.closing);
  json("before", comparison.before);
  json("after", comparison.after);
  json("runs", comparison.runs);
  json("only_before", comparison.only_before, as_of);
  json("only_after", comparison.only_after, as_of);
  json("descriptions", comparison.descriptions, as_of);
}

void write_comparison_json(const Comparison& comparison, const paper::Look& /*look*/,
                           std::ostream& out) {
  write_document(out, "icpcheck/diff/1", comparison);
}

}  // namespace icpcheck::report
