// SPDX-License-Identifier: MIT
// Parts of a run: one may be empty, and none may be missing unnoticed.
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// Writes the report of a part, "1/3", to 1.json.
Result check_part(const std::string& part, Arguments words = {"in"}) {
  words.insert(words.begin(), "check");
  words.insert(words.end(), {"--shard", part, "--as-of", "2022-01-01", "--fail-on", "never",
                             "--format", "json", "-o", part.substr(0, 1) + ".json"});
  return run_cli(words);
}

void write_systems(const TemporaryFolder& folder, const Arguments& ids) {
  for (const std::string& id : ids) folder.write("in/" + id + ".yaml", small_system("", id));
}

TEST_CASE("a part without a description is no error, and its report says which part it is") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_systems(folder, {"a"});
  int empty = 0;
  for (const std::string part : {"1", "2", "3", "4"}) {
    const Result result = check_part(part + "/4");
    CHECK(result.status == 0);
    CHECK(folder.read(part + ".json").find("\"part\": {\"number\": " + part + ", \"of\": 4}") !=
          std::string::npos);
    if (result.err.empty()) continue;
    ++empty;
    CHECK(result.err == "note[cli.empty_part]: Part " + part +
                            " of 4 has no description.\n"
                            "      = hint: A system and its places are always in one part.\n");
  }
  CHECK(empty == 3);
  const Result merged = run_cli({"merge", "1.json", "2.json", "3.json", "4.json"});
  CHECK(merged.err.empty());
  CHECK(merged.out ==
        run_cli({"check", "in", "--as-of", "2022-01-01", "--fail-on", "never", "--format", "json"})
            .out);
}

TEST_CASE("a folder without descriptions is an error in every part") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("in/a.yaml", "jobs: []\n");
  for (const std::string part : {"1/2", "2/2"}) {
    const Result result = check_part(part);
    CHECK(result.status == 2);
    CHECK(result.err.starts_with("in: error[cli.nothing_found]: "));
  }
}

TEST_CASE("a part whose descriptions no check touches is no error") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("in/p.yaml",
               "format: icpcheck/arrangements/1\nkind: place\nid: p\nname: P\n"
               "described_on: 2021-12-07\n");
  write_systems(folder, {"a", "b", "c"});
  for (const std::string part : {"1/9", "2/9", "3/9", "4/9", "5/9", "6/9", "7/9", "8/9", "9/9"}) {
    INFO(part);
    CHECK(check_part(part, {"in", "--only", "P4"}).status == 0);
  }
}

TEST_CASE("a part that is missing is an error, unless parts are enough") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_systems(folder, {"a", "b", "c"});
  for (const std::string part : {"1/3", "2/3", "3/3"}) CHECK(check_part(part).status == 0);
  const Result result = run_cli({"merge", "1.json", "3.json"});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err ==
        "error[batch.missing_part]: These reports are not the whole run: part 2 of 3 is missing.\n"
        "      = hint: Name all parts. To join only those that are there, add --partial.\n");
  CHECK(run_cli({"merge", "2.json"}).err.find("parts 1 and 3 of 3 are missing.") !=
        std::string::npos);
  const Result partial = run_cli({"merge", "3.json", "1.json", "--partial", "--format", "text"});
  CHECK(partial.status == 0);
  CHECK(partial.err ==
        "note[batch.missing_part]: The report is not whole: part 2 of 3 is missing.\n");
  CHECK(partial.out.find("This report is not whole: part 2 of 3 is missing.") != std::string::npos);
  const Result whole = run_cli({"merge", "1.json", "2.json", "3.json", "--partial"});
  CHECK(whole.err.empty());
  CHECK(whole.out.find("\"part\"") == std::string::npos);
  CHECK(whole.out.find("not whole") == std::string::npos);
}

