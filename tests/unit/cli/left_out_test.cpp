// SPDX-License-Identifier: MIT
// A council that a file mentions and its list of responsible authorities leaves out.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::string told(const std::string& more_of_north, const std::string& more) {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "t.yaml", small_system("organisations:\n  - {id: lcc, name: Lincolnshire, type: "
                             "upper-tier-authority}\n  - {id: boston, name: Boston, type: "
                             "district-council}\n  - {id: north, name: North, type: "
                             "unitary-authority" +
                             more_of_north + "}\n" + more));
  const Result result = run_cli({"check", file, "--as-of", "2021-12-07"});
  CHECK(result.status != not_checked);
  return without(folder, result.err);
}

TEST_CASE("A county or unitary council that the list leaves out is named in a note") {
  CHECK(
      told("", "responsible_authorities: [lcc]\n") ==
      R"(t.yaml:10:1: note[audit.authority_left_out]: organisations has North, a council that responsible_authorities leaves out.
   10 | responsible_authorities: [lcc]
      | ^~~~~~~~~~~~~~~~~~~~~~~
      = hint: Add "north". If the council belongs to another system, say so: of_other_system: true.
)");
}

TEST_CASE("Nothing is said of a council that acts elsewhere, earlier or later, or that is listed") {
  for (const char* more : {", of_other_system: true", ", status: abolished", ", status: planned",
                           ", until: 2021-03-31", ", from: 2023-04-01"}) {
    INFO(more);
    CHECK(told(more, "responsible_authorities: [lcc]\n").empty());
  }
  CHECK(told("", "responsible_authorities: [lcc, north]\n").empty());
  CHECK(told("", "").empty());
  CHECK(told("", "responsible_authorities: [lcc]\npartial: [responsible_authorities]\n").empty());
}

}  // namespace
}  // namespace icpcheck::cli
