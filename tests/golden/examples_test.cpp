// SPDX-License-Identifier: MIT
// The examples work as the documentation says, and their reports are as expected.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "icpcheck/cli/run.hpp"
#include "icpcheck/model/read_report.hpp"
#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "unit/report/golden.hpp"

namespace icpcheck::test {
namespace {

struct Run {
  int status = 0;
  std::string out;
  std::string err;
};

/// As typed in the project's folder, into a file 100 columns wide.
Run run(const std::vector<std::string>& arguments) {
  std::filesystem::current_path(ICPCHECK_SOURCE_DIR);
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::run(arguments, in, out, err, {});
  return {status, out.str(), err.str()};
}

TEST_CASE("each example has the expected report") {
  struct Example {
    const char* golden;
    std::vector<std::string> arguments;
    int status;
  };
  const std::vector<Example> examples{
      {"lincolnshire-2021-12-07.txt",
       {"check", "examples/lincolnshire/", "--as-of", "2021-12-07"},
       cli::falls_short},
      {"wirral-2021-07-29.txt",
       {"check", "examples/wirral/", "examples/cheshire-and-merseyside/", "--as-of", "2021-07-29"},
       cli::falls_short},
      {"complete-2022-07-01.txt",
       {"check", "examples/complete/", "--as-of", "2022-07-01", "--fail-on", "should",
        "--require-evidence"},
       cli::all_well},
  };
  for (const Example& example : examples) {
    INFO(example.golden);
    const Run report = run(example.arguments);
    CHECK(report.err == "");
    CHECK(report.status == example.status);
    check_golden(example.golden, report.out);
  }
}

/// Lincolnshire with four gaps of law beside all that is not known.
std::string with_four_gaps() {
  std::ifstream in(ICPCHECK_SOURCE_DIR "/examples/lincolnshire/system.yaml");
  std::ostringstream text;
  text << in.rdbuf();
  const std::string board =
      "    status: established  # title page: it meets on the day of the report\n";
  std::string description = text.str();
  const std::size_t at = description.find(board);
  REQUIRE(at != std::string::npos);
  description.insert(at + board.size(),
                     "    jsna: {in_force: false}\n    encourages_integrated_working: false\n"
                     "    supports_section_75: not-considered\n    icbs_cooperate: false\n");
  const auto path = std::filesystem::temp_directory_path() / "icpcheck-four-gaps.yaml";
  std::ofstream(path) << description;
  return path.string();
}

TEST_CASE("a board reads a page or two, whatever is not known") {
  constexpr std::ptrdiff_t most_lines = 120;
  for (const std::string& file : {std::string("examples/lincolnshire"), with_four_gaps()}) {
    for (const char* day : {"2021-12-07", "2022-07-02", "2026-11-29"}) {
      INFO(file << " on " << day);
      const Run report = run({"check", file, "--as-of", day});
      CHECK(report.status == cli::falls_short);
      CHECK(std::ranges::count(report.out, '\n') <= most_lines);
    }
  }
}

TEST_CASE("the map in the README is that of the example") {
  const Run map = run({"map", "examples/complete"});
  CHECK(map.err == "");
  CHECK(map.status == cli::all_well);
  check_golden("../../docs/images/map.svg", map.out);
}

TEST_CASE("every example can be checked") {
  for (const auto& folder : std::filesystem::directory_iterator(ICPCHECK_SOURCE_DIR "/examples")) {
    if (!folder.is_directory() || folder.path().filename() == "packs") continue;
    const Run report = run({"check", "examples/" + folder.path().filename().string()});
    INFO(folder.path().filename() << "\n" << report.err);
    CHECK(report.status <= cli::falls_short);
    CHECK(report.err.find("error[") == std::string::npos);
  }
}

TEST_CASE("the JSON report of every example comes back as it was") {
  for (const char* folder : {"examples", "examples/complete", "examples/lincolnshire"}) {
    for (const char* day : {"2021-12-07", "2022-07-01"}) {
      INFO(folder << " as of " << day);
      const Run report = run({"check", folder, "--as-of", day, "--format", "json"});
      Diagnostics problems;
      const auto back = read_report("report.json", report.out, problems);
      REQUIRE(back);
      std::ostringstream again;
      report::formats().find("json")->write(back->report, {}, again);
      CHECK(again.str() == report.out);
      std::ostringstream text;
      report::formats().find("text")->write(back->report, {}, text);
      CHECK(text.str() == run({"check", folder, "--as-of", day}).out);
    }
  }
}

TEST_CASE("the description for benchmarks can be checked and is about 6 KB") {
  const Run report = run({"check", "bench/typical.yaml", "--as-of", "2022-06-01"});
  CHECK(report.err.empty());
  CHECK(report.status <= cli::falls_short);
  const auto size = std::filesystem::file_size("bench/typical.yaml");
  CHECK(size > 5500);
  CHECK(size < 6500);
}

}  // namespace
}  // namespace icpcheck::test
