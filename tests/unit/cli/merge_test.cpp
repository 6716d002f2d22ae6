// SPDX-License-Identifier: MIT
// `icpcheck merge`: the reports of the parts of a run become what one run would have written.
#include "support/catch.hpp"
#include "support/count.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::string small_place(const std::string& id) {
  return "format: icpcheck/arrangements/1\nkind: place\nid: " + id +
         "\nname: A place\ndescribed_on: 2021-12-07\n";
}

/// Checks files of the folder and writes a report.
std::string part_report(const TemporaryFolder& folder, const std::string& name,
                        const std::vector<std::string>& files,
                        const std::vector<std::string>& options = {"--as-of", "2022-01-01"}) {
  std::vector<std::string> words{"check", "--format", "json", "-o", folder.path(name)};
  for (const std::string& file : files) words.push_back(folder.path(file));
  words.insert(words.end(), options.begin(), options.end());
  static_cast<void>(run_cli(words));
  return folder.path(name);
}

TemporaryFolder& with_files(TemporaryFolder& folder) {
  folder.write("in/B.yaml", small_system("icp:\n  meetings:\n    in_public: false\n", "b"));
  folder.write("in/a.yaml", small_system("", "a"));
  folder.write("in/p/p.yaml", small_place("p"));
  folder.write("in/z.yaml", small_place("z"));
  return folder;
}

TEST_CASE("the parts of a run give the bytes of one run, in every format") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::string whole = part_report(folder, "whole.json", {"in"});
  const std::string first = part_report(folder, "1.json", {"in/z.yaml", "in/a.yaml"});
  const std::string second = part_report(folder, "2.json", {"in/p", "in/B.yaml"});
  const Result result =
      run_cli({"merge", first, second, "-o", folder.path("merged.json"), "--format", "json"});
  CHECK(result.err.empty());
  CHECK(result.out.empty());
  CHECK(result.status == 1);
  CHECK(folder.read("merged.json") == folder.read("whole.json"));
  CHECK(run_cli({"merge", second, first}).out == folder.read("whole.json"));
  CHECK(run_cli({"merge", whole}).out == folder.read("whole.json"));
  CHECK(run_cli({"merge", first, second, "--format", "text"}).out ==
        run_cli({"check", folder.path("in"), "--as-of", "2022-01-01"}).out);
}

TEST_CASE("a problem of a part is one of the whole") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  folder.write("in/bad.yaml", "format: icpcheck/arrangements/1\nkind: [\n");
  part_report(folder, "whole.json", {"in"});
  const std::string first = part_report(folder, "1.json", {"in/a.yaml", "in/bad.yaml"});
  const std::string second = part_report(folder, "2.json", {"in/B.yaml", "in/p", "in/z.yaml"});
  const Result result = run_cli({"merge", first, second});
  CHECK(result.status == 2);
  CHECK(result.out == folder.read("whole.json"));
}

TEST_CASE("what every part reports is told once, as one run does") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  folder.write("broken.yaml", "format: icpcheck/arrangements/1\nkind: [\n");
  const std::vector<std::string> all{"missing.yaml", "in", "broken.yaml", "gone"};
  const std::string whole = part_report(folder, "whole.json", all);
  std::vector<std::string> words{"merge"};
  for (const std::string part : {"1/3", "2/3", "3/3"}) {
    words.push_back(part_report(folder, part.substr(0, 1) + ".json", all,
                                {"--as-of", "2022-01-01", "--shard", part}));
  }
  const Result result = run_cli(words);
  CHECK(result.status == 2);
  CHECK(result.out == folder.read("whole.json"));
  words.emplace_back("--format");
  words.emplace_back("text");
  CHECK(test::count(run_cli(words).out, "missing.yaml") == 1);
}

TEST_CASE("reports with and without a baseline, or with other ones, are not joined") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::string base =
      part_report(folder, "base.json", {"in/a.yaml"}, {"--as-of", "2021-12-01"});
  const std::string later =
      part_report(folder, "later.json", {"in/a.yaml"}, {"--as-of", "2021-12-02"});
  const auto with = [&](const std::string& name, const std::string& file,
                        const std::string& baseline) {
    return part_report(folder, name, {file}, {"--as-of", "2022-01-01", "--baseline", baseline});
  };
  const std::string first = with("1.json", "in/a.yaml", base);
  const std::string second = with("2.json", "in/B.yaml", base);
  const std::string other = with("3.json", "in/B.yaml", later);
  const std::string none = part_report(folder, "4.json", {"in/B.yaml"});
  CHECK(run_cli({"merge", first, second}).status == 1);
  CHECK(without(folder, run_cli({"merge", first, none}).err)
            .starts_with("4.json: error[batch.other_run]: This report is not of the same run as "
                         "the first: the baseline is base.json as of 2021-12-01 there and none "
                         "here.\n"));
  CHECK(without(folder, run_cli({"merge", none, other}).err)
            .starts_with("3.json: error[batch.other_run]: This report is not of the same run as "
                         "the first: the baseline is none there and later.json as of 2021-12-02 "
                         "here.\n"));
  CHECK(without(folder, run_cli({"merge", first, other}).err)
            .find("the baseline is base.json as of 2021-12-01 there and later.json as of "
                  "2021-12-02 here.") != std::string::npos);
}

