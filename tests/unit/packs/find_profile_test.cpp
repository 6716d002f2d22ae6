// SPDX-License-Identifier: MIT
// Where the profile of a folder is looked for, and when it is not trusted.
#include <unistd.h>

#include <filesystem>

#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/profile.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "support/working_folder.hpp"

namespace icpcheck::packs {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms own = fs::perms::owner_read | fs::perms::owner_write;

const std::string profile_text = "format: icpcheck/profile/1\nfail_on: should\n# ";

/// Writes a profile that only its owner can change, whatever the umask is.
std::string write(const TemporaryFolder& folder, std::string_view name, const std::string& note) {
  std::string path = folder.write(name, profile_text + note);
  fs::permissions(path, own);
  return path;
}

/// "path: note" of what is found from a folder; "" when nothing is.
std::string found_from(const TemporaryFolder& folder, std::string_view way,
                       std::string* problems = nullptr) {
  fs::create_directories(folder.path(way));
  const test::WorkingFolder there(folder.path(way));
  Diagnostics diagnostics;
  const auto found = find_profile(built_in().profile_schema, diagnostics);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.items()) text += to_text(diagnostic);
  if (problems != nullptr) *problems = text;
  if (!found) return {};
  CHECK(found->automatic);
  return found->document->file() + ": " +
         std::string(found->document->source().substr(profile_text.size()));
}

TEST_CASE("the profile is found from the working directory up to the folder with .git") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path("repository/.git"));
  write(folder, "repository/.icpcheck.yaml", "root");
  write(folder, ".icpcheck.yaml", "above");
  CHECK(found_from(folder, "repository") == ".icpcheck.yaml: root");
  CHECK(found_from(folder, "repository/a/b") == "../../.icpcheck.yaml: root");
  write(folder, "repository/a/.icpcheck.yaml", "nearer");
  CHECK(found_from(folder, "repository/a/b") == "../.icpcheck.yaml: nearer");
  fs::create_directories(folder.path("repository/module"));
  folder.write("repository/module/.git", "gitdir: elsewhere");
  CHECK(found_from(folder, "repository/module").empty());
}

TEST_CASE("without a folder with .git only the working directory counts") {
  const TemporaryFolder folder;
  write(folder, ".icpcheck.yaml", "here");
  CHECK(found_from(folder, ".") == ".icpcheck.yaml: here");
  CHECK(found_from(folder, "a").empty());
}

TEST_CASE("a profile may end with .yml, in letters of either case") {
  for (const char* name : {".icpcheck.yml", ".icpcheck.YAML", ".ICPcheck.Yml"}) {
    const TemporaryFolder folder;
    write(folder, name, "here");
    CHECK(found_from(folder, ".") == std::string(name) + ": here");
  }
}

TEST_CASE("two profiles in one folder are an error") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path(".git"));
  write(folder, ".icpcheck.yaml", "root");
  write(folder, "a/.icpcheck.yml", "one");
  write(folder, "a/.icpcheck.YAML", "another");
  std::string problems;
  CHECK(found_from(folder, "a/b", &problems).empty());
  CHECK(problems ==
        "../.icpcheck.YAML: error[profile.two_found]: Two profiles lie in this folder: the other "
        "one is .icpcheck.yml.\n"
        "      = hint: Keep one of them, or name the one that is meant: --profile "
        "../.icpcheck.YAML.\n");
}

TEST_CASE("a profile that others can write to is an error") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path(".git"));
  write(folder, ".icpcheck.yaml", "root");
  write(folder, "a/.icpcheck.yaml", "open");
  std::string problems;
  for (const fs::perms others : {fs::perms::others_write, fs::perms::group_write}) {
    fs::permissions(folder.path("a/.icpcheck.yaml"), own | others);
    CHECK(found_from(folder, "a", &problems).empty());
    CHECK(
        problems ==
        ".icpcheck.yaml: error[profile.not_trusted]: This profile was found, but others can write "
        "to it.\n"
        "      = hint: If you trust it, name it: --profile .icpcheck.yaml. Or keep it to yourself: "
        "chmod go-w .icpcheck.yaml. To check without it, add --no-profile.\n");
  }
}

TEST_CASE("a profile of somebody else is an error") {
  if (::geteuid() != 0) return;  // nobody else can give a file away
  const TemporaryFolder folder;
  const std::string file = write(folder, ".icpcheck.yaml", "theirs");
  REQUIRE(::chown(file.c_str(), 1, 1) == 0);
  std::string problems;
  CHECK(found_from(folder, ".", &problems).empty());
  CHECK(
      problems ==
      ".icpcheck.yaml: error[profile.not_trusted]: This profile was found, but it belongs to "
      "somebody else.\n"
      "      = hint: If you trust it, name it: --profile .icpcheck.yaml. To check without it, add "
      "--no-profile.\n");
  // A link of one's own does not make it one's own.
  fs::rename(file, folder.path("theirs.yaml"));
  fs::create_symlink("theirs.yaml", file);
  CHECK(found_from(folder, ".").empty());
}

TEST_CASE("a link is no profile that is found, wherever it leads") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path(".git"));
  write(folder, ".icpcheck.yaml", "root");
  write(folder, "a/other.yaml", "linked");
  fs::create_symlink("other.yaml", folder.path("a/.icpcheck.yaml"));
  std::string problems;
  CHECK(found_from(folder, "a", &problems).empty());
  CHECK(
      problems ==
      ".icpcheck.yaml: error[profile.not_trusted]: This profile was found, but it is a link, "
      "which could lead to any file.\n"
      "      = hint: If you trust it, name it: --profile .icpcheck.yaml. To check without it, add "
      "--no-profile.\n");
}

TEST_CASE("a profile that cannot be read is an error") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path(".icpcheck.yaml"));
  fs::permissions(folder.path(".icpcheck.yaml"), fs::perms::owner_all);
  std::string problems;
  CHECK(found_from(folder, ".", &problems).empty());
  CHECK(problems == ".icpcheck.yaml: error[batch.cannot_read]: This is a folder, not a file.\n");
}

}  // namespace
}  // namespace icpcheck::packs
