// SPDX-License-Identifier: MIT
// A comparison as JSON: schemas/diff.schema.json describes it.
#include "report/comparison.hpp"
#include "report/json_out.hpp"

namespace icpcheck::report {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::string_view format = "icpcheck/diff/1";

void write_run(std::string_view key, const ComparedRun& run, JsonWriter& json) {
  json.begin_object(key);
  json.text("file", run.file);
  json.text("version", run.report->version);
  json.text("as_of", to_string(run.report->options.as_of));
  json.number("exit_status", run.report->exit_status);
  json.begin_object("shortfalls", Layout::line);
  for (const Strength strength : strengths) {
    json.number(word(strength),
                static_cast<std::int64_t>(run.shortfalls[static_cast<std::size_t>(strength)]));
  }
  json.end();
  json.end();
}

void write_run_differences(const std::vector<RunDifference>& runs, JsonWriter& json) {
  json.begin_array("runs");
  for (const RunDifference& run : runs) {
    json.begin_object("", Layout::line);
    json.text("what", run.what);
    JsonOut to{json};
    to.any("subject", run.subject);
    to.any("before", run.before);
    to.any("after", run.after);
    json.end();
  }
  json.end();
}

void write_checks(std::string_view key, const std::vector<const Check*>& checks, JsonWriter& json) {
  json.begin_array(key);
  for (const Check* check : checks) {
    json.begin_object("", Layout::line);
    json.text("check", check->id);
    json.text("title", check->title);
    json.text("strength", word(check->strength));
    json.end();
  }
  json.end();
}

void write_subjects(const std::vector<SubjectChange>& subjects, JsonWriter& json) {
  if (subjects.empty()) return;
  json.begin_array("subjects");
  for (const SubjectChange& subject : subjects) {
    json.begin_object();
    json.text("name", subject.name);
    JsonOut to{json};
    to.any("before", subject.before);
    to.any("after", subject.after);
    json.end();
  }
  json.end();
}

void write_actions(const Finding& finding, Date as_of, JsonWriter& json) {
  if (finding.actions.empty()) return;
  json.begin_array("actions");
  for (const AppliedAction& action : finding.actions) {
    json.begin_object();
    json.text("what", action.what);
    json.text("owner", action.owner);
    json.text("due", to_string(action.due));
    json.number("days", days_between(as_of, action.due));
    json.end();
  }
  json.end();
}

void write_changes(std::string_view key, const std::vector<CheckChange>& changes, Date as_of,
                   JsonWriter& json) {
  json.begin_array(key);
  for (const CheckChange& change : changes) {
    const Finding& finding = change.latest();
    json.begin_object("", Layout::line);
    json.text("check", finding.check->id);
    json.text("title", finding.check->title);
    json.text("strength", word(finding.check->strength));
    if (change.before != nullptr) json.text("before", word(change.before->status));
    if (change.after != nullptr) json.text("after", word(change.after->status));
    write_subjects(change.subjects, json);
    JsonOut to{json};
    to.any("sentence", finding.sentence);
    to.place(finding.where);
    to.any("remedy", finding.check->remedy);
    write_actions(finding, as_of, json);
    json.end();
  }
  json.end();
}

void write_ratings(const std::vector<RatingChange>& ratings, JsonWriter& json) {
  json.begin_array("ratings");
  for (const RatingChange& change : ratings) {
    json.begin_object("", Layout::line);
    json.text("clause", change.clause->id);
    json.text("title", change.clause->title);
    json.text("before", word(change.before));
    json.text("after", word(change.after));
    json.end();
  }
  json.end();
}

void write_overdue(const std::vector<Overdue>& overdue, JsonWriter& json) {
  json.begin_array("overdue");
  for (const Overdue& item : overdue) {
    json.begin_object("", Layout::line);
    json.text("kind", word(item.kind));
    json.text("due", to_string(item.due));
    json.number("days", item.days);
    json.texts("checks", item.checks);
    json.text("what", item.what);
    JsonOut to{json};
    to.any("owners", item.owners);
    json.flag("newly", item.newly);
    to.place(item.where);
    json.end();
  }
  json.end();
}

void write_side(std::string_view key, const DescriptionResult* result, JsonWriter& json) {
  if (result == nullptr) return;
  json.begin_object(key, Layout::line);
  json.text("file", result->file);
  json.text("sha256", result->sha256);
  json.text("described_on", to_string(result->described_on));
  json.number("shortfalls", static_cast<std::int64_t>(result->shortfalls.size()));
  json.end();
}

void write_description(const DescriptionComparison& comparison, Date as_of, JsonWriter& json) {
  const DescriptionResult& latest = comparison.latest();
  json.begin_object();
  json.text("id", latest.id);
  json.text("kind", word(latest.kind));
  json.text("name", latest.name);
  write_side("before", comparison.before, json);
  write_side("after", comparison.after, json);
  write_changes("newly_open", comparison.newly_open, as_of, json);
  write_changes("closed", comparison.closed, as_of, json);
  write_changes("still_open", comparison.still_open, as_of, json);
  write_changes("moved", comparison.moved, as_of, json);
  write_ratings(comparison.ratings, json);
  write_overdue(comparison.overdue, json);
  json.end();
}

}  // namespace

void write_comparison_json(const Comparison& comparison, const paper::Look& /*look*/,
                           std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", format);
  json.text("version", comparison.version);
  json.number("exit_status", comparison.exit_status);
  json.text("closing", comparison.closing);
  write_run("before", comparison.before, json);
  write_run("after", comparison.after, json);
  write_run_differences(comparison.runs, json);
  write_checks("only_before", comparison.only_before, json);
  write_checks("only_after", comparison.only_after, json);
  json.begin_array("descriptions");
  for (const DescriptionComparison& description : comparison.descriptions) {
    write_description(description, comparison.after.report->options.as_of, json);
  }
  json.end();
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
