// SPDX-License-Identifier: MIT
// Profiles, named and found, end to end.
#include <filesystem>

#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/profiles.hpp"

namespace icpcheck::cli {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a profile moves a date, and every report says so") {
  const TemporaryFolder folder;
  // Names without the folder: the length of its own would decide where lines break.
  const test::WorkingFolder there(folder.path());
  write_pack(folder);
  write_profile(folder, revised + "fail_on: should\n");
  const std::string profile = "p.yaml";
  const Result result = check({"--profile", profile});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(contains(result.out,
                 "\n\nProfile\n\n"
                 "  The profile p.yaml changes what is asked:\n"
                 "  - packs: ours\n"
                 "  - Day of openness (ours.open_by): 2022-07-01 instead of 2022-04-01\n"
                 "  - fail_on: should instead of minimum\n"
                 "\nWhat falls due\n"));
  CHECK(contains(result.out,
                 "What falls due\n\n"
                 "  due         when        what\n"
                 "  2022-07-01  in 61 days  expected: The ICP meets in public (Z1.1)\n"));
  const Result json = check({"--profile", profile, "--format", "json"});
  CHECK(contains(json.out, "\"fail_on\": \"should\",\n"));
  CHECK(
      contains(json.out, "{\"pack\": \"ours\", \"name\": \"open_by\", \"value\": \"2022-07-01\"}"));
  CHECK(contains(
      json.out,
      "    \"automatic\": false,\n    \"changes\": [\n"
      "      {\"what\": \"packs\", \"to\": \"ours\"},\n"
      "      {\"what\": \"parameters\", \"subject\": \"ours.open_by\", \"title\": \"Day of "
      "openness\", \"from\": \"2022-04-01\", \"to\": \"2022-07-01\"},\n"
      "      {\"what\": \"fail_on\", \"from\": \"minimum\", \"to\": \"should\"}\n"));
  CHECK(contains(json.out,
                 "{\"kind\": \"check\", \"due\": \"2022-07-01\", \"days\": 61, \"checks\": "
                 "[\"Z1.1\"], \"what\": \"The ICP meets in public\""));
}

TEST_CASE("a check is due today on its day and overdue from the next") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile = write_profile(folder, revised);
  CHECK(contains(check({"--profile", profile}, "2022-06-30").out,
                 "  2022-07-01  in 1 day  expected: The ICP meets in public (Z1.1)\n"));
  const Result today = check({"--profile", profile}, "2022-07-01");
  CHECK(contains(today.out, "        Due: It is due today, 2022-07-01.\n"));
  CHECK(contains(today.out, "  2022-07-01  due today  expected: The ICP meets in public (Z1.1)\n"));
  const Result later = check({"--profile", profile}, "2022-07-02");
  CHECK(contains(later.out, "        Due: It is overdue by 1 day: it was due on 2022-07-01.\n"));
  CHECK(!contains(later.out, "What falls due\n"));
  CHECK(contains(check({"--profile", profile, "--format", "json"}, "2022-07-02").out,
                 "\"due\": \"2022-07-01\", \"days\": -1"));
}

TEST_CASE("a pack is in force until a parameter without default, when a profile sets it") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile =
      write_profile(folder, "packs: [ours]\nparameters:\n  ours: {ended_on: 2022-06-01}\n");
  CHECK(contains(check({"--pack", folder.path("ours")}, "2022-06-01").out,
                 "Z1.1  expected  The ICP"));
  CHECK(contains(check({"--profile", profile}, "2022-05-31").out, "Z1.1  expected  The ICP"));
  const Result over = check({"--profile", profile}, "2022-06-01");
  CHECK(over.status == 2);
  CHECK(contains(over.out, "  - Day of repeal (ours.ended_on): 2022-06-01\n"));
  CHECK(contains(over.out, " does not apply: It was no longer in force on 2022-06-01.\n"));
}

TEST_CASE("a pack must not end before it begins, whatever a profile says") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile =
      write_profile(folder, "packs: [ours]\nparameters:\n  ours: {ended_on: 2021-12-31}\n");
  const Result result = check({"--profile", profile});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        "p.yaml:4:20: error[profile.period]: With this value the pack ours ends before it begins.\n"
        "    4 |   ours: {ended_on: 2021-12-31}\n"
        "      |                    ^~~~~~~~~~\n"
        "      = hint: It would begin on 2022-01-01 and end on 2021-12-31.\n");
}

