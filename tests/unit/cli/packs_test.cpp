// SPDX-License-Identifier: MIT
// Choosing packs: built in, from folders, used by others.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// A pack with one clause and one check.
void write_single_pack(const TemporaryFolder& folder, const std::string& id,
                       const std::string& clause, const std::string& more = "") {
  folder.write(id + "/pack.yaml", "format: icpcheck/pack/1\nid: " + id +
                                      "\ntitle: Ours\nversion: 1.0.0\napplies_to: [system]\n"
                                      "sources:\n  - {id: plan, title: Our plan}\n" +
                                      more);
  folder.write(id + "/" + clause + ".yaml",
               "id: " + clause + "\ntitle: Ours\nsource: {document: plan, at: \"1\"}\nasks: So.\n" +
                   "checks:\n  - id: " + clause +
                   ".1\n    title: Ours\n    covers: [X-1]\n    strength: should\n"
                   "    basis: local-framework\n    holds: icp.meetings.in_public\n"
                   "    remedy: Meet in public.\n    cases:\n"
                   "      - {given: {icp: {meetings: {in_public: true}}}, gives: met}\n"
                   "      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}\n"
                   "      - {gives: not_stated}\n");
}

Result check_with(const TemporaryFolder& folder, const std::vector<std::string>& packs) {
  std::vector<std::string> arguments{"check", "-", "--as-of", "2022-01-01", "--format", "json"};
  for (const std::string& pack : packs) {
    arguments.emplace_back("--pack");
    arguments.push_back(pack == "principles" ? pack : folder.path(pack));
  }
  return run_cli(arguments, small_system());
}

TEST_CASE("Packs that are named replace the built-in ones") {
  const TemporaryFolder folder;
  write_single_pack(folder, "ours", "Z1");
  const Result alone = check_with(folder, {"ours"});
  CHECK(alone.err.empty());
  CHECK(contains(alone.out, "\"Z1.1\""));
  CHECK_FALSE(contains(alone.out, "\"P1.1\""));
  const Result both = check_with(folder, {"principles", "ours"});
  CHECK(contains(both.out, "\"Z1.1\""));
  CHECK(contains(both.out, "\"P1.1\""));
}

TEST_CASE("A pack that is used and not named is not printed") {
  const TemporaryFolder folder;
  write_single_pack(folder, "ours", "Z1", "uses: [principles]\n");
  const Result result = check_with(folder, {"ours"});
  CHECK(result.err.empty());
  CHECK(result.status == 0);
  CHECK_FALSE(contains(result.out, "\"P1.1\""));
}

TEST_CASE("Packs that share an id are refused") {
  const TemporaryFolder folder;
  write_single_pack(folder, "ours", "P1");
  const Result result = check_with(folder, {"ours"});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(contains(result.err, "error[pack.id_taken]"));
}

TEST_CASE("A pack that uses one that nobody knows is refused") {
  const TemporaryFolder folder;
  write_single_pack(folder, "ours", "Z1", "uses: [theirs]\n");
  const Result result = check_with(folder, {"ours"});
  CHECK(result.status == 2);
  CHECK(contains(result.err, "The pack \"ours\" uses \"theirs\", which is not loaded."));
}

TEST_CASE("A built-in pack can be loaded from its folder in its own place") {
  const Result result = run_cli(
      {"check", "-", "--pack", ICPCHECK_SOURCE_DIR "/packs/principles", "--as-of", "2022-01-01"},
      small_system());
  CHECK(result.err.empty());
  CHECK(result.status == 0);
  CHECK(contains(result.out, "P1"));
}

TEST_CASE("A clause can be asked alone, by its id") {
  const Result result = run_cli(
      {"check", "-", "--only", "P4", "--as-of", "2022-01-01", "--format", "json"}, small_system());
  CHECK(result.status == 0);
  CHECK(contains(result.out, "\"check\": \"P4.1\""));
  CHECK_FALSE(contains(result.out, "\"check\": \"P5.1\""));
}

TEST_CASE("Explain and catalogue take packs from folders, too") {
  const TemporaryFolder folder;
  write_single_pack(folder, "ours", "Z1");
  CHECK(contains(run_cli({"explain", "Z1.1", "--pack", folder.path("ours")}).out, "Z1.1 Ours"));
  const std::string catalogue =
      run_cli({"catalogue", "--pack", folder.path("ours"), "--format", "csv"}).out;
  CHECK(contains(catalogue, "Z1.1"));
  CHECK_FALSE(contains(catalogue, "P1.1"));
}

TEST_CASE("The catalogue of one's own pack says nothing of other packs") {
  const TemporaryFolder folder;
  write_single_pack(folder, "ours", "Z1",
                    "not_checked_notes: [Statements go by their page.]\n"
                    "not_checked:\n  - {statement: p1, reason: It asks nothing.}\n");
  const Result catalogue =
      run_cli({"catalogue", "--format", "markdown", "--pack", folder.path("ours")});
  CHECK(contains(catalogue.out,
                 "### What the pack `ours` does not check\n\nStatements go by their page.\n\n"
                 "| statement | why |\n|---|---|\n| p1 | It asks nothing. |\n"));
  for (const char* other : {"Lincolnshire", "Wirral", "wirral"}) {
    CHECK_FALSE(contains(catalogue.out, other));
  }
  const Result explained = run_cli({"explain", "ours", "--pack", folder.path("ours")});
  CHECK(contains(explained.out, "  Statements go by their page.\n"));
}

}  // namespace
}  // namespace icpcheck::cli
