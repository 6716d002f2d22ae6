// SPDX-License-Identifier: MIT
// Files that vanish between being found, indexed and checked: each is said, the rest goes on.
#include <filesystem>

#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/batch/load.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::batch {
namespace {

std::string place_description(const std::string& id) {
  return "format: icpcheck/arrangements/1\nkind: system\nid: " + id +
         "\nname: A system\ndescribed_on: 2021-12-07\n";
}

/// "a.yaml", "gone.yaml" and "z.yaml", found in their folder.
std::vector<Input> find_three(const TemporaryFolder& folder) {
  for (const std::string name : {"a", "gone", "z"})
    folder.write(name + ".yaml", place_description(name));
  Diagnostics problems;
  std::vector<Input> inputs = find({folder.path()}, problems);
  CHECK(problems.items().empty());
  REQUIRE(inputs.size() == 3);
  return inputs;
}

std::string text_of(const Diagnostics& problems) {
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  return text;
}

std::string not_found(const TemporaryFolder& folder) {
  return folder.path("gone.yaml") + ": error[batch.not_found]: There is no such file or folder.\n";
}

/// The ids of the descriptions that were checked; what is wrong with the others.
std::vector<std::string> audited(const Index& index, std::string& problems) {
  AuditPlan plan;
  plan.setup.schema = &packs::built_in().arrangements;
  plan.setup.options.as_of = parse_date("2021-12-07").value();
  std::vector<std::string> ids;
  audit_files(
      index, plan, [](FileResult&) {},
      [&](std::size_t, FileResult&& file) {
        problems += text_of(file.problems);
        if (file.result) ids.push_back(file.result->id);
      });
  return ids;
}

TEST_CASE("A file that vanishes after it was found is reported by a command that loads all") {
  const TemporaryFolder folder;
  const std::vector<Input> inputs = find_three(folder);
  std::filesystem::remove(folder.path("gone.yaml"));
  AuditPlan plan;
  plan.setup.schema = &packs::built_in().arrangements;
  Diagnostics problems;
  const Loaded loaded = load(inputs, plan, problems);
  CHECK_FALSE(loaded.complete);
  CHECK(text_of(problems) == not_found(folder));
  REQUIRE(loaded.descriptions.size() == 2);
  CHECK(loaded.descriptions[1].id == "z");
}

TEST_CASE("A file that vanishes after it was found is reported by an audit of many") {
  const TemporaryFolder folder;
  std::vector<Input> inputs = find_three(folder);
  std::filesystem::remove(folder.path("gone.yaml"));
  const Index index = make_index(std::move(inputs), {}, 1);
  std::string problems;
  CHECK(audited(index, problems) == std::vector<std::string>{"a", "z"});
  CHECK(problems == not_found(folder));
}

TEST_CASE("A file that vanishes after it was indexed is reported by an audit of many") {
  const TemporaryFolder folder;
  Index index = make_index(find_three(folder), {}, 1);
  for (Entry& entry : index.entries) entry.input.content.reset();  // as in a run over many files
  std::filesystem::remove(folder.path("gone.yaml"));
  std::string problems;
  CHECK(audited(index, problems) == std::vector<std::string>{"a", "z"});
  CHECK(problems == not_found(folder));
}

}  // namespace
}  // namespace icpcheck::batch