TEST_CASE("clauses must not end before their pack begins, which is said once for a value") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile =
      write_profile(folder, "parameters:\n  common: {icp_duty_ends: 2022-06-30}\n");
  const Result result = check({"--pack", "statute-2022", "--profile", profile});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err) ==
        "p.yaml:3:27: error[profile.period]: With this value the clause S1 ends before it begins.\n"
        "    3 |   common: {icp_duty_ends: 2022-06-30}\n"
        "      |                           ^~~~~~~~~~\n"
        "      = hint: It would begin on 2022-07-01 and end on 2022-06-30.\n");
}

TEST_CASE("another strength counts everywhere, and only in this run") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile = write_profile(
      folder,
      "packs: [ours]\nstrengths:\n  - {check: Z1.1, strength: must, reason: We promised}\n");
  const Result result = check({"--profile", profile});
  CHECK(result.status == 1);
  CHECK(contains(result.out,
                 "  - Z1.1, The ICP meets in public: must instead of should · We promised\n"));
  CHECK(contains(result.out, "Z1.1  must  The ICP"));
  CHECK(contains(check({"--profile", profile, "--format", "json"}).out,
                 "\"title\": \"The ICP meets in public\", \"strength\": \"must\""));
  CHECK(check({"--pack", folder.path("ours")}).status == 0);
}

TEST_CASE("a clause that is left out is not asked, but what refers to it still sees its result") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string profile = write_profile(
      folder, "packs: [ours]\nleave_out:\n  - {clause: Z1, reason: The region asks}\n");
  const Result result = check({"--profile", profile, "--fail-on", "should"});
  CHECK(contains(result.out, "  - Z1, Meetings: left out · The region asks\n"));
  CHECK(!contains(result.out, "Z1.1  expected  The ICP"));
  CHECK(contains(check({"--profile", profile, "--fail-on", "should", "--verbose"}).out,
                 "see also Z1.1 (gap)"));
}

TEST_CASE("the command line wins over the profile") {
  const TemporaryFolder folder;
  const test::WorkingFolder there(folder.path());
  write_pack(folder);
  write_profile(folder,
                "packs: [ours]\nleave_out:\n  - {clause: Z1, reason: r}\nfail_on: should\n");
  const std::string profile = "p.yaml";
  const Result only = check({"--profile", profile, "--only", "Z1", "--fail-on", "never"});
  CHECK(only.status == 0);
  CHECK(contains(only.out, "Z1.1  expected  The ICP"));
  CHECK(contains(only.out, "  The profile p.yaml changes what is asked:\n  - packs: ours\n\n"));
  const Result other = check({"--profile", profile, "--pack", "principles", "--fail-on", "must"});
  CHECK(contains(other.out, "  The profile p.yaml changes nothing in this run.\n\n"));
  CHECK(contains(other.out, "with the pack principles 2.0.0."));
}

TEST_CASE("a profile that was found is told, and can be replaced or ignored") {
  const TemporaryFolder folder;
  write_pack(folder);
  fs::create_directories(folder.path(".git"));
  fs::create_directories(folder.path("papers"));
  write_profile(folder, "packs: [" + default_packs + ", ours]\n", ".icpcheck.yaml");
  const test::WorkingFolder there(folder.path("papers"));
  const Result found = check({});
  CHECK(found.err ==
        "../.icpcheck.yaml: note[cli.profile_found]: This profile was found and is used.\n"
        "      = hint: To check without it, add --no-profile.\n");
  CHECK(contains(found.out,
                 "  The profile ../.icpcheck.yaml, which was found and not named, changes what is "
                 "asked:\n  - packs: principles, expectations, establishment, "
                 "health-and-wellbeing-boards, core-features,\n    place-partnerships, "
                 "statute-2022 and ours\n"));
  CHECK(contains(check({"--format", "json"}).out, "\"automatic\": true,"));
  const Result ignored = check({"--no-profile"});
  CHECK(ignored.err.empty());
  CHECK(ignored.out.starts_with("A system "));
  write_profile(folder, "fail_on: never\n", "other.yaml");
  const Result replaced = check({"--profile", "../other.yaml"});
  CHECK(replaced.err.empty());
  CHECK(contains(replaced.out,
                 "  The profile ../other.yaml changes what is asked:\n"
                 "  - fail_on: never instead of minimum\n"));
}