TEST_CASE("a part to which no check applies is no problem of the whole") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::vector<std::string> options{"--as-of", "2022-01-01", "--only",
                                         "P4",      "--fail-on",  "should"};
  part_report(folder, "whole.json", {"in"}, options);
  const std::string first = part_report(folder, "1.json", {"in/a.yaml", "in/B.yaml"}, options);
  const std::string second = part_report(folder, "2.json", {"in/p", "in/z.yaml"}, options);
  const Result result = run_cli({"merge", first, second});
  CHECK(result.out == folder.read("whole.json"));
  CHECK(result.status == 1);
}

TEST_CASE("reports of different runs are not joined") {
  struct Example {
    std::vector<std::string> options;
    const char* how;
  };
  const Example example = GENERATE(
      Example{{"--as-of", "2022-01-02"}, "as_of is 2022-01-01 there and 2022-01-02 here"},
      Example{{"--as-of", "2022-01-01", "--fail-on", "must"},
              "fail_on is minimum there and must here"},
      Example{{"--as-of", "2022-01-01", "--only", "P4"}, "option only is none there and P4 here"},
      Example{{"--as-of", "2022-01-01", "--no-waivers"},
              "option use_waivers is yes there and no here"},
      Example{{"--as-of", "2022-01-01", "--pack", "principles"},
              "pack core-features is 2.0.0 there and none here"});
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::string first = part_report(folder, "1.json", {"in/a.yaml"});
  const std::string second = part_report(folder, "2.json", {"in/B.yaml"}, example.options);
  const Result result = run_cli({"merge", first, second});
  INFO(example.how);
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        "2.json: error[batch.other_run]: This report is not of the same run as the first: " +
            std::string(example.how) +
            ".\n"
            "      = 1.json: the first\n"
            "      = hint: Join only reports of one version, day, set of packs and options. To "
            "compare two runs: icpcheck diff OLD NEW\n");
}

TEST_CASE("a file that is in two reports is an error") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::string first = part_report(folder, "1.json", {"in/a.yaml"});
  const std::string second = part_report(folder, "2.json", {"in/a.yaml", "in/B.yaml"});
  const Result result = run_cli({"merge", first, second});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        "2.json: error[batch.same_file]: The file \"in/a.yaml\" is in two of the reports.\n"
        "      = 1.json: the first with it\n"
        "      = hint: Name each report once, and join only reports of different parts.\n");
}

TEST_CASE("two descriptions with one id are an error, and nothing is dropped") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  folder.write("in/again.yaml", small_system("", "a"));
  part_report(folder, "whole.json", {"in/a.yaml", "in/again.yaml"});
  const std::string first = part_report(folder, "1.json", {"in/a.yaml"});
  const std::string second = part_report(folder, "2.json", {"in/again.yaml"});
  const Result result = run_cli({"merge", first, second});
  CHECK(result.status == 2);
  // A report does not say on which line an id stands.
  std::string whole = folder.read("whole.json");
  const std::string place = R"(, "line": 3, "column": 5})";
  REQUIRE(whole.find(place) != std::string::npos);
  whole.replace(whole.find(place), place.size(), "}");
  CHECK(result.out == whole);
  CHECK(without(folder, result.err) ==
        "2.json: error[batch.same_id]: Another description has the id \"a\" of "
        "\"in/again.yaml\", too.\n"
        "      = 1.json: the first with it is \"in/a.yaml\"\n"
        "      = hint: Give each system and each place an id of its own, or check only one of "
        "these files.\n");
}

TEST_CASE("what is no report is not joined") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::string first = part_report(folder, "1.json", {"in/a.yaml"});
  const Result result = run_cli({"merge", first, folder.path("in/B.yaml")});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.find("in/B.yaml:1:2: error[report.not_json]: From here on this is not JSON.") !=
        std::string::npos);
  CHECK(run_cli({"merge", first, "-o", first}).err.find("error[cli.output_is_input]") !=
        std::string::npos);
}

TEST_CASE("a report may come from standard input") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_files(files);
  const std::string first = part_report(folder, "1.json", {"in/a.yaml"});
  part_report(folder, "2.json", {"in/B.yaml"});
  const Result result = run_cli({"merge", first, "-"}, folder.read("2.json"));
  CHECK(result.status == 1);
  CHECK(result.err.empty());
}

}  // namespace
}  // namespace icpcheck::cli
