// SPDX-License-Identifier: MIT
// The folder of a cache: who may use it, and what in it is left alone.
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <iterator>
#include <map>

#include "support/catch.hpp"
#include "unit/cli/cached.hpp"

namespace icpcheck::cli {
namespace {

TEST_CASE("A folder that cannot be a cache is an error, and nothing is checked") {
  const TemporaryFolder folder;
  write_files(folder);
  const auto problem = [&] {
    const Result result = check(folder, {}, true);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    return without(folder, result.err);
  };
  SECTION("others can use it") {
    std::filesystem::create_directory(cache_of(folder));
    ::chmod(cache_of(folder).c_str(), 0750);
    const Result result = check(folder, {}, true);
    CHECK(result.status == 2);
    CHECK(result.err == cache_of(folder) +
                            ": error[batch.unsafe_cache]: Others can use this folder, so it "
                            "cannot be a cache.\n      = hint: To keep it to yourself, run: chmod "
                            "700 " +
                            cache_of(folder) + "\n");
  }
  SECTION("it is a file") {
    folder.write("cache", "");
    CHECK(problem() ==
          "cache: error[batch.no_cache]: A part of this path is a file, not a folder.\n");
  }
  SECTION("it would lie in a folder that does not exist") {
    const Result result =
        run_cli({"check", folder.path() + "/files", "--cache", folder.path() + "/none/cache"});
    CHECK(result.status == 2);
    CHECK(without(folder, result.err) ==
          "none/cache: error[batch.no_cache]: There is no such file or folder.\n");
  }
  CHECK(run_cli({"check", folder.path(), "--cache", ""}).status == 2);
}

TEST_CASE("A cache that cannot be written to is a note, and the report is complete") {
  const TemporaryFolder folder;
  write_files(folder);
  const Result expected = check(folder, {"--format", "json"}, true);
  // In the way of every entry.
  for (const auto& [entry, number] : entries(folder)) {
    std::filesystem::remove(entry);
    std::filesystem::create_directory(entry);
  }
  const Result result = check(folder, {"--format", "json"}, true);
  CHECK(result.status == expected.status);
  CHECK(result.out == expected.out);
  CHECK(result.err.find("note[batch.cache_not_written]") != std::string::npos);
}

using Clock = std::filesystem::file_time_type::clock;

/// Makes it look as if it was written so long ago.
void age(const std::string& path, std::chrono::hours hours) {
  std::filesystem::last_write_time(path, Clock::now() - hours);
}

constexpr std::chrono::hours long_ago{91 * 24};

/// Lets the next run look through the folder.
void forget_last_look(const TemporaryFolder& folder) {
  age(cache_of(folder) + "/last-look", std::chrono::hours{50});
}

TEST_CASE("Entries that nobody has used for three months are removed") {
  const TemporaryFolder folder;
  write_files(folder);
  static_cast<void>(check(folder, {"--quiet"}, true));
  const auto written = entries(folder);
  folder.write("files/more.yaml", description("system", "more", ""));
  static_cast<void>(check(folder, {"--quiet"}, true));
  std::filesystem::remove(folder.path("files/more.yaml"));
  const auto all = entries(folder);
  REQUIRE(all.size() == written.size() + 1);
  // Those in use, too: a run that uses them makes them young again.
  for (const auto& [entry, number] : all) age(entry, long_ago);
  folder.write("cache/part-1-2", "icpcheck cac");  // of a process that died
  age(folder.path("cache/part-1-2"), long_ago);
  static_cast<void>(check(folder, {"--quiet"}, true));
  CHECK(entries(folder) == all);  // the folder was looked through a moment ago
  forget_last_look(folder);
  static_cast<void>(check(folder, {"--quiet"}, true));
  CHECK(entries(folder) == written);
  CHECK_FALSE(std::filesystem::exists(folder.path("cache/part-1-2")));
}

/// The folder of a run, with these files in it, all from long ago.
void write_old(const TemporaryFolder& folder, const std::map<std::string, std::string>& files) {
  for (const auto& [name, content] : files) age(folder.write("cache/" + name, content), long_ago);
  std::filesystem::permissions(cache_of(folder), std::filesystem::perms::owner_all);
}

std::map<std::string, std::string> content_of(const std::string& folder) {
  std::map<std::string, std::string> content;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    content[file.path().filename().string()] = read(file.path().string());
  }
  return content;
}

TEST_CASE("A folder with files of somebody else is no cache, and keeps them") {
  const std::string key(64, 'a');
  const std::map<std::string, std::string> strangers = GENERATE_COPY(
      std::map<std::string, std::string>{{"minutes.docx", "minutes"}},
      std::map<std::string, std::string>{{key, "a file that is named by a hash"}},
      std::map<std::string, std::string>{{key, "icpcheck cache 1" + std::string(64, 'b')}},
      std::map<std::string, std::string>{{"part-1-2", "part 1 of 2"}},
      std::map<std::string, std::string>{{"last-look", "a diary"}},
      std::map<std::string, std::string>{
          {"CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# cargo"}});
  const TemporaryFolder folder;
  write_files(folder);
  write_old(folder, strangers);
  const Result result = check(folder, {}, true);
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(without(folder, result.err) ==
        cache_of(folder).substr(folder.path().size() + 1) +
            ": error[batch.unsafe_cache]: This folder holds \"" + strangers.begin()->first +
            "\", which icpcheck did not write, so it cannot be a cache.\n"
            "      = hint: Name a folder that does not exist yet; icpcheck makes it.\n");
  CHECK(content_of(cache_of(folder)) == strangers);
}

TEST_CASE("What somebody puts into a cache later is never removed") {
  const std::map<std::string, std::string> strangers{{"minutes.docx", "minutes"},
                                                     {"old", ""},
                                                     {std::string(64, 'a'), "a file"},
                                                     {"part-1-2", "part 1 of 2"},
                                                     {"part-1", ""},
                                                     {"part-a-b", ""},
                                                     {std::string(64, 'A'), ""},
                                                     {std::string(63, 'a'), "icpcheck cache 1"}};
  const TemporaryFolder folder;
  write_files(folder);
  static_cast<void>(check(folder, {"--quiet"}, true));
  write_old(folder, strangers);
  forget_last_look(folder);
  static_cast<void>(check(folder, {"--quiet"}, true));
  const auto left = content_of(cache_of(folder));
  for (const auto& [name, content] : strangers) {
    INFO(name);
    CHECK(left.contains(name));
    CHECK((left.contains(name) && left.at(name) == content));
  }
}

TEST_CASE("A cache of version 0.1.0, which set no marker, goes on being one") {
  const TemporaryFolder folder;
  write_files(folder);
  static_cast<void>(check(folder, {"--quiet"}, true));
  const auto written = entries(folder);
  std::filesystem::remove(folder.path("cache/CACHEDIR.TAG"));
  static_cast<void>(check(folder, {"--quiet"}, true));
  CHECK(entries(folder) == written);
  CHECK(folder.read("cache/CACHEDIR.TAG") ==
        "Signature: 8a477f597d28d172789f06886806bc55\n"
        "# This folder is a cache of icpcheck. It removes what it wrote here when that was not "
        "used\n# for 90 days, and nothing else. You can delete the whole folder at any time.\n");
}

TEST_CASE("What is no file in the place of an entry is neither waited for nor replaced") {
  const TemporaryFolder folder;
  write_files(folder);
  const Result expected = check(folder, {"--format", "json"}, true);
  const auto all = entries(folder);
  const std::string pipe = all.begin()->first;
  const std::string link = std::next(all.begin())->first;
  std::filesystem::remove(pipe);
  std::filesystem::remove(link);
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::filesystem::create_symlink(folder.write("elsewhere", "elsewhere"), link);
  const Result result = check(folder, {"--format", "json"}, true);
  CHECK(result.status == expected.status);
  CHECK(result.out == expected.out);
  CHECK(std::filesystem::is_fifo(pipe));
  CHECK(std::filesystem::is_symlink(link));
  CHECK(folder.read("elsewhere") == "elsewhere");
  CHECK(result.err.find(
            "cache: note[batch.cache_not_written]: Something else of that name is there "
            "already.\n      = hint: The report is complete, but the next run cannot use all that "
            "this one found.\n") != std::string::npos);
}

}  // namespace
}  // namespace icpcheck::cli
