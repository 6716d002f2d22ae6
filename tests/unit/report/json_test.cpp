// SPDX-License-Identifier: MIT
// The JSON report against schemas/report.schema.json: each holds exactly what the other says.
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/schema_walk.hpp"

namespace icpcheck::report {
namespace {

nlohmann::json json_of(const Report& report) {
  std::ostringstream out;
  formats().find("json")->write(report, paper::Look{}, out);
  return nlohmann::json::parse(out.str());
}

template <class Words>
nlohmann::json words_of(const Words& values) {
  nlohmann::json words = nlohmann::json::array();
  for (const auto value : values) words.push_back(word(value));
  return words;
}

}  // namespace

TEST_CASE("the JSON report holds every key of its schema and no other") {
  test::SchemaWalk walk("report");
  test::FixedReport fixed = test::fixed_report();
  MissingFact& missing = fixed.report.descriptions[0].packs[0].clauses[0].findings[1].missing[0];
  missing.rest = missing.elsewhere = true;
  fixed.report.descriptions[0].packs[0].clauses[0].findings[3].repeated = true;
  walk.value(json_of(fixed.report));
  walk.value(json_of(test::empty_report().report));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

TEST_CASE("a line of NDJSON holds the keys of its schema, and those of a finding are all there") {
  const nlohmann::json lines = test::read_schema("finding");
  const nlohmann::json report = test::read_schema("report");
  std::ostringstream out;
  formats().find("ndjson")->write(test::fixed_report().report, {.verbose = true}, out);
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json record = nlohmann::json::parse(line);
    const nlohmann::json& part = lines["$defs"][record["record"].get<std::string>()];
    for (const auto& [key, unused] : record.items()) CHECK(part["properties"].contains(key));
    for (const nlohmann::json& key : part["required"])
      CHECK(record.contains(key.get<std::string>()));
  }
  for (const auto& [key, unused] : report["$defs"]["finding"]["properties"].items()) {
    CHECK(lines["$defs"]["finding"]["properties"].contains(key));
  }
}

TEST_CASE("the schema lists the words of the model") {
  const nlohmann::json definitions = test::read_schema("report").at("$defs");
  CHECK(definitions["kind"]["enum"] == words_of(kinds));
  CHECK(definitions["strength"]["enum"] == words_of(strengths));
  CHECK(definitions["status"]["enum"] == words_of(statuses));
  CHECK(definitions["status_counts"]["required"] == words_of(statuses));
  CHECK(definitions["basis"]["enum"] ==
        words_of(std::array{Basis::law, Basis::national_guidance, Basis::local_framework,
                            Basis::project_reading}));
  CHECK(definitions["stated_fact"]["properties"]["kind"]["enum"] ==
        words_of(std::array{FactKind::text, FactKind::yes_no, FactKind::number, FactKind::date,
                            FactKind::list, FactKind::object}));
  CHECK(definitions["fail_on"]["enum"] ==
        words_of(std::array{FailOn::must, FailOn::minimum, FailOn::should, FailOn::never}));
  CHECK(definitions["rating"]["enum"] ==
        words_of(std::array{Rating::not_applicable, Rating::not_rated, Rating::information,
                            Rating::not_due, Rating::red, Rating::amber, Rating::grey,
                            Rating::green, Rating::unknown}));
}

TEST_CASE("every object of the schemas of outputs is closed and described") {
  for (const char* name :
       {"report", "finding", "diff", "diff-summary", "summary", "trend", "catalogue"}) {
    INFO(name);
    CHECK(test::undescribed_parts(test::read_schema(name)) == std::set<std::string>{});
  }
}

TEST_CASE("values arrive in the JSON report as they were") {
  const nlohmann::json report = json_of(test::fixed_report().report);
  CHECK(report["format"] == "icpcheck/report/1");
  CHECK(report["as_of"] == "2021-12-07");
  const nlohmann::json& description = report["descriptions"][0];
  CHECK(description["name"] == "Fen \u202EIntegrated Care System");
  CHECK(description["counts"]["minimum"]["not_due"] == 1);
  const nlohmann::json& seats = description["packs"][0]["clauses"][0]["findings"][4];
  CHECK(seats["subjects"][1]["name"] == "evil \x1b[31m\u202Ered\uFFFD");
  CHECK(seats["subject_count"] == 3);
}

TEST_CASE("a place without a line has no line, and no place has no file") {
  test::FixedReport fixed = test::fixed_report();
  std::vector<Finding>& findings = fixed.report.descriptions[0].packs[0].clauses[1].findings;
  findings[0].where = Location{"a.yaml", 0, 0};
  findings[1].where = Location{};
  const nlohmann::json report = json_of(fixed.report);
  const nlohmann::json& written = report["descriptions"][0]["packs"][0]["clauses"][1]["findings"];
  CHECK(written[0]["file"] == "a.yaml");
  CHECK(!written[0].contains("line"));
  CHECK(!written[0].contains("column"));
  CHECK(!written[1].contains("file"));
}

}  // namespace icpcheck::report
