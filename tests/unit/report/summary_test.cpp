// SPDX-License-Identifier: MIT
// A summary in each format: the expected texts, the schema of JSON, hostile names.
#include "icpcheck/model/summary.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "icpcheck/sheet/read.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/schema_walk.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::report {
namespace {

std::string summary_written(const test::FixedReport& fixed, std::string_view format) {
  std::vector<const Pack*> packs;
  for (const Pack& pack : fixed.packs) packs.push_back(&pack);
  Summariser summariser(
      packs,
      {.group_by = "local.region", .order = SummaryOrder::file, .keep_findings = format == "xlsx"});
  for (const DescriptionResult& result : fixed.report.descriptions) summariser.add(result);
  std::ostringstream out;
  summary_formats().find(format)->write(std::move(summariser).finish(), fixed.report,
                                        {.width = 100}, out);
  return out.str();
}

}  // namespace

TEST_CASE("a summary is written as expected in each format") {
  const test::FixedReport fixed = test::fixed_report();
  const test::FixedReport empty = test::empty_report();
  for (const auto& [format, ending] : {std::pair{"text", "txt"},
                                       {"json", "json"},
                                       {"html", "html"},
                                       {"markdown", "md"},
                                       {"csv", "csv"}}) {
    test::check_golden(std::string("report/summary.") + ending,
                       test::without_assets(summary_written(fixed, format)));
    test::check_golden(std::string("report/summary-empty.") + ending,
                       test::without_assets(summary_written(empty, format)));
  }
  CHECK(summary_formats().size() == 6);
}

TEST_CASE("a summary as JSON holds every key of its schema and no other") {
  test::SchemaWalk walk("summary");
  test::FixedReport two = test::fixed_report();
  two.report.descriptions.push_back(test::fixed_description(two.packs));
  two.report.descriptions.back().group = "south";
  walk.value(nlohmann::json::parse(summary_written(two, "json")));
  walk.value(nlohmann::json::parse(summary_written(test::empty_report(), "json")));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

TEST_CASE("hostile names stay text in a summary") {
  const test::FixedReport fixed = test::fixed_report();
  for (const SummaryFormat& format : summary_formats()) {
    if (format.name == "xlsx") continue;  // its bytes are packed
    INFO(format.name);
    const std::string text = summary_written(fixed, format.name);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
}

namespace {

/// Three places: two of one name in different systems, and one with nothing known to be missing.
struct ThreePlaces {
  test::FixedReport fixed = test::fixed_report();
  std::vector<const Pack*> packs;

  ThreePlaces() {
    for (const Pack& pack : fixed.packs) packs.push_back(&pack);
    fixed.report.descriptions.clear();
    add("b.yaml", "b", "Northgate", "fen");
    add("a.yaml", "a", "Northgate", "dale");
    add("c/c.yaml", "c", "Amble", "fen");
    for (ClauseResult& clause : fixed.report.descriptions.back().packs[0].clauses) {
      for (Finding& finding : clause.findings) {
        finding.status = finding.underlying = Status::met;
        finding.falls_short = false;
      }
    }
    arrange(fixed.report.descriptions.back());
  }
  void add(const char* file, const char* id, const char* name, const char* system) {
    DescriptionResult& result =
        fixed.report.descriptions.emplace_back(test::fixed_description(fixed.packs));
    result.file = file;
    result.id = id;
    result.name = name;
    result.system = system;
    result.kind = Kind::place;
  }
  [[nodiscard]] Summary summary(SummaryPlan plan) const {
    Summariser summariser(packs, std::move(plan));
    for (const DescriptionResult& result : fixed.report.descriptions) summariser.add(result);
    return std::move(summariser).finish();
  }
};

std::string ids_of(const Summary& summary) {
  std::string ids;
  for (const SummaryRow& row : summary.rows) ids += row.id;
  return ids;
}

/// "dale 1, fen 2".
std::string groups_of(const Summary& summary) {
  std::string text;
  for (const SummaryGroup& group : summary.groups) {
    text +=
        (text.empty() ? "" : ", ") + group.id + " " + std::to_string(group.tally.descriptions());
  }
  return text;
}

}  // namespace

TEST_CASE("the rows of a summary come as they are asked for, and what points to them goes along") {
  const ThreePlaces places;
  const auto sorted = [&](SummaryOrder order) {
    return places.summary({.group_by = "system", .order = order, .keep_findings = true});
  };
  CHECK(ids_of(sorted(SummaryOrder::file)) == "bac");
  CHECK(ids_of(sorted(SummaryOrder::name)) == "cba");
  CHECK(ids_of(sorted(SummaryOrder::system)) == "abc");
  CHECK(ids_of(sorted(SummaryOrder::missing)) == "bac");
  const Summary by_name = sorted(SummaryOrder::name);
  CHECK(by_name.most_frequent.front().known_in == std::vector<std::size_t>{1, 2});
  CHECK(by_name.rows[by_name.findings.front().row].id == "b");
  CHECK(by_name.rows[by_name.findings.back().row].id == "a");
}

TEST_CASE("descriptions are put together by system, kind, folder or a fact") {
  const ThreePlaces places;
  const auto grouped = [&](const char* by) { return groups_of(places.summary({.group_by = by})); };
  CHECK(grouped("system") == "dale 1, fen 2");
  CHECK(grouped("kind").empty());  // all are places
  CHECK(grouped("folder") == ". 2, c 1");
  CHECK(grouped("local.region").empty());  // all say north
}

TEST_CASE("places of one name are told apart by their id") {
  const ThreePlaces places;
  std::ostringstream out;
  summary_formats().find("text")->write(places.summary({}), places.fixed.report, {.width = 100},
                                        out);
  CHECK(out.str().find("Northgate (a)") != std::string::npos);
  CHECK(out.str().find("Northgate (b)") != std::string::npos);
  CHECK(out.str().find("Amble (c)") == std::string::npos);
}

TEST_CASE("the workbook of a summary has its sheets, with words beside the colours") {
  const ThreePlaces places;
  std::ostringstream out;
  summary_formats().find("xlsx")->write(
      places.summary({.group_by = "system", .order = SummaryOrder::file, .keep_findings = true}),
      places.fixed.report, {}, out);
  Diagnostics problems;
  const auto book = sheet::read_xlsx("s.xlsx", out.str(), problems);
  REQUIRE(book);
  std::vector<std::string> names;
  for (const sheet::Sheet& page : book->sheets) names.push_back(page.name);
  CHECK(names ==
        std::vector<std::string>{"Matrix", "Findings", "Facts to find out", "Not checked"});
  const sheet::Sheet& matrix = book->sheets[0];
  CHECK(matrix.at(3, 1).text == "Description");
  CHECK(matrix.at(4, 1).text == "Northgate");
  CHECK(matrix.at(4, 3).text == "fen");
  CHECK(matrix.at(4, 4).text == "1");     // law known to be missing
  CHECK(matrix.at(4, 10).text == "red");  // of X1
  const sheet::Sheet& findings = book->sheets[1];
  CHECK(findings.at(2, 5).text == "X1.1");
  CHECK(findings.at(2, 8).text == "gap");
}

}  // namespace icpcheck::report
