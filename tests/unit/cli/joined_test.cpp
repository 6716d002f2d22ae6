// SPDX-License-Identifier: MIT
// Systems and places in one run: what is missing is named, what contradicts ends with status 2.
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::string joined_place(const std::string& id, const std::string& more = "") {
  return "format: icpcheck/arrangements/1\nkind: place\nid: " + id +
         "\nname: A place\ndescribed_on: 2021-12-07\n" + more;
}

struct Missing {
  std::string description;
  std::string clause;
  std::string sentence;
};

TEST_CASE("A check that needs another description says which one to load") {
  const std::vector<Missing> table{
      {joined_place("p", "system: s\ndevelopment:\n  plan_agreed: true\n"), "F4",
       R"(It is not known whether this applies. The description of the system \"s\" is not loaded; check it together with this one.)"},
      {joined_place("p", "development:\n  plan_agreed: true\n"), "F4",
       "It is not known whether this applies. The description does not name the system of the "
       "place (system)."},
      {small_system("places:\n  - id: north\n"), "P6",
       R"(The description of the place \"north\" is not loaded; check it together with this one.)"},
      {small_system("places:\n  - id: north\n  - id: south\n"), "P6",
       R"(The descriptions of the places \"north\" and \"south\" are not loaded; check them )"
       "together with this one."},
      {small_system(), "P6", "The description does not say which places the system has (places)."},
  };
  for (const Missing& row : table) {
    const Result result =
        run_cli({"check", "-", "--only", row.clause, "--as-of", "2022-01-01", "--format", "json"},
                row.description);
    INFO(row.description);
    CHECK(result.err.empty());
    CHECK(result.status != 2);
    CHECK(result.out.find("\"" + row.sentence + "\"") != std::string::npos);
  }
}

TEST_CASE("Only the places that are not loaded are named") {
  const TemporaryFolder folder;
  folder.write("s.yaml", small_system("places:\n  - id: north\n  - id: south\n", "s"));
  folder.write("p.yaml", joined_place("north", "system: s\n"));
  const Result result = run_cli({"check", folder.path(), "--only", "P6", "--as-of", "2022-01-01",
                                 "--fail-on", "never", "--format", "json"});
  CHECK(result.status == 0);
  CHECK(result.out.find(R"("Not stated for A place. The description of the place )"
                        R"(\"south\" is not loaded; check it together with this one.")") !=
        std::string::npos);
}

TEST_CASE("What several places leave out is asked of each, with its file") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("s.yaml", small_system("places: [{id: north}, {id: south}]\n", "s"));
  folder.write("n.yaml", joined_place("north", "system: s\n"));
  folder.write("p.yaml", joined_place("south", "system: s\n"));
  const Result result = run_cli({"check", ".", "--pack", "principles", "--only", "P6.4", "--as-of",
                                 "2022-10-01", "--no-profile"});
  CHECK(contains(result.out,
                 "     Write: adopted: true in partnership.co_production · n.yaml:1:1 and "
                 "partnership.co_production\n       · p.yaml:1:1\n"));
}

TEST_CASE("A partial list of places is said to be one when all that it names are loaded") {
  const TemporaryFolder folder;
  folder.write("s.yaml", small_system("partial:\n  - places\nplaces:\n  - id: north\n", "s"));
  folder.write("p.yaml", joined_place("north", "system: s\n"));
  const Result result = run_cli({"check", folder.path(), "--only", "P6", "--as-of", "2022-01-01",
                                 "--fail-on", "never", "--format", "json"});
  CHECK(result.out.find("\"Not stated for A place. The list places is marked as "
                        "partial, so what is not on it is not known.\"") != std::string::npos);
}

TEST_CASE("Descriptions that contradict each other end with status 2, and all are reported") {
  const TemporaryFolder folder;
  folder.write("s.yaml", small_system("hwbs:\n  - id: board\n    status: established\n", "s"));
  folder.write("p.yaml", joined_place("p", "system: s\nhwb:\n  id: board\n  status: proposed\n"));
  folder.write("q.yaml", joined_place("q"));
  const Result result =
      run_cli({"check", folder.path(), "--as-of", "2022-01-01", "--fail-on", "never"});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err).find("p.yaml:9:11: error[batch.contradiction]: ") == 0);
  for (const char* name : {"p.yaml", "q.yaml", "s.yaml"}) {
    CHECK(result.out.find(name) != std::string::npos);
  }
}

TEST_CASE("Two descriptions with one id end with status 2") {
  const TemporaryFolder folder;
  folder.write("a.yaml", small_system());
  folder.write("b.yaml", small_system());
  const Result result =
      run_cli({"check", folder.path(), "--as-of", "2022-01-01", "--fail-on", "never"});
  CHECK(result.status == 2);
  CHECK(without(folder, result.err).find("b.yaml:3:5: error[batch.same_id]: ") == 0);
}

}  // namespace
}  // namespace icpcheck::cli
