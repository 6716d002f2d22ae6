// SPDX-License-Identifier: MIT
// The commands beside `check`: help, explain, catalogue, schema.
#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

const std::vector<std::string> all_commands{
    "check", "explain",   "catalogue", "diff",   "merge",      "test", "map",
    "brief", "questions", "init",      "schema", "completion", "help", "version"};

TEST_CASE("Help lists every command with an example") {
  const Result result = run_cli({"--help"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  for (const std::string& command : all_commands) {
    CAPTURE(command);
    CHECK(contains(result.out, "\n  " + command));
    CHECK(contains(result.out, "  icpcheck " + command));
  }
}

TEST_CASE("Each command has help with options and examples, even beside a mistake") {
  for (const std::string& command : all_commands) {
    CAPTURE(command);
    const Result result = run_cli({command, "--help"});
    CHECK(result.status == 0);
    CHECK(contains(result.out, "Usage\n  icpcheck " + command));
    CHECK(contains(result.out, "Options\n"));
    CHECK(contains(result.out, "Examples\n  icpcheck " + command));
    CHECK(run_cli({command, "-h", "--frobnicate"}).out == result.out);
  }
}

TEST_CASE("Help and version are commands, too") {
  CHECK(run_cli({"help"}).out == run_cli({"--help"}).out);
  CHECK(run_cli({"version"}).out == run_cli({"--version"}).out);
  for (const std::string& command : all_commands) {
    CAPTURE(command);
    const Result result = run_cli({"help", command});
    CHECK(result.status == 0);
    CHECK(result.out == run_cli({command, "--help"}).out);
    CHECK(result.err.empty());
  }
  CHECK(contains(run_cli({"help", "help"}).out, "\n  icpcheck help [COMMAND] [OPTION]...\n"));
  CHECK(contains(run_cli({"help", "version"}).out, "\n  icpcheck version [OPTION]...\n"));
}

std::string exit_status_in(const std::string& help) {
  const std::size_t start = help.find("Exit status\n");
  REQUIRE(start != std::string::npos);
  return help.substr(start, help.find("\nExamples\n") - start);
}

TEST_CASE("The help of a command says how that one ends") {
  CHECK(exit_status_in(run_cli({"map", "--help"}).out) ==
        "Exit status\n"
        "  0            The map is drawn, of all files.\n"
        "  2            Something could not be drawn: a file with mistakes, nothing to draw, an "
        "output that\n"
        "               could not be written, or a command that cannot be understood.\n"
        "  3            A defect of icpcheck.\n");
  CHECK(exit_status_in(run_cli({"diff", "--help"}).out) ==
        "Exit status\n"
        "  0            Nothing falls short in NEW that did not in OLD.\n"
        "  1            Something falls short in NEW that did not in OLD.\n"
        "  2            Something could not be compared: a file with mistakes, a run in which "
        "something was\n"
        "               not checked, no description that is in both, an output that could not be "
        "written, or\n"
        "               a command that cannot be understood.\n"
        "  3            A defect of icpcheck.\n");
  for (const std::string command : {"explain", "catalogue", "brief", "questions", "map", "init",
                                    "schema", "completion", "help", "version"}) {
    CAPTURE(command);
    CHECK_FALSE(contains(exit_status_in(run_cli({command, "--help"}).out), "\n  1 "));
  }
  for (const std::string command : {"check", "diff", "merge", "test"}) {
    CAPTURE(command);
    CHECK(contains(exit_status_in(run_cli({command, "--help"}).out), "\n  1 "));
  }
}

TEST_CASE("Help fits the width of the terminal") {
  for (const std::size_t width : {80U, 120U}) {
    std::istringstream lines{run_with({.width = width}, {"check", "--help"}).out};
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= width);
  }
}

TEST_CASE("The version names the program and its packs") {
  const Result result = run_cli({"--version"});
  CHECK(result.status == 0);
  CHECK(result.out.find("icpcheck 0.") == 0);
  CHECK(contains(result.out, "\npack principles "));
}

TEST_CASE("Explain says what a check asks, where it stands and how to close a gap") {
  const Result result = run_cli({"explain", "P4.2"});
  CHECK(result.status == 0);
  CHECK(result.out.find("P4.2 ") == 0);
  for (const char* part : {"\n  Asks  ", "\n  Source  ", "\n  Strength  ", "\n  Holds  ",
                           "\n  To close it  ", "\n  Pack  ", "\n  Covers  "}) {
    CAPTURE(part);
    CHECK(contains(result.out, part));
  }
}

TEST_CASE("Explain takes checks, clauses and packs, several at a time") {
  CHECK(contains(run_cli({"explain", "P4"}).out, "\nChecks\n\n  P4.1 "));
  CHECK(contains(run_cli({"explain", "principles"}).out, "\nClauses\n\n  P1 "));
  const std::string both = run_cli({"explain", "P1", "P2"}).out;
  CHECK(both.find("P1 ") == 0);
  CHECK(contains(both, "\n\nP2 "));
}

TEST_CASE("Explain asks back when it does not know an id") {
  const Result result = run_cli({"explain", "P4-2", "P1"});
  CHECK(result.status == 2);
  CHECK(contains(result.out, "P1 "));
  CHECK(result.err ==
        "error[cli.unknown_id]: \"P4-2\" is neither a fact nor the id of a pack, clause or check.\n"
        "      = hint: Did you mean \"P4.2\"?\n");
  CHECK(
      run_cli({"explain", "nothing-like-it"}).err ==
      "error[cli.unknown_id]: \"nothing-like-it\" is neither a fact nor the id of a pack, clause "
      "or "
      "check.\n"
      "      = hint: \"icpcheck catalogue\" lists the checks, \"icpcheck questions\" the facts.\n");
}

TEST_CASE("Explain takes ids in small and capital letters") {
  for (const std::string id : {"P4.2", "P4", "principles", "P4.3"}) {
    std::string other;
    for (const char c : id) other += is_capital(c) ? lower(c) : upper(c);
    CAPTURE(other);
    const Result result = run_cli({"explain", other});
    CHECK(result.status == 0);
    CHECK(result.out == run_cli({"explain", id}).out);
  }
}

TEST_CASE("Every built-in check can be explained") {
  for (const Pack& pack : packs::built_in().packs) {
    for (const Clause& clause : pack.clauses) {
      for (const Check& check : clause.checks) {
        const Result result = run_cli({"explain", check.id});
        CAPTURE(check.id);
        CHECK(result.status == 0);
        CHECK(result.out.find(check.id + " ") == 0);
      }
    }
  }
}

/// The fields of each record, as RFC 4180 reads them.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> records{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && quoted && text.substr(i, 2) == "\"\"") {
      records.back().back() += text[++i];
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (quoted) {
      records.back().back() += text[i];
    } else if (text[i] == ',') {
      records.back().emplace_back();
    } else if (text.substr(i, 2) == "\r\n") {
      records.push_back({""});
      ++i;
    } else {
      records.back().back() += text[i];
    }
  }
  records.pop_back();
  return records;
}

