// SPDX-License-Identifier: MIT
// `icpcheck questions`: what the examples are asked, its options, and its wrong uses.
#include <filesystem>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"
#include "unit/report/golden.hpp"
#include "unit/report/without_assets.hpp"

namespace icpcheck::cli {
namespace {

Result ask(const std::vector<std::string>& options, const std::string& facts = "") {
  std::vector<std::string> arguments{"questions", "-", "--as-of", "2022-10-01"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run_cli(arguments, small_system(facts));
}

TEST_CASE("each example is asked what is expected") {
  struct Example {
    std::string golden;
    std::vector<std::string> arguments;
  };
  const std::vector<Example> examples{
      {"lincolnshire.md", {"examples/lincolnshire", "--as-of", "2021-12-07"}},
      {"lincolnshire.csv", {"examples/lincolnshire", "--as-of", "2021-12-07"}},
      {"lincolnshire.html", {"examples/lincolnshire", "--as-of", "2021-12-07", "--top", "12"}},
      {"wirral.txt",
       {"examples/wirral", "examples/cheshire-and-merseyside", "--as-of", "2021-07-29"}},
      {"complete-place.txt",
       {"examples/complete/place.yaml", "examples/complete", "--as-of", "2022-07-01", "--all",
        "--clause", "L6"}},
  };
  std::filesystem::current_path(ICPCHECK_SOURCE_DIR);
  for (const Example& example : examples) {
    INFO(example.golden);
    std::vector<std::string> arguments{"questions"};
    arguments.insert(arguments.end(), example.arguments.begin(), example.arguments.end());
    const std::string ending = example.golden.substr(example.golden.rfind('.') + 1);
    const std::string format = ending == "md" ? "markdown" : ending == "txt" ? "text" : ending;
    arguments.insert(arguments.end(), {"--format", format});
    const Result result = run_cli(arguments);
    CHECK(result.err == "");
    CHECK(result.status == 0);
    const std::string text = ending == "html" ? test::without_assets(result.out) : result.out;
    test::check_golden("questions/" + example.golden, text);
  }
}

TEST_CASE("the status is 0 whether there is anything to ask or not") {
  CHECK(ask({}).status == 0);
  std::filesystem::current_path(ICPCHECK_SOURCE_DIR);
  const Result none = run_cli({"questions", "examples/complete", "--only-reference"});
  CHECK(none.status == 2);  // holds two descriptions
}

TEST_CASE("--for asks what one person would know, by words of the role") {
  const Result result = ask({"--for", "Public Health"}, "hwbs:\n  - {id: a, name: A}\n");
  CHECK(result.status == 0);
  CHECK(contains(result.out, "Ask: the director of public health"));
  CHECK_FALSE(contains(result.out, "Ask: the board's secretary"));
  const Result unknown = ask({"--for", "treasurer"});
  CHECK(unknown.status == 2);
  CHECK(contains(unknown.err,
                 "error[cli.unknown_role]: Nobody is asked who is called \"treasurer\"."));
  CHECK(contains(unknown.err, "Known are: Local Healthwatch, "));
  CHECK(contains(unknown.err, "the director of public health"));
}

TEST_CASE("somebody who has nothing to answer is told so") {
  const Result result = ask({"--for", "medical director", "--clause", "P4"});
  CHECK(result.status == 0);
  CHECK(contains(result.out, "Nothing has to be found out."));
}

TEST_CASE("--clause asks what a clause needs, in capital letters or small ones") {
  const Result result = ask({"--clause", "p4"});
  CHECK(result.status == 0);
  CHECK(contains(result.out, "Settles: 1 check: P4.1."));
  CHECK_FALSE(contains(result.out, "P5."));
  const Result unknown = ask({"--clause", "P44"});
  CHECK(unknown.status == 2);
  CHECK(contains(unknown.err,
                 "error[cli.unknown_clause]: \"P44\" is not a clause of the packs "
                 "that are asked.\n      = hint: Did you mean \"P4\"?\n"));
}

TEST_CASE("--top asks the first few facts") {
  CHECK(contains(ask({"--top", "3"}).out, "What to find out: 3 facts"));
  for (const std::string number : {"0", "-1", "x", "1.5", ""}) {
    CAPTURE(number);
    CHECK(ask({"--top", number}).status == 2);
  }
  CHECK(contains(ask({"--top", "0"}).err,
                 "error[cli.bad_top]: \"0\" is not a number of facts.\n"
                 "      = hint: Write how many of them to ask, for example --top 10."));
}

TEST_CASE("--all shows what is known, too") {
  const std::string facts = "icp: {meetings: {in_public: true}}\n";
  CHECK_FALSE(contains(ask({}, facts).out, "Known: Yes"));
  const Result all = ask({"--all"}, facts);
  CHECK(contains(all.out, "What is known, or not needed now"));
  CHECK(contains(all.out, "Known: Yes"));
}

TEST_CASE("without a file it lists what a system and a place are asked") {
  const Result both = run_cli({"questions"});
  CHECK(both.status == 0);
  CHECK(both.err == "");
  CHECK(contains(both.out, "What a system is asked"));
  CHECK(contains(both.out, "What a place is asked"));
  CHECK_FALSE(contains(run_cli({"questions", "--kind", "place"}).out, "What a system is asked"));
  const Result with_file = ask({"--kind", "system"});
  CHECK(with_file.status == 2);
  CHECK(contains(with_file.err,
                 "error[cli.kind_of_file]: --kind is for the list of questions without a file."));
}

TEST_CASE("a workbook is written by the name of the output, and never over what is read") {
  TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const std::string book = folder.path() + "/a.xlsx";
  CHECK(run_cli({"questions", file, "-o", book}).status == 0);
  CHECK(test::read_file(book).starts_with("PK"));
  const Result over = run_cli({"questions", file, "--format", "csv", "-o", file});
  CHECK(over.status == 2);
  CHECK(test::read_file(file) == small_system());
}

TEST_CASE("a workbook goes to a file or a pipe, not to a terminal") {
  const std::vector<std::string> arguments{"questions", "-", "--format", "xlsx"};
  const Result shown = run_with({.out_is_terminal = true}, arguments, small_system());
  CHECK(shown.status == 2);
  CHECK(shown.out == "");
  CHECK(shown.err ==
        "error[cli.xlsx_to_terminal]: A terminal cannot show a workbook.\n"
        "      = hint: Give it a file: -o questions.xlsx.\n");
  CHECK(run_cli(arguments, small_system()).out.starts_with("PK"));
}

TEST_CASE("a file with mistakes is not asked about") {
  const Result result = ask({}, "icp: {status: nearly}\n");
  CHECK(result.status == 2);
  CHECK(result.out == "");
}

}  // namespace
}  // namespace icpcheck::cli
