// SPDX-License-Identifier: MIT
// `icpcheck init`: where the skeleton goes, and what it never replaces.
#include "cli/skeleton.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// Around midnight either day may be the one.
bool is_skeleton(const std::string& text, Kind kind, Date before) {
  const schema::Schema& schema = packs::built_in().arrangements;
  return text == skeleton(schema, kind, before) || text == skeleton(schema, kind, today());
}

TEST_CASE("The skeleton of the kind that is named is printed, with today's date") {
  for (const Kind kind : kinds) {
    const Date before = today();
    const Result result = run_cli({"init", "--kind", std::string{word(kind)}});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(is_skeleton(result.out, kind, before));
    CHECK(run_cli({"init", "--kind", std::string{word(kind)}, "-o", "-"}).out == result.out);
  }
}

TEST_CASE("The skeleton can be written to a new file, which can be checked") {
  const TemporaryFolder folder;
  const Date before = today();
  const Result result = run_cli({"init", "--kind", "place", "--output", folder.path("ours.yaml")});
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(result.err.empty());
  CHECK(is_skeleton(folder.read("ours.yaml"), Kind::place, before));
  const Result check = run_cli({"check", folder.path("ours.yaml")});
  CHECK(check.status == 1);
  CHECK(check.err.empty());
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
