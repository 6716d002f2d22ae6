// SPDX-License-Identifier: MIT
// `icpcheck init`: what is needed to begin, where it goes, and what it never replaces.
#include "cli/skeleton.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::string skeleton_of(Kind kind, Extent extent) {
  return skeleton(packs::built_in().arrangements, kind, extent);
}

TEST_CASE("What is needed to begin is printed, or with --all every fact") {
  for (const Kind kind : kinds) {
    const Result result = run_cli({"init", "--kind", std::string{word(kind)}});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(result.out == skeleton_of(kind, Extent::begin));
    const Result all = run_cli({"init", "--all", "--kind", std::string{word(kind)}});
    CHECK(all.status == 0);
    CHECK(all.out == skeleton_of(kind, Extent::all));
    CHECK(run_cli({"init", "--kind", std::string{word(kind)}, "-o", "-"}).out == result.out);
  }
}

TEST_CASE("What is needed to begin are a few lines") {
  CHECK(
      run_cli({"init", "--kind", "place"}).out ==
      R"(## A description of a place, for icpcheck: what is needed to begin. Put yours in place of each
## sample, and remove what you do not know with the heading above it.
## "icpcheck questions FILE" lists what to find out, and of whom. Write an answer down with
## "icpcheck set FILE FACT=VALUE", or all that came back in sheets with "icpcheck answer FILE
## --from SHEET".

## Format. Says that this is a description of arrangements, and which version of the format it
## follows.
format: icpcheck/arrangements/1

## Kind. Says that this file is about a place.
kind: place

## Identifier. A short name, by which other files refer to this one.
id: my-place

## Name. The full name, as reports print it.
name: My place

## Described on. The day on which all this was true.
described_on: YYYY-MM-DD

## System. The id of the system to which the place belongs. Its file need not be there.
system: my-system

## Organisations. Every body that the file names, once.
organisations:
##   Needed. A short name for other parts of the file.
  - id: my-organisation
##     Needed. What it is called.
    name: My organisation
##     Needed. What sort of body it is. One of: icb, ccg, nhs-england, acute-trust,
##     specialist-trust, mental-health-trust, community-trust, ambulance-trust, nhs-trust,
##     primary-care-network, primary-care-provider, upper-tier-authority, unitary-authority,
##     district-council, combined-authority, fire-authority, voluntary-organisation,
##     faith-group, healthwatch, patient-group, social-care-provider, independent-provider,
##     police, probation, prison, housing-provider, school, college, university, employer,
##     business-partnership, partnership-group or a word of your own that begins with x-.
    type: one of the words

## Authorities. The county and unitary councils of the place. District councils below a county
## are not among them.
authorities:
  - my-council

## Health and wellbeing board. The health and wellbeing board of the place.
hwb:
##   Needed. A short name for other parts of the file.
  id: my-hwb
##   What it is called.
  name: In your own words
##   The council whose board it is.
  authority: my-council
)");
}

TEST_CASE("The beginning can be written to a new file; checking it names each sample") {
  const TemporaryFolder folder;
  const Result result = run_cli({"init", "--kind", "place", "--output", folder.path("ours.yaml")});
  CHECK(result.status == 0);
  CHECK(
      without(folder, result.out) ==
      "ours.yaml is written. Put yours in place of its samples. Then icpcheck questions ours.yaml "
      "lists what to find out, and of whom.\n");
  CHECK(result.err.empty());
  CHECK(folder.read("ours.yaml") == skeleton_of(Kind::place, Extent::begin));
  const Result check = run_cli({"check", folder.path("ours.yaml")});
  CHECK(check.status == 2);
  for (const char* sample :
       {"my-place", "My place", "YYYY-MM-DD", "my-system", "my-organisation", "My organisation",
        "one of the words", "my-council", "my-hwb", "In your own words"}) {
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
