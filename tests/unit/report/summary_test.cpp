// SPDX-License-Identifier: MIT
// A summary in each format: the expected texts, the schema of JSON, hostile names.
#include "icpcheck/model/summary.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/schema_walk.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::report {
namespace {

std::string written(const test::FixedReport& fixed, std::string_view format) {
  std::vector<const Pack*> packs;
  for (const Pack& pack : fixed.packs) packs.push_back(&pack);
  Summariser summariser(packs);
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
                       test::without_assets(written(fixed, format)));
    test::check_golden(std::string("report/summary-empty.") + ending,
                       test::without_assets(written(empty, format)));
  }
  CHECK(summary_formats().size() == 5);
}

TEST_CASE("a summary as JSON holds every key of its schema and no other") {
  test::SchemaWalk walk("summary");
  walk.value(nlohmann::json::parse(written(test::fixed_report(), "json")));
  walk.value(nlohmann::json::parse(written(test::empty_report(), "json")));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

TEST_CASE("hostile names stay text in a summary") {
  const test::FixedReport fixed = test::fixed_report();
  for (const SummaryFormat& format : summary_formats()) {
    INFO(format.name);
    const std::string text = written(fixed, format.name);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
}

}  // namespace icpcheck::report
