// SPDX-License-Identifier: MIT
// What could not be checked stands in every report, and a report is written also when it was all.
#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

Result check_words(std::vector<std::string> words, const std::string& input = "") {
  words.insert(words.begin(), "check");
  words.insert(words.end(), {"--as-of", "2022-01-01"});
  return run_cli(words, input);
}

TEST_CASE("A list whose files are all missing gives the report that naming them gives") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("list.txt", "x.yaml\ny.yaml\n");
  for (const std::string_view format : report::formats().names()) {
    CAPTURE(format);
    const std::string name{format};
    const Result listed =
        check_words({"--files-from", "list.txt", "--format", name, "-o", "listed"});
    const Result named = check_words({"x.yaml", "y.yaml", "--format", name, "-o", "named"});
    CHECK(listed.status == 2);
    CHECK(listed.err == named.err);
    CHECK(contains(folder.read("listed"), "There is no such file or folder."));
    CHECK(folder.read("listed") == folder.read("named"));
  }
}

TEST_CASE("A list that cannot be used stands in the report") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("empty.txt", "");
  const Result empty = check_words({"--files-from", "empty.txt", "--format", "ndjson"});
  CHECK(empty.status == 2);
  CHECK(contains(empty.out,
                 "{\"record\": \"not_checked\", \"id\": \"cli.nothing_listed\", \"message\": \"The "
                 "list names no file, so nothing was checked.\", \"file\": \"empty.txt\"}\n"));
  const Result missing = check_words({"--files-from", "none.txt", "--format", "csv"});
  CHECK(missing.status == 2);
  CHECK(contains(missing.out, ",not_checked,"));
}

TEST_CASE("That nothing was checked stands in every format") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("in/notes.txt", "");
  folder.write("s.yaml", small_system());
  for (const std::string_view format : report::formats().names()) {
    CAPTURE(format);
    const Result nothing = check_words({"in", "--format", std::string{format}});
    CHECK(nothing.status == 2);
    CHECK(contains(nothing.out, "There is no description here, so nothing was checked."));
    const Result untouched =
        check_words({"s.yaml", "--pack", "core-features", "--format", std::string{format}});
    CHECK(untouched.status == 2);
    CHECK(contains(untouched.err, "error[cli.nothing_checked]"));
    CHECK(contains(untouched.out, "No check applies to this description: nothing was checked."));
  }
}

TEST_CASE("Parts in which there is nothing are joined to what one run says") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("in/notes.txt", "");
  for (const std::string number : {"1", "2"}) {
    const Result part = check_words({"in", "--shard", number + "/2", "-o", number + ".json"});
    CHECK(part.status == 2);
  }
  const Result merged = run_cli({"merge", "1.json", "2.json"});
  CHECK(merged.status == 2);
  CHECK(merged.out == check_words({"in", "--format", "json"}).out);
}

TEST_CASE("A run that checked nothing adds nothing to one that did") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("p.yaml",
               "format: icpcheck/arrangements/1\nkind: place\nid: p\nname: P\n"
               "described_on: 2021-12-07\n");
  folder.write("s.yaml", small_system());
  const std::vector<std::string> options{"--pack", "core-features", "--fail-on", "never"};
  const auto report_on = [&](const std::string& file, const std::string& report) {
    std::vector<std::string> words{file, "-o", report};
    words.insert(words.end(), options.begin(), options.end());
    return check_words(words).status;
  };
  CHECK(report_on("p.yaml", "p.json") == 0);
  CHECK(report_on("s.yaml", "s.json") == 2);
  const Result merged = run_cli({"merge", "p.json", "s.json"});
  CHECK(merged.status == 0);
  CHECK(!contains(merged.out, "\"not_checked\""));
}

TEST_CASE("A comparison names what could not be checked, in every format") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("old.yaml", small_system());
  folder.write("new/a.yaml", small_system());
  folder.write("new/b.yaml", "format: icpcheck/arrangements/1\nkind: [\n");
  static_cast<void>(check_words({"new", "--format", "json", "-o", "new.json"}));
  const auto diff = [](const std::string& after, const std::string& format) {
    return run_cli({"diff", "old.yaml", after, "--as-of", "2022-01-01", "--format", format});
  };
  const std::string sentence =
      "This bracket is not closed. Put the closing bracket at the end of the list, or quotes "
      "around the text.";
  for (const std::string after : {"new", "new.json"}) {
    CAPTURE(after);
    const Result text = diff(after, "text");
    CHECK(text.status == 2);
    CHECK(
        contains(text.out,
                 "\nWhat could not be read or checked\n\n"
                 "  - NEW: new/b.yaml:2:7: This bracket is not closed. Put the closing bracket "));
    CHECK(contains(diff(after, "markdown").out,
                   "\n## What could not be read or checked\n\n- **NEW:** "));
    CHECK(contains(diff(after, "markdown").out, sentence));
    CHECK(contains(diff(after, "html").out, "<h2>What could not be read or checked</h2>"));
    CHECK(contains(diff(after, "html").out, "<code>new/b.yaml:2:7</code>: " + sentence));
    CHECK(contains(diff(after, "json").out,
                   "\"not_checked\": [\n      {\"id\": \"yaml.unclosed_bracket\", "));
  }
  CHECK(!contains(diff("old.yaml", "text").out, "What could not be read"));
}

}  // namespace
}  // namespace icpcheck::cli
