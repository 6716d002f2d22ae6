// SPDX-License-Identifier: MIT
// What GitHub is told: ten of each level at most, from all files, and how many more there are.
#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/count.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::report {
namespace {

std::string annotations(const Report& report, bool verbose = false) {
  std::ostringstream out;
  formats().find("github")->write(report, {.verbose = verbose}, out);
  return out.str();
}

std::vector<Finding>& first_findings(Report& report) {
  return report.descriptions[0].packs[0].clauses[0].findings;
}

/// How often each of two checks of the fixed pack is found: a must and a should.
struct Found {
  std::string file;
  std::size_t must_gaps = 0;
  std::size_t must_not_stated = 0;
  std::size_t should_gaps = 0;
  std::size_t should_not_stated = 0;
};

void add_findings(std::size_t count, const Finding& like, Status status,
                  DescriptionResult& result) {
  std::vector<Finding>& all = result.packs[0].clauses[0].findings;
  for (std::size_t i = 1; i <= count; ++i) {
    Finding finding = like;
    finding.status = status;
    finding.falls_short = status == Status::gap || like.strength() == Strength::must;
    finding.where = {result.file, static_cast<std::uint32_t>(i), 1};
    all.push_back(std::move(finding));
  }
}

/// A report with nothing but these findings.
test::FixedReport report_on(const std::vector<Found>& all) {
  test::FixedReport fixed = test::fixed_report();
  const Finding must = first_findings(fixed.report)[0];
  const Finding should = first_findings(fixed.report)[4];
  fixed.report.profile.reset();
  fixed.report.notices.clear();
  fixed.report.descriptions.clear();
  for (const Found& found : all) {
    DescriptionResult result;
    result.file = found.file;
    result.packs = {{&fixed.packs[0], true, "", {ClauseResult{&fixed.packs[0].clauses[0]}}}};
    add_findings(found.must_gaps, must, Status::gap, result);
    add_findings(found.must_not_stated, must, Status::not_stated, result);
    add_findings(found.should_gaps, should, Status::gap, result);
    add_findings(found.should_not_stated, should, Status::not_stated, result);
    arrange(result);
    fixed.report.descriptions.push_back(std::move(result));
  }
  fixed.report.closing = "So much falls short.";
  fixed.report.not_checked.clear();
  return fixed;
}

/// "error a.yaml:1 gap", a line for each annotation; of the sum what it says.
std::string told(const Report& report, bool verbose = false) {
  std::string text;
  std::istringstream lines(annotations(report, verbose));
  for (std::string line; std::getline(lines, line);) {
    const auto between = [&line](std::string_view start, std::string_view end) {
      const std::size_t at = line.find(start) + start.size();
      return line.substr(at, line.find(end, at) - at);
    };
    const std::string level = between("::", " ");
    if (line.find("file=") == std::string::npos) {
      text += level + " " + line.substr(line.rfind("::") + 2) + "\n";
    } else {
      const bool is_gap = line.find(", gap: ") != std::string::npos;
      text += level + " " + between("file=", ",") + ":" + between("line=", ",") +
              (is_gap ? " gap\n" : "\n");
    }
  }
  return text;
}

}  // namespace

TEST_CASE("ten of each level are shown, from all files in turn, and the rest is counted") {
  const test::FixedReport fixed =
      report_on({{"a.yaml", 20, 0, 20, 0}, {"b.yaml", 2, 0, 3, 0}, {"c.yaml", 1, 0, 0, 0}});
  CHECK(told(fixed.report) ==
        "error a.yaml:1 gap\nerror b.yaml:1 gap\nerror c.yaml:1 gap\n"
        "error a.yaml:2 gap\nerror b.yaml:2 gap\n"
        "error a.yaml:3 gap\nerror a.yaml:4 gap\nerror a.yaml:5 gap\nerror a.yaml:6 gap\n"
        "error a.yaml:7 gap\n"
        "warning a.yaml:1 gap\nwarning b.yaml:1 gap\nwarning a.yaml:2 gap\n"
        "warning b.yaml:2 gap\nwarning a.yaml:3 gap\nwarning b.yaml:3 gap\n"
        "warning a.yaml:4 gap\nwarning a.yaml:5 gap\nwarning a.yaml:6 gap\n"
        "warning a.yaml:7 gap\n"
        "notice So much falls short. 26 more are not shown here (13 errors and 13 warnings): see "
        "the report.\n");
}

