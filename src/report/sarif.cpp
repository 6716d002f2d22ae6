// SPDX-License-Identifier: MIT
// The report as SARIF: the run and how it went.
#include "report/sarif.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/change.hpp"
#include "report/fingerprint.hpp"
#include "report/json_out.hpp"
#include "report/uri.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::string_view sarif_schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::size_t most_results = 25'000;  // that code scanning takes of a run

/// Rules in the order of the packs, results in that of the descriptions.
void collect(SarifReport& sarif) {
  for (const Pack* pack : sarif.report.packs) {
    for (const Check* check : pack->checks()) sarif.rules.emplace(check, sarif.rules.size());
  }
  Occurrences occurrences;
  for (const DescriptionResult& description : sarif.report.descriptions) {
    const std::size_t occurrence = occurrences.next(description);
    for (const Finding& finding : description.findings()) {
      const Level level = level_of(finding);
      if (level == Level::none || finding.repeated) continue;
      sarif.results.push_back({&description, &finding, level, occurrence});
    }
  }
}

/// Keeps what weighs most when there is more than code scanning takes.
void limit(SarifReport& sarif) {
  if (sarif.results.size() <= most_results) return;
  std::ranges::stable_sort(sarif.results, std::ranges::greater{}, &SarifResult::level);
  sarif.left_out = sarif.results.size() - most_results;
  sarif.results.resize(most_results);
}

/// Below the folder of the run unless the path is whole.
void write_address(std::string_view key, const std::string& file, JsonWriter& json) {
  json.begin_object(key);
  json.text("uri", uri_of(file));
  if (!plain_path(file).starts_with('/')) json.text("uriBaseId", "%SRCROOT%");
  json.end();
}

void write_artifacts(const Report& report, JsonWriter& json) {
  json.begin_array("artifacts");
  for (const DescriptionResult& description : report.descriptions) {
    json.begin_object("", Layout::line);
    write_address("location", description.file, json);
    if (!description.sha256.empty()) {
      json.begin_object("hashes");
      json.text("sha-256", description.sha256);
      json.end();
    }
    json.end();
  }
  json.end();
}

void write_base(JsonWriter& json) {
  json.begin_object("originalUriBaseIds");
  json.begin_object("%SRCROOT%", Layout::line);
  write_message("description", "The folder in which icpcheck was run.", longest_sarif_message,
                json);
  json.end();
  json.end();
}

void write_run_properties(const Report& report, JsonWriter& json) {
  json.begin_object("properties");
  json.text("as_of", to_string(report.options.as_of));
  json.text("fail_on", word(report.options.fail_on));
  JsonOut to{json};
  to("options", report.options);
  to("parameters", report.parameters);
  to.any("profile", report.profile);
  to.any("baseline", report.baseline);
  to.any("notices", report.notices);
  json.end();
}

void write_driver(const SarifReport& sarif) {
  sarif.json.begin_object("tool");
  sarif.json.begin_object("driver");
  sarif.json.text("name", "icpcheck");
  sarif.json.text("version", sarif.report.version);
  sarif.json.text("semanticVersion", sarif.report.version);
  write_rules(sarif);
  sarif.json.end();
  sarif.json.end();
}

void write_notification(std::string_view level, std::string_view text, JsonWriter& json) {
  json.begin_object("", Layout::line);
  json.text("level", level);
  write_message("message", text, longest_sarif_message, json);
  json.end();
}

void write_failed_check(const Finding& finding, const SarifReport& sarif) {
  JsonWriter& json = sarif.json;
  json.begin_object("", Layout::line);
  json.text("level", "error");
  json.begin_object("associatedRule");
  json.text("id", finding.check->id);
  json.number("index", static_cast<std::int64_t>(sarif.rules.at(finding.check)));
  json.end();
  write_message("message", finding.sentence, longest_sarif_message, json);
  json.begin_array("locations");
  json.begin_object();
  write_physical_location(finding.where, json);
  json.end();
  json.end();
  json.end();
}

void write_problem_notification(const Diagnostic& problem, JsonWriter& json) {
  json.begin_object("", Layout::line);
  json.begin_object("descriptor", Layout::line);
  json.text("id", problem.code);
  json.end();
  json.text("level", "error");
  const std::string hint = problem.hint.empty() ? "" : " " + problem.hint;
  write_message("message", problem.message + hint, longest_sarif_message, json);
  if (!problem.where.file.empty()) {
    json.begin_array("locations");
    json.begin_object();
    write_physical_location(problem.where, json);
    json.end();
    json.end();
  }
  json.end();
}

void write_invocations(const SarifReport& sarif) {
  JsonWriter& json = sarif.json;
  const Report& report = sarif.report;
  json.begin_array("invocations");
  json.begin_object();
  json.flag("executionSuccessful", report.exit_status < 2);
  json.number("exitCode", report.exit_status);
  json.text("exitCodeDescription", escape(report.closing));
  json.begin_array("toolExecutionNotifications");
  for (const Diagnostic& problem : report.not_checked) write_problem_notification(problem, json);
  for (const DescriptionResult& description : report.descriptions) {
    for (const Finding* finding : description.errors) write_failed_check(*finding, sarif);
  }
  if (sarif.left_out > 0) {
    write_notification("warning",
                       fmt::format("{} findings that weigh least are left out: code scanning "
                                   "takes {} of a run.",
                                   sarif.left_out, most_results),
                       json);
  }
  json.end();
  if (report.profile || !report.notices.empty()) {
    json.begin_array("toolConfigurationNotifications");
    if (report.profile) write_notification("note", profile_text(*report.profile), json);
    for (const ReportNotice& notice : report.notices) {
      write_notification("note", text_of(notice), json);
    }
    json.end();
  }
  json.end();
  json.end();
}

}  // namespace

void write_message(std::string_view key, std::string_view text, std::size_t most,
                   JsonWriter& json) {
  const std::string shown = escape(paper::shortened(text, most));
  const bool has_link = shown.find("](") != std::string::npos;
  std::string message;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool is_brace = shown[i] == '{' || shown[i] == '}';
    if (is_brace) message += shown[i];
    if (has_link && (shown[i] == '[' || shown[i] == ']')) message += '\\';
    message += shown[i];
  }
  json.begin_object(key, Layout::line);
  json.text("text", message);
  json.end();
}

void write_physical_location(const Location& where, JsonWriter& json) {
  if (where.file.empty()) return;
  json.begin_object("physicalLocation");
  write_address("artifactLocation", where.file, json);
  if (where.line > 0) {
    json.begin_object("region");
    json.number("startLine", where.line);
    json.number("startColumn", where.column);
    json.end();
  }
  json.end();
}

void write_rule_reference(const Finding& finding, const SarifReport& sarif) {
  sarif.json.text("ruleId", finding.check->id);
  sarif.json.number("ruleIndex", static_cast<std::int64_t>(sarif.rules.at(finding.check)));
}

void write_sarif(const Report& report, const paper::Look& /*look*/, std::ostream& out) {
  const Sources sources(report);
  JsonWriter json(out);
  SarifReport sarif{report, sources, json, {}, {}, 0};
  collect(sarif);
  limit(sarif);
  json.begin_object();
  json.text("$schema", sarif_schema);
  json.text("version", "2.1.0");
  json.begin_array("runs");
  json.begin_object();
  write_driver(sarif);
  write_invocations(sarif);
  write_base(json);
  write_artifacts(report, json);
  write_results(sarif);
  json.text("columnKind", "unicodeCodePoints");
  write_run_properties(report, json);
  json.end();
  json.end();
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
