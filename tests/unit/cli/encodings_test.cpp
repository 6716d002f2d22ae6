// SPDX-License-Identifier: MIT
// What editors and shells put around text: marks at the beginning, other ends of lines, two bytes
// for each character.
#include <filesystem>

#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/profiles.hpp"

namespace icpcheck::cli {
namespace {

const std::string mark = "\xEF\xBB\xBF";

std::string with_crlf(const std::string& text) {
  std::string changed;
  for (const char c : text) changed += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return changed;
}

/// "FE" or "FF" first says in which order the bytes come.
std::string utf16(const std::string& text, bool big_first, bool marked) {
  std::string bytes;
  if (marked) bytes = big_first ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) {
    bytes += big_first ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return bytes;
}

std::vector<std::string> in_utf16(const std::string& text) {
  return {utf16(text, false, true), utf16(text, true, true), utf16(text, false, false),
          utf16(text, true, false)};
}

struct EncodedDesk {
  TemporaryFolder folder;
  test::WorkingFolder there{folder.path()};

  EncodedDesk() {
    folder.write("a.yaml", small_system("", "a"));
    folder.write("b.yaml", small_system("", "b"));
  }
};

Result check_list(const std::string& list, bool from_standard_input) {
  std::vector<std::string> words{"check",    "--as-of", "2021-12-07",   "--fail-on", "never",
                                 "--format", "csv",     "--files-from", "list.txt"};
  if (from_standard_input) words.back() = "-";
  return run_cli(words, list);
}

TEST_CASE("A list names its files whatever mark it begins with and however its lines end") {
  const EncodedDesk desk;
  const std::string plain = "a.yaml\nb.yaml\n";
  const std::string expected = check_list(plain, true).out;
  CHECK(expected.find("a.yaml,a,") != std::string::npos);
  for (const std::string& list :
       {mark + plain, with_crlf(plain), mark + with_crlf(plain), mark + "\n" + plain,
        std::string{"a.yaml\nb.yaml"}, mark + "a.yaml\r\nb.yaml"}) {
    desk.folder.write("list.txt", list);
    for (const bool from_standard_input : {false, true}) {
      const Result result = check_list(list, from_standard_input);
      CHECK(result.status == 0);
      CHECK(result.err.empty());
      CHECK(result.out == expected);
    }
  }
}

TEST_CASE("A list with nothing but a mark names nothing") {
  CHECK(check_list(mark, true).err ==
        "error[cli.nothing_listed]: The list names no file, so nothing was checked.\n");
}

TEST_CASE("A list in UTF-16 is refused as such") {
  const EncodedDesk desk;
  for (const std::string& list : in_utf16("a.yaml\nb.yaml\n")) {
    desk.folder.write("list.txt", list);
    for (const bool from_standard_input : {false, true}) {
      const Result result = check_list(list, from_standard_input);
      CHECK(result.status == 2);
      CHECK(result.out.find("a.yaml,a,") == std::string::npos);
      CHECK(result.err == std::string(from_standard_input ? "standard input" : "list.txt") +
                              ": error[cli.list_utf16]: The list is UTF-16 text.\n"
                              "      = hint: Save the list as UTF-8.\n");
    }
  }
}

TEST_CASE("A list whose names are parted by zeros is refused, and nothing of it is checked") {
  const EncodedDesk desk;
  const Result result = check_list(std::string("a.yaml\nb.yaml\0a.yaml\0", 21), true);
  CHECK(result.status == 2);
  CHECK(result.out.find("a.yaml,a,") == std::string::npos);
  CHECK(result.err ==
        "standard input:2:1: error[cli.list_of_zeros]: The list has a character that no name can "
        "have: a zero byte.\n"
        "      = hint: Part the names by ends of lines: tr '\\0' '\\n' does that for what find "
        "-print0 writes.\n");
}

std::string report_of(const EncodedDesk& desk) {
  REQUIRE(run_cli({"check", "a.yaml", "--as-of", "2021-12-07", "--fail-on", "never", "--format",
                   "json", "-o", "report.json"})
              .status == 0);
  return desk.folder.read("report.json");
}

TEST_CASE("A report is read whatever mark it begins with and however its lines end") {
  const EncodedDesk desk;
  const std::string report = report_of(desk);
  const Result merged = run_cli({"merge", "-"}, report);
  CHECK(merged.status == 0);
  for (const std::string& changed : {mark + report, with_crlf(report), mark + with_crlf(report)}) {
    const Result again = run_cli({"merge", "-"}, changed);
    CHECK(again.err.empty());
    CHECK(again.out == merged.out);
    CHECK(run_cli({"diff", "report.json", "-"}, changed).status == 0);
  }
}

TEST_CASE("A report in UTF-16 is refused as such") {
  const EncodedDesk desk;
  for (const std::string& report : in_utf16(report_of(desk))) {
    desk.folder.write("wide.json", report);
    const std::string expected =
        ": error[report.utf16]: The report is UTF-16 text.\n"
        "      = hint: A shell may have changed what it redirected: write the report with -o, or "
        "save it as UTF-8.\n";
    CHECK(run_cli({"merge", "wide.json"}).err == "wide.json" + expected);
    CHECK(run_cli({"diff", "report.json", "wide.json"}).err == "wide.json" + expected);
    CHECK(run_cli({"diff", "report.json", "-"}, report).err == "standard input" + expected);
  }
}

TEST_CASE("Descriptions, packs and profiles may begin with a mark and have other ends of lines") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile = write_profile(folder, revised + "fail_on: should\n");
  const test::WorkingFolder there(folder.path());
  const Result expected = check({"--profile", "p.yaml"});
  for (const std::string file : {"p.yaml", "ours/pack.yaml", "ours/Z1.yaml"}) {
    folder.write(file, mark + with_crlf(folder.read(file)));
    const Result result = check({"--profile", "p.yaml"});
    CHECK(result.status == expected.status);
    CHECK(result.out == expected.out);
    CHECK(result.err == expected.err);
  }
  folder.write("a.yaml", mark + with_crlf(private_system));
  CHECK(run_cli({"check", "a.yaml", "--as-of", "2022-05-01", "--profile", "p.yaml"}).status ==
        expected.status);
}

}  // namespace
}  // namespace icpcheck::cli
