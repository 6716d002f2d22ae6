// SPDX-License-Identifier: MIT
// A comparison in each format: the expected texts, the schema of JSON, hostile names.
#include <set>
#include <sstream>

#include "icpcheck/base/sha256.hpp"
#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/schema_walk.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::report {
namespace {

/// Two fixed reports and a comparison in which everything occurs.
struct FixedComparison {
  test::FixedReport before = test::fixed_report();
  test::FixedReport after = test::fixed_report();
  Comparison comparison;

  const Finding* finding(test::FixedReport& fixed, std::size_t clause, std::size_t index) {
    return &fixed.report.descriptions[0].packs[0].clauses[clause].findings[index];
  }
  CheckChange change(std::size_t clause, std::size_t index) {
    return {finding(before, clause, index), finding(after, clause, index), {}};
  }

  FixedComparison() {
    after.report.options.as_of = test::day("2022-07-02");
    comparison.version = "0.1.0";
    comparison.before = {"last.json", &before.report, {1, 1, 1, 0}};
    comparison.after = {"now.yaml", &after.report, {2, 1, 1, 0}};
    comparison.runs = {{"pack", "fixed", "1.1.0", "1.2.0"}, {"profile", "", "", "ours.yaml"}};
    comparison.only_before = {finding(before, 0, 3)->check};
    for (std::size_t i = 0; i < 5; ++i) {
      comparison.only_after.push_back(finding(after, 1, i)->check);
    }
    comparison.descriptions = {known(), lost(), added()};
    comparison.exit_status = 1;
    comparison.closing = "2 checks fall short that did not before.";
  }
  DescriptionComparison known() {
    DescriptionComparison description;
    description.before = &before.report.descriptions[0];
    description.after = &after.report.descriptions[0];
    after.report.descriptions[0].file = "moved/system.yaml";
    CheckChange papers = change(0, 0);
    papers.before = nullptr;
    CheckChange seats = change(0, 4);
    seats.subjects = {{"<b>evil</b> \x1b[31m| *x*", {}, Status::not_stated},
                      {"fcc", Status::not_stated, Status::gap}};
    CheckChange closed = change(0, 4);
    closed.subjects = {{"gone", Status::gap, {}}};
    papers.cause = Cause::rules;
    description.newly_open = {papers, seats};
    description.closed = {closed};
    description.still_open = {change(0, 1)};
    CheckChange moved = change(0, 2);
    moved.before = finding(before, 0, 3);
    description.moved = {moved};
    description.waived = {change(1, 1)};
    description.waived[0].cause = Cause::unclear;
    description.no_longer_stated = {change(0, 3)};
    description.no_longer_asked = {change(1, 0)};
    description.no_longer_asked[0].cause = Cause::day;
    description.ratings = {{after.packs[0].clauses.data(), Rating::red, Rating::green}};
    Overdue overdue;
    overdue.kind = PlanKind::action;
    overdue.due = test::day("2021-11-30");
    overdue.days = -214;
    overdue.checks = {"X1.1", "X1.5"};
    overdue.what = "Put the papers online";
    overdue.owners = {"fcc", "<script>"};
    overdue.newly = true;
    overdue.where = test::at(60, 5);
    description.overdue = {overdue};
    return description;
  }
  DescriptionComparison lost() {
    DescriptionComparison description;
    description.before = &before.report.descriptions[0];
    return description;
  }
  DescriptionComparison added() {
    DescriptionComparison description;
    description.after = &after.report.descriptions[0];
    return description;
  }
};

std::string summary(const Comparison& comparison, std::string_view format) {
  std::ostringstream out;
  comparison_summary_formats().find(format)->write(comparison, {.width = 100}, out);
  return out.str();
}

std::string comparison_written(const Comparison& comparison, std::string_view format,
                               bool verbose = false) {
  std::ostringstream out;
  comparison_formats().find(format)->write(comparison, {.width = 100, .verbose = verbose}, out);
  return out.str();
}

}  // namespace

TEST_CASE("a comparison is written as expected in each format") {
  const FixedComparison fixed;
  test::check_golden("report/diff.txt", comparison_written(fixed.comparison, "text"));
  test::check_golden("report/diff-verbose.txt", comparison_written(fixed.comparison, "text", true));
  test::check_golden("report/diff.md", comparison_written(fixed.comparison, "markdown"));
  test::check_golden("report/diff.json", comparison_written(fixed.comparison, "json"));
  test::check_golden("report/diff.html",
                     test::without_assets(comparison_written(fixed.comparison, "html")));
}

TEST_CASE("a comparison for a spreadsheet has a row for each change") {
  test::check_golden("report/diff.csv", comparison_written(FixedComparison{}.comparison, "csv"));
}

TEST_CASE("the summary of a comparison is written as expected in each format") {
  const FixedComparison fixed;
  test::check_golden("report/diff-summary.txt", summary(fixed.comparison, "text"));
  test::check_golden("report/diff-summary.md", summary(fixed.comparison, "markdown"));
  test::check_golden("report/diff-summary.csv", summary(fixed.comparison, "csv"));
  test::check_golden("report/diff-summary.json", summary(fixed.comparison, "json"));
  test::check_golden("report/diff-summary.html",
                     test::without_assets(summary(fixed.comparison, "html")));
}

TEST_CASE("the summary of a comparison as JSON holds every key of its schema and no other") {
  test::SchemaWalk walk("diff-summary");
  walk.value(nlohmann::json::parse(summary(FixedComparison{}.comparison, "json")));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

TEST_CASE("descriptions in which nothing changed are counted") {
  FixedComparison fixed;
  DescriptionComparison same;
  same.before = &fixed.before.report.descriptions[0];
  same.after = &fixed.after.report.descriptions[0];
  same.still_open = {fixed.change(0, 1)};
  fixed.comparison.descriptions = {same, same};
  const std::string text = comparison_written(fixed.comparison, "text");
  CHECK(text.find("In 2 descriptions nothing changed.") != std::string::npos);
  CHECK(text.find("Still open") == std::string::npos);
  CHECK(comparison_written(fixed.comparison, "text", true).find("Still open (1)") !=
        std::string::npos);
}

TEST_CASE("a comparison as JSON holds every key of its schema and no other") {
  test::SchemaWalk walk("diff");
  walk.value(nlohmann::json::parse(comparison_written(FixedComparison{}.comparison, "json")));
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
}

TEST_CASE("hostile names stay text in a comparison") {
  const FixedComparison fixed;
  for (const ComparisonFormat& format : comparison_formats()) {
    INFO(format.name);
    const std::string text = comparison_written(fixed.comparison, format.name);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
  const std::string html = comparison_written(fixed.comparison, "html");
  CHECK(html.find("<b>evil") == std::string::npos);
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("&lt;b&gt;evil&lt;/b&gt;") != std::string::npos);
  const std::string markdown = comparison_written(fixed.comparison, "markdown");
  CHECK(markdown.find(R"(\<b\>evil\</b\> \\u{1B}\[31m\| \*x\*)") != std::string::npos);
}

TEST_CASE("the page of a comparison loads nothing and runs nothing") {
  const std::string html = comparison_written(FixedComparison{}.comparison, "html");
  CHECK(html.find("script-src") == std::string::npos);
  for (const char* foreign : {"http:", "https:", " src=", "<link", "<script"}) {
    CHECK(html.find(foreign) == std::string::npos);
  }
}

}  // namespace icpcheck::report
