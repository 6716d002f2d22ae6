// SPDX-License-Identifier: MIT
// Which files are found, and in which order.
#include "icpcheck/batch/find.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::batch {
namespace {

namespace fs = std::filesystem;

/// The paths below the folder; a file that was named by itself has a "!".
std::vector<std::string> paths_found(const TemporaryFolder& folder,
                                     const std::vector<Input>& inputs) {
  std::vector<std::string> names;
  for (const Input& input : inputs) {
    names.push_back(input.path.substr(folder.path().size() + 1) + (input.named ? "!" : ""));
  }
  return names;
}

using Names = std::vector<std::string>;

std::string text_below(const Diagnostics& problems, const TemporaryFolder& folder) {
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  const std::string prefix = folder.path() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
    text.erase(at, prefix.size());
  }
  return text;
}

TEST_CASE("A folder is walked in the order of the bytes of its paths") {
  const TemporaryFolder folder;
  for (const char* name : {"b.yaml", "a/z.yml", "a/y.yaml", "a-b.yaml", "B.yaml"}) {
    folder.write(name, "");
  }
  Diagnostics problems;
  CHECK(paths_found(folder, find({folder.path()}, problems)) ==
        Names{"B.yaml", "a-b.yaml", "a/y.yaml", "a/z.yml", "b.yaml"});
  CHECK(problems.items().empty());
}

/// A file in so many folders in each other that no path leads to it.
void write_too_deep(const TemporaryFolder& folder) {
  const std::string name(200, 'a');
  int above = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  for (int i = 0; i < 25; ++i) {
    REQUIRE(::mkdirat(above, name.c_str(), 0700) == 0);
    const int below = ::openat(above, name.c_str(), O_RDONLY | O_DIRECTORY);
    ::close(above);
    above = below;
  }
  ::close(::openat(above, "a.yaml", O_CREAT | O_WRONLY, 0600));
  ::close(above);
}

TEST_CASE("What a folder holds and nobody can look at is told, once") {
  const TemporaryFolder folder;
  folder.write("b.yaml", "");
  write_too_deep(folder);
  Diagnostics problems;
  CHECK(paths_found(folder, find({folder.path()}, problems)) == Names{"b.yaml"});
  REQUIRE(problems.items().size() == 1);
  CHECK(problems.items()[0].code == "batch.cannot_read");
  CHECK(problems.items()[0].message == "This path is too long.");
}

TEST_CASE("Only YAML files are found in a folder, whatever the case of their letters") {
  const TemporaryFolder folder;
  for (const char* name : {"a.yaml", "b.txt", "c.yaml.bak", "d.YAML", "e.Yml", ".f.yaml", "yaml"}) {
    folder.write(name, "");
  }
  Diagnostics problems;
  CHECK(paths_found(folder, find({folder.path()}, problems)) ==
        Names{".f.yaml", "a.yaml", "d.YAML", "e.Yml"});
  CHECK(problems.items().empty());
}

TEST_CASE("Descriptions in hidden folders are told, and nothing else of them") {
  const TemporaryFolder folder;
  const std::string description = "format: icpcheck/arrangements/1\n";
  folder.write("a.yaml", "");
  folder.write(".git/b.yaml", description);
  folder.write("c/.cache/d.yaml", "jobs: []");
  Diagnostics nothing;
  CHECK(paths_found(folder, find({folder.path()}, nothing)) == Names{"a.yaml"});
  CHECK(nothing.items().empty());
  folder.write("c/.cache/e/f.yaml", description);
  folder.write(".drafts/g.yml", "kind: system\n");
  Diagnostics problems;
  CHECK(paths_found(folder, find({folder.path()}, problems)) == Names{"a.yaml"});
  CHECK(text_below(problems, folder) ==
        "note[batch.hidden]: 2 descriptions lie in hidden folders. They were not checked.\n"
        "      = .drafts/g.yml: passed over\n"
        "      = c/.cache/e/f.yaml: passed over\n"
        "      = hint: To check what is there, name it, too.\n");
  Diagnostics named;
  CHECK(paths_found(folder, find({folder.path(), folder.path(".drafts"), folder.path("c/.cache")},
                                 named)) ==
        Names{"a.yaml", ".drafts/g.yml", "c/.cache/d.yaml", "c/.cache/e/f.yaml"});
  CHECK(named.items().empty());
}

