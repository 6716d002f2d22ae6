// SPDX-License-Identifier: MIT
// The HTML report: its expected text, its policy, and what it does with strangers' text.
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/count.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::report {
namespace {

using test::count;

using test::day;

std::string html_of(const Report& report, const paper::Look& look = {}) {
  std::ostringstream out;
  formats().find("html")->write(report, look, out);
  return out.str();
}

/// The fixed report with a plan, evidence and a profile.
test::FixedReport full_report() {
  test::FixedReport fixed = test::fixed_report();
  DescriptionResult& result = fixed.report.descriptions.front();
  const std::vector<Finding>& open = result.packs[0].clauses[0].findings;
  const std::vector<Finding>& chair = result.packs[0].clauses[1].findings;
  result.plan = {{PlanKind::action,
                  day("2021-11-30"),
                  -7,
                  {&open[0]},
                  "Put the papers online",
                  {"fcc"},
                  test::at(60, 5)},
                 {PlanKind::check,
                  day("2022-07-01"),
                  206,
                  {&chair[0]},
                  "A chair has been appointed",
                  {},
                  test::at(1, 1)},
                 {PlanKind::waiver,
                  day("2022-12-31"),
                  389,
                  {&chair[1]},
                  "The first chair serves",
                  {},
                  test::at(70, 5)}};
  fixed.report.profile =
      UsedProfile{"fen.profile.yaml",
                  true,
                  {{"parameters", "fixed.in_place_by", "Day on which ICPs are in place",
                    "2022-04-01", "2022-07-01", ""},
                   {"leave_out", "X9", "", "", "", "It is <not> ours."},
                   {"fail_on", "", "", "minimum", "must", ""}}};
  return fixed;
}

}  // namespace

TEST_CASE("the HTML report reads as its golden files") {
  test::check_golden("report/fixed.html", test::without_assets(html_of(full_report().report)));
  test::check_golden("report/empty.html",
                     test::without_assets(html_of(test::empty_report().report)));
}

TEST_CASE("the first sentences lead to what is known to be missing and to what is not known") {
  const std::string page = html_of(full_report().report);
  CHECK(count(page, "<a href=\"#d1-known\" class=\"known\">") == 1);
  CHECK(count(page, "<a href=\"#d1-questions\" class=\"unknown\">") == 1);
  CHECK(count(page, "<a href=\"#not-checked\">1 file</a>") == 1);
  for (const char* id : {"d1-known", "d1-questions", "not-checked", "d1-known-X1.1", "d1-X1.1"}) {
    INFO(id);
    CHECK(count(page, " id=\"" + std::string(id) + "\"") == 1);
  }
}

TEST_CASE("what a board does not read is folded away unless all is asked for") {
  const test::FixedReport fixed = full_report();
  const Report& report = fixed.report;
  const std::string page = html_of(report);
  CHECK(count(page, "<details id=\"findings\" class=\"rest\">") == 1);
  const std::string open = html_of(report, {.verbose = true});
  CHECK(count(open, "<details id=\"findings\" class=\"rest\" open=\"\">") == 1);
}

TEST_CASE("the map of the boards is a picture that the page holds") {
  test::FixedReport fixed = full_report();
  fixed.report.descriptions.front().drawing.clear();
  CHECK(count(html_of(fixed.report), "<img") == 0);
  fixed.report.descriptions.front().drawing = "<svg>\"#&%</svg>";
  const std::string page = html_of(fixed.report);
  CHECK(count(page,
              "<img src=\"data:image/svg+xml,%3Csvg%3E%22%23&amp;%25%3C/svg%3E\" alt=\"The boards "
              "of ") == 1);
}

TEST_CASE("several descriptions have a row each in one table for a pack") {
  test::FixedReport fixed = full_report();
  fixed.report.descriptions.push_back(fixed.report.descriptions.front());
  fixed.report.descriptions.back().name = "Marsh";
  const std::string page = html_of(fixed.report);
  CHECK(page.find("<bdi>2 descriptions</bdi></h1>") != std::string::npos);
  CHECK(count(page, "class=\"heat-grid\"") == 1);
  CHECK(count(page, "<th scope=\"row\"><bdi>Marsh</bdi></th>") == 1);
  CHECK(count(page, "<a href=\"#d1-X1\" title=\"Open meetings\">") == 1);
  CHECK(count(page, "<a href=\"#d2-X1\" title=\"Open meetings\">") == 1);
  CHECK(count(page, " id=\"d2-X1.1\"") == 1);
  CHECK(count(page, "name=\"description\"") == 1);
}

TEST_CASE("strangers' text stays text in the HTML report") {
  test::FixedReport fixed = full_report();
  DescriptionResult& result = fixed.report.descriptions.front();
  result.name = "</title><script>alert(1)</script>" + std::string(100000, 'x');
  result.evidence[0].url = "javascript:alert(1)";
  result.plan[0].owners = {"\" onclick=\"alert(1)"};
  const std::string page = html_of(fixed.report);
  CHECK(count(page, "<script>") == 1);
  CHECK(count(page, "</title>") == 1);
  CHECK(page.find("href=\"javascript") == std::string::npos);
  CHECK(page.find(" onclick=\"") == std::string::npos);
  CHECK(page.find("&quot; onclick=&quot;alert(1)") != std::string::npos);
  CHECK(page.find(std::string(200, 'x')) == std::string::npos);
}

TEST_CASE("evidence that may be linked is, other evidence is named") {
  test::FixedReport fixed = full_report();
  const std::string link =
      "<a href=\"https://example.org/papers\" rel=\"noreferrer\">Papers of &lt;the&gt; board</a>";
  CHECK(html_of(fixed.report).find(link) != std::string::npos);
  fixed.report.descriptions[0].evidence[0].url = "//evil.example";
  CHECK(html_of(fixed.report).find("<bdi>Papers of &lt;the&gt; board</bdi>") != std::string::npos);
  fixed.report.descriptions[0].evidence.clear();
  CHECK(html_of(fixed.report).find("<dt>Evidence</dt><dd><bdi>hwb-2021-12-07</bdi></dd>") !=
        std::string::npos);
}

}  // namespace icpcheck::report
