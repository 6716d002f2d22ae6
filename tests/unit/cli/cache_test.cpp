// SPDX-License-Identifier: MIT
// A cache changes how long a run takes and nothing else.
#include <sys/stat.h>

#include <filesystem>
#include <iterator>
#include <map>

#include "support/catch.hpp"
#include "unit/cli/cached.hpp"

namespace icpcheck::cli {
namespace {

TEST_CASE("With a cache, empty or filled, a run writes what it writes without") {
  const std::vector<Arguments> ways{{},
                                    {"--format", "json"},
                                    {"--format", "html"},
                                    {"--format", "csv"},
                                    {"--format", "ndjson"},
                                    {"--format", "ndjson", "--verbose"},
                                    {"--format", "github"},
                                    {"--summary"},
                                    {"--format", "sarif", "--jobs", "3"}};
  for (const Arguments& way : ways) {
    INFO(Catch::rangeToString(way));
    const TemporaryFolder folder;
    write_files(folder);
    const Result without_cache = check(folder, way, false);
    CHECK(without_cache.status == 2);
    check_same(without_cache, check(folder, way, true));
    const auto written = entries(folder);
    CHECK(written.size() == 6);  // other.yaml is no description
    check_same(without_cache, check(folder, way, true));
    CHECK(entries(folder) == written);
  }
}

TEST_CASE("The folder of a cache is its owner's alone") {
  const TemporaryFolder folder;
  write_files(folder);
  static_cast<void>(check(folder, {"--quiet"}, true));
  struct stat status {};
  REQUIRE(::stat(cache_of(folder).c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0700U);
  for (const auto& [entry, number] : entries(folder)) {
    REQUIRE(::stat(entry.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
  }
}

/// Ways to damage an entry.
std::vector<std::string> damaged(const std::string& entry) {
  std::vector<std::string> all{"", entry.substr(0, 10), entry.substr(0, entry.size() - 1),
                               entry + '\0', entry + entry};
  for (const std::size_t at : {std::size_t{0}, std::size_t{20}, std::size_t{82}, std::size_t{90},
                               entry.size() / 2, entry.size() - 1}) {
    all.push_back(entry);
    all.back()[at] = static_cast<char>(all.back()[at] ^ 1);
  }
  return all;
}

TEST_CASE("A damaged entry is not believed, and written anew") {
  for (const Arguments& way : {Arguments{"--format", "ndjson"}, Arguments{"--format", "json"}}) {
    const TemporaryFolder folder;
    write_files(folder);
    const Result expected = check(folder, way, true);
    const auto first = entries(folder).begin()->first;
    const std::string sound = read(first);
    for (const std::string& damage : damaged(sound)) {
      write(first, damage);
      check_same(expected, check(folder, way, true));
      CHECK(read(first) == sound);
    }
  }
}

TEST_CASE("An entry under the key of another is not believed") {
  const TemporaryFolder folder;
  write_files(folder);
  const Result expected = check(folder, {"--format", "ndjson"}, true);
  const auto all = entries(folder);
  const std::string first = all.begin()->first;
  const std::string second = std::next(all.begin())->first;
  const std::string sound = read(first);
  write(first, read(second));
  check_same(expected, check(folder, {"--format", "ndjson"}, true));
  CHECK(read(first) == sound);
}

TEST_CASE("What a result depends on makes another entry of it") {
  const TemporaryFolder folder;
  write_files(folder);
  static_cast<void>(check(folder, {"--format", "json"}, true));
  const std::vector<Arguments> ways{{"--as-of", "2022-08-01"},        {"--only", "P4"},
                                    {"--require-evidence"},           {"--no-waivers"},
                                    {"--pack", "place-partnerships"}, {"--fail-on", "should"}};
  for (Arguments way : ways) {
    INFO(Catch::rangeToString(way));
    way.insert(way.end(), {"--format", "json"});
    check_same(check(folder, way, false), check(folder, way, true));
  }
}

TEST_CASE("A change of a file counts for the files that are joined with it, and for no other") {
  const TemporaryFolder folder;
  write_files(folder);
  static_cast<void>(check(folder, {"--format", "json"}, true));
  const std::size_t before = entries(folder).size();
  SECTION("a place: it and its system") {
    folder.write("files/east-1.yaml",
                 description("place", "east-1", "system: east\npartial: [partnership]\n"));
    check_same(check(folder, {"--format", "json"}, false),
               check(folder, {"--format", "json"}, true));
    CHECK(entries(folder).size() == before + 2);
  }
  SECTION("a system: it and its places") {
    folder.write("files/east.yaml", description("system", "east", "places:\n  - id: east-1\n"));
    check_same(check(folder, {"--format", "json"}, false),
               check(folder, {"--format", "json"}, true));
    CHECK(entries(folder).size() == before + 3);
  }
  SECTION("a second file with the id of the first: both, and the place that was joined") {
    folder.write("files/z.yaml", description("place", "east-2", "system: east\n"));
    check_same(check(folder, {"--format", "json"}, false),
               check(folder, {"--format", "json"}, true));
    CHECK(entries(folder).size() == before + 3);
  }
}

TEST_CASE("The day counts where packs, waivers, actions or the age of a description ask for it") {
  const TemporaryFolder folder;
  folder.write("undated/pack.yaml",
               "format: icpcheck/pack/1\nid: undated\ntitle: Undated\nversion: 1.0.0\n"
               "applies_to: [system]\nsources:\n  - {id: d, title: D}\n");
  folder.write("undated/U1.yaml",
               "id: U1\ntitle: U\nsource: {document: d, at: page 1}\nchecks:\n  - id: U1.1\n"
               "    title: U\n    strength: should\n    basis: project-reading\n"
               "    source: [{document: d, at: page 1}]\n    holds: icp.operational\n"
               "    remedy: R.\n    never: [met, gap, not_stated]\n");
  const auto count = [&](const std::string& as_of, const std::string& format) {
    const Arguments way{"--pack", folder.path("undated"), "--format", format, "--as-of", as_of};
    check_same(check(folder, way, false), check(folder, way, true));
    return entries(folder).size();
  };
  SECTION("none of them does") {
    folder.write("files/a.yaml", description("system", "a", ""));
    CHECK(count("2022-02-01", "json") == 1);
    const auto written = entries(folder);
    CHECK(count("2022-12-31", "json") == 1);
    CHECK(entries(folder) == written);
    CHECK(count("2023-12-31", "json") == 1);  // more than a year old: the old entry does not hold
    CHECK(entries(folder) != written);
    CHECK(count("2023-12-31", "ndjson") == 2);
    CHECK(count("2022-02-01", "csv") == 3);
    CHECK(count("2022-02-02", "csv") == 4);  // each row has the day
  }
  SECTION("a waiver does") {
    folder.write("files/a.yaml",
                 description("system", "a",
                             "waivers:\n  - check: U1.1\n    reason: r\n    approved_by: b\n    "
                             "approved_on: 2022-01-01\n    until: 2022-03-01\n"));
    CHECK(count("2022-03-01", "json") == 1);
    const auto written = entries(folder);
    CHECK(count("2022-03-02", "json") == 1);
    CHECK(entries(folder) != written);
  }
  SECTION("a pack with dates does") {
    folder.write("files/a.yaml", description("system", "a", ""));
    const Arguments way{"--pack", "establishment", "--format", "json", "--as-of"};
    for (const std::string day : {"2022-03-31", "2022-04-01"}) {
      Arguments on_day = way;
      on_day.push_back(day);
      check_same(check(folder, on_day, false), check(folder, on_day, true));
    }
    CHECK(entries(folder).size() == 2);
  }
}

/// A pack of one check; `in_pack`, `in_clause` and `in_check` are lines of its files.
struct PackLines {
  std::string in_pack;
  std::string in_clause;
  std::string in_check;
};

void write_cached_pack(const TemporaryFolder& folder, const PackLines& lines) {
  folder.write("ours/pack.yaml",
               "format: icpcheck/pack/1\nid: ours\ntitle: Ours\nversion: 1.0.0\n"
               "applies_to: [system]\nsources:\n  - {id: plan, title: Our plan}\n" +
                   lines.in_pack);
  folder.write(
      "ours/Z1.yaml",
      "id: Z1\ntitle: Meetings\nsource: {document: plan, at: \"1\"}\n" + lines.in_clause +
          "checks:\n  - id: Z1.1\n    title: The ICP meets in public\n"
          "    covers: [X-1]\n    strength: should\n    basis: local-framework\n"
          "    remedy: Meet in public.\n    never: [met, gap, not_stated, not_applicable]\n"
          "    cases: []\n" +
          lines.in_check);
}

TEST_CASE("The day counts for a pack that has just one thing that asks for it") {
  struct Example {
    PackLines lines;
    std::size_t entries = 2;
  };
  const std::string holds = "    holds: icp.meetings.in_public\n";
  const std::string each = "    for_each: icp.members as member\n    empty: gap\n";
  const Example example = GENERATE_COPY(
      Example{{"", "", holds}, 1}, Example{{"", "", holds + "    from: 2022-04-01\n"}},
      Example{{"", "", holds + "    by: 2022-04-01\n"}},
      Example{{"", "", "    holds: as_of >= date('2022-04-01')\n"}},
      Example{{"", "", holds + "    when: as_of >= date('2022-04-01')\n    unless: Early.\n"}},
      Example{{"", "",
               holds + "    names: \"['before', 'after'].filter(x, (x == 'before') == "
                       "(as_of < date('2022-04-01')))\"\n"}},
      Example{{"", "", holds + each + "    where: as_of < date('2022-04-01')\n"}},
      Example{{"", "",
               holds + "    empty: gap\n    for_each: icp.members.filter(m, as_of < "
                       "date('2022-04-01')) as member\n"}},
      Example{{"definitions:\n  early(x): as_of < date('2022-04-01') && x\n", "",
               "    holds: early(true)\n"}},
      Example{{"in_force: {from: 2022-04-01}\n", "", holds}},
      Example{{"in_force: {until: 2022-04-01}\n", "", holds}},
      Example{{"", "in_force: {until: 2022-04-01}\n", holds}});
  CAPTURE(example.lines.in_pack, example.lines.in_clause, example.lines.in_check);
  const TemporaryFolder folder;
  folder.write(
      "files/a.yaml",
      description("system", "a", "icp: {meetings: {in_public: false}, members: [{post: a}]}\n"));
  write_cached_pack(folder, example.lines);
  std::vector<std::string> reports;
  for (const std::string day : {"2022-03-31", "2022-04-01"}) {
    const Arguments way{"--pack", folder.path() + "/ours", "--format", "json", "--as-of", day};
    const Result cached = check(folder, way, true);
    check_same(check(folder, way, false), cached);
    reports.push_back(cached.out.substr(cached.out.find("\"descriptions\"")));
  }
  CHECK((reports[0] == reports[1]) == (example.entries == 1));
  CHECK(entries(folder).size() == example.entries);
}

}  // namespace
}  // namespace icpcheck::cli
