// SPDX-License-Identifier: MIT
// `icpcheck init` with names: nobody has to open the file before the first report.
#include "cli/begin.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

Result init(const std::string& kind, Arguments words) {
  words.insert(words.begin(), {"init", "--kind", kind});
  return run_cli(words);
}

/// Without the comment above all.
std::string facts_of(const std::string& text) { return text.substr(text.find("\n\n") + 2); }

constexpr std::string_view by_name_hint =
    "      = hint: If that is wrong: icpcheck set FILE 'organisations[ID].type=TYPE', where the "
    "type "
    "is upper-tier-authority or unitary-authority.\n";

TEST_CASE("A system begins with its councils, its ICB and its boards, by name") {
  const Result result =
      init("system",
           {"--name", "Exampleshire ICS", "--authority", "Exampleshire County Council", "--icb",
            "NHS Exampleshire ICB", "--hwb", "Exampleshire HWB", "--as-of", "2022-07-01"});
  CHECK(result.status == 0);
  CHECK(
      result.out ==
      R"(## A description of a system, for icpcheck. "icpcheck questions FILE" lists what to find out,
## and of whom. Write an answer down with "icpcheck set FILE FACT=VALUE", or all that came back
## in sheets with "icpcheck answer FILE --from SHEET".

format: icpcheck/arrangements/1
kind: system
id: exampleshire-ics
name: Exampleshire ICS
described_on: 2022-07-01
partial:
  - organisations
organisations:
  - id: exampleshire-county-council
    name: Exampleshire County Council
    type: upper-tier-authority
  - id: nhs-exampleshire-icb
    name: NHS Exampleshire ICB
    type: icb
responsible_authorities:
  - exampleshire-county-council
icb:
  organisation: nhs-exampleshire-icb
hwbs:
  - id: exampleshire-hwb
    name: Exampleshire HWB
    authority: exampleshire-county-council
)");
  CHECK(result.err ==
        "note[cli.type_by_name]: By its name, this takes Exampleshire County Council as "
        "upper-tier-authority.\n" +
            std::string(by_name_hint));
}

