// SPDX-License-Identifier: MIT
// A trend in each format: the expected texts, the schema of JSON, hostile names.
#include "icpcheck/model/trend.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/schema_walk.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::report {
namespace {

TrendDay fixed_day(const char* file, const char* as_of, StrengthCounts known,
                   StrengthCounts unknown) {
  TrendDay day;
  day.file = file;
  day.as_of = test::day(as_of);
  day.tally.known = known;
  day.tally.unknown = unknown;
  day.tally.systems = 1;
  day.tally.places = 2;
  day.tally.law_missing = 1;
  day.tally.unconfirmed = 2;
  return day;
}

/// In which everything occurs.
Trend fixed_trend() {
  Trend trend;
  trend.version = "0.1.0";
  trend.group_by = "system";
  trend.closing = "Known to be missing on 1 January 2022: 12 requirements of law.";
  trend.days = {fixed_day("1.json", "2022-01-01", {12, 3, 40, 0}, {30, 0, 55, 0}),
                fixed_day("2.json", "2022-02-01", {6, 4, 20, 0}, {20, 0, 5, 0})};
  TrendDay& last = trend.days.back();
  last.not_checked = 1;
  last.changes[0] = {5, 1, 2, 3};
  last.changes[3] = {1, 0, 0, 0};
  last.runs = {{"pack", "fixed", "1.0.0", "2.0.0"}, {"profile", "", "", "ours.yaml"}};
  last.only_before = 1;
  last.only_after = 2;
  const TrendDescription evil{Kind::place, "evil", "<b>evil</b> \x1b[31m| *x* \u202E",
                              "fen",       3,      true};
  const TrendDescription system{Kind::system, "fen", "Fen", "fen", 1, false};
  last.gone = {evil};
  last.come = {system};
  trend.groups = {{"dale", "", {{1, 0, 0, 0}, {0, 0, 0, 0}}, {{2, 0, 0, 0}, {1, 0, 0, 0}}},
                  {"fen", "Fen", {{11, 3, 40, 0}, {6, 4, 20, 0}}, {{28, 0, 55, 0}, {19, 0, 5, 0}}}};
  trend.clauses = {{"X1", "Open meetings", {{12, 3, 40, 0}, {6, 4, 20, 0}}, {{}, {}}},
                   {"X2", "Never open", {{}, {}}, {{}, {}}}};
  TrendSpan closed{evil,
                   "X1.1",
                   "Papers can be read",
                   Strength::must,
                   true,
                   test::day("2022-01-01"),
                   test::day("2022-02-01"),
                   true,
                   31,
                   Cause::rules};
  trend.closed = {closed};
  TrendSpan open = closed;
  open.of = system;
  open.longer = false;
  open.cause = Cause::descriptions;
  trend.open = {open};
  trend.open_count = 7;
  trend.durations = {{Strength::must, 2, 1, 31, 31}};
  trend.open_known = 5;
  return trend;
}

std::string trend_written(std::string_view format) {
  std::ostringstream out;
  trend_formats().find(format)->write(fixed_trend(), {.width = 100}, out);
  return out.str();
}

}  // namespace

TEST_CASE("a trend is written as expected in each format") {
  for (const auto& [format, ending] : {std::pair{"text", "txt"},
                                       {"json", "json"},
                                       {"html", "html"},
                                       {"markdown", "md"},
                                       {"csv", "csv"}}) {
    test::check_golden(std::string("report/trend.") + ending,
                       test::without_assets(trend_written(format)));
  }
  CHECK(trend_formats().size() == 5);
}

TEST_CASE("a trend as JSON holds every key of its schema and no other") {
  test::SchemaWalk walk("trend");
  walk.value(nlohmann::json::parse(trend_written("json")));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

TEST_CASE("hostile names stay text in a trend") {
  for (const TrendFormat& format : trend_formats()) {
    INFO(format.name);
    const std::string text = trend_written(format.name);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
  CHECK(trend_written("html").find("<b>evil") == std::string::npos);
}

}  // namespace icpcheck::report
