// SPDX-License-Identifier: MIT
// A command line that cannot be understood: one plain sentence, a hint, status 2.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

struct MisuseExample {
  std::vector<std::string> arguments;
  std::string expected;
};

TEST_CASE("A misuse of the command line is said in a sentence, and how to get help") {
  const MisuseExample example = GENERATE(
      MisuseExample{
          {},
          "error[cli.no_command]: The command line does not say what to do.\n"
          "      = hint: To check a file, write \"icpcheck check FILE\". For help: icpcheck "
          "--help\n"},
      MisuseExample{{"chek", "a.yaml"},
                    "error[cli.unknown_command]: \"chek\" is not a command.\n"
                    "      = hint: Did you mean \"check\"? For help: icpcheck --help\n"},
      MisuseExample{
          {"--quiet", "check"},
          "error[cli.unknown_command]: \"--quiet\" is not a command.\n"
          "      = hint: Write the command first: icpcheck COMMAND --quiet. For help: icpcheck "
          "--help\n"},
      MisuseExample{
          {"check"},
          "error[cli.missing_argument]: No file or folder to check is named.\n"
          "      = hint: Write icpcheck check FILE|FOLDER. For help: icpcheck check --help\n"},
      MisuseExample{
          {"check", "a.yaml", "--as-off", "2021-12-07"},
          "error[cli.unknown_option]: \"--as-off\" is not an option of \"icpcheck check\".\n"
          "      = hint: Did you mean \"--as-of\"? For help: icpcheck check --help\n"},
      MisuseExample{{"check", "a.yaml", "--frobnicate=1"},
                    "error[cli.unknown_option]: \"--frobnicate\" is not an option of \"icpcheck "
                    "check\".\n"
                    "      = hint: For help: icpcheck check --help\n"},
      MisuseExample{
          {"check", "a.yaml", "--as-of", "yesterday"},
          "error[cli.bad_date]: \"yesterday\" is not a date.\n"
          "      = hint: Write year, month and day, for example --as-of 2021-12-07, or today. For "
          "help: icpcheck check --help\n"},
      MisuseExample{{"check", "a.yaml", "--as-of"},
                    "error[cli.missing_value]: --as-of needs a value.\n"
                    "      = hint: Write --as-of DATE. For help: icpcheck check --help\n"},
      MisuseExample{{"check", "a.yaml", "--as-of", "--quiet"},
                    "error[cli.missing_value]: --as-of needs a value.\n"
                    "      = hint: Write --as-of DATE. For help: icpcheck check --help\n"},
      MisuseExample{{"check", "a.yaml", "-o"},
                    "error[cli.missing_value]: --output needs a value.\n"
                    "      = hint: Write --output FILE. For help: icpcheck check --help\n"},
      MisuseExample{{"check", "a.yaml", "--as-of", "2021-12-07", "--as-of", "2021-12-08"},
                    "error[cli.given_twice]: --as-of is given more than once.\n"
                    "      = hint: Give it once. For help: icpcheck check --help\n"},
      MisuseExample{{"check", "a.yaml", "--quiet=maybe"},
                    "error[cli.needless_value]: --quiet takes no value.\n"
                    "      = hint: Write --quiet alone. For help: icpcheck check --help\n"},
      MisuseExample{
          {"check", "a.yaml", "--format", "pdf"},
          "error[cli.unknown_format]: \"pdf\" is not a value of --format.\n"
          "      = hint: Known are: text, json, html, markdown, csv, sarif, codequality, junit, "
          "github, ndjson and xlsx. For help: icpcheck check --help\n"},
      MisuseExample{
          {"check", "a.yaml", "--fail-on", "may"},
          "error[cli.unknown_fail_on]: \"may\" is not a value of --fail-on.\n"
          "      = hint: Known are: must, minimum, should and never. For help: icpcheck check "
          "--help\n"},
      MisuseExample{
          {"check", "a.yaml", "--color", "blue"},
          "error[cli.unknown_color]: \"blue\" is not a value of --color.\n"
          "      = hint: Known are: auto, always and never. For help: icpcheck check --help\n"},
      MisuseExample{
          {"check", "a.yaml", "--max-file-size", "ten"},
          "error[cli.bad_size]: \"ten\" is not a size of a file.\n"
          "      = hint: Write for example 10MiB, 500KB or 1048576, and at most 1GiB. For help: "
          "icpcheck check --help\n"},
      MisuseExample{
          {"check", "a.yaml", "--pack", "principels"},
          "error[cli.unknown_pack]: \"principels\" is neither a built-in pack nor a folder.\n"
          "      = hint: Did you mean \"principles\"?\n"},
      MisuseExample{{"check", "a.yaml", "--profile", "p.yaml", "--no-profile"},
                    "error[cli.profile_or_not]: --profile and --no-profile contradict each other.\n"
                    "      = hint: Leave one of them out.\n"},
      MisuseExample{{"check", "a.yaml", "--profile", "nowhere.yaml"},
                    "nowhere.yaml: error[batch.not_found]: There is no such file or folder.\n"},
      MisuseExample{
          {"check", "a.yaml", "--only", "P44"},
          "error[cli.not_asked]: \"P44\" is not a clause or check of the packs that are to be "
          "run.\n"
          "      = hint: Did you mean \"P4\"?\n"},
      MisuseExample{
          {"check", "a.yaml", "--only", "p4.3"},
          "error[cli.not_asked]: \"p4.3\" is not a clause or check of the packs that are to be "
          "run.\n"
          "      = hint: P4.3 is asked as P4.2 now.\n"},
      MisuseExample{
          {"help", "chek"},
          "error[cli.unknown_word]: \"chek\" is not known here.\n"
          "      = hint: Known are: check, explain, catalogue, diff, merge, trend, test, "
          "questions, "
          "brief, "
          "map, answer, set, unset, init, schema, completion, help and version. For help: "
          "icpcheck help --help\n"},
      MisuseExample{
          {"help", "check", "merge"},
          "error[cli.extra_argument]: \"icpcheck help\" takes one COMMAND at a time: \"merge\" "
          "is one too many.\n"
          "      = hint: Write icpcheck help check, then the same with \"merge\". For help: "
          "icpcheck help --help\n"},
      MisuseExample{{"check", "--files-from", "a", "--files-from", "b"},
                    "error[cli.given_twice]: --files-from is given more than once.\n"
                    "      = hint: Give it once. For help: icpcheck check --help\n"},
      MisuseExample{
          {"version", "check"},
          "error[cli.extra_argument]: \"check\" is one word too many.\n"
          "      = hint: Write icpcheck version and nothing after it but options. For help: "
          "icpcheck version --help\n"},
      MisuseExample{{"check", "a.yaml", "--format", "text", "--format", "json"},
                    "error[cli.two_to_stdout]: Only one format can go to standard output.\n"
                    "      = hint: Give each other format a file: --format json -o report.json.\n"},
      MisuseExample{
          {"check", "a.yaml", "-o", "a.txt", "-o", "b"},
          "error[cli.format_missing]: The name \"b\" says no format, and there is no --format "
          "for it.\n"
          "      = hint: Known are: text, json, html, markdown, csv, sarif, codequality, junit, "
          "github and ndjson.\n"},
      MisuseExample{
          {"check", "a.yaml", "--format", "text", "--format", "json", "-o", "a", "-o", "a"},
          "error[cli.same_output]: Two formats would be written to \"a\".\n"
          "      = hint: Give each format its own file.\n"},
      MisuseExample{
          {"check", "a.yaml", "-o", "gaps.svg"},
          "error[cli.format_of_name]: The name \"gaps.svg\" says svg, which cannot be written "
          "here.\n"
          "      = hint: Known are: text, json, html, markdown, csv, sarif, codequality, junit, "
          "github and ndjson. To write one of them under that name, name it with --format.\n"},
      MisuseExample{
          {"explain"},
          "error[cli.missing_argument]: No fact, check, clause or pack is named.\n"
          "      = hint: Write icpcheck explain FACT|ID. For help: icpcheck explain --help\n"},
      MisuseExample{
          {"catalogue", "P4"},
          "error[cli.extra_argument]: \"P4\" is one word too many.\n"
          "      = hint: Write icpcheck catalogue and nothing after it but options. For help: "
          "icpcheck catalogue --help\n"},
      MisuseExample{
          {"schema"},
          "error[cli.missing_argument]: No schema is named.\n"
          "      = hint: Write icpcheck schema NAME. Known are: answers, arrangements, catalogue, "
          "diff, diff-summary, finding, pack, paper, profile, questions, report, summary and "
          "trend. "
          "For help: icpcheck schema "
          "--help\n"},
      MisuseExample{
          {"schema", "fields"},
          "error[cli.unknown_word]: \"fields\" is not known here.\n"
          "      = hint: Known are: answers, arrangements, catalogue, diff, diff-summary, "
          "finding, pack, paper, profile, questions, report, summary and trend. For help: "
          "icpcheck schema --help\n"},
      MisuseExample{
          {"completion", "tcsh"},
          "error[cli.unknown_word]: \"tcsh\" is not known here.\n"
          "      = hint: Known are: bash, zsh and fish. For help: icpcheck completion --help\n"},
      MisuseExample{{"test", "principles"},
                    "error[cli.not_a_folder]: \"principles\" is not a folder.\n"
                    "      = hint: A pack is tested from its folder, where its cases are.\n"});
  CAPTURE(example.arguments);
  const Result result = run_cli(example.arguments);
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err == example.expected);
}

