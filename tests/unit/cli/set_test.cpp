// SPDX-License-Identifier: MIT
// `icpcheck set` of whether a list names all that there is.
#include <string>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view begun_text =
    "format: icpcheck/arrangements/1\n"
    "kind: system\n"
    "id: north\n"
    "name: North\n"
    "described_on: 2022-07-01\n";

std::string after(const std::string& fact, const std::string& rest) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", std::string(begun_text) + rest);
  const Result result = run_cli({"set", file, fact, "--quiet"});
  if (result.status != 0) return result.err;
  return folder.read("a.yaml").substr(begun_text.size());
}

}  // namespace

TEST_CASE("A list is said to be complete, or not to be, and the others stay what they are") {
  CHECK(after("places:complete=no", "places:\n  - id: east\n") ==
        "partial:\n  - places\nplaces:\n  - id: east\n");
  CHECK(after("places:complete=yes", "partial:\n  - places\nplaces:\n  - id: east\n") ==
        "places:\n  - id: east\n");
  CHECK(after("places:complete=yes", "partial: [hwbs, places]\nplaces:\n  - id: east\n") ==
        "partial: [hwbs]\nplaces:\n  - id: east\n");
  CHECK(after("icp.members:complete=No", "icp:\n  members:\n    - post: Chair\n") ==
        "icp:\n  partial:\n    - members\n  members:\n    - post: Chair\n");
  CHECK(after("places:complete=yes", "places: []\n") == "places: []\n");
}

TEST_CASE("What is no such list, and what is no answer, is refused") {
  CHECK(after("icp.status:complete=yes", "") ==
        "error[cli.never_partial]: \"icp.status\" is no list that says whether it is complete.\n"
        "      = hint: Leave :complete out.\n");
  CHECK(after("places:complete=perhaps", "") ==
        "error[cli.bad_value]: places: \"perhaps\" is neither yes nor no.\n"
        "      = hint: Write Yes or No.\n");
}

}  // namespace icpcheck::cli
