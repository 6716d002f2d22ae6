// SPDX-License-Identifier: MIT
// Whoever reads a report sees that a profile changed what was asked, in every format.
#include <filesystem>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::string write_reported_profile(const TemporaryFolder& folder, const std::string& reason) {
  return folder.write("p.yaml", R"(format: icpcheck/profile/1
parameters:
  common: {in_place_by: 2022-07-01}
strengths:
  - {check: P4.2, strength: must, reason: )" +
                                    reason +
                                    R"(}
leave_out:
  - {clause: E5, reason: Asked elsewhere}
)");
}

Result check_with_profile(const std::string& profile, const Arguments& more) {
  Arguments arguments{"check",     ICPCHECK_SOURCE_DIR "/examples/lincolnshire",
                      "--as-of",   "2021-12-07",
                      "--profile", profile};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_cli(arguments);
}

void check_shown(const std::string& out) {
  for (const char* part :
       {"p.yaml", "P4.2", "Promised", "E5", "Asked", "common.in", "2022-07-01"}) {
    INFO(part);
    CHECK(contains(out, part));
  }
}

TEST_CASE("Every format of a report shows what a profile changes, and why") {
  const TemporaryFolder folder;
  const std::string profile = write_reported_profile(folder, "Promised");
  for (const char* format : {"text", "json", "html", "markdown", "csv", "sarif", "codequality",
                             "junit", "github", "ndjson"}) {
    INFO(format);
    check_shown(check_with_profile(profile, {"--format", format}).out);
  }
}

TEST_CASE("Every format of a summary shows what a profile changes, and why") {
  const TemporaryFolder folder;
  const std::string profile = write_reported_profile(folder, "Promised");
  for (const char* format : {"text", "json", "html", "markdown", "csv"}) {
    INFO(format);
    check_shown(check_with_profile(profile, {"--summary", "--format", format}).out);
    const Result without_profile =
        run_cli({"check", ICPCHECK_SOURCE_DIR "/examples/lincolnshire", "--as-of", "2021-12-07",
                 "--no-profile", "--summary", "--format", format});
    CHECK_FALSE(contains(without_profile.out, "p.yaml"));
  }
}

TEST_CASE("A cache does not give the words of another profile") {
  const TemporaryFolder folder;
  const std::string cache = folder.path() + "/cache";
  const Arguments csv{"--format", "csv", "--cache", cache};
  CHECK(contains(check_with_profile(write_reported_profile(folder, "Promised"), csv).out,
                 "Promised"));
  const std::string other = check_with_profile(write_reported_profile(folder, "Agreed"), csv).out;
  CHECK(contains(other, "Agreed"));
  CHECK_FALSE(contains(other, "Promised"));
}

}  // namespace
}  // namespace icpcheck::cli
