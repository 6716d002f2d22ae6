// SPDX-License-Identifier: MIT
// The gap report in text: its width, its colours, its sections, and text from strangers.
#include <sstream>

#include "icpcheck/base/text.hpp"
#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::report {
namespace {

std::string text_of(const Report& report, const paper::Look& look = {}) {
  std::ostringstream out;
  formats().find("text")->write(report, look, out);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Finding& finding_of(Report& report, std::size_t clause, std::size_t index) {
  return report.descriptions[0].packs[0].clauses[clause].findings[index];
}

}  // namespace

TEST_CASE("no line is wider than the page") {
  test::FixedReport fixed = test::fixed_report();
  Report& report = fixed.report;
  report.descriptions[0].name = std::string(300, 'n');
  finding_of(report, 0, 0).facts[0].value = std::string(300, 'v');
  fixed.packs[0].clauses[0].checks[0].id = std::string(100, 'X');
  for (const std::size_t width : {80U, 100U, 120U}) {
    const std::string text = text_of(report, {.width = width, .verbose = true});
    for (const std::string& line : lines_of(text)) {
      INFO(line);
      CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("a place is never parted, however long its file is") {
  test::FixedReport fixed = test::fixed_report();
  const std::string file = std::string(130, 'd') + "/my board/system.yaml";
  finding_of(fixed.report, 0, 0).facts[0].where.file = file;
  CHECK(contains(text_of(fixed.report, {.width = 80, .verbose = true}), file + ":20:5"));
}

TEST_CASE("no line ends in a space") {
  const test::FixedReport fixed = test::fixed_report();
  for (const std::string& line : lines_of(text_of(fixed.report, {.verbose = true}))) {
    INFO(line);
    CHECK((line.empty() || line.back() != ' '));
  }
}

TEST_CASE("only colour brings escape sequences, and it changes nothing else") {
  const test::FixedReport fixed = test::fixed_report();
  const std::string plain = text_of(fixed.report, {.verbose = true});
  std::string colored = text_of(fixed.report, {.color = true, .verbose = true});
  CHECK(!contains(plain, "\x1b"));
  CHECK(contains(colored, "\x1b[31m● red\x1b[0m"));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  CHECK(colored == plain);
}

TEST_CASE("text from strangers is shown, not obeyed") {
  const test::FixedReport fixed = test::fixed_report();
  const std::string text = text_of(fixed.report, {.verbose = true});
  CHECK(contains(text, "Fen \\u{202E}Integrated Care System"));
  CHECK(contains(text, "evil \\u{1B}[31m\\u{202E}red\\xFF"));
  CHECK(contains(text, "Evil \\u{1B}]0;x\\u{7} Council"));
  for (std::size_t i = 0; i < text.size(); i += decode(text, i).length) {
    const Character c = decode(text, i);
    REQUIRE(c.valid);
    REQUIRE((c.code_point == '\n' || !is_hidden(c.code_point)));
  }
}

TEST_CASE("what is met and what does not apply is listed when asked for") {
  test::FixedReport fixed = test::fixed_report();
  finding_of(fixed.report, 0, 2).unsupported_count = 1;
  const std::string brief = text_of(fixed.report);
  const std::string verbose = text_of(fixed.report, {.verbose = true});
  for (const std::string_view heading : {"\nWhat is met\n", "\nNot applicable\n"}) {
    CHECK(!contains(brief, heading));
    CHECK(contains(verbose, heading));
  }
  CHECK(contains(verbose,
                 "  X1.3  should · met  The ICP meets in public\n"
                 "        Met late: It has been met since 2021-11-08, 38 days after it was due.\n"
                 "        Stated: icp.meetings.in_public: true · examples/fen/system.yaml:21:5\n"
                 "        Stated: No evidence supports 1 of 1 fact.\n"
                 "        Evidence: hwb-2021-12-07: Papers of <the> board"));
  CHECK(contains(verbose,
                 "  X2.4  must · not applicable  Each HWB has agreed to the chair\n"
                 "        There is no HWB in this area.\n"));
  CHECK(!contains(brief, "\nFor information\n"));
  CHECK(contains(verbose,
                 "  1 check: 1 met.\n"
                 "  X2.3  may · met  The chair comes from another sector\n"));
}

TEST_CASE("of many facts and subjects it says how many are left out") {
  test::FixedReport fixed = test::fixed_report();
  finding_of(fixed.report, 0, 0).fact_count = 23;
  Finding& seats = finding_of(fixed.report, 0, 4);
  const SubjectResult subject = seats.subjects[0];
  seats.subjects.assign(24, subject);
  const std::string text = text_of(fixed.report, {.verbose = true});
  CHECK(contains(text, "        Stated: and 22 facts more\n"));
  CHECK(!contains(text, "subjects more"));
}

TEST_CASE("what to state is listed in full when asked for") {
  test::FixedReport fixed = test::fixed_report();
  Finding& minutes = finding_of(fixed.report, 0, 3);
  minutes.missing.assign(7, {"icp.x", "", test::at(18, 3)});
  minutes.missing_count = 30;
  CHECK(contains(text_of(fixed.report, {.width = 120, .verbose = true}),
                 "icp.x; 23 more facts. · examples/fen/system.yaml:18:3"));
  minutes.missing = {
      {.path = "joined_system.icp", .title = "", .where = test::at(18, 3), .elsewhere = true}};
  minutes.sentence = "The description of the system is not loaded.";
  CHECK(contains(text_of(fixed.report, {.verbose = true}),
                 "        The description of the system is not loaded."));
}

TEST_CASE("what is met but lacks evidence asks for evidence") {
  test::FixedReport fixed = test::fixed_report();
  Finding& papers = finding_of(fixed.report, 0, 0);
  papers.status = Status::not_stated;
  papers.underlying = Status::met;
  papers.unsupported_count = 1;
  papers.sentence = "No evidence supports icp.meetings.papers_online.";
  const std::string text = text_of(fixed.report, {.verbose = true});
  CHECK(contains(text, "        To close it: Name a document under evidence that supports it.\n"));
  CHECK(!contains(text, "No evidence supports 1 of 1 fact."));
  CHECK(!contains(text, "Publish the papers."));
}

TEST_CASE("options that change a result are said") {
  test::FixedReport fixed = test::empty_report();
  RunOptions& options = fixed.report.options;
  options.only = {"X1"};
  options.require_evidence = true;
  options.use_waivers = false;
  options.fail_on = FailOn::should;
  const std::string all = text_of(fixed.report);
  CHECK(contains(
      all,
      "  By icpcheck 0.1.0, as of 2021-12-07, without a pack. Only X1 was checked. A check is "
      "met only\n"
      "  where evidence supports it. Waivers were not applied. A shortfall changes the exit "
      "status from\n"
      "  \"should\" upwards.\n"));
  options.fail_on = FailOn::never;
  CHECK(contains(text_of(fixed.report), "No shortfall changes the exit status.\n"));
}

TEST_CASE("the profile and all that it changes stand above the descriptions") {
  test::FixedReport fixed = test::fixed_report();
  CHECK(contains(
      text_of(fixed.report),
      "\n\nProfile\n\n"
      "  The profile examples/fen/.icpcheck.yaml, which was found and not named, changes what is "
      "asked:\n"
      "  - packs: fixed and places\n"
      "  - Day on which ICPs are in place (fixed.in_place_by): 2022-07-01 instead of 2022-04-01\n"
      "  - X1.2, The ICP is a body of its own: minimum instead of should · The law "
      "\\u{1B}[31mdemands it.\n"
      "  - X3, Decisions: left out · The region asks this.\n"
      "  - fail_on: should instead of minimum\n"
      "\nKnown to be missing\n"));
  fixed.report.profile = UsedProfile{"revised.yaml", false, {}};
  CHECK(contains(
      text_of(fixed.report),
      "\n  The profile revised.yaml changes nothing in this run.\n\nKnown to be missing\n"));
  fixed.report.profile.reset();
  CHECK(!contains(text_of(fixed.report), "Profile"));
}

TEST_CASE("the forward plan is in order of date, with owners") {
  test::FixedReport fixed = test::fixed_report();
  std::vector<PlanItem>& plan = fixed.report.descriptions[0].plan;
  plan[1].owners = {"fcc", "icb"};
  CHECK(contains(
      text_of(fixed.report, {.verbose = true}),
      "What falls due\n\n"
      "  due         when               kind         checks      what                           "
      "owner\n"
      "  2021-11-30  overdue by 7 days  action       X1.1, X1.5  Put the papers online          "
      "fcc\n"
      "  2022-07-01  in 206 days        minimum      X2.1        A chair has been appointed     "
      "fcc and icb\n"
      "  2022-12-31  in 389 days        waiver ends  X2.2        The first chair serves until\n"
      "                                                          the law starts.\n"));
  plan.clear();
  CHECK(!contains(text_of(fixed.report), "What falls due"));
}

TEST_CASE("each of several descriptions has its own part") {
  test::FixedReport fixed = test::fixed_report();
  fixed.report.descriptions.push_back(test::fixed_description(fixed.packs));
  fixed.report.descriptions[1].name = "Second System";
  const std::string text = text_of(fixed.report, {.width = 80, .verbose = true});
  std::string rule;
  for (int i = 0; i < 80; ++i) rule += "─";
  const std::size_t second = text.find("\n" + rule + "\n\nSecond System");
  REQUIRE(second != std::string::npos);
  CHECK(text.find("X1.1  must · gap") < second);
  CHECK(text.find("X1.1  must · gap", second) != std::string::npos);
  CHECK(text.find("What the words mean") > second);
}

}  // namespace icpcheck::report
