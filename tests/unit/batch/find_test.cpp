// SPDX-License-Identifier: MIT
// Which files are found, and in which order.
#include "icpcheck/batch/find.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::batch {
namespace {

/// The paths below the folder; a file that was named by itself has a "!".
std::vector<std::string> found(const TemporaryFolder& folder, const std::vector<Input>& inputs) {
  std::vector<std::string> names;
  for (const Input& input : inputs) {
    names.push_back(input.path.substr(folder.path().size() + 1) + (input.named ? "!" : ""));
  }
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("A folder is walked in the order of the bytes of its paths") {
  const TemporaryFolder folder;
  for (const char* name : {"b.yaml", "a/z.yml", "a/y.yaml", "a-b.yaml", "B.yaml"}) {
    folder.write(name, "");
  }
  Diagnostics problems;
  CHECK(found(folder, find({folder.path()}, problems)) ==
        Names{"B.yaml", "a-b.yaml", "a/y.yaml", "a/z.yml", "b.yaml"});
  CHECK(problems.items().empty());
}

TEST_CASE("Only YAML files of folders that are not hidden are found") {
  const TemporaryFolder folder;
  for (const char* name : {"a.yaml", "b.txt", "c.yaml.bak", ".git/d.yaml", "e/.cache/f.yaml"}) {
    folder.write(name, "");
  }
  Diagnostics problems;
  CHECK(found(folder, find({folder.path()}, problems)) == Names{"a.yaml"});
}

TEST_CASE("Links inside a folder are not followed, a link that is named is") {
  const TemporaryFolder folder;
  folder.write("real/a.yaml", "");
  std::filesystem::create_directory(folder.path("links"));
  std::filesystem::create_symlink(folder.path("real/a.yaml"), folder.path("links/b.yaml"));
  std::filesystem::create_directory_symlink(folder.path("real"), folder.path("links/c"));
  Diagnostics problems;
  CHECK(found(folder, find({folder.path("links")}, problems)).empty());
  CHECK(found(folder, find({folder.path("links/b.yaml")}, problems)) == Names{"links/b.yaml!"});
  CHECK(found(folder, find({folder.path("links/c")}, problems)) == Names{"links/c/a.yaml"});
}

TEST_CASE("A file is read once, however often it is named") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", "");
  Diagnostics problems;
  CHECK(found(folder, find({file, folder.path(), file}, problems)) == Names{"a.yaml!"});
  CHECK(found(folder, find({folder.path(), file}, problems)) == Names{"a.yaml!"});
}

TEST_CASE("A file that is named is taken whatever its name is") {
  const TemporaryFolder folder;
  const std::string file = folder.write("notes.txt", "");
  Diagnostics problems;
  CHECK(found(folder, find({file}, problems)) == Names{"notes.txt!"});
}

TEST_CASE("What is missing is reported and the rest goes on") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", "");
  const std::string missing = folder.path("missing.yaml");
  Diagnostics problems;
  CHECK(found(folder, find({missing, file}, problems)) == Names{"a.yaml!"});
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
