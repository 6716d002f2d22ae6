// SPDX-License-Identifier: MIT
// `icpcheck brief`: the papers on the examples, what it answers, and its wrong uses.
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"
#include "unit/report/golden.hpp"

namespace icpcheck::cli {
namespace {

TEST_CASE("each example has the expected paper") {
  struct Example {
    std::string golden;
    std::vector<std::string> arguments;
  };
  const std::vector<Example> examples{
      {"lincolnshire.md", {"examples/lincolnshire", "--as-of", "2021-12-07"}},
      {"wirral.md",
       {"examples/wirral", "examples/cheshire-and-merseyside", "--as-of", "2021-07-29"}},
      {"complete-system.md",
       {"examples/complete/system.yaml", "examples/complete", "--as-of", "2022-07-01"}},
      {"complete-place.md",
       {"examples/complete/place.yaml", "examples/complete", "--as-of", "2022-07-01"}},
  };
  std::filesystem::current_path(ICPCHECK_SOURCE_DIR);
  for (const Example& example : examples) {
    INFO(example.golden);
    std::vector<std::string> arguments{"brief"};
    arguments.insert(arguments.end(), example.arguments.begin(), example.arguments.end());
    const Result result = run_cli(arguments);
    CHECK(result.err.empty());
    CHECK(result.status == 0);
    test::check_golden("brief/" + example.golden, result.out);
  }
}

constexpr const char* few_seats = R"(organisations:
  - id: council
    name: The Council
    type: upper-tier-authority
responsible_authorities: [council]
icp:
  chair:
    appointment:
      process: The members elect the chair
  members:
    - post: Director of Public Health
      organisation: council
      roles: [director-of-public-health]
  input: []
  meetings:
    in_public: false
hwbs:
  - id: board
    name: The Board
    authority: council
    status: established
    members: []
strategy:
  status: drafting
  jhws_assessed: false
)";

TEST_CASE("roles that nobody holds are named by the checks that miss them") {
  const Result result = run_cli({"brief", "-", "--as-of", "2022-10-01"}, small_system(few_seats));
  CHECK(result.status == 0);
  CHECK(
      contains(result.out,
               "**Nobody is stated to hold these roles or to speak for these:** other clinical or "
               "professional experts (E2.2); adult social services (E2.3); "));
  CHECK_FALSE(contains(result.out, "directors of public health (E2.1)"));
  CHECK(contains(result.out,
                 "**On a health and wellbeing board, nobody is stated as:** a councillor of the "
                 "council, or its leader or mayor (S5.2); the director of adult social services of "
                 "the council (S5.3); "));
  CHECK(contains(result.out, "**How the chair is chosen:** The members elect the chair."));
  CHECK(contains(result.out, "**Known to be missing:** It is decided whether the existing JHWS "));
}

TEST_CASE("the roles of places are named, too") {
  const std::string place =
      "format: icpcheck/arrangements/1\nkind: place\nid: p\nname: A place\n"
      "described_on: 2022-10-01\npartnership:\n  members: []\n  input: []\n"
      "organisations:\n  - id: c\n    name: C\n    type: unitary-authority\n"
      "hwb:\n  id: h\n  authority: c\n  members: []\n";
  const Result result = run_cli({"brief", "-", "--as-of", "2022-10-01"}, place);
  CHECK(result.status == 0);
  CHECK(contains(result.out, "directors of public health (L3.3)"));
  CHECK(contains(result.out, "people who use care and support (L3.7)"));
  CHECK(contains(result.out, "the director of public health of the council (S10.5)"));
}

TEST_CASE("before the law came into force, the paper says so where it speaks of law") {
  const auto paper = [](const char* day) {
    return run_cli({"brief", "-", "--as-of", day}, small_system(few_seats)).out;
  };
  const std::string bill = "On this day the Health and Care Bill was still before Parliament.";
  const std::string early = paper("2022-04-27");
  CHECK(contains(early, bill));
  const std::string wirral =
      run_cli({"brief", "-", "--as-of", "2022-04-27", "--style", "wirral"}, small_system(few_seats))
          .out;
  CHECK(wirral.find(bill) < wirral.find("5. Legal implications"));
  CHECK(wirral.rfind(bill) > wirral.find("5. Legal implications"));
  CHECK_FALSE(contains(paper("2022-04-28"), bill));
  CHECK(contains(paper("2022-06-30"),
                 "On this day the Health and Care Act 2022 was passed, but not in force. What this "
                 "paper says the law requires of the ICB and the ICP applies from 1 July 2022."));
  CHECK_FALSE(contains(paper("2022-07-01"), "On this day the Health and Care"));
}

TEST_CASE("a report goes to the one board, and with several its board is still to be named") {
  const auto paper = [](const std::string& boards) {
    return run_cli({"brief", "-", "--as-of", "2022-10-01"}, small_system(boards)).out;
  };
  const std::string one = "hwbs:\n  - id: a\n    name: First Board\n    authority: c\n";
  const std::string body = "organisations:\n  - id: c\n    name: C\n    type: unitary-authority\n";
  CHECK(contains(paper(body + one), "- **Report to:** First Board\n"));
  CHECK(contains(paper(body + one + "  - id: b\n    name: Second Board\n    authority: c\n"),
                 "- **Report to:** to be named\n"));
  CHECK(contains(paper("partial: [hwbs]\n" + body + one), "- **Report to:** to be named\n"));
}

TEST_CASE("a list that is not complete is to be completed before anything is put right") {
  const std::string paper =
      run_cli({"brief", "-", "--as-of", "2022-10-01"},
              small_system("partial: [responsible_authorities]\norganisations:\n  - id: c\n    "
                           "name: C\n    type: unitary-authority\nresponsible_authorities: [c]\n"
                           "hwbs:\n  - id: a\n    authority: c\n    status: established\n"))
          .out;
  CHECK(contains(paper, "**Responsible authorities:** C (the list is not complete)\n"));
  CHECK(
      contains(paper,
               "Which county and unitary councils, not counting districts below a county, are in "
               "the ICB's area? The list says that it is not complete: what is missing from it? "));
}

TEST_CASE("a council's own style is read from its file, and all that is wrong with it is told") {
  const TemporaryFolder folder;
  folder.write("a.yaml", small_system());
  folder.write("ours.yaml",
               "format: icpcheck/paper/1\nheadline: Our paper on {area}\nsections:\n"
               "  - {heading: What we ask, what: requests, lead: \"We ask to:\"}\n");
  folder.write("wrong.yaml",
               "format: icpcheck/paper/1\nimports: [kommon]\nsections:\n  - {what: agenda}\n");
  const std::string a = folder.path() + "/a.yaml";
  const Result ours =
      run_cli({"brief", a, "--as-of", "2022-10-01", "--style", folder.path() + "/ours.yaml"});
  CHECK(ours.err.empty());
  CHECK(ours.out.find("# Our paper on A system\n\n## What we ask\n\nWe ask to:\n\n1. note the "
                      "position as at 1 October 2022\n") == 0);
  const Result wrong = run_cli({"brief", a, "--style", folder.path() + "/wrong.yaml"});
  CHECK(wrong.status == 2);
  CHECK(wrong.out.empty());
  const std::string errors = without(folder, wrong.err);
  CHECK(contains(errors,
                 "wrong.yaml:2:11: error[paper.unknown_style]: There is no built-in style "
                 "\"kommon\"."));
  CHECK(contains(errors,
                 "wrong.yaml:4:12: error[schema.unknown_value]: \"what\" cannot be "
                 "\"agenda\"."));
  const Result none = run_cli({"brief", a, "--style", folder.path() + "/none.yaml"});
  CHECK(none.status == 2);
}

TEST_CASE("a fact of an older description carries its day") {
  const TemporaryFolder folder;
  folder.write("s.yaml", small_system("places:\n  - id: p\n    name: P\n"));
  folder.write("p.yaml",
               "format: icpcheck/arrangements/1\nkind: place\nid: p\nname: P\nsystem: a\n"
               "described_on: 2023-03-01\n");
  const Result result = run_cli(
      {"brief", folder.path() + "/p.yaml", folder.path() + "/s.yaml", "--as-of", "2023-03-01"});
  INFO(result.err);
  CHECK(contains(result.out, "The place belongs to A system, as described on 7 December 2021:"));
}

TEST_CASE("what does not apply is listed with its reason") {
  const std::string paper =
      run_cli({"brief", "-", "--as-of", "2022-10-01"}, small_system("places: []\n")).out;
  CHECK(contains(paper, "- P8 does not apply: the system has no separate places\n"));
  CHECK(contains(paper, "- **Places:** none separate from the system\n"));
}

TEST_CASE("a shortfall or an action never changes the exit status") {
  CHECK(run_cli({"brief", "-", "--as-of", "2023-01-01"}, small_system(few_seats)).status == 0);
  const std::string action =
      "actions:\n  - closes: [P4.2]\n    what: Meet\n    owner: council\n    due: 2022-01-01\n    "
      "status: open\n";
  CHECK(run_cli({"brief", "-", "--as-of", "2023-01-01"}, small_system(few_seats + action)).status ==
        0);
}

TEST_CASE("style, format and packs can be chosen") {
  const std::string system = small_system();
  CHECK(
      contains(run_cli({"brief", "-", "--style", "wirral"}, system).out, "\n## 2. Other options"));
  CHECK(run_cli({"brief", "-", "--format", "html"}, system).out.find("<!DOCTYPE html>") == 0);
  const std::string one = run_cli({"brief", "-", "--pack", "principles"}, system).out;
  CHECK(contains(one, "| Ten principles of integrated care partnerships | "));
  CHECK_FALSE(contains(one, "| Five expectations "));
}

TEST_CASE("the paper goes to a new file and never replaces one") {
  const TemporaryFolder folder;
  folder.write("a.yaml", small_system());
  const std::string paper = folder.path() + "/paper.md";
  const std::vector<std::string> arguments{"brief", folder.path() + "/a.yaml", "-o", paper};
  const Result first = run_cli(arguments);
  CHECK(first.status == 0);
  CHECK(first.out.empty());
  CHECK(test::read_file(paper).find("# A system: draft report") == 0);
  const Result second = run_cli(arguments);
  CHECK(second.status == 2);
  CHECK(without(folder, second.err) ==
        "error[cli.file_exists]: There is a file \"paper.md\" already, and it is left as it is.\n"
        "      = hint: Give another name, or remove that file first.\n");
}

TEST_CASE("wrong uses are told") {
  const TemporaryFolder folder;
  folder.write("a.yaml", small_system());
  folder.write("b.yaml", small_system("", "b"));
  folder.write("bad.yaml", "format: icpcheck/arrangements/1\nkind: system\nid: bad\n");
  const std::string a = folder.path() + "/a.yaml";
  struct Row {
    std::vector<std::string> arguments;
    std::string error;
  };
  const std::vector<Row> rows{
      {{"brief"}, "error[cli.missing_argument]: No file for the paper is named."},
      {{"brief", folder.path() + "/none.yaml"}, "error["},
      {{"brief", a, folder.path() + "/bad.yaml"}, "error[schema.missing_key]"},
      {{"brief", a, "--style", "kent"},
       "error[cli.unknown_style]: \"kent\" is not a value of --style.\n      = hint: Known are: "
       "lincolnshire and wirral. A style of your own is named by its file: --style ours.yaml."},
      {{"brief", a, "--format", "pdf"}, "error[cli.unknown_format]"},
      {{"brief", a, "-o", folder.path() + "/x.csv"},
       "error[cli.format_of_name]: The name \"x.csv\" says csv, which cannot be written here.\n"
       "      = hint: Known are: markdown, html and docx. To write one of them under that name, "
       "name it "
       "with --format."},
      {{"brief", a, "--pack", "core-features"}, "error[cli.nothing_checked]"},
  };
  for (const Row& row : rows) {
    const Result result = run_cli(row.arguments);
    INFO(result.err);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(contains(without(folder, result.err), row.error));
  }
}

TEST_CASE("a folder with several descriptions is no subject") {
  const TemporaryFolder folder;
  folder.write("a.yaml", small_system());
  folder.write("b.yaml", small_system("", "b"));
  const Result result = run_cli({"brief", folder.path()});
  CHECK(result.status == 2);
  CHECK(contains(result.err, "holds 2 descriptions, and a paper is about one."));
  CHECK(contains(without(folder, result.err),
                 "Name its file first, then what is to be read with it: icpcheck brief a.yaml "));
  const Result first = run_cli({"brief", folder.path() + "/b.yaml", folder.path()});
  CHECK(first.status == 0);
}

}  // namespace
}  // namespace icpcheck::cli