TEST_CASE("A link to a file is read, one to a folder is told") {
  const TemporaryFolder folder;
  folder.write("real/a.yaml", "");
  folder.write("links/z.yaml", "");
  fs::create_symlink(folder.path("real/a.yaml"), folder.path("links/b.yaml"));
  fs::create_symlink("z.yaml", folder.path("links/c.yaml"));
  fs::create_directory_symlink(folder.path("real"), folder.path("links/d"));
  fs::create_directory_symlink(".", folder.path("links/e"));
  Diagnostics problems;
  CHECK(paths_found(folder, find({folder.path("links")}, problems)) ==
        Names{"links/b.yaml", "links/z.yaml"});
  CHECK(text_below(problems, folder) ==
        "note[batch.link_to_folder]: A link leads to another folder. It was not followed.\n"
        "      = links/d: passed over\n"
        "      = hint: To read what is there, name it, too.\n");
  Diagnostics none;
  CHECK(paths_found(folder, find({folder.path("links/b.yaml")}, none)) == Names{"links/b.yaml!"});
  CHECK(paths_found(folder, find({folder.path("links/d")}, none)) == Names{"links/d/a.yaml"});
  CHECK(paths_found(folder, find({folder.path("links"), folder.path("links/d")}, none)) ==
        Names{"links/b.yaml", "links/z.yaml"});
  CHECK(none.items().empty());
}

TEST_CASE("A link that leads nowhere is told") {
  const TemporaryFolder folder;
  fs::create_symlink("nowhere.yaml", folder.path("a.yaml"));
  fs::create_symlink("somebody@machine.1", folder.path(".#b.yaml"));
  fs::create_symlink("nowhere", folder.path("c"));
  Diagnostics problems;
  CHECK(find({folder.path()}, problems).empty());
  CHECK(text_below(problems, folder) ==
        "note[batch.broken_link]: 2 links lead to nothing.\n"
        "      = a.yaml: passed over\n"
        "      = c: passed over\n"
        "      = hint: Remove each, or let it lead to something.\n");
  Diagnostics named;
  CHECK(find({folder.path("a.yaml")}, named).empty());
  CHECK(text_below(named, folder) ==
        "a.yaml: error[batch.not_found]: This link leads to a file or folder that does not "
        "exist.\n");
}

TEST_CASE("What cannot be read is told in the order of its paths") {
  const TemporaryFolder folder;
  std::string expected;
  for (const char* name : {"d", "a", "c", "b", "e"}) {
    CHECK(mkfifo(folder.path(std::string{name} + ".yaml").c_str(), 0600) == 0);
  }
  for (const char* name : {"a", "b", "c", "d", "e"}) {
    expected += std::string{name} +
                ".yaml: note[batch.not_a_file]: This is not a file that can be read as a whole. "
                "It was passed over.\n";
  }
  Diagnostics problems;
  CHECK(find({folder.path()}, problems).empty());
  CHECK(text_below(problems, folder) == expected);
}

TEST_CASE("A note names ten of many") {
  const TemporaryFolder folder;
  for (char name = 'a'; name <= 'l'; ++name) {
    fs::create_symlink("nowhere", folder.path(std::string{name}));
  }
  Diagnostics problems;
  CHECK(find({folder.path()}, problems).empty());
  const std::string text = text_below(problems, folder);
  CHECK(text.find("      = j: passed over\n      = 2 more are not named here\n") !=
        std::string::npos);
}

TEST_CASE("What a list names is taken as from a folder") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "");
  folder.write("b/c.yaml", "");
  folder.write("d.txt", "");
  Exclusion none;
  Diagnostics problems;
  const Sought sought{.named = {folder.path("a.yaml")},
                      .listed = {folder.path("b"), folder.path("d.txt"), folder.path("a.yaml")}};
  CHECK(paths_found(folder, find(sought, none, problems)) == Names{"a.yaml!", "b/c.yaml", "d.txt"});
  CHECK(problems.items().empty());
}

TEST_CASE("A file is read once, however often it is named") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", "");
  Diagnostics problems;
  CHECK(paths_found(folder, find({file, folder.path(), file}, problems)) == Names{"a.yaml!"});
  CHECK(paths_found(folder, find({folder.path(), file}, problems)) == Names{"a.yaml!"});
}

TEST_CASE("A file that is named is taken whatever its name is") {
  const TemporaryFolder folder;
  const std::string file = folder.write("notes.txt", "");
  Diagnostics problems;
  CHECK(paths_found(folder, find({file}, problems)) == Names{"notes.txt!"});
}

TEST_CASE("What is missing is reported and the rest goes on") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", "");
  const std::string missing = folder.path("missing.yaml");
  Diagnostics problems;
  CHECK(paths_found(folder, find({missing, file}, problems)) == Names{"a.yaml!"});
  REQUIRE(problems.items().size() == 1);
  CHECK(to_text(problems.items().front()) ==
        missing + ": error[batch.not_found]: There is no such file or folder.\n");
}

TEST_CASE("Files of the current folder are shown without a prefix") {
  const TemporaryFolder folder;
  folder.write("a/b.yaml", "");
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  Diagnostics problems;
  const std::vector<Input> of_dot = find({"."}, problems);
  const std::vector<Input> of_folder = find({"a//"}, problems);
  std::filesystem::current_path(before);
  REQUIRE(of_dot.size() == 1);
  CHECK(of_dot.front().path == "a/b.yaml");
  REQUIRE(of_folder.size() == 1);
  CHECK(of_folder.front().path == "a/b.yaml");
}

}  // namespace
}  // namespace icpcheck::batch