TEST_CASE("All mistakes of a command line are said at once") {
  const Result result = run_cli({"check", "--as-of", "tomorrow", "--format", "pdf", "--quite"});
  CHECK(result.status == 2);
  CHECK(result.err ==
        "error[cli.unknown_option]: \"--quite\" is not an option of \"icpcheck check\".\n"
        "      = hint: Did you mean \"--quiet\"? For help: icpcheck check --help\n"
        "error[cli.bad_date]: \"tomorrow\" is not a date.\n"
        "      = hint: Write year, month and day, for example --as-of 2021-12-07, or today. For "
        "help: icpcheck check --help\n"
        "error[cli.unknown_format]: \"pdf\" is not a value of --format.\n"
        "      = hint: Known are: text, json, html, markdown, csv, sarif, codequality, junit, "
        "github, ndjson and xlsx. For help: icpcheck check --help\n"
        "error[cli.missing_argument]: No file or folder to check is named.\n"
        "      = hint: Write icpcheck check FILE|FOLDER. For help: icpcheck check --help\n");
}

TEST_CASE("Words are taken in small and capital letters") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result one = run_cli({"check", file, "--pack", "principles", "--as-of", "today", "--format",
                              "json", "--fail-on", "never"});
  const Result other = run_cli({"check", file, "--pack", "Principles", "--as-of", "Today",
                                "--format", "JSON", "--fail-on", "Never"});
  CHECK(one.status == 0);
  CHECK(other.err == one.err);
  CHECK(other.out == one.out);
  CHECK(run_cli({"schema", "Report"}).out == run_cli({"schema", "report"}).out);
  CHECK(run_cli({"help", "Check"}).out == run_cli({"help", "check"}).out);
  CHECK(run_cli({"init", "--kind", "System"}).out == run_cli({"init", "--kind", "system"}).out);
}

TEST_CASE("A file named in the place of the command gets the command that was meant") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", "");
  const Result result = run_cli({file});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err) ==
        "error[cli.unknown_command]: \"a.yaml\" is not a command.\n"
        "      = hint: To check it, write \"icpcheck check a.yaml\". For help: icpcheck --help\n");
}

}  // namespace
}  // namespace icpcheck::cli
