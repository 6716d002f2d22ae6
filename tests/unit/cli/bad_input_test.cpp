// SPDX-License-Identifier: MIT
// Descriptions that cannot be checked: what the person at the terminal reads.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

struct InputExample {
  std::string name;
  std::string content;
  std::string expected;
};

std::string utf16_of_ascii(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) (bytes += c) += '\0';
  return bytes;
}

/// Seven lists, each of ten times the one before: ten million values.
std::string alias_bomb() {
  std::string text = "local:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char name = 'b'; name <= 'g'; ++name) {
    const std::string alias = std::string{"*"} + static_cast<char>(name - 1);
    text += std::string{"  "} + name + ": &" + name + " [" + alias;
    for (int i = 1; i < 10; ++i) text += ", " + alias;
    text += "]\n";
  }
  return text;
}

TEST_CASE("A description that cannot be read gets its place, what is wrong and how to mend it") {
  const InputExample example = GENERATE(
      InputExample{"an empty file", "",
                   "a.yaml: error[yaml.empty]: The file is empty.\n"
                   "      = hint: Write what it describes, or remove the file.\n"},
      InputExample{
          "no YAML", "Minutes: [the chair\nPresent: all\n",
          "a.yaml:1:10: error[yaml.unclosed_bracket]: This bracket is not closed.\n"
          "    1 | Minutes: [the chair\n"
          "      |          ^\n"
          "      = hint: Put the closing bracket at the end of the list, or quotes around the "
          "text.\n"},
      InputExample{
          "a control character", "name: A \x1B[31mred system\n",
          "a.yaml:1:9: error[yaml.control_character]: The control character U+001B may not "
          "stand in a file.\n"
          "    1 | name: A \\u{1B}[31mred system\n"
          "      |         ^~~~~~\n"
          "      = hint: Remove the character.\n"},
      InputExample{"a binary file",
                   "\x7F"
                   "ELF\x02\n",
                   "a.yaml: error[yaml.binary]: The file is a program, not text.\n"
                   "      = hint: Name a file that is text.\n"},
      InputExample{"UTF-16", utf16_of_ascii("kind: system\n"),
                   "a.yaml: error[yaml.utf16]: The file is UTF-16 text.\n"
                   "      = hint: Save the file as UTF-8.\n"},
      InputExample{"an unclosed quote",
                   small_system("icp:\n"
                                "  chair:\n"
                                "    post: \"vacant\n"
                                "  status: proposed\n"),
                   "a.yaml:8:11: error[yaml.unclosed_quote]: This quote is not closed.\n"
                   "    8 |     post: \"vacant\n"
                   "      |           ^\n"
                   "      = hint: Put the same quote at the end of the text.\n"},
      InputExample{"a tab",
                   small_system("icp:\n"
                                "\tstatus: proposed\n"),
                   "a.yaml:7:1: error[yaml.tab]: A tab stands where only spaces may.\n"
                   "    7 | \\tstatus: proposed\n"
                   "      | ^~\n"
                   "      = hint: Indent with spaces.\n"},
      InputExample{"a blank value",
                   small_system("icp:\n"
                                "  meetings:\n"
                                "    in_public:\n"
                                "    papers_online: true\n"),
                   "a.yaml:8:5: error[yaml.blank_value]: Nothing is written after in_public.\n"
                   "    8 |     in_public:\n"
                   "      |     ^~~~~~~~~\n"
                   "      = hint: Write a value, or put # before the line if it is not stated.\n"},
      InputExample{
          "a misspelt kind",
          "format: icpcheck/arrangements/1\nkind: sytem\nid: a\nname: A system\ndescribed_on: "
          "2021-12-07\n",
          "a.yaml:2:7: error[schema.unknown_value]: \"kind\" cannot be \"sytem\".\n"
          "    2 | kind: sytem\n"
          "      |       ^~~~~\n"
          "      = hint: Did you mean \"system\"?\n"},
      InputExample{"a misspelt value",
                   small_system("icp:\n"
                                "  chair:\n"
                                "    post: vacnat\n"),
                   "a.yaml:8:11: error[schema.unknown_value]: \"post\" cannot be \"vacnat\".\n"
                   "    8 |     post: vacnat\n"
                   "      |           ^~~~~~\n"
                   "      = hint: Did you mean \"vacant\"?\n"},
      InputExample{
          "yes in quotes",
          small_system("icp:\n"
                       "  meetings:\n"
                       "    in_public: \"yes\"\n"),
          "a.yaml:8:16: error[schema.wrong_type]: \"in_public\" must be true or false, not "
          "\"yes\".\n"
          "    8 |     in_public: \"yes\"\n"
          "      |                ^~~~~\n"
          "      = hint: Write true.\n"},
      InputExample{
          "a day that does not exist",
          "format: icpcheck/arrangements/1\nkind: system\nid: a\nname: A system\ndescribed_on: "
          "2021-02-30\n",
          "a.yaml:5:15: error[schema.bad_date]: \"described_on\" must be a date, not "
          "\"2021-02-30\".\n"
          "    5 | described_on: 2021-02-30\n"
          "      |               ^~~~~~~~~~\n"
          "      = hint: February 2021 has 28 days.\n"},
      InputExample{
          "an organisation that is not declared",
          small_system("organisations:\n"
                       "  - id: lcc\n"
                       "    name: Lincolnshire County Council\n"
                       "    type: upper-tier-authority\n"
                       "icp:\n"
                       "  members:\n"
                       "    - post: Director\n"
                       "      organisation: lccc\n"),
          "a.yaml:13:21: error[schema.unknown_reference]: There is no \"lccc\" in organisations.\n"
          "   13 |       organisation: lccc\n"
          "      |                     ^~~~\n"
          "      = hint: Did you mean \"lcc\"?\n"},
      InputExample{
          "a key written twice",
          small_system("icp:\n"
                       "  status: proposed\n"
                       "icp:\n"
                       "  status: interim\n"),
          "a.yaml:8:1: error[yaml.duplicate_key]: The key icp is written twice in the same place.\n"
          "    8 | icp:\n"
          "      | ^~~\n"
          "      = a.yaml:6:1: first written here\n"
          "      = hint: Remove one of the two, or give it another name.\n"},
      InputExample{
          "two documents",
          small_system("---\n"
                       "kind: place\n"),
          "a.yaml:6:1: error[yaml.several_documents]: The file holds a second document.\n"
          "    6 | ---\n"
          "      | ^~~\n"
          "      = hint: Remove the line ---, or put what follows it into a file of its own.\n"},
      InputExample{
          "10,000 open brackets", small_system("local: " + std::string(10'000, '[') + "\n"),
          "a.yaml:6:208: error[yaml.too_many_brackets]: More than 200 brackets are open here.\n"
          "    6 | "
          "…[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…\n"
          "      |                                                              ^\n"
          "      = hint: Close the brackets, or write the list in lines that start with -.\n"},
      InputExample{
          "an alias bomb", small_system(alias_bomb()),
          "a.yaml:12:38: error[yaml.too_many_nodes]: The aliases in this file stand for more "
          "than 1,000,000 values.\n"
          "   12 |   f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]\n"
          "      |                                      ^\n"
          "      = hint: Write the values out where they are needed, or split the file.\n"},
      InputExample{
          "a waiver without a reason",
          small_system("waivers:\n"
                       "  - check: P10.3\n"
                       "    approved_by: ICP\n"
                       "    approved_on: 2021-01-10\n"
                       "    until: 2022-12-31\n"),
          "a.yaml:7:5: error[schema.missing_key]: The key \"reason\" is missing in waivers[0].\n"
          "    7 |   - check: P10.3\n"
          "      |     ^\n"
          "      = hint: Add \"reason:\". Why it is waived.\n"},
      InputExample{
          "an action without owner and due date",
          small_system("actions:\n"
                       "  - closes: [P4.2]\n"
                       "    what: Meet in public\n"),
          "a.yaml:7:5: error[schema.missing_key]: The key \"owner\" is missing in actions[0].\n"
          "    7 |   - closes: [P4.2]\n"
          "      |     ^\n"
          "      = hint: Add \"owner:\". Who does it: the id of an organisation, or the name of a "
          "body.\n"
          "a.yaml:7:5: error[schema.missing_key]: The key \"due\" is missing in actions[0].\n"
          "    7 |   - closes: [P4.2]\n"
          "      |     ^\n"
          "      = hint: Add \"due:\". The day by which it is to be done.\n"},
      InputExample{"a waiver for a check that nobody has",
                   small_system("waivers:\n"
                                "  - check: P4.99\n"
                                "    reason: Later\n"
                                "    approved_by: ICP\n"
                                "    approved_on: 2021-01-10\n"
                                "    until: 2022-11-30\n"),
                   "a.yaml:7:12: error[audit.unknown_check]: No pack has a check \"P4.99\".\n"
                   "    7 |   - check: P4.99\n"
                   "      |            ^~~~~\n"
                   "      = hint: Did you mean \"P4.1\"?\n"},
      InputExample{
          "a bidi character in a key", small_system("i\u202Ecp: 1\n"),
          "a.yaml:6:1: error[schema.unknown_key]: There is no key \"i\\u{202E}cp\" at the top "
          "level.\n"
          "    6 | i\\u{202E}cp: 1\n"
          "      | ^~~~~~~~~~~\n"
          "      = hint: Write the key as icp.\n"});
  CAPTURE(example.name);
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", example.content);
  const Result result = run_cli({"check", file, "--as-of", "2021-12-07"});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err) == example.expected);
}

TEST_CASE("Fifty problems of a file are all reported, in order") {
  std::string content = small_system("icp:\n  members:\n");
  std::string expected;
  for (int i = 0; i < 50; ++i) {
    content += "    - pots: Member\n";
    const std::string line = std::to_string(8 + i);
    expected += "a.yaml:" + line +
                ":7: error[schema.unknown_key]: There is no key \"pots\" in "
                "icp.members[" +
                std::to_string(i) + "].\n" + std::string(5 - line.size(), ' ') + line +
                " |     - pots: Member\n" +
                "      |       ^~~~\n      = hint: Did you mean \"post\"?\n";
  }
  const TemporaryFolder folder;
  const Result result =
      run_cli({"check", folder.write("a.yaml", content), "--as-of", "2021-12-07"});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err) == expected);
}

