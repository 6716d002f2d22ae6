// SPDX-License-Identifier: MIT
// The HTML report: its expected text, its policy, and what it does with strangers' text.
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "report/html_assets.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::report {
namespace {

using test::day;

std::string html_of(const Report& report) {
  std::ostringstream out;
  find_format("html")->write(report, Look{}, out);
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

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("the HTML report reads as its golden files") {
  test::check_golden("report/fixed.html", test::without_assets(html_of(full_report().report)));
  test::check_golden("report/empty.html",
                     test::without_assets(html_of(test::empty_report().report)));
}

TEST_CASE("the policy lets the style and the script of the page be used, and no others") {
  const std::string policy = html_policy();
  CHECK(policy.starts_with("default-src 'none'; style-src 'sha256-"));
  CHECK(policy.ends_with("='; base-uri 'none'; form-action 'none'"));
  CHECK(policy.size() == std::string("default-src 'none'; style-src ''; script-src ''; base-uri "
                                     "'none'; form-action 'none'")
                                 .size() +
                             2 * std::string("sha256-").size() + 2 * 44);
  CHECK(policy.find("unsafe") == std::string::npos);
  const std::string page = html_of(test::empty_report().report);
  CHECK(count(page, "<style>" + std::string(html_style()) + "</style>") == 1);
  CHECK(count(page, "<script>" + std::string(html_script()) + "</script>") == 1);
}

TEST_CASE("what falls due stands below its day, without columns that say nothing") {
  test::FixedReport fixed = full_report();
  std::vector<PlanItem>& plan = fixed.report.descriptions.front().plan;
  const std::string all = html_of(fixed.report);
  CHECK(count(all, "<th scope=\"rowgroup\" colspan=\"3\" class=\"day") == 3);
  CHECK(count(all, "<span class=\"when\">overdue, 7 days ago</span>") == 1);
  CHECK(count(all, "No owner is stated for any of this.") == 0);
  plan = {plan[1], plan[1]};
  const std::string checks = html_of(fixed.report);
  CHECK(count(checks, "<th scope=\"rowgroup\" colspan=\"1\" class=\"day\">") == 1);
  CHECK(count(checks, "No owner is stated for any of this.") == 1);
}

TEST_CASE("the number of a strength says what is open, and is green only when nothing is") {
  const std::string page = html_of(full_report().report);
  CHECK(count(page, "<li class=\"number number-short\">") == 3);
  test::FixedReport fixed = full_report();
  StatusCounts& should = fixed.report.descriptions.front().counts[2];
  should = {};
  should[static_cast<std::size_t>(Status::not_stated)] = 4;
  fixed.report.descriptions.front().shortfalls.clear();
  const std::string open = html_of(fixed.report);
  CHECK(count(open, "<li class=\"number number-open\">") > 0);
  CHECK(count(open, "<span class=\"more\">4 not stated</span>") == 1);
}

TEST_CASE("several descriptions have a row each in one table for a pack") {
  test::FixedReport fixed = full_report();
  fixed.report.descriptions.push_back(fixed.report.descriptions.front());
  fixed.report.descriptions.back().name = "Marsh";
  const std::string page = html_of(fixed.report);
  CHECK(page.find("<bdi>Gap report on 2 descriptions</bdi></h1>") != std::string::npos);
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
  CHECK(page.find("<bdi>&quot; onclick=&quot;alert(1)</bdi>") != std::string::npos);
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
  CHECK(html_of(fixed.report).find("Evidence: <bdi>hwb-2021-12-07</bdi>") != std::string::npos);
}

}  // namespace icpcheck::report
