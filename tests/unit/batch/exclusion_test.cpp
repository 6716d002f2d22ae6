// SPDX-License-Identifier: MIT
// Which files of folders a pattern leaves out.
#include "icpcheck/batch/exclusion.hpp"

#include "icpcheck/batch/find.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "support/working_folder.hpp"

namespace icpcheck::batch {
namespace {

using Names = std::vector<std::string>;

const TemporaryFolder& with_files(const TemporaryFolder& folder) {
  for (const char* name : {"a.yaml", "dist/a.yaml", "papers/b.yaml", "papers/dist/c.yml",
                           "papers/old/d/e.yaml", "papers/\xC3\xA4.yaml"}) {
    folder.write(name, "");
  }
  return folder;
}

/// What is found in a folder, of which the test stands outside, by paths as they are shown.
Names names_found(const Names& patterns, const Sought& sought, std::string* notes = nullptr) {
  Exclusion exclusion{patterns};
  Diagnostics problems;
  Names names;
  for (const Input& input : find(sought, exclusion, problems)) names.push_back(input.path);
  exclusion.note_unused(problems);
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  if (notes != nullptr) *notes = text;
  if (notes == nullptr) CHECK(text.empty());
  return names;
}

struct ExclusionExample {
  std::string pattern;
  Names left;
};

TEST_CASE("A pattern leaves out files and folders by name or path") {
  const TemporaryFolder folder;
  with_files(folder);
  const std::string a = "a.yaml";
  const std::string dist = "dist/a.yaml";
  const std::string b = "papers/b.yaml";
  const std::string c = "papers/dist/c.yml";
  const std::string e = "papers/old/d/e.yaml";
  const std::string umlaut = "papers/\xC3\xA4.yaml";
  const ExclusionExample example = GENERATE_COPY(
      ExclusionExample{"dist", {a, b, e, umlaut}}, ExclusionExample{"dist/", {a, b, e, umlaut}},
      ExclusionExample{"/dist", {a, b, c, e, umlaut}},
      ExclusionExample{"./dist/a.yaml", {a, b, c, e, umlaut}},
      ExclusionExample{"*.yml", {a, dist, b, e, umlaut}}, ExclusionExample{"?.yaml", {c}},
      ExclusionExample{"papers/?.yaml", {a, dist, c, e}}, ExclusionExample{"papers", {a, dist}},
      ExclusionExample{"papers/*", {a, dist}}, ExclusionExample{"papers/**", {a, dist}},
      ExclusionExample{"papers/*/*.y*", {a, dist, b, e, umlaut}},
      ExclusionExample{"papers/**/e.yaml", {a, dist, b, c, umlaut}},
      ExclusionExample{"**/dist", {a, b, e, umlaut}},
      ExclusionExample{"**/old/**", {a, dist, b, c, umlaut}}, ExclusionExample{"p*d", {}});
  CAPTURE(example.pattern);
  const test::WorkingFolder there{folder.path()};
  std::string notes;
  CHECK(names_found({example.pattern}, {.named = {"."}, .listed = {}}, &notes) ==
        (example.left.empty() ? Names{a, dist, b, c, e, umlaut} : example.left));
  CHECK(notes.empty() == !example.left.empty());
}

TEST_CASE("A path begins at the folder that is named, or is the one that is shown") {
  const TemporaryFolder folder;
  with_files(folder);
  const test::WorkingFolder there{folder.path()};
  const Sought papers{.named = {"papers"}, .listed = {}};
  const Names left{"papers/b.yaml", "papers/dist/c.yml", "papers/\xC3\xA4.yaml"};
  CHECK(names_found({"old/d"}, papers) == left);
  CHECK(names_found({"papers/old"}, papers) == left);
  // What was named is meant.
  std::string notes;
  CHECK(names_found({"papers"}, papers, &notes).size() == 4);
  CHECK(notes ==
        "note[batch.excludes_nothing]: Nothing in the folders matches --exclude \"papers\".\n"
        "      = hint: Write a name, such as drafts, or a path below the folder, such as "
        "papers/drafts or papers/*.yaml.\n");
}

TEST_CASE("A path may be written in any way that leads there") {
  const TemporaryFolder folder;
  with_files(folder);
  const test::WorkingFolder there{folder.path("dist")};
  auto [named, pattern] = GENERATE(table<std::string, std::string>({
      {"./../papers", "../papers/old"},
      {"../papers", "./../papers/old"},
      {"../papers", "..//papers/./old/"},
      {"../papers", "papers/old"},
      {"../papers", "old/"},
      {"../papers", "./old"},
      {"../papers", "PARENT/papers/old"},
      {"../papers//", "old/**"},
      {"PARENT/papers", "../papers/old"},
      {"PARENT/papers", "papers/old/**"},
      {"PARENT/papers", "PARENT/papers/old/d/*.yaml"},
  }));
  for (std::string* path : {&named, &pattern}) {
    if (path->starts_with("PARENT")) path->replace(0, 6, folder.path());
  }
  CAPTURE(named, pattern);
  CHECK(names_found({pattern}, {.named = {named}, .listed = {}}).size() == 3);
  CHECK(names_found({pattern}, {.named = {}, .listed = {named + "/"}}).size() == 3);
}

TEST_CASE("A pattern with a full stop and a slash in front is a path") {
  const TemporaryFolder folder;
  with_files(folder);
  const test::WorkingFolder there{folder.path()};
  CHECK(names_found({"./dist"}, {.named = {"."}, .listed = {}}).size() == 5);
  CHECK(names_found({"./papers/dist"}, {.named = {"./papers"}, .listed = {}}).size() == 3);
}

TEST_CASE("A folder of a list is excluded as one of a folder is") {
  const TemporaryFolder folder;
  with_files(folder);
  const test::WorkingFolder there{folder.path()};
  const auto [listed, pattern] = GENERATE(table<std::string, std::string>({
      {"papers", "papers/"},
      {"papers/", "papers/"},
      {"./papers", "papers"},
      {"papers", "papers/**"},
      {"./papers/dist/c.yml", "papers/**"},
      {"papers/dist", "papers/*/"},
  }));
  CAPTURE(listed, pattern);
  CHECK(names_found({pattern}, {.named = {}, .listed = {"a.yaml", listed}}) == Names{"a.yaml"});
}

TEST_CASE("A file that is named is never left out, one of a list is") {
  const TemporaryFolder folder;
  with_files(folder);
  const test::WorkingFolder there{folder.path()};
  CHECK(names_found({"dist"},
                    {.named = {"dist/a.yaml"}, .listed = {"papers/dist/c.yml", "a.yaml"}}) ==
        Names{"dist/a.yaml", "a.yaml"});
  CHECK(names_found({"*.yml"}, {.named = {}, .listed = {"./papers/dist"}}).empty());
}

}  // namespace
}  // namespace icpcheck::batch