TEST_CASE("The catalogue as CSV has one row for each check and the same columns in each") {
  std::size_t checks = 0;
  for (const Pack& pack : packs::built_in().packs) {
    for (const Clause& clause : pack.clauses) checks += clause.checks.size();
  }
  const auto records = parse_csv(run_cli({"catalogue", "--format", "csv"}).out);
  REQUIRE(records.size() == checks + 1);
  for (const auto& record : records) CHECK(record.size() == records.front().size());
  CHECK(records[0][4] == "check");
  CHECK(records[1][4] == "P1.1");
}

TEST_CASE("Each format of the catalogue names every check") {
  for (const char* format : {"text", "markdown", "csv", "json"}) {
    const Result result = run_cli({"catalogue", "--format", format});
    CHECK(result.status == 0);
    for (const Pack& pack : packs::built_in().packs) {
      for (const Clause& clause : pack.clauses) {
        for (const Check& check : clause.checks) {
          CAPTURE(format, check.id);
          CHECK(contains(result.out, check.id));
        }
      }
    }
  }
}

TEST_CASE("The catalogue can be written to a file") {
  const TemporaryFolder folder;
  const Result result = run_cli({"catalogue", "--format", "csv", "-o", folder.path("c.csv")});
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(folder.read("c.csv") == run_cli({"catalogue", "--format", "csv"}).out);
}

TEST_CASE("Schemas are printed as they are") {
  for (const std::string_view name : packs::schema_names()) {
    const Result result = run_cli({"schema", std::string{name}});
    CHECK(result.status == 0);
    CHECK(result.out == packs::schema_text(name));
    CHECK(contains(result.out, "https://json-schema.org/draft/2020-12/schema"));
  }
}

TEST_CASE("Help names only what the command has") {
  const auto help_of = [](const std::string& command) { return run_cli({"help", command}).out; };
  for (const std::string command : {"diff", "map", "brief"}) {
    CAPTURE(command);
    CHECK(help_of(command).find("--exclude GLOB") != std::string::npos);
    CHECK(help_of(command).find("--files-from") == std::string::npos);
  }
  const auto verbose_of = [&](const std::string& command) {
    const std::string help = help_of(command);
    const std::size_t start = help.find("-v, --verbose");
    return help.substr(start, help.find('\n', start) - start);
  };
  CHECK(verbose_of("map") == "-v, --verbose                Name the files that were passed over.");
  CHECK(verbose_of("merge") == "-v, --verbose                Print what is met, too.");
  CHECK(help_of("test").find("-q, --quiet                  Print errors only.\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace icpcheck::cli
