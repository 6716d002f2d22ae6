// SPDX-License-Identifier: MIT
// Where a format goes, which format a name asks for, and what --quiet leaves.
#include "cli/outputs.hpp"

#include <filesystem>

#include "icpcheck/base/text.hpp"
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

struct Named {
  std::string file;
  std::string format;
};

TEST_CASE("An output without a format is written as its name says") {
  const std::vector<std::string_view> known{"text",  "json",  "html",   "markdown",    "csv",
                                            "sarif", "junit", "github", "codequality", "ndjson",
                                            "svg",   "dot",   "mermaid"};
  for (const Named& named : {Named{"r.txt", "text"},
                             Named{"r.json", "json"},
                             Named{"r.html", "html"},
                             Named{"r.htm", "html"},
                             Named{"r.md", "markdown"},
                             Named{"r.markdown", "markdown"},
                             Named{"r.csv", "csv"},
                             Named{"r.sarif", "sarif"},
                             Named{"r.sarif.json", "sarif"},
                             Named{"r.xml", "junit"},
                             Named{"r.ndjson", "ndjson"},
                             Named{"r.jsonl", "ndjson"},
                             Named{"m.svg", "svg"},
                             Named{"m.dot", "dot"},
                             Named{"m.gv", "dot"},
                             Named{"m.mmd", "mermaid"},
                             Named{"R.HTML", "html"},
                             Named{"r.xhtml", "html"},
                             Named{"R.SARIF.JSON", "sarif"},
                             Named{"gl-code-quality-report.json", "codequality"},
                             Named{"r.report", "text"},
                             Named{"json", "text"},
                             Named{"-", "text"}}) {
    CAPTURE(named.file);
    Options options;
    options.outputs = {named.file};
    Diagnostics problems;
    const auto outputs = pair_outputs(options, known, problems);
    REQUIRE(outputs);
    CHECK(outputs->front().format == named.format);
  }
}

TEST_CASE("A name of a kind of file that is never written is an error, unless a format is named") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.yaml", small_system());
  for (const std::string name : {"r.pdf", "r.doc", "R.XLSX", "r.yaml", "r.yml", "r.png"}) {
    CAPTURE(name);
    const std::string said = lowered(name.substr(2));
    const Result result = run_cli({"check", "a.yaml", "-o", name});
    CHECK(result.status == 2);
    CHECK(result.err == "error[cli.format_of_name]: The name \"" + name + "\" says " + said +
                            ", which cannot be written here.\n"
                            "      = hint: Known are: text, json, html, markdown, csv, sarif, "
                            "codequality, junit, github and ndjson. To write one of them under "
                            "that name, name it with --format.\n");
    CHECK(!std::filesystem::exists(name));
    const Result asked =
        run_cli({"check", "a.yaml", "--as-of", "2022-01-01", "--format", "text", "-o", name});
    CHECK(asked.err.empty());
    CHECK(std::filesystem::exists(name));
  }
  CHECK(run_cli({"check", "a.yaml", "-o", "r.tar.gz"}).err.find("says gz, which") !=
        std::string::npos);
}

TEST_CASE("A format that is named goes before that of the name") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const std::string page = folder.path("report.html");
  CHECK(run_cli({"check", file, "--only", "P4", "-o", page}).err.find("error") ==
        std::string::npos);
  CHECK(folder.read("report.html").find("<!DOCTYPE html>") == 0);
  static_cast<void>(run_cli({"check", file, "--only", "P4", "--format", "json", "-o", page}));
  CHECK(folder.read("report.html").find("{\n  \"format\": \"icpcheck/report/1\"") == 0);
}

TEST_CASE("Each command that writes reports takes the format from the name") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const std::string day = "2022-01-01";
  static_cast<void>(run_cli({"check", file, "--as-of", day, "-o", folder.path("r.json"), "-o",
                             folder.path("r.csv"), "-o", folder.path("r.xml")}));
  CHECK(folder.read("r.csv").find("file,") == 0);
  CHECK(folder.read("r.xml").find("<?xml") == 0);
  const std::string report = folder.path("r.json");
  struct Row {
    std::vector<std::string> arguments;
    std::string name;
    std::string start;
  };
  for (const Row& row : {
           Row{{"check", file, "--as-of", day, "--summary"}, "s.html", "<!DOCTYPE html>"},
           Row{{"map", file}, "m.dot", "digraph"},
           Row{{"brief", file, "--as-of", day}, "b.html", "<!DOCTYPE html>"},
           Row{{"brief", file, "--as-of", day}, "b.DOCX", "PK\x03\x04"},
           Row{{"catalogue"}, "c.json", "{"},
           Row{{"diff", report, report}, "d.md", "# What changed"},
           Row{{"merge", report}, "g.txt", "A system"},
           Row{{"merge", report}, "whole", "{"},
       }) {
    CAPTURE(row.arguments, row.name);
    std::vector<std::string> arguments = row.arguments;
    arguments.insert(arguments.end(), {"-o", folder.path(row.name)});
    const Result result = run_cli(arguments);
    CHECK_FALSE(contains(result.err, "error"));
    CHECK(folder.read(row.name).find(row.start) == 0);
  }
}

TEST_CASE("A name that says another format than those of the command is refused") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result result = run_cli({"check", file, "--summary", "-o", folder.path("s.sarif")});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err) ==
        "error[cli.format_of_name]: The name \"s.sarif\" says sarif, which cannot be written "
        "here.\n"
        "      = hint: Known are: text, json, html, markdown, csv and xlsx. To write one of them "
        "under "
        "that name, name it with --format.\n");
}

TEST_CASE("With --quiet standard output is written to when it is asked for") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const auto out_of = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", file, "--as-of", "2022-01-01", "--only", "P4"});
    const std::string loud = run_cli(more).out;
    more.emplace_back("-q");
    const Result quiet = run_cli(more);
    CHECK(quiet.err.empty());
    CHECK((quiet.out.empty() || quiet.out == loud));
    return quiet.out;
  };
  CHECK(out_of({}).empty());
  CHECK(out_of({"--verbose"}).empty());
  CHECK(out_of({"-o", folder.path("r.txt")}).empty());
  for (const std::string format : {"text", "json", "csv", "ndjson", "github", "markdown"}) {
    CAPTURE(format);
    CHECK_FALSE(out_of({"--format", format}).empty());
  }
  CHECK_FALSE(out_of({"--summary", "--format", "csv"}).empty());
  CHECK_FALSE(out_of({"-o", "-"}).empty());
  CHECK_FALSE(run_cli({"map", file, "-q", "--format", "dot"}).out.empty());
  CHECK(run_cli({"map", file, "-q"}).out.empty());
}

TEST_CASE("The day can be given as today") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result result = run_cli({"check", file, "--as-of", "today"});
  CHECK(result.out == run_cli({"check", file}).out);
  CHECK(result.err == run_cli({"check", file}).err);
  CHECK_FALSE(result.out.empty());
  for (const std::string command : {"check", "brief", "diff"}) {
    CHECK(contains(run_cli({"help", command}).out, "as 2021-12-07, or today."));
  }
}

}  // namespace
}  // namespace icpcheck::cli