TEST_CASE("A place begins with its system, its councils and its board") {
  const Result result = init("place", {"--name", "Felpersham", "--system", "Borsetshire ICS",
                                       "--authority", "Felpersham City Council=unitary-authority",
                                       "--hwb", "Felpersham HWB", "--as-of", "2022-07-01"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(facts_of(result.out) == R"(format: icpcheck/arrangements/1
kind: place
id: felpersham
name: Felpersham
described_on: 2022-07-01
system: borsetshire-ics
partial:
  - organisations
organisations:
  - id: felpersham-city-council
    name: Felpersham City Council
    type: unitary-authority
authorities:
  - felpersham-city-council
hwb:
  id: felpersham-hwb
  name: Felpersham HWB
  authority: felpersham-city-council
)");
}

TEST_CASE("What is begun so can be checked, asked about and answered at once") {
  const TemporaryFolder folder;
  const std::string file = folder.path("our system.yaml");
  const Result begun = init("system", {"--name", "North & King's ICS", "--authority",
                                       "Durham County Council=Unitary-Authority", "--authority",
                                       "City of North", "-o", file});
  CHECK(begun.status == 0);
  CHECK(without(folder, begun.out) ==
        "our system.yaml is written. icpcheck questions 'our system.yaml' lists what to find out, "
        "and of whom.\n");
  CHECK(folder.read("our system.yaml").find("\nid: north-and-kings-ics\n") != std::string::npos);
  CHECK(folder.read("our system.yaml").find("\ndescribed_on: " + to_string(today()) + "\n") !=
        std::string::npos);
  const Result check = run_cli({"check", file});
  CHECK(check.status == 1);
  CHECK(check.err.empty());
  CHECK(run_cli({"questions", file, "--top", "3"}).status == 0);
  CHECK(run_cli({"set", file, "icp.meetings.in_public=yes"}).status == 0);
  CHECK(run_cli({"check", file}).status == 1);
}

TEST_CASE("A place that is begun so can be checked, with one board or several") {
  for (const Arguments& boards : {Arguments{}, Arguments{"--hwb", "North HWB"},
                                  Arguments{"--hwb", "North HWB", "--hwb", "South HWB"}}) {
    const TemporaryFolder folder;
    Arguments words{
        "--name", "North", "--authority", "North Council", "-o", folder.path("place.yaml"), "-q"};
    words.insert(words.end(), boards.begin(), boards.end());
    const Result begun = init("place", words);
    CHECK(begun.status == 0);
    CHECK(begun.out.empty());
    CHECK(begun.err.empty());
    const Result check = run_cli({"check", folder.path("place.yaml")});
    INFO(check.err);
    CHECK(check.status < 2);
    CHECK(check.err.empty());
  }
}

TEST_CASE("Whose board it is is written only where there is one council") {
  const auto named = [](const Arguments& councils) {
    Arguments words{"--name", "North"};
    for (const std::string& each : councils) words.insert(words.end(), {"--authority", each});
    words.insert(words.end(), {"--hwb", "North HWB"});
    return init("system", words).out.find("\n    authority: ") != std::string::npos;
  };
  CHECK(named({"North Council"}));
  CHECK_FALSE(named({}));
  CHECK_FALSE(named({"North Council", "South Council"}));
}

TEST_CASE("What is not named and needed stays a sample") {
  const TemporaryFolder folder;
  const Result result =
      init("system", {"--authority", "North Council", "-q", "-o", folder.path("a.yaml")});
  CHECK(result.status == 0);
  const Result check = run_cli({"check", folder.path("a.yaml")});
  CHECK(check.status == 2);
  CHECK(check.err.find("This still says what init wrote: my-system.") != std::string::npos);
  CHECK(check.err.find("This still says what init wrote: My system.") != std::string::npos);
  CHECK(check.err.find("YYYY-MM-DD") == std::string::npos);
  CHECK(check.err.find("my-organisation") == std::string::npos);
}

TEST_CASE("Samples can be replaced by set, one after the other") {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.yaml");
  CHECK(init("system", {"-q", "-o", file}).status == 0);
  for (const char* fact :
       {"id=north", "name=North ICS", "described_on=1 July 2022", "organisations[0].id=council",
        "organisations[0].name=North Council", "organisations[0].type=unitary-authority",
        "responsible_authorities=council", "hwbs[0].id=hwb", "hwbs[0].name=North HWB",
        "hwbs[0].authority=council", "icp.name=North ICP"}) {
    const Result result = run_cli({"set", file, fact});
    INFO(fact << "\n" << result.err);
    CHECK(result.status == 0);
  }
  CHECK(run_cli({"unset", file, "icb"}).status == 0);
  const Result check = run_cli({"check", file});
  INFO(check.err);
  CHECK(check.status == 1);
}

TEST_CASE("Every fact can be written beside what is named") {
  const TemporaryFolder folder;
  const Result result =
      init("system", {"--all", "--name", "North ICS", "--authority", "North Council", "--hwb",
                      "North HWB", "--icb", "NHS North", "-q", "-o", folder.path("a.yaml")});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(folder.read("a.yaml").find("\n# strategy:\n") != std::string::npos);
  const Result check = run_cli({"check", folder.path("a.yaml")});
  INFO(check.err);
  CHECK(check.status == 1);
}

TEST_CASE("Names that YAML would read as something else are names") {
  for (const std::string name : {"no", "2021", "North: a system # one", "'North'", "[North]",
                                 "- North", "North\\n", "*north", "{a: b}", "Nørth", "  North  "}) {
    CAPTURE(name);
    const TemporaryFolder folder;
    const Result result =
        init("system", {"--name", name, "--authority", name, "--hwb", name, "--icb", name + " ICB",
                        "-q", "-o", folder.path("a.yaml")});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    const Result check = run_cli({"check", folder.path("a.yaml")});
    INFO(check.err);
    CHECK(check.status == 1);
    CHECK(check.err.empty());
  }
}

struct Refusal {
  Arguments words;
  std::string told;
};

TEST_CASE("A name that is none is refused, and nothing is written") {
  const std::string bad = "error[cli.bad_name]: ";
  for (const auto& [words, told] : std::vector<Refusal>{
           {{"--name", "My system"},
            bad + "\"My system\" is a sample of init.\n      = hint: Write the name itself.\n"},
           {{"--name", "..."},
            bad + "\"...\" gives no id.\n      = hint: Use a name that has letters from a to z, or "
                  "digits.\n"},
           {{"--authority", "北"},
            bad + "\"北\" gives no id.\n      = hint: Use a name that has letters from a to z, or "
                  "digits.\n"},
           {{"--hwb", "North", "--hwb", "north"},
            bad + "\"north\" is named twice.\n      = hint: Name it once.\n"},
           {{"--authority", "North", "--icb", "North"},
            bad + "\"North\" is named twice.\n      = hint: Name it once.\n"},
           {{"--authority", "North=district-council"},
            "error[cli.unknown_type]: \"district-council\" is no type of a council here.\n"
            "      = hint: Known are: upper-tier-authority and unitary-authority.\n"},
           {{"--system", "north"},
            "error[cli.system_of_system]: --system is for a place: it belongs to one.\n"
            "      = hint: Leave it out, or write --kind place.\n"},
           {{"--as-of", "1.7.22"},
            "error[cli.bad_date]: \"1.7.22\" is not a date.\n"
            "      = hint: Write year, month and day, for example --as-of 2021-12-07, or today. "
            "For help: "
            "icpcheck init --help\n"},
       }) {
    const TemporaryFolder folder;
    Arguments all = words;
    all.insert(all.end(), {"-o", folder.path("a.yaml")});
    const Result result = init("system", all);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == told);
    CHECK(folder.names().empty());
  }
  CHECK(init("place", {"--icb", "NHS North"}).err ==
        "error[cli.icb_of_place]: --icb is for a system: a place has none of its own.\n"
        "      = hint: Leave it out: the description of the system names it.\n");
}

TEST_CASE("Characters that nobody sees cannot be in a name") {
  const auto [name, seen] = GENERATE(table<std::string, std::string>({
      {"North\xFF", R"(North\xFF)"},
      {"North\x01", R"(North\u{1})"},
      {"North\nid: south", R"(North\nid: south)"},
      {"North\tICS", R"(North\tICS)"},
      {"North\xE2\x80\xAE", R"(North\u{202E})"},
  }));
  for (const std::string option : {"--name", "--authority", "--icb", "--hwb"}) {
    const TemporaryFolder folder;
    const Result result = init("system", {option, name, "-o", folder.path("a.yaml")});
    CHECK(result.status == 2);
    CHECK(result.err == "error[cli.bad_name]: \"" + seen +
                            "\" has characters that nobody sees.\n      = hint: Type it anew.\n");
    CHECK(folder.names().empty());
  }
}

}  // namespace
}  // namespace icpcheck::cli
