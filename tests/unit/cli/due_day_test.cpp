// SPDX-License-Identifier: MIT
// Nothing is overdue on the day on which it is due, whichever way it is shown.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// With an action for the check P4.2 that is due on 2022-04-01.
std::string due_description(const TemporaryFolder& folder, const std::string& name,
                            bool in_public) {
  return folder.write(
      name,
      small_system("icp:\n  meetings: {in_public: " + std::string(in_public ? "true" : "false") +
                   "}\nactions:\n  - {closes: [P4.2, P4.3], what: Open the meetings, "
                   "owner: The board, due: 2022-04-01}\n"));
}

bool says_overdue(const Result& result) {
  INFO(result.err);
  REQUIRE(result.out.find("Open the meetings") != std::string::npos);
  const std::size_t style = result.out.find("</style>");  // it names what may be overdue
  const std::string shown = style == std::string::npos ? result.out : result.out.substr(style);
  for (const char* word :
       {"verdue by", ", overdue", "(overdue", "overdue,", "overdue action", "class=\"overdue\"",
        "\"mark-overdue\"", "day overdue", "overdue\": true"}) {
    if (shown.find(word) != std::string::npos) return true;
  }
  return false;
}

TEST_CASE("an action is overdue from the day after the one on which it is due, in every format") {
  const TemporaryFolder folder;
  const std::string file = due_description(folder, "a.yaml", false);
  const std::string before = folder.path("before.json");
  static_cast<void>(
      run_cli({"check", due_description(folder, "before.yaml", true), "--pack", "principles",
               "--as-of", "2022-03-01", "--format", "json", "-o", before}));
  const auto shown = [&](std::vector<std::string> words, const char* day) {
    words.insert(words.end(), {"--as-of", day});
    return says_overdue(run_cli(words));
  };
  std::vector<std::vector<std::string>> ways = {{"brief", file}, {"diff", before, file}};
  for (const char* format : {"text", "json", "ndjson", "html", "markdown", "csv", "junit"}) {
    ways.push_back({"check", file, "--pack", "principles", "--format", format});
  }
  for (const std::vector<std::string>& way : ways) {
    CAPTURE(way);
    CHECK_FALSE(shown(way, "2022-03-31"));
    CHECK_FALSE(shown(way, "2022-04-01"));
    CHECK(shown(way, "2022-04-02"));
  }
}

}  // namespace
}  // namespace icpcheck::cli