TEST_CASE("A waiver that has expired is told in a note, and the check counts again") {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.yaml", small_system("waivers:\n  - check: P10.3\n    reason: Later\n    approved_by: ICP\n"
                             "    approved_on: 2021-01-10\n    until: 2021-11-30\n"));
  const Result result = run_cli({"check", file, "--as-of", "2021-12-07", "--fail-on", "never"});
  CHECK(result.status == 0);
  CHECK(
      without(folder, result.err) ==
      "a.yaml:7:12: note[audit.waiver]: The waiver for P10.3 ended on 2021-11-30. The check counts "
      "again; its result is: not stated.\n"
      "    7 |   - check: P10.3\n"
      "      |            ^~~~~\n");
}

TEST_CASE("Hidden characters of a name never reach the terminal") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml",
                                        "format: icpcheck/arrangements/1\nkind: system\nid: a\n"
                                        "name: A \u202Esystem\ndescribed_on: 2021-12-07\n");
  const Result result = run_cli({"check", file, "--as-of", "2021-12-07", "--fail-on", "never"});
  CHECK(result.status == 0);
  CHECK(result.out.find("A \\u{202E}system ") == 0);
  CHECK(result.out.find("\u202E") == std::string::npos);
}

}  // namespace
}  // namespace icpcheck::cli
