// SPDX-License-Identifier: MIT
// Many files: one bad file never hides the rest.
#include "icpcheck/batch/load.hpp"

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::batch {
namespace {

std::string system(const std::string& id, const std::string& more = "") {
  return "format: icpcheck/arrangements/1\nkind: system\nid: " + id +
         "\nname: A system\ndescribed_on: 2021-12-07\n" + more;
}

std::string place(const std::string& id, const std::string& system_id) {
  return "format: icpcheck/arrangements/1\nkind: place\nid: " + id +
         "\nname: A place\ndescribed_on: 2021-12-07\nsystem: " + system_id + "\n";
}

struct LoadResult {
  Loaded loaded;
  std::string problems;
};

std::string without_folder(std::string text, const TemporaryFolder& folder) {
  const std::string prefix = folder.path() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
    text.erase(at, prefix.size());
  }
  return text;
}

std::string load_text_of(const Diagnostics& problems, const TemporaryFolder& folder) {
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  return without_folder(std::move(text), folder);
}

AuditPlan plan() {
  AuditPlan plan;
  plan.setup.schema = &packs::built_in().arrangements;
  return plan;
}

LoadResult load_all(const TemporaryFolder& folder, const std::vector<std::string>& paths) {
  Diagnostics problems;
  Loaded loaded = load(find(paths, problems), plan(), problems);
  return {std::move(loaded), load_text_of(problems, folder)};
}

std::vector<std::string> ids(const Loaded& loaded) {
  std::vector<std::string> found;
  for (const Description& description : loaded.descriptions) found.push_back(description.id);
  return found;
}

using Ids = std::vector<std::string>;

/// The ids of those that belong to the description at a position.
Ids ids_joined(const LoadResult& result, std::size_t position) {
  Ids found;
  for (const auto& joined : result.loaded.joined.at(position)) found.push_back(joined->id);
  return found;
}

TEST_CASE("Descriptions of a folder are loaded, packs and other files passed over") {
  const TemporaryFolder folder;
  folder.write("b.yaml", system("b"));
  folder.write("a.yaml", system("a"));
  folder.write("other.yaml", "jobs: []\n");
  folder.write("pack/pack.yaml", "format: icpcheck/pack/1\nid: x\n");
  const LoadResult result = load_all(folder, {folder.path()});
  CHECK(ids(result.loaded) == Ids{"a", "b"});
  CHECK(result.loaded.passed_over == Ids{folder.path("other.yaml"), folder.path("pack/pack.yaml")});
  CHECK(result.problems.empty());
}

TEST_CASE("A description without its format line is an error in a folder") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "# Ours\nkind: system\nid: a\n");
  folder.write("b.yaml", system("b"));
  const LoadResult result = load_all(folder, {folder.path()});
  CHECK(ids(result.loaded) == Ids{"b"});
  CHECK(result.problems ==
        "a.yaml:2:1: error[batch.no_format]: This looks like a description, but no line says so, "
        "so it cannot be checked.\n"
        "    2 | kind: system\n"
        "      | ^~~~\n"
        "      = hint: Write \"format: icpcheck/arrangements/1\" as the first line, or correct the "
        "\"format\" line.\n");
}

TEST_CASE("A file of a pack that is named is an error") {
  const TemporaryFolder folder;
  const std::string file = folder.write("pack.yaml", "format: icpcheck/pack/1\n");
  const LoadResult result = load_all(folder, {file});
  CHECK(result.problems ==
        "pack.yaml:1:1: error[batch.is_pack]: This is a pack, not a description.\n"
        "    1 | format: icpcheck/pack/1\n"
        "      | ^~~~~~\n"
        "      = hint: To check with it, give its folder: --pack FOLDER.\n");
}

TEST_CASE("A profile is an error when it is named, and nothing among others") {
  const TemporaryFolder folder;
  const std::string file = folder.write(".icpcheck.yaml", "format: icpcheck/profile/1\n");
  CHECK(load_all(folder, {file}).problems ==
        ".icpcheck.yaml:1:1: error[batch.is_profile]: This is a profile, not a description.\n"
        "    1 | format: icpcheck/profile/1\n"
        "      | ^~~~~~\n"
        "      = hint: To check with it, write --profile FILE.\n");
  const LoadResult result = load_all(folder, {folder.path()});
  CHECK(result.problems.empty());
  CHECK(result.loaded.passed_over.empty());
}

TEST_CASE("So is the style of a paper") {
  const TemporaryFolder folder;
  const std::string file = folder.write("ours.yaml", "format: icpcheck/paper/1\nsections: []\n");
  CHECK(load_all(folder, {file}).problems ==
        "ours.yaml:1:1: error[batch.is_style]: This is the style of a paper, not a description.\n"
        "    1 | format: icpcheck/paper/1\n"
        "      | ^~~~~~\n"
        "      = hint: To draft a paper in it: icpcheck brief FILE --style STYLE.\n");
  CHECK(load_all(folder, {folder.path()}).problems.empty());
}

TEST_CASE("A bad file does not hide the ones after it") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "format: icpcheck/arrangements/1\nname: [\n");
  folder.write("b.yaml", system("b"));
  const LoadResult result = load_all(folder, {folder.path()});
  CHECK(ids(result.loaded) == Ids{"b"});
  CHECK(result.problems.find("a.yaml:") == 0);
}

TEST_CASE("Content that has been read already needs no file") {
  Diagnostics problems;
  const Loaded loaded =
      load({{.path = "standard input", .named = true, .content = system("a")}}, plan(), problems);
  CHECK(ids(loaded) == Ids{"a"});
}

TEST_CASE("A place is joined with the system that it names, and the system with its places") {
  const TemporaryFolder folder;
  folder.write("s.yaml", system("s"));
  folder.write("p.yaml", place("p", "s"));
  folder.write("q.yaml", place("q", "elsewhere"));
  const LoadResult result = load_all(folder, {folder.path()});
  REQUIRE(ids(result.loaded) == Ids{"p", "q", "s"});
  CHECK(result.problems.empty());
  CHECK(ids_joined(result, 0) == Ids{"s"});
  CHECK(ids_joined(result, 1).empty());
  CHECK(ids_joined(result, 2) == Ids{"p"});
}

TEST_CASE("A place that its system does not list is an error that shows both places") {
  const TemporaryFolder folder;
  folder.write("s.yaml", system("s", "places:\n  - id: north\n    name: North\n"));
  folder.write("p.yaml", place("south", "s"));
  const LoadResult result = load_all(folder, {folder.path()});
  REQUIRE(ids(result.loaded) == Ids{"south", "s"});
  CHECK(ids_joined(result, 0).empty());
  CHECK(ids_joined(result, 1).empty());
  CHECK(result.problems ==
        "p.yaml:6:9: error[batch.place_not_listed]: The system \"s\" does not list the place "
        "\"south\".\n"
        "    6 | system: s\n"
        "      |         ^\n"
        "      = s.yaml:6:1: the places of the system\n"
        "      = hint: Add the place to \"places\" of the system, or correct \"system\" here.\n");
}

TEST_CASE("A list of places that is partial refuses none") {
  const TemporaryFolder folder;
  folder.write("s.yaml",
               system("s", "partial: [places]\nplaces:\n  - id: north\n    name: North\n"));
  folder.write("p.yaml", place("south", "s"));
  const LoadResult result = load_all(folder, {folder.path()});
  CHECK(result.problems.empty());
  CHECK(ids_joined(result, 0) == Ids{"s"});
}

}  // namespace
}  // namespace icpcheck::batch
