// SPDX-License-Identifier: MIT
// Which files of a folder belong to a pack.
#include <filesystem>

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"
#include "unit/packs/good_check.hpp"

namespace icpcheck::packs {
namespace {

std::optional<LoadedPack> load_from(const TemporaryFolder& folder, std::string& problems) {
  Diagnostics diagnostics;
  auto loaded =
      load_pack(folder.path(), built_in().arrangements, built_in().pack_schema, {}, diagnostics);
  problems = test::texts(diagnostics, folder.path());
  return loaded;
}

const std::string clause_lines =
    "id: X1\ntitle: A clause\nsource: {document: paper, at: page 1}\n" +
    std::string(test::good_check);

TEST_CASE("the files of a pack end with .yaml or .yml, in letters of either case") {
  const TemporaryFolder folder;
  folder.write("Pack.YML", test::pack_yaml);
  folder.write("X1.YAML", clause_lines);
  folder.write("X2.Yml", "id: X2\ntitle: Another\nrefers_to: [P4.1]\n");
  folder.write("X3.txt", "Notes");
  CHECK(is_pack(folder.path()));
  std::string problems;
  const auto loaded = load_from(folder, problems);
  CHECK(problems.empty());
  REQUIRE(loaded);
  REQUIRE(loaded->pack.clauses.size() == 2);
  CHECK(loaded->pack.clauses[0].id == "X1");
  CHECK(loaded->pack.clauses[1].id == "X2");
}

TEST_CASE("a pack begins with one file, not two") {
  const TemporaryFolder folder;
  folder.write("pack.yaml", test::pack_yaml);
  folder.write("pack.yml", test::pack_yaml);
  folder.write("X1.yaml", clause_lines);
  std::string problems;
  CHECK_FALSE(load_from(folder, problems));
  CHECK(problems ==
        ": error[pack.two_heads]: This pack has both pack.yaml and pack.yml.\n"
        "      = hint: Keep one of the two.\n");
}

TEST_CASE("a folder that does not exist, or has no pack.yaml, is no pack") {
  const TemporaryFolder folder;
  CHECK_FALSE(is_pack(folder.path()));
  CHECK_FALSE(is_pack(folder.path("nowhere")));
}

}  // namespace
}  // namespace icpcheck::packs
