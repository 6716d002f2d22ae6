// SPDX-License-Identifier: MIT
// What a trend needs, summaries from reports, and by what descriptions are put together.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// A system of the region with that id, checked as of a day.
std::string day_report(const TemporaryFolder& folder, const std::string& name,
                       const std::string& day, const std::vector<std::string>& more = {}) {
  const std::string file = folder.write("a.yaml", small_system("local: {region: north}\n", "a"));
  std::vector<std::string> words{"check", file,     "--as-of", day,  "--fail-on",
                                 "never", "--only", "P1",      "-o", folder.path(name)};
  words.insert(words.end(), more.begin(), more.end());
  CHECK(run_cli(words).status == 0);
  return folder.path(name);
}

}  // namespace

TEST_CASE("a trend takes reports in any order, and puts them in the order of their days") {
  const TemporaryFolder folder;
  const std::string later = day_report(folder, "a-later.json", "2022-05-01");
  const std::string first = day_report(folder, "first.json", "2022-01-31");
  const Result result = run_cli({"trend", later, first});
  CHECK(result.status == 0);
  CHECK(contains(result.out, "From 2022-01-31 to 2022-05-01, 2 reports"));
}

TEST_CASE("what is no trend is refused in a sentence") {
  const TemporaryFolder folder;
  const std::string first = day_report(folder, "first.json", "2022-01-31");
  const std::string same = day_report(folder, "same.json", "2022-01-31");
  const std::string yaml = folder.path("a.yaml");
  const std::vector<std::pair<std::vector<std::string>, std::string>> table{
      {{"trend", first},
       "error[cli.missing_argument]: A trend needs at least two reports of different days.\n"
       "      = hint: Write icpcheck trend REPORT REPORT. For help: icpcheck trend --help\n"},
      {{"trend", first, same},
       "same.json: error[cli.same_day]: This report is of 2022-01-31, as is \"first.json\".\n"
       "      = hint: Name one report a day. To join the parts of one run: icpcheck merge\n"},
      {{"trend", first, "-"},
       "error[cli.trend_from_input]: A trend cannot be read from standard input.\n"
       "      = hint: Name the files of the reports.\n"},
  };
  for (const auto& [words, error] : table) {
    const Result result = run_cli(words);
    CHECK(result.status == 2);
    CHECK(without(folder, result.err) == error);
    CHECK(result.out.empty());
  }
  const Result description = run_cli({"trend", first, yaml});
  CHECK(description.status == 2);
  CHECK(contains(description.err, "a.yaml"));
}

TEST_CASE("descriptions are put together only by what reports say") {
  const TemporaryFolder folder;
  const std::string plain = day_report(folder, "plain.json", "2022-01-31");
  const Result refused = run_cli({"merge", plain, "--summary", "--group-by", "local.region"});
  CHECK(refused.status == 2);
  CHECK(without(folder, refused.err) ==
        "plain.json: error[cli.group_of_report]: The report does not say what local.region is.\n"
        "      = hint: Write it with: icpcheck check --group-by local.region --format json\n");
  const std::string grouped =
      day_report(folder, "grouped.json", "2022-05-01", {"--group-by", "local.region"});
  CHECK(contains(folder.read("grouped.json"), R"("group": "north")"));
  CHECK(run_cli({"merge", grouped, "--summary", "--group-by", "local.region"}).status == 0);
  const Result trend = run_cli({"trend", plain, grouped, "--group-by", "local.region"});
  CHECK(trend.status == 2);
  CHECK(without(folder, trend.err) ==
        "plain.json: error[cli.group_of_report]: The report does not say what local.region is.\n"
        "      = hint: Write it with: icpcheck check --group-by local.region --format json\n");
}

TEST_CASE("the summary of reports is that of the run that wrote them") {
  const TemporaryFolder folder;
  const std::string whole = day_report(folder, "whole.json", "2022-01-31");
  for (const std::string format : {"text", "csv", "json", "html", "markdown", "xlsx"}) {
    INFO(format);
    const Result run =
        run_cli({"check", folder.path("a.yaml"), "--as-of", "2022-01-31", "--fail-on", "never",
                 "--only", "P1", "--summary", "--format", format});
    CHECK(run_cli({"merge", whole, "--summary", "--format", format}).out == run.out);
  }
}

TEST_CASE("what is only for summaries, or nothing to put together by, is refused") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  CHECK(run_cli({"check", file, "--format", "xlsx"}).err ==
        "error[cli.only_summary_format]: Only a summary can be written as \"xlsx\".\n"
        "      = hint: Add --summary, or choose one of: text, json, html, markdown, csv, sarif, "
        "codequality, junit, github and ndjson.\n");
  CHECK(run_cli({"check", file, "--sort", "name"}).err ==
        "error[cli.sort_without_summary]: Only a summary is sorted.\n"
        "      = hint: Add --summary, or leave --sort out.\n");
  for (const std::string none : {"hwbs", "hwbs[].name", "local.", "icp"}) {
    INFO(none);
    CHECK(contains(run_cli({"check", file, "--summary", "--group-by", none}).err, "cli.bad_group"));
  }
  CHECK(run_cli({"check", file, "--summary", "--group-by", "icp.meetings.in_public"}).status == 1);
  CHECK(run_cli({"check", file, "--summary", "--group-by", "regoin"}).err ==
        "error[cli.bad_group]: \"regoin\" is nothing by which to put descriptions together.\n"
        "      = hint: Write system, kind, folder, or a fact of a description, such as "
        "local.region. For help: icpcheck check --help\n");
}

}  // namespace icpcheck::cli
