// SPDX-License-Identifier: MIT
// The report as GitLab takes it for code quality: a list of what is neither met nor waived, of what
// could not be read or checked, and of what a profile changes. GitLab compares the lists of two
// branches by fingerprint, so one has to be unique in its list and stay the same when lines move.
#include <algorithm>
#include <array>
#include <map>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/json_writer.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/change.hpp"
#include "report/fingerprint.hpp"
#include "report/level.hpp"
#include "report/uri.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t longest_quality_description = 4'000;
/// Of what could not be checked: nothing can be said about the rest of it.
constexpr std::string_view heaviest_severity = "blocker";
constexpr std::array<std::string_view, strengths.size()> quality_severities{"critical", "major",
                                                                            "minor", "info"};

/// A `should` that is not stated is a note in every format.
std::string_view severity_of(const Finding& finding) {
  if (finding.status == Status::error) return heaviest_severity;
  if (level_of(finding) == Level::note) return quality_severities.back();
  return quality_severities[static_cast<std::size_t>(finding.strength())];
}

struct QualityEntry {
  std::string description;
  std::string_view check_name;
  std::string fingerprint;
  std::string_view severity;
  Location where;
};

/// GitLab takes nothing without a path and a line: what has none is at the top of its file, and
/// what has no file belongs to the folder.
void write_entry(const QualityEntry& entry, JsonWriter& json) {
  json.begin_object("", Layout::line);
  json.text("description",
            escape(paper::shortened(entry.description, longest_quality_description)));
  json.text("check_name", entry.check_name);
  json.text("fingerprint", entry.fingerprint);
  json.text("severity", entry.severity);
  json.begin_object("location");
  json.text("path", entry.where.file.empty() ? "." : plain_path(entry.where.file));
  json.begin_object("lines");
  json.number("begin", std::max(entry.where.line, 1U));
  json.end();
  json.end();
  json.end();
}

/// At the file of the profile, and new when that changes what is asked.
void write_profile_entry(const UsedProfile& profile, JsonWriter& json) {
  const std::string text = profile_text(profile);
  Fingerprint fingerprint;
  fingerprint.add("profile").add(profile.file).add(text);
  write_entry(
      {text, "profile", fingerprint.text(), quality_severities.back(), {profile.file, 0, 0}}, json);
}

void write_problems(const Report& report, JsonWriter& json) {
  std::map<std::string, std::size_t> occurrences;
  for (const Diagnostic& problem : report.not_checked) {
    Fingerprint fingerprint;
    fingerprint.add(problem.code).add(problem.where.file.text()).add(problem.message);
    const std::string hint = problem.hint.empty() ? "" : " " + problem.hint;
    write_entry(
        {problem.message + hint, problem.code, fingerprint.text(++occurrences[fingerprint.text()]),
         heaviest_severity, problem.where},
        json);
  }
}

void write_finding_entries(const DescriptionResult& description, std::size_t occurrence,
                           JsonWriter& json) {
  for (const Finding& finding : description.findings()) {
    const bool is_left_out = finding.repeated || finding.status == Status::waived;
    if (is_left_out || level_of(finding) == Level::none) continue;
    Location where = finding.where;
    if (where.file.empty()) where = {description.file, 0, 0};
    write_entry(
        {message_of(finding), finding.check->id,
         fingerprint_of(description, finding).text(occurrence), severity_of(finding), where},
        json);
  }
}

}  // namespace

void write_codequality(const Report& report, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_array();
  write_problems(report, json);
  if (report.profile) write_profile_entry(*report.profile, json);
  Occurrences occurrences;
  for (const DescriptionResult& description : report.descriptions) {
    write_finding_entries(description, occurrences.next(description), json);
  }
  json.end();
  json.finish();
}

}  // namespace icpcheck::report