TEST_CASE("a profile that was found may set the state of the law, and no other day") {
  const TemporaryFolder folder;
  write_pack(folder);
  fs::create_directories(folder.path(".git"));
  const test::WorkingFolder there(folder.path());
  write_profile(folder, "parameters:\n  common: {healthwatch_ends: 2022-05-01}\n",
                ".icpcheck.yaml");
  const Result law = check({"--only", "S5"});
  CHECK(law.status != 2);
  CHECK(contains(law.out, "(common.healthwatch_ends): 2022-05-01\n"));
  const auto [values, expected] = GENERATE(table<std::string, std::string>({
      {"ours: {open_by: 2022-07-01}",
       "3:19: error[profile.automatic]: This profile was found, not "
       "named. So it may not change the day open_by.\n"},
      {"common: {in_place_by: 2022-07-01}",
       "3:25: error[profile.automatic]: This profile was found, not named. So it may not change "
       "the "
       "day in_place_by.\n"},
      {"common: {fully_established_by: 2023-09-30}",
       "3:34: error[profile.automatic]: This profile was found, not named. So it may not change "
       "the "
       "day fully_established_by.\n"},
  }));
  write_profile(folder, "parameters:\n  " + values + "\npacks: [" + default_packs + ", ours]\n",
                ".icpcheck.yaml");
  const Result day = check({});
  CHECK(day.status == 2);
  CHECK(contains(day.err, ".icpcheck.yaml:" + expected));
  CHECK(contains(day.err,
                 "      = hint: If you mean it, name the profile: --profile .icpcheck.yaml\n"));
  CHECK(check({"--profile", ".icpcheck.yaml"}).status != 2);
}

TEST_CASE("a value that packs share is set once") {
  const TemporaryFolder folder;
  const std::string profile =
      write_profile(folder, "parameters:\n  expectations: {in_place_by: 2022-07-01}\n");
  const Result result = check({"--profile", profile});
  CHECK(result.status == 2);
  CHECK(contains(result.err,
                 "error[profile.shared_parameter]: \"in_place_by\" is shared by several packs, so "
                 "it is set once.\n"));
  CHECK(contains(result.err,
                 "      = hint: Write it below \"common\" instead of \"expectations\".\n"));
}

TEST_CASE(
    "packs of a profile are looked for from its folder, with a hint when they are not there") {
  const TemporaryFolder folder;
  write_pack(folder, "packs/ours");
  CHECK(check({"--profile", write_profile(folder, "packs: [ours]\n", "packs/p.yaml")}).status == 0);
  const Result result =
      check({"--profile", write_profile(folder, "packs: [principels, ours]\n", "p.yaml")});
  CHECK(result.status == 2);
  CHECK(
      without(folder, result.err) ==
      "p.yaml:2:9: error[profile.unknown_pack]: \"principels\" is neither a built-in pack nor a "
      "folder with a pack.\n"
      "    2 | packs: [principels, ours]\n"
      "      |         ^~~~~~~~~~\n"
      "      = hint: Did you mean \"principles\"?\n"
      "p.yaml:2:21: error[profile.unknown_pack]: \"ours\" is neither a built-in pack nor a folder "
      "with a pack.\n"
      "    2 | packs: [principels, ours]\n"
      "      |                     ^~~~\n"
      "      = hint: Known are: principles, expectations, establishment, "
      "health-and-wellbeing-boards, "
      "core-features, place-partnerships, statute-2022 and ics-transition.\n");
}

TEST_CASE("the schema of profiles is printed") {
  const Result result = run_cli({"schema", "profile"});
  CHECK(result.status == 0);
  CHECK(contains(result.out, "\"$id\": \"https://icpcheck.example/schemas/profile-1.json\""));
  CHECK(contains(run_cli({"schema", "profile", "--format", "markdown"}).out, "`leave_out`"));
}

}  // namespace
}  // namespace icpcheck::cli
