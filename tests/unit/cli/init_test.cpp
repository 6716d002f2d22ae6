// SPDX-License-Identifier: MIT
// `icpcheck init`: where the skeleton goes, and what it never replaces.
#include "cli/skeleton.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

bool is_skeleton(const std::string& text, Kind kind) {
  return text == skeleton(packs::built_in().arrangements, kind);
}

TEST_CASE("The skeleton of the kind that is named is printed") {
  for (const Kind kind : kinds) {
    const Result result = run_cli({"init", "--kind", std::string{word(kind)}});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(is_skeleton(result.out, kind));
    CHECK(run_cli({"init", "--kind", std::string{word(kind)}, "-o", "-"}).out == result.out);
  }
}

TEST_CASE("The skeleton can be written to a new file; checking it names each sample") {
  const TemporaryFolder folder;
  const Result result = run_cli({"init", "--kind", "place", "--output", folder.path("ours.yaml")});
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(result.err.empty());
  CHECK(is_skeleton(folder.read("ours.yaml"), Kind::place));
  const Result check = run_cli({"check", folder.path("ours.yaml")});
  CHECK(check.status == 2);
  for (const char* sample : {"my-place", "My place", "YYYY-MM-DD", "my-organisation",
                             "My organisation", "one of the words"}) {
    INFO(sample);
    CHECK(check.err.find(std::string{"error[schema.sample]: This still says what init wrote: "} +
                         sample + ".\n") != std::string::npos);
  }
}

TEST_CASE("A file that exists is never replaced") {
  const TemporaryFolder folder;
  const std::string file = folder.write("ours.yaml", "months of work\n");
  const Result result = run_cli({"init", "--kind", "system", "-o", file});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        "error[cli.file_exists]: There is a file \"ours.yaml\" already, and it is left as it is.\n"
        "      = hint: Give another name, or remove that file first.\n");
  CHECK(folder.read("ours.yaml") == "months of work\n");
}

TEST_CASE("A file in a folder that does not exist cannot be written") {
  const TemporaryFolder folder;
  const Result result = run_cli({"init", "--kind", "system", "-o", folder.path("no/ours.yaml")});
  CHECK(result.status == 2);
  CHECK(result.err.find("error[batch.cannot_write]") != std::string::npos);
}

TEST_CASE("The kind has to be named, and known") {
  const Result missing = run_cli({"init"});
  CHECK(missing.status == 2);
  CHECK(missing.out.empty());
  CHECK(missing.err ==
        "error[cli.missing_kind]: The command does not say what is to be described.\n"
        "      = hint: Write --kind system or --kind place.\n");
  const Result unknown = run_cli({"init", "--kind", "hwb"});
  CHECK(unknown.status == 2);
  CHECK(unknown.err ==
        "error[cli.unknown_kind]: \"hwb\" is not a value of --kind.\n"
        "      = hint: Known are: system and place. For help: icpcheck init --help\n");
}

}  // namespace
}  // namespace icpcheck::cli