TEST_CASE("a report that is not whole is a part of the whole still") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_systems(folder, {"a", "b", "c"});
  for (const std::string part : {"1/4", "2/4", "3/4", "4/4"}) CHECK(check_part(part).status == 0);
  const auto merge = [](Arguments words) {
    words.insert(words.begin(), "merge");
    return run_cli(words);
  };
  CHECK(merge({"1.json", "3.json", "--partial", "-o", "some.json"}).status == 0);
  CHECK(folder.read("some.json").find("\"missing_parts\": [") != std::string::npos);
  const Result again = merge({"some.json"});
  CHECK(again.status == 2);
  CHECK(again.err ==
        "error[batch.missing_part]: These reports are not the whole run: parts 2 and 4 of 4 are "
        "missing.\n"
        "      = hint: Name all parts. To join only those that are there, add --partial.\n");
  CHECK(merge({"some.json", "--partial"}).out == folder.read("some.json"));
  CHECK(merge({"some.json", "--partial", "--format", "github"})
            .out.find("::notice title=Report::This report is not whole: parts 2 and 4 of 4 are "
                      "missing.\n") != std::string::npos);
  CHECK(merge({"some.json", "3.json"}).err ==
        "3.json: error[batch.same_part]: This is part 3 of 4 once more.\n"
        "      = some.json: the same part\n"
        "      = hint: Name each part once.\n");
  CHECK(merge({"some.json", "2.json", "--partial"}).out ==
        merge({"1.json", "2.json", "3.json", "--partial"}).out);
  CHECK(merge({"4.json", "some.json", "2.json"}).out ==
        merge({"1.json", "2.json", "3.json", "4.json"}).out);
}

TEST_CASE("a part that cannot be is an error") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_systems(folder, {"a"});
  CHECK(check_part("1/2").status == 0);
  const std::string text = folder.read("1.json");
  const std::string part = "\"number\": 1, \"of\": 2";
  const auto [number, of] =
      GENERATE(table<std::string, std::string>({{"9", "2"}, {"3", "2"}, {"1", "1000000000000"}}));
  std::string changed = text;
  changed.replace(changed.find(part), part.size(), "\"number\": " + number + ", \"of\": " + of);
  folder.write("9.json", changed);
  CHECK(
      run_cli({"merge", "9.json", "1.json", "--partial"}).err ==
      "9.json: error[batch.no_such_part]: There is no part " + number + " of " + of +
          ".\n"
          "      = hint: Somebody changed this report. Write it again: icpcheck check --shard.\n");
}

TEST_CASE("parts of two runs, and a part that is there twice, are errors") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_systems(folder, {"a", "b"});
  for (const std::string part : {"1/2", "2/2", "3/4"}) CHECK(check_part(part).status == 0);
  folder.write("again.json", folder.read("1.json"));
  CHECK(run_cli({"check", "in", "--as-of", "2022-01-01", "--fail-on", "never", "--format", "json",
                 "-o", "whole.json"})
            .status == 0);
  const auto [reports, expected] = GENERATE(table<Arguments, std::string>({
      {{"1.json", "3.json"},
       "3.json: error[batch.other_parts]: This report is part 3 of 4, and the first is part 1 of "
       "2.\n"
       "      = 1.json: the first\n"
       "      = hint: Join only parts of one run.\n"},
      {{"1.json", "whole.json"},
       "whole.json: error[batch.other_parts]: This report is not one of several parts, and the "
       "first is part 1 of 2.\n"
       "      = 1.json: the first\n"
       "      = hint: Join only parts of one run.\n"},
      {{"1.json", "2.json", "again.json"},
       "again.json: error[batch.same_part]: This is part 1 of 2 once more.\n"
       "      = 1.json: the same part\n"
       "      = hint: Name each part once.\n"},
  }));
  for (const bool partial : {false, true}) {
    Arguments words = reports;
    words.insert(words.begin(), "merge");
    if (partial) words.emplace_back("--partial");
    const Result result = run_cli(words);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == expected);
  }
}

TEST_CASE("NDJSON says which part of a run it is") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  write_systems(folder, {"a"});
  const Arguments words{"check", "in", "--as-of", "2022-01-01", "--format", "ndjson"};
  CHECK(run_cli(words).out.find("\"part\"") == std::string::npos);
  Arguments part = words;
  part.insert(part.end(), {"--shard", "2/3"});
  CHECK(run_cli(part).out.find("\"part\": {\"number\": 2, \"of\": 3}, ") != std::string::npos);
}

}  // namespace
}  // namespace icpcheck::cli
