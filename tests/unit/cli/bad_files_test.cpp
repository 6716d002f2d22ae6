// SPDX-License-Identifier: MIT
// Files that cannot be checked, named and in folders: each is said, the rest goes on.
#include <sys/stat.h>

#include <filesystem>

#include "support/catch.hpp"
#include "support/unprivileged.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

namespace fs = std::filesystem;

/// Checks paths of the folder beside "good.yaml", which is checked whatever is wrong with them.
struct Checked {
  TemporaryFolder folder;

  Checked() {
    folder.write("good.yaml", small_system("", "good"));
    fs::permissions(folder.path(), fs::perms::all);
  }
  Result check(const std::vector<std::string>& names) {
    std::vector<std::string> words{"check", "--as-of",  "2021-12-07", "--fail-on",
                                   "never", "--format", "csv"};
    for (const std::string& name : names) words.push_back(folder.path(name));
    Result result = run_cli(words);
    result.err = without(folder, result.err);
    CHECK(result.out.find("good.yaml,good,system,") != std::string::npos);
    return result;
  }
};

TEST_CASE("A file without permission is said, named or in a folder") {
  Checked files;
  fs::permissions(files.folder.write("in/closed.yaml", small_system("", "closed")),
                  fs::perms::none);
  const test::Unprivileged somebody;
  for (const char* name : {"in", "in/closed.yaml"}) {
    const Result result = files.check({name, "good.yaml"});
    CHECK(result.status == 2);
    CHECK(result.err ==
          "in/closed.yaml: error[batch.cannot_read]: You do not have permission to use this file "
          "or folder.\n");
  }
}

TEST_CASE("A folder without permission is said, named or in a folder") {
  Checked files;
  files.folder.write("in/closed/a.yaml", small_system("", "a"));
  fs::permissions(files.folder.path("in/closed"), fs::perms::none);
  {
    const test::Unprivileged somebody;
    for (const char* name : {"in", "in/closed"}) {
      const Result result = files.check({name, "good.yaml"});
      CHECK(result.status == 2);
      CHECK(result.err ==
            "in/closed: error[batch.cannot_read]: You do not have permission to use this file or "
            "folder.\n");
    }
  }
  fs::permissions(files.folder.path("in/closed"), fs::perms::all);
}

TEST_CASE("A file or folder that is not there is said") {
  Checked files;
  const Result result = files.check({"gone.yaml", "good.yaml", "nowhere/"});
  CHECK(result.status == 2);
  CHECK(result.err ==
        "gone.yaml: error[batch.not_found]: There is no such file or folder.\n"
        "nowhere/: error[batch.not_found]: There is no such file or folder.\n");
}

TEST_CASE("A path that is not UTF-8 is checked, and said") {
  Checked files;
  files.folder.write("in/caf\xE9.yaml", small_system("", "cafe"));
  for (const char* name : {"in", "in/caf\xE9.yaml"}) {
    const Result result = files.check({name, "good.yaml"});
    CHECK(result.status == 0);
    CHECK(result.out.find("in/caf\\xE9.yaml,cafe,system,") != std::string::npos);
    CHECK(result.err ==
          "in/caf\\xE9.yaml: note[batch.path_not_utf8]: The path of this file is not UTF-8, so not "
          "every report can name it.\n"
          "      = hint: Give the file another name.\n");
  }
}

TEST_CASE("A pipe is said, and not waited for") {
  Checked files;
  fs::create_directory(files.folder.path("in"));
  REQUIRE(::mkfifo(files.folder.path("in/pipe.yaml").c_str(), 0600) == 0);
  const Result named = files.check({"in/pipe.yaml", "good.yaml"});
  CHECK(named.status == 2);
  CHECK(named.err ==
        "in/pipe.yaml: error[batch.not_a_file]: This is not a file that can be read as a whole.\n"
        "      = hint: Save what it holds in a file. Descriptions, reports and lists can also be "
        "piped "
        "in: write - for the file.\n");
  const Result in_folder = files.check({"in", "good.yaml"});
  CHECK(in_folder.status == 0);
  CHECK(in_folder.err ==
        "in/pipe.yaml: note[batch.not_a_file]: This is not a file that can be read as a whole. It "
        "was passed over.\n");
}

TEST_CASE("A file over the limit is said") {
  Checked files;
  files.folder.write("in/large.yaml",
                     small_system("#" + std::string(1024 * 1024, '#') + "\n", "large"));
  const Result result = files.check({"in", "good.yaml"});
  CHECK(result.status == 2);
  CHECK(result.err ==
        "in/large.yaml: error[yaml.too_large]: The file is larger than 1 MiB, which is the most "
        "that is read.\n"
        "      = hint: Split the file, or raise the limit with --max-file-size.\n");
}

TEST_CASE("A file that is named twice is checked once, and said") {
  Checked files;
  const std::string twice =
      "good.yaml: note[batch.named_twice]: This file is named twice. It is checked once.\n";
  const Result once = files.check({"good.yaml"});
  CHECK(once.err.empty());
  for (const std::vector<std::string>& names :
       {std::vector<std::string>{"good.yaml", "good.yaml"}, {"", "good.yaml"}, {"good.yaml", ""}}) {
    const Result result = files.check(names);
    CHECK(result.status == 0);
    CHECK(result.out == once.out);
    CHECK(result.err == (names[1].empty() ? "" : twice));
  }
}

TEST_CASE("A file that has two names is checked once, and said") {
  Checked files;
  fs::create_hard_link(files.folder.path("good.yaml"), files.folder.path("hard.yaml"));
  fs::create_symlink("good.yaml", files.folder.path("soft.yaml"));
  const std::string same =
      ".yaml: note[batch.named_twice]: This is the same file as \"good.yaml\". It is checked "
      "once.\n";
  CHECK(files.check({""}).err == "hard" + same);
  CHECK(files.check({"good.yaml", "soft.yaml"}).err == "soft" + same);
}

TEST_CASE("Two descriptions with one id are said, and each is checked alone") {
  Checked files;
  files.folder.write("in/one.yaml", small_system("", "twice"));
  files.folder.write("in/two.yaml", small_system("", "twice"));
  const Result result = files.check({"in", "good.yaml"});
  CHECK(result.status == 2);
  CHECK(result.out.find("in/one.yaml,twice,system,") != std::string::npos);
  CHECK(result.out.find("in/two.yaml,twice,system,") != std::string::npos);
  CHECK(result.err ==
        "in/two.yaml:3:5: error[batch.same_id]: Another description has the id \"twice\", too.\n"
        "    3 | id: twice\n"
        "      |     ^~~~~\n"
        "      = in/one.yaml:3:5: the first with it\n"
        "      = hint: Give each system and each place an id of its own, or check only one of "
        "these files.\n");
}

}  // namespace
}  // namespace icpcheck::cli
