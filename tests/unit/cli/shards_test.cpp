// SPDX-License-Identifier: MIT
// `--shard` and `icpcheck merge`: the parts of a run give the bytes of one run, in every format.
#include <filesystem>

#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

namespace fs = std::filesystem;

Arguments joined(Arguments words, const Arguments& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// Checks `files` in two shards and as one run, and compares what is written in every format.
void check_shards(const Arguments& files, const TemporaryFolder& folder) {
  Arguments parts;
  for (const std::string shard : {"1/2", "2/2"}) {
    parts.push_back(folder.path("part-" + shard.substr(0, 1) + ".json"));
    const Arguments words{"--format", "json", "--shard", shard, "-o", parts.back()};
    static_cast<void>(run_cli(joined(joined({"check"}, files), words)));
    CHECK(fs::file_size(parts.back()) > 1000);
  }
  for (const report::Format& format : report::formats()) {
    for (const Arguments& look : {Arguments{}, Arguments{"--verbose"}}) {
      const Arguments how = joined({"--format", std::string(format.name)}, look);
      const Result whole = run_cli(joined(joined({"check"}, files), how));
      const Result merged = run_cli(joined(joined({"merge"}, parts), how));
      INFO(format.name << " " << look.size() << " " << merged.err);
      CHECK(whole.out.size() > 100);
      const bool same = merged.out == whole.out;  // the two can be long
      CHECK(same);
      CHECK(merged.status == whole.status);
    }
  }
}

/// Two strangers' descriptions with ids of their own, evidence that leads somewhere, a profile
/// that changes all that it may.
TemporaryFolder& with_hostile_files(TemporaryFolder& folder) {
  const fs::path tests = fs::path{ICPCHECK_SOURCE_DIR} / "tests";
  for (const char* file : {"hostile/system.yaml", "conformance/html/hostile.yaml"}) {
    std::ifstream in{tests / file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const std::string id = "\nid: hostile\n";
    text.replace(text.find(id), id.size(), "\nid: " + fs::path{file}.stem().string() + "\n");
    folder.write("in/" + std::string(file), text);
  }
  folder.write("in/linked.yaml",
               small_system("icp:\n  meetings:\n    in_public: false\nevidence:\n"
                            "  - id: minutes\n    title: Minutes & <papers>\n"
                            "    date: 2021-11-30\n    url: https://example.org/a?b=1&c=(2)\n"
                            "    supports: [icp]\n",
                            "linked"));
  folder.write("in/place.yaml",
               "format: icpcheck/arrangements/1\nkind: place\nid: fen\nname: Fen\n"
               "described_on: 2021-12-07\nsystem: linked\n");
  fs::permissions(folder.write("p.yaml",
                               "format: icpcheck/profile/1\nfail_on: should\n"
                               "parameters: {common: {in_place_by: 2022-07-01}}\n"
                               "strengths: [{check: P4.2, strength: must, reason: We = <say> so}]\n"
                               "leave_out: [{clause: E5, reason: '| Not | ours'}]\n"),
                  fs::perms::owner_read | fs::perms::owner_write);
  return folder;
}

TEST_CASE("shards of the examples, joined, are one run in every format") {
  const TemporaryFolder folder;
  const test::WorkingFolder at_the_root{ICPCHECK_SOURCE_DIR};
  check_shards({"examples", "--as-of", "2022-07-01"}, folder);
}

TEST_CASE("shards of what strangers wrote, joined, are one run in every format") {
  TemporaryFolder files;
  const TemporaryFolder& folder = with_hostile_files(files);
  const std::string pack = std::string(ICPCHECK_SOURCE_DIR) + "/tests/hostile/pack";
  check_shards({folder.path("in"), "--as-of", "2021-12-07", "--pack", pack}, folder);
  check_shards({folder.path("in"), "--as-of", "2021-12-07", "--require-evidence", "--profile",
                folder.path("p.yaml")},
               folder);
}

}  // namespace
}  // namespace icpcheck::cli
