// SPDX-License-Identifier: MIT
// The hidden option that lets yaml-cpp read everything.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

using namespace icpcheck::cli;

TEST_CASE("a report is the same whichever reader of YAML makes it") {
  const std::string examples = ICPCHECK_SOURCE_DIR "/examples";
  const std::vector<std::string> words{"check", examples,  "--format",
                                       "json",  "--as-of", "2022-07-01"};
  std::vector<std::string> by_reference = words;
  by_reference.emplace_back("--only-reference");
  const Result fast = run_cli(words);
  const Result slow = run_cli(by_reference);
  CHECK(fast.status == 1);
  CHECK(fast.out.size() > 1000);
  CHECK(fast.out == slow.out);
  CHECK(fast.err == slow.err);
}

TEST_CASE("the option that chooses the reader is not in the help") {
  CHECK(run_cli({"check", "--help"}).out.find("--only-reference") == std::string::npos);
  CHECK(run_cli({"completion", "bash"}).out.find("--only-reference") == std::string::npos);
}