TEST_CASE("what is known to be missing is shown before what is not stated") {
  const test::FixedReport fixed = report_on({{"a.yaml", 0, 12, 0, 0}, {"b.yaml", 9, 1, 0, 0}});
  CHECK(told(fixed.report) ==
        "error b.yaml:1 gap\nerror b.yaml:2 gap\nerror b.yaml:3 gap\nerror b.yaml:4 gap\n"
        "error b.yaml:5 gap\nerror b.yaml:6 gap\nerror b.yaml:7 gap\nerror b.yaml:8 gap\n"
        "error b.yaml:9 gap\nerror a.yaml:1\n"
        "notice So much falls short. 12 more are not shown here (12 errors): see the report.\n");
}

TEST_CASE("what is all shown is counted by the closing sentence alone") {
  const test::FixedReport fixed = report_on({{"a.yaml", 1, 0, 1, 0}});
  CHECK(annotations(fixed.report)
            .ends_with("\n::notice title=Gap report as of 2021-12-07::So much falls short.\n"));
}

TEST_CASE("the law, the profile and the sum are among the ten notices") {
  test::FixedReport fixed = report_on({{"a.yaml", 0, 0, 0, 9}});
  fixed.report.notices = test::fixed_report().report.notices;
  fixed.report.profile = test::fixed_profile();
  const std::string text = annotations(fixed.report, true);
  CHECK(test::count(text, "::notice ") == 10);
  CHECK(test::count(text, "::notice title=The law::") == 1);
  CHECK(test::count(text, "title=Profile::") == 1);
  CHECK(
      text.ends_with("So much falls short. 2 more are not shown here (2 notices): see the "
                     "report.\n"));
  CHECK(test::count(annotations(fixed.report), "::notice ") == 3);
}

TEST_CASE("a notice without a source is of the report") {
  Report report;
  report.notices = {{"This report is not whole: part 2 of 3 is missing.", ""}};
  CHECK(annotations(report).starts_with(
      "::notice title=Report::This report is not whole: part 2 of 3 is missing.\n"));
}

TEST_CASE("one that is not shown is told as one") {
  const test::FixedReport fixed = report_on({{"a.yaml", 11, 0, 0, 0}});
  CHECK(
      annotations(fixed.report).ends_with("1 more is not shown here (1 error): see the report.\n"));
}

TEST_CASE("GitHub is told the rest that is not met with --verbose") {
  const test::FixedReport fixed = test::fixed_report();
  CHECK(test::count(annotations(fixed.report), "\n") == 9);
  const std::string verbose = annotations(fixed.report, true);
  CHECK(test::count(verbose, "\n") == 10);
  CHECK(test::count(
            verbose,
            "\n::notice file=examples/fen/system.yaml,line=18,col=3,title=X1.4 Minutes can be read "
            "online::should, not stated: The description does not state \"Minutes can be read "
            "online\" (icp.meetings.minutes_online).\n") == 1);
}

TEST_CASE("a workflow command ends where it should") {
  test::FixedReport fixed = test::fixed_report();
  Finding& finding = first_findings(fixed.report)[0];
  finding.where = {"a,b:c%.yaml", 1, 2};
  finding.sentence = "%0A::error::x\n::error::y\r";
  fixed.report.descriptions[0].errors.clear();
  fixed.report.not_checked.clear();
  const std::string text = annotations(fixed.report);
  CHECK(text.substr(0, text.find("%0ATo close")) ==
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=X1.1 The board's papers can be read "
        "online::must, gap: %250A::error::x\\n::error::y\\u{D}");
}

TEST_CASE("a finding without a line has no line, and one without a file no file") {
  test::FixedReport fixed = test::fixed_report();
  first_findings(fixed.report)[0].where = {"a.yaml", 0, 0};
  CHECK(annotations(fixed.report).find("\n::error file=a.yaml,title=X1.1") != std::string::npos);
  first_findings(fixed.report)[0].where = {};
  CHECK(annotations(fixed.report).find("\n::error title=X1.1") != std::string::npos);
}

}  // namespace icpcheck::report
