// SPDX-License-Identifier: MIT
// The fields of a report are the keys of schemas/report.schema.json, each way.
#include "icpcheck/model/report_fields.hpp"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "support/catch.hpp"

namespace icpcheck {
namespace {

using nlohmann::json;

/// Notes the keys that a part has, and those that are always there.
class Keys {
 public:
  void operator()(std::string_view key, const auto&... /*value and context*/) {
    required.emplace(key);
    any(key);
  }
  void any(std::string_view key, const auto&... /*value*/) { all.emplace(key); }
  void formerly(std::string_view /*key*/, const auto& /*value*/) {}
  void unless_as(std::string_view key, const auto&... /*values*/) { any(key); }
  void place(const Location& /*where*/) {
    for (const char* key : {"file", "line", "column"}) any(key);
  }
  bool one_of(std::string_view key, const auto&... /*all and why not*/) {
    (*this)(key);
    return true;
  }
  void findings(std::string_view key, const auto&... /*all*/) { (*this)(key); }
  void counts(std::string_view key, const auto& /*result*/) { (*this)(key); }
  void any_later(std::string_view key, const auto&... /*all*/) { any(key); }
  void later(std::string_view key, const auto&... /*all*/) { (*this)(key); }
  void packs(std::string_view key, const auto& /*report*/) { (*this)(key); }
  void exit_status(std::string_view key, int /*status*/) { (*this)(key); }

  std::set<std::string> all;
  std::set<std::string> required;
};

template <class Part>
Keys keys_of(const Part& part, const auto&... context) {
  Keys keys;
  fields(keys, part, context...);
  return keys;
}

json read_schema() {
  std::ifstream file(ICPCHECK_SOURCE_DIR "/schemas/report.schema.json", std::ios::binary);
  return json::parse(file);
}

void check_keys(const Keys& keys, const json& part) {
  std::set<std::string> described;
  for (const auto& [key, unused] : part.at("properties").items()) described.insert(key);
  CHECK(keys.all == described);
  CHECK(keys.required == part.at("required").get<std::set<std::string>>());
}

TEST_CASE("each part of a report has the keys that its schema describes, and no other") {
  const std::map<std::string, Keys> parts{
      {"evidence_document", keys_of(EvidenceDocument{})},
      {"stated_fact", keys_of(StatedFact{})},
      {"missing_fact", keys_of(MissingFact{})},
      {"subject", keys_of(SubjectResult{})},
      {"waiver", keys_of(AppliedWaiver{})},
      {"action", keys_of(AppliedAction{})},
      {"reference", keys_of(Reference{})},
      {"plan_item", keys_of(PlanItem{}, DescriptionResult{})},
      {"note", keys_of(Diagnostic{})},
      {"description", keys_of(DescriptionResult{}, std::vector<const Pack*>{})},
      {"source_reference", keys_of(SourceReference{})},
      {"check", keys_of(Check{})},
      {"clause", keys_of(Clause{})},
      {"source", keys_of(Source{})},
      {"pack", keys_of(Pack{})},
      {"options", keys_of(RunOptions{})},
      {"parameter", keys_of(UsedParameter{})},
      {"change", keys_of(ProfileChange{})},
      {"profile", keys_of(UsedProfile{})}};
  const json schema = read_schema();
  for (const auto& [name, keys] : parts) {
    INFO(name);
    check_keys(keys, schema.at("$defs").at(name));
  }
  const Clause clause;
  const Pack pack;
  check_keys(keys_of(ClauseResult{.clause = &clause}, pack), schema["$defs"]["clause_result"]);
  check_keys(keys_of(PackResult{.pack = &pack}, std::vector<const Pack*>{}),
             schema["$defs"]["pack_result"]);
  Keys report = keys_of(Report{});
  report("format");
  check_keys(report, schema);
}

TEST_CASE("a finding has the keys of its schema, some of them only with subjects or a date") {
  Check check;
  Finding finding;
  finding.check = &check;
  const json schema = read_schema().at("$defs").at("finding");
  Keys keys = keys_of(finding, Clause{});
  const std::set<std::string> required = keys.required;
  check.subjects.emplace();
  finding.due.emplace();
  keys = keys_of(finding, Clause{});
  keys.required = required;
  check_keys(keys, schema);
}

}  // namespace
}  // namespace icpcheck
