// SPDX-License-Identifier: MIT
// What a profile may not do: less when it was found, and lead out of its folder never.
#include <filesystem>

#include "support/catch.hpp"
#include "support/count.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/profiles.hpp"

namespace icpcheck::cli {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a profile that was found may not lower anything") {
  const TemporaryFolder folder;
  const std::string rest = "leave_out:\n  - {clause: P4, reason: r}\nfail_on: must\n";
  const std::string profile = write_profile(folder, rest, ".icpcheck.yaml");
  const test::WorkingFolder there(folder.path());
  const Result result = check({});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  const std::string hint =
      "      = hint: If you mean it, name the profile: --profile "
      ".icpcheck.yaml\n";
  CHECK(result.err ==
        ".icpcheck.yaml: note[cli.profile_found]: This profile was found and is used.\n"
        "      = hint: To check without it, add --no-profile.\n"
        ".icpcheck.yaml:3:14: error[profile.automatic]: This profile was found, not named. So it "
        "may not leave out P4.\n"
        "    3 |   - {clause: P4, reason: r}\n"
        "      |              ^~\n" +
            hint +
            ".icpcheck.yaml:4:10: error[profile.automatic]: This profile was found, not named. So "
            "it may not lower fail_on from minimum to must.\n"
            "    4 | fail_on: must\n"
            "      |          ^~~~\n" +
            hint);
  CHECK(check({"--profile", profile}).err.empty());
}

TEST_CASE("a profile that was found may not choose fewer packs, nor put its own in their place") {
  const TemporaryFolder folder;
  write_pack(folder);
  write_pack(folder, "law");
  std::string head = folder.read("law/pack.yaml");
  head.replace(head.find("id: ours"), 8, "id: statute-2022");
  folder.write("law/pack.yaml", head);
  const auto [packs, left_out] = GENERATE(table<std::string, std::string>({
      {"ours",
       "packs principles, expectations, establishment, health-and-wellbeing-boards, "
       "core-features, place-partnerships and statute-2022"},
      {"principles, expectations, establishment, health-and-wellbeing-boards, core-features, "
       "place-partnerships, law",
       "pack statute-2022"},
  }));
  write_profile(folder, "packs: [" + packs + "]\n", ".icpcheck.yaml");
  const test::WorkingFolder there(folder.path());
  const Result result = check({});
  CHECK(result.status == 2);
  CHECK(contains(result.err,
                 ".icpcheck.yaml:2:8: error[profile.automatic]: This profile was found, not named. "
                 "So it may not leave out the " +
                     left_out + ".\n"));
  CHECK(contains(result.err,
                 "      = hint: If you mean it, name the profile: --profile .icpcheck.yaml\n"));
  CHECK_FALSE(contains(check({"--profile", ".icpcheck.yaml"}).err, "profile.automatic"));
}

TEST_CASE("a pack that a refused profile puts in the place of another is told once") {
  const TemporaryFolder folder;
  write_pack(folder, "mine");
  std::string head = folder.read("mine/pack.yaml");
  head.replace(head.find("id: ours"), 8, "id: principles");
  folder.write("mine/pack.yaml", head);
  write_profile(folder, "packs: [mine]\n", ".icpcheck.yaml");
  const test::WorkingFolder there(folder.path());
  const Result result = check({});
  CHECK(result.status == 2);
  CHECK(test::count(result.err, "error[") == 1);
  CHECK(contains(result.err, "error[profile.automatic]: "));
  CHECK(contains(check({"--profile", ".icpcheck.yaml"}).err, "error[pack.unknown_reference]: "));
}

TEST_CASE("a profile that was found and is not to be trusted ends the run") {
  const TemporaryFolder folder;
  const std::string profile = write_profile(folder, "fail_on: should\n", ".icpcheck.yaml");
  fs::permissions(profile, fs::perms::group_write, fs::perm_options::add);
  const test::WorkingFolder there(folder.path());
  const Result result = check({});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err ==
        ".icpcheck.yaml: error[profile.not_trusted]: This profile was found, but others can write "
        "to it.\n"
        "      = hint: If you trust it, name it: --profile .icpcheck.yaml. Or keep it to yourself: "
        "chmod go-w .icpcheck.yaml. To check without it, add --no-profile.\n");
  CHECK(check({"--no-profile"}).err.empty());
  CHECK(check({"--profile", ".icpcheck.yaml"}).err.empty());
}

TEST_CASE("no profile leads out of its folder, found or named") {
  const TemporaryFolder folder;
  write_pack(folder);
  write_pack(folder, "papers/inner/ours");
  fs::create_directory_symlink("../ours", folder.path("papers/link"));
  fs::create_directory_symlink("inner", folder.path("papers/to-inner"));
  const test::WorkingFolder there(folder.path("papers"));
  const std::string absolute = fs::canonical("../ours").string();
  const auto [wanted, shown] = GENERATE_COPY(table<std::string, std::string>({
      {"../ours", "../ours"},
      {"inner/../../ours", "../ours"},
      {"inner/../inner/ours", "inner/ours"},
      {"link", "link"},
      {"to-inner/ours", "to-inner/ours"},
      {"../nowhere", "../nowhere"},
      {absolute, absolute},
  }));
  CAPTURE(wanted);
  const std::string found =
      ".icpcheck.yaml: note[cli.profile_found]: This profile was found and "
      "is used.\n      = hint: To check without it, add --no-profile.\n";
  for (const std::string name : {".icpcheck.yaml", "named.yaml"}) {
    fs::remove(".icpcheck.yaml");
    write_profile(folder, "packs: [" + wanted + "]\n", "papers/" + name);
    const bool is_named = name == "named.yaml";
    const Result result = is_named ? check({"--profile", name}) : check({});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err ==
          (is_named ? "" : found) + name +
              ":2:9: error[profile.outside]: This leads out of the folder of the profile, or "
              "through a link. A profile may only use packs in its own folder.\n    2 | packs: [" +
              wanted + "]\n      |         " + "^" + std::string(wanted.size() - 1, '~') +
              "\n      = hint: If you trust the pack, name it yourself: --pack " + shown + "\n");
  }
}

TEST_CASE("a profile that is named may be a link") {
  const TemporaryFolder folder;
  write_pack(folder);
  fs::create_symlink(write_profile(folder, "packs: [ours]\n", "real.yaml"), folder.path("p.yaml"));
  CHECK(check({"--profile", folder.path("p.yaml")}).status == 0);
}

}  // namespace
}  // namespace icpcheck::cli
