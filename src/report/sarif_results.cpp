// SPDX-License-Identifier: MIT
// The results of the SARIF report: what is neither met nor without effect today.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/report/phrases.hpp"
#include "report/fingerprint.hpp"
#include "report/sarif.hpp"

namespace icpcheck::report {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t most_related = 100;

/// `primaryLocationLineHash` is the one that code scanning compares.
void write_fingerprints(const SarifResult& result, JsonWriter& json) {
  const Fingerprint finding = fingerprint_of(*result.description, *result.finding);
  Fingerprint subjects = finding;
  for (const SubjectResult& subject : result.finding->subjects) subjects.add(subject.name);
  json.begin_object("partialFingerprints");
  json.text("primaryLocationLineHash", finding.text(result.occurrence));
  json.text("finding/v1", finding.text());
  json.text("subjects/v1", subjects.text());
  json.end();
}

/// The path of the fact that is looked at first; "" when none is.
std::string first_path(const Finding& finding) {
  for (const StatedFact& fact : finding.facts) {
    if (fact.where == finding.where) return fact.path;
  }
  for (const MissingFact& fact : finding.missing) {
    if (fact.where == finding.where) return fact.shown_path();
  }
  return "";
}

void write_locations(const SarifResult& result, JsonWriter& json) {
  Location where = result.finding->where;
  if (where.file.empty()) where = {result.description->file, 0, 0};
  json.begin_array("locations");
  json.begin_object();
  write_physical_location(where, json);
  if (const std::string path = first_path(*result.finding); !path.empty()) {
    json.begin_array("logicalLocations");
    json.begin_object();
    json.text("fullyQualifiedName", path);
    json.text("kind", "member");
    json.end();
    json.end();
  }
  json.end();
  json.end();
}

struct Related {
  const Location* where;
  std::string text;
};

std::string text_of_fact(const StatedFact& fact) {
  return fact.value.empty() ? "Stated: " + fact.path : "Stated: " + fact.path + ": " + fact.value;
}

std::vector<Related> related_to(const Finding& finding) {
  std::vector<Related> related;
  const auto add = [&related](const Location& where, std::string text) {
    if (!where.file.empty() && related.size() < most_related) {
      related.push_back({&where, std::move(text)});
    }
  };
  for (const SubjectResult& subject : finding.subjects) {
    add(subject.where, fmt::format("{}: {}", subject.name, phrase(subject.status)));
  }
  for (const StatedFact& fact : finding.facts) add(fact.where, text_of_fact(fact));
  for (const MissingFact& fact : finding.missing) add(fact.where, "Not stated: " + name_of(fact));
  return related;
}

void write_related(const Finding& finding, JsonWriter& json) {
  const std::vector<Related> related = related_to(finding);
  if (related.empty()) return;
  json.begin_array("relatedLocations");
  for (std::size_t i = 0; i < related.size(); ++i) {
    json.begin_object();
    json.number("id", static_cast<std::int64_t>(i));
    write_physical_location(*related[i].where, json);
    write_message("message", related[i].text, longest_sarif_message, json);
    json.end();
  }
  json.end();
}

/// An empty list says that the result is not suppressed.
void write_suppressions(const Finding& finding, JsonWriter& json) {
  json.begin_array("suppressions");
  if (finding.waiver && finding.status == Status::waived) {
    const AppliedWaiver& waiver = *finding.waiver;
    json.begin_object();
    json.text("kind", "inSource");
    json.text("status", "accepted");
    json.text("justification", fmt::format("{} Approved by {}, until {}.", waiver.reason,
                                           waiver.approved_by, to_string(waiver.until)));
    if (!waiver.where.file.empty()) {
      json.begin_object("location");
      write_physical_location(waiver.where, json);
      json.end();
    }
    json.end();
  }
  json.end();
}

void write_result_properties(const SarifResult& result, JsonWriter& json) {
  const Finding& finding = *result.finding;
  json.begin_object("properties");
  json.text("description", result.description->id);
  json.text("strength", word(finding.strength()));
  json.text("status", word(finding.status));
  json.text("underlying", word(finding.underlying));
  json.flag("falls_short", finding.falls_short);
  if (finding.due) {
    json.text("due", to_string(*finding.due));
    json.number("days", finding.days);
  }
  json.end();
}

}  // namespace

void write_results(const SarifReport& sarif) {
  JsonWriter& json = sarif.json;
  json.begin_array("results");
  for (const SarifResult& result : sarif.results) {
    json.begin_object("", Layout::line);
    write_rule_reference(*result.finding, sarif);
    json.text("level", word(result.level));
    write_message("message", message_of(*result.finding), longest_sarif_message, json);
    write_locations(result, json);
    write_related(*result.finding, json);
    write_fingerprints(result, json);
    write_suppressions(*result.finding, json);
    write_result_properties(result, json);
    json.end();
  }
  json.end();
}

}  // namespace icpcheck::report
