// SPDX-License-Identifier: MIT
// What cannot be an answer refuses the run, all of it at once, with its cell; what people really
// write is understood.
#include <algorithm>
#include <string>
#include <vector>

#include "answers/quarter.hpp"
#include "support/catch.hpp"

using namespace icpcheck;
using test::Filled;
using test::Quarter;

namespace {

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

}  // namespace

TEST_CASE("all that cannot be an answer is told at once, and nothing is written") {
  Quarter quarter;
  const std::string before = quarter.read("a.yaml");
  quarter.send("s.csv", {{"icp.meetings.in_public", "answer", "perhaps"},
                         {"icp.status", "answer", "founded"},
                         {"icp.established_on", "answer", "31 June 2022"},
                         {"icp.chair.organisation", "answer", "Leeds City Council"},
                         {"hwbs[lincolnshire-hwb].jsna.in_force", "answer", "Yes"},
                         {"hwbs[lincolnshire-hwb].jsna.in_force", "not known", "Yes"},
                         {"icp.members", "answer", "Jane and John"},
                         {"icp.meetings.papers_online", "answer", "Yes"},
                         {"icp.meetings.papers_online", "evidence date", "30/02/2022"}});
  const test::Ran ran = quarter.answer({"--from", "s.csv"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(quarter.read("a.yaml") == before);
  for (const char* told :
       {"\"perhaps\" is neither yes nor no.", "\"founded\" is none of the choices.",
        "\"31 June 2022\" is not a day.",
        "\"Leeds City Council\" is not the name of one that is listed.",
        "there is an answer, and \"not known\" beside it.",
        "\"Jane and John\" cannot be taken, because the answer has several parts.",
        "\"30/02/2022\" is not a day."}) {
    CAPTURE(told);
    CHECK(ran.err.find(told) != std::string::npos);
  }
  CHECK(ran.err.starts_with("s.csv: error[answer."));
  CHECK(ran.err.find("s.csv: error[answer.no_answer]: Cell E") != std::string::npos);
}

TEST_CASE("what people really write is understood") {
  Quarter quarter;
  std::string csv = test::filled(
      quarter.csv(), {{"icp.meetings.in_public", "answer", " yes. "},
                      {"icp.established_on", "answer", "1st July 22"},
                      {"icp.chair.organisation", "answer", "LINCOLNSHIRE  COUNTY COUNCIL"},
                      {"strategy.oversight.by", "answer", "'=Caf\xE9 board"}});
  // Semicolons, Windows line ends and Windows-1252, as Excel in some countries saves it.
  for (const std::string mark : {"\xEF\xBB\xBF", "\",\""}) {
    for (std::size_t at = csv.find(mark); at != std::string::npos; at = csv.find(mark, at + 3)) {
      csv.replace(at, 3, mark == "\",\"" ? "\";\"" : "");
    }
  }
  quarter.write("s.csv", csv);
  const test::Ran ran = quarter.answer({"--from", "s.csv"});
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  const std::string after = quarter.read("a.yaml");
  CHECK(after.find("    in_public: true\n") != std::string::npos);
  CHECK(after.find("  established_on: 2022-07-01\n") != std::string::npos);
  CHECK(after.find("    organisation: council\n") != std::string::npos);
  CHECK(after.find("    by: \"=Caf\xC3\xA9 board\"\n") != std::string::npos);
}

TEST_CASE("a sheet of another description, or of a newer form, is refused once") {
  Quarter quarter;
  const auto with = [&](const std::string& column, const std::string& text) {
    quarter.write("s.csv", test::filled(quarter.csv(), [&](test::FormLine& line) {
                    line[column] = text;
                    line["answer"] = "Yes";
                  }));
    return quarter.answer({"--from", "s.csv"});
  };
  CHECK(with("description", "leeds").err ==
        "s.csv: error[answer.other_description]: Cell O2: this asks about \"leeds\", and the file "
        "describes \"lincolnshire\".\n      = hint: Name the description that the questions were "
        "made from.\n");
  CHECK(with("form", "2").err ==
        "s.csv: error[answer.newer_form]: Cell Q2: a newer icpcheck made these questions.\n      "
        "= hint: Update icpcheck, or ask again with this one.\n");
}

TEST_CASE("a file that is no form says so") {
  Quarter quarter;
  quarter.write("s.csv", "a,b\n1,2\n");
  const test::Ran ran = quarter.answer({"--from", "s.csv"});
  CHECK(ran.status == 2);
  CHECK(ran.err.starts_with(
      "s.csv: error[answer.no_form]: This holds no sheet of questions that icpcheck made.\n"));
  CHECK(quarter.answer({}).err.starts_with(
      "error[cli.no_sheet]: No sheet that came back is named.\n"));
  CHECK(quarter.answer({"--from", "none.csv"}).status == 2);
}

TEST_CASE("what differs is to be decided, and stays as it was until then") {
  Quarter quarter;
  quarter.send("board.csv", {{"icp.meetings.in_public", "answer", "Yes"},
                             {"icp.meetings.in_public", "evidence document", "Minutes"},
                             {"icp.meetings.in_public", "evidence date", "4 July 2022"},
                             {"icp.status", "answer", "established"},
                             {"icp.meetings.papers_online", "answer", "Yes"}});
  quarter.send("health.csv", {{"icp.meetings.in_public", "answer", "No"},
                              {"icp.meetings.in_public", "evidence document", "Website"},
                              {"icp.meetings.in_public", "evidence date", "1 May 2022"},
                              {"icp.meetings.papers_online", "answer", "yes"}});
  const test::Ran ran = quarter.answer({"--from", "board.csv", "--from", "health.csv"});
  INFO(ran.err);
  CHECK(ran.status == 1);
  CHECK(on_one_line(ran.out).find(
            "1 change is written. For 1 of them no document is named. 2 differences are to be "
            "decided: these facts stay as they were.") != std::string::npos);
  CHECK(ran.out.find("To be decided: icp.meetings.in_public") != std::string::npos);
  CHECK(ran.out.find("board.csv, cell E") != std::string::npos);
  CHECK(ran.out.find("Minutes, 2022-07-04") != std::string::npos);
  std::string after = quarter.read("a.yaml");
  CHECK(after.find("in_public") == after.find("in_public\n    of:"));
  CHECK(after.find("papers_online: true") != std::string::npos);
  CHECK(after.find("  status: proposed  #") != std::string::npos);
  CHECK(after.find("    result: waiting\n") != std::string::npos);

  const test::Ran decided = quarter.answer({"--from", "board.csv", "--from", "health.csv", "--take",
                                            "newest", "--take", "icp.status=file"});
  INFO(decided.err << decided.out);
  CHECK(decided.status == 0);
  after = quarter.read("a.yaml");
  CHECK(after.find("in_public: true") != std::string::npos);
  CHECK(after.find("  status: proposed  #") != std::string::npos);
  CHECK(after.find("title: Minutes") != std::string::npos);
  CHECK(after.find("title: Website") == std::string::npos);
  CHECK(after.find("result: waiting") == std::string::npos);
}

TEST_CASE("a sheet or a person can be believed") {
  Quarter quarter;
  quarter.send("board.csv", {{"icp.meetings.in_public", "answer", "Yes"}});
  quarter.send("health.csv", {{"icp.meetings.in_public", "answer", "No"}});
  const auto taken = [&](const std::string& take) {
    const test::Ran ran = quarter.answer(
        {"--from", "board.csv", "--from", "health.csv", "--take", take, "--dry-run"});
    INFO(ran.err);
    const bool yes = ran.out.find("+    in_public: true") != std::string::npos;
    const bool no = ran.out.find("+    in_public: false") != std::string::npos;
    return std::to_string(ran.status) + (yes ? " yes" : "") + (no ? " no" : "");
  };
  CHECK(taken("board.csv") == "0 yes");
  CHECK(taken("icp.meetings.in_public=health.csv") == "0 no");
  CHECK(taken("newest") == "1");
  CHECK(taken("file") == "1");
  CHECK(taken("icp.status=file") == "1");
  CHECK(taken("other.csv") == "1");
}

TEST_CASE("rows come, go and say whether they are all") {
  Quarter quarter;
  std::vector<Filled> cells{
      {"organisations[+1].name", "answer", "Lincoln Trust"},
      {"organisations[+1].type", "answer", "nhs-trust"},
      {"organisations:complete", "answer", "No"},
      {"hwbs[lincolnshire-hwb].members[+1].post", "answer", "Chief executive"},
      {"hwbs[lincolnshire-hwb].members[+1].organisation", "answer", "Lincoln Trust"},
      {"organisations[slb]:remove", "answer", "Yes"}};
  quarter.send("s.csv", cells);
  const test::Ran refused = quarter.answer({"--from", "s.csv"});
  CHECK(refused.status == 2);
  CHECK(refused.err.find("There is no \"slb\" in organisations") != std::string::npos);
  cells.back().text = "no";
  quarter.send("s.csv", cells);
  const test::Ran ran = quarter.answer({"--from", "s.csv"});
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  const std::string after = quarter.read("a.yaml");
  CHECK(after.find("  - id: lincoln-trust\n    name: Lincoln Trust\n    type: nhs-trust\n") !=
        std::string::npos);
  CHECK(after.find("partial:\n  - organisations\n") != std::string::npos);
  // Nobody said that the one member is all: the list that was begun says so.
  CHECK(after.find("    partial:\n      - members\n    status: established") != std::string::npos);
  CHECK(after.find("    members:\n      - post: Chief executive\n        organisation: "
                   "lincoln-trust\n") != std::string::npos);
}

TEST_CASE("who does not know says so in either column, and nothing of it is lost") {
  Quarter quarter;
  for (const char* word : {"Yes", "x", "Not known", "1", "unknown", "\xE2\x9C\x93", "?"}) {
    CAPTURE(word);
    quarter.send("s.csv", {{"icp.meetings.in_public", "not known", word}});
    CHECK(quarter.answer({"--from", "s.csv", "--dry-run"}).out.find("1 fact is not known") !=
          std::string::npos);
  }
  quarter.send("s.csv", {{"icp.meetings.in_public", "answer", "Don't know"}});
  CHECK(quarter.answer({"--from", "s.csv", "--dry-run"}).out.find("1 fact is not known") !=
        std::string::npos);
  quarter.send("s.csv", {{"icp.meetings.in_public", "not known", "ask Jane"}});
  CHECK(quarter.answer({"--from", "s.csv"})
            .err.find("\"ask jane\" says neither yes nor no.\n      = hint: Write Yes under \"Not "
                      "known\", or nothing. What else there is to say goes under \"Remark\".") !=
        std::string::npos);
}

TEST_CASE("a doubt is no day, and a document is not of a day to come") {
  Quarter quarter;
  const auto err = [&](const std::vector<Filled>& cells) {
    quarter.send("s.csv", cells);
    return quarter.answer({"--from", "s.csv"}).err;
  };
  CHECK(err({{"icp.established_on", "answer", "13 October 2022??"}})
            .find("\"13 October 2022??\" is not a day.") != std::string::npos);
  CHECK(err({{"icp.meetings.in_public", "answer", "Yes"},
             {"icp.meetings.in_public", "evidence document", "Minutes"},
             {"icp.meetings.in_public", "evidence date", "1 August 2022"}})
            .find("the document is of 2022-08-01, after the day of the answers, 2022-07-10.") !=
        std::string::npos);
  CHECK(err({{"icp.meetings.in_public", "answer", "Yes"},
             {"icp.meetings.in_public", "evidence date", "1 June 2022"}})
            .find("there is a day of a document, but no document.") != std::string::npos);
  CHECK(err({{"icp.meetings.in_public", "evidence document", "Minutes"}})
            .find("a document is named, but there is no answer.") != std::string::npos);
}

TEST_CASE("whoever copies the lines of a new row has another one") {
  Quarter quarter;
  const std::string once =
      test::filled(quarter.csv(), {{"organisations[+1].name", "answer", "Lincoln Trust"},
                                   {"organisations[+1].type", "answer", "nhs-trust"}});
  const std::string lines =
      test::filled(quarter.csv(), {{"organisations[+1].name", "answer", "Boston Trust"},
                                   {"organisations[+1].type", "answer", "nhs-trust"}});
  quarter.write("s.csv", once + lines.substr(lines.find('\n') + 1));
  const test::Ran ran = quarter.answer({"--from", "s.csv"});
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  const std::string after = quarter.read("a.yaml");
  CHECK(after.find("id: lincoln-trust\n") != std::string::npos);
  CHECK(after.find("id: boston-trust\n") != std::string::npos);
  quarter.send("s.csv", {{"organisations[+1].name", "answer", "Leeds; York"},
                         {"organisations[+1].type", "answer", "nhs-trust"}});
  CHECK(quarter.answer({"--from", "s.csv"}).err.find("\"Leeds; York\" seems to name several.") !=
        std::string::npos);
}

TEST_CASE("a remark is kept, and what a document says of other facts is not said of new ones") {
  Quarter quarter;
  quarter.send("s.csv", {{"hwbs[lincolnshire-hwb].jsna.in_force", "answer", "Yes"},
                         {"hwbs[lincolnshire-hwb].jsna.in_force", "remark", "A new one is drafted"},
                         {"hwbs[lincolnshire-hwb].jsna.in_force", "evidence document", "JSNA"}});
  REQUIRE(quarter.answer({"--from", "s.csv"}).status == 0);
  const std::string after = quarter.read("a.yaml");
  CHECK(after.find("    remark: A new one is drafted\n") != std::string::npos);
  // The paper of December 2021 supported all of the board; not what was answered in July 2022.
  CHECK(after.find("      - hwbs[lincolnshire-hwb]\n") == std::string::npos);
  CHECK(after.find("      - hwbs[lincolnshire-hwb].name\n") != std::string::npos);
  CHECK(after.find("      - hwbs[lincolnshire-hwb].jhws\n") != std::string::npos);
  CHECK(after.find("  - id: jsna\n    title: JSNA\n    supports:\n      - "
                   "hwbs[lincolnshire-hwb].jsna.in_force\n") != std::string::npos);
}
