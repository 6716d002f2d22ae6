// SPDX-License-Identifier: MIT
// Outputs that show nothing of what is met do not work out its facts. Nobody may see a difference.
#include <sstream>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

Result check_met(Arguments options) {
  options.insert(options.begin(),
                 {"check", ICPCHECK_SOURCE_DIR "/examples/complete",
                  ICPCHECK_SOURCE_DIR "/examples/wirral", "--no-profile", "--as-of", "2022-04-01"});
  return run_cli(options);
}

bool is_open_or_head(const std::string& line) {
  return line.find("\"status\": \"met\", \"underlying\"") == std::string::npos &&
         line.find("\"status\": \"not_applicable\", \"underlying\"") == std::string::npos;
}

TEST_CASE("A record of ndjson is the same beside records of what is met") {
  const Result open = check_met({"--format", "ndjson"});
  const Result all = check_met({"--format", "ndjson", "--verbose"});
  std::string expected;
  std::size_t left_out = 0;
  std::istringstream lines(all.out);
  for (std::string line; std::getline(lines, line);) {
    if (is_open_or_head(line)) {
      expected += line + '\n';
    } else {
      ++left_out;
    }
  }
  CHECK((open.out == expected));  // not expanded: it is long
  CHECK(open.err == all.err);
  CHECK(left_out > 100);
}

TEST_CASE("Evidence is asked for whether what is met is shown or not") {
  const TemporaryFolder folder;
  folder.write("a.yaml",
               "format: icpcheck/arrangements/1\nkind: system\nid: a\nname: A\n"
               "described_on: 2022-01-01\nicp:\n  decisions:\n    way_through_agreed: true\n");
  const Result result = run_cli({"check", folder.path() + "/a.yaml", "--no-profile", "--as-of",
                                 "2022-01-01", "--format", "ndjson", "--require-evidence"});
  CHECK(result.out.find("\"No evidence supports icp.decisions.way_through_agreed.\"") !=
        std::string::npos);
}

TEST_CASE("What a cache keeps for one output is not taken for another that shows more") {
  const TemporaryFolder folder;
  const std::string cache = folder.path() + "/cache";
  for (const Arguments& more : {Arguments{"--format", "json"}, Arguments{"--format", "csv"},
                                Arguments{"--format", "ndjson", "--verbose"}}) {
    for (const Arguments& less : {Arguments{"--summary"}, Arguments{"--format", "ndjson"}}) {
      Arguments first = less;
      first.insert(first.end(), {"--cache", cache});
      static_cast<void>(check_met(first));
      Arguments second = more;
      second.insert(second.end(), {"--cache", cache});
      CHECK(check_met(second).out == check_met(more).out);
    }
  }
}

}  // namespace
}  // namespace icpcheck::cli
