// SPDX-License-Identifier: MIT
// How a run is carried out changes no byte of what it says: the number of threads, a cache that is
// empty or full, parts that are put together.
#include "properties/report_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

constexpr std::size_t run_groups = 3;

void write_bad_files(const TemporaryFolder& folder) {
  folder.write("in/broken.yaml", "format: icpcheck/arrangements/1\nkind: [\n");
  folder.write("in/wrong.yaml", "format: icpcheck/arrangements/1\nkind: place\nid: wrong\n");
  folder.write("in/other.yaml", "a: b\n");
}

/// The outputs are long: only where they part is shown.
void check_same_bytes(const std::string& what, const std::string& one, const std::string& other) {
  const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  constexpr std::size_t shown = 200;
  const auto at = static_cast<std::size_t>(a - one.begin());
  INFO(what << " at byte " << at << "\n"
            << one.substr(at - std::min(at, shown), 2 * shown) << "\n--- or\n"
            << other.substr(at - std::min(at, shown), 2 * shown));
  const bool is_same = a == one.end() && b == other.end();
  CHECK(is_same);
}

class Runs {
 public:
  explicit Runs(std::uint64_t seed) {
    written_ = write_groups(folder_, seed * 1000, run_groups);
    write_bad_files(folder_);
    as_of_ = written_.empty() ? parse_date("2022-07-01").value() : written_.front().as_of;
    whole_ = run({"--jobs", "1"});
  }

  void compare_jobs() const {
    for (const char* jobs : {"2", "7"}) compare("jobs", run({"--jobs", jobs}));
  }

  void compare_cache() const {
    const Words cached{"--cache", folder_.path("cache")};
    compare("an empty cache", run(cached));
    compare("a full cache", run(cached + Words{"--jobs", "3"}));
  }

  void compare_shards() const {
    Words parts;
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
      parts.push_back(folder_.path("part-" + std::string(shard, 1) + ".json"));
      static_cast<void>(run({"--shard", shard, "--output", parts.back()}));
    }
    const cli::Result merged = cli::run_cli(Words{"merge"} + parts + Words{"--format", "json"});
    check_same_bytes("shards", whole_.out, merged.out);
    CHECK(whole_.status == merged.status);
  }

  [[nodiscard]] const cli::Result& whole() const { return whole_; }

 private:
  [[nodiscard]] cli::Result run(const Words& more) const {
    return check_files({folder_.path("in")}, as_of_, more + asked_for(all_packs()));
  }

  void compare(const std::string& what, const cli::Result& other) const {
    check_same_bytes(what, whole_.out, other.out);
    check_same_bytes(what + ", problems", whole_.err, other.err);
    CHECK(whole_.status == other.status);
  }

  TemporaryFolder folder_;
  std::vector<Group> written_;
  Date as_of_;
  cli::Result whole_;
};

TEST_CASE("threads, caches and parts change no byte of a report") {
  for (const std::uint64_t seed : seeds(1)) {
    INFO("ICPCHECK_SEED=" << seed);
    const Runs runs(seed);
    CHECK(runs.whole().out.size() > 100'000);
    runs.compare_jobs();
    runs.compare_cache();
    runs.compare_shards();
  }
}

}  // namespace
}  // namespace icpcheck::properties
