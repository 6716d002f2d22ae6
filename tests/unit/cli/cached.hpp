// SPDX-License-Identifier: MIT
// Runs over the same small set of files, with a cache and without.
#pragma once

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {

inline std::string description(const std::string& kind, const std::string& id,
                               const std::string& more) {
  return "format: icpcheck/arrangements/1\nkind: " + kind + "\nid: " + id + "\nname: The " + id +
         "\ndescribed_on: 2022-01-01\n" + more;
}

/// A system, its two places, one alone, one that is broken, one whose id another has, too.
inline void write_files(const TemporaryFolder& folder) {
  folder.write("files/east.yaml",
               description("system", "east", "places:\n  - id: east-1\n  - id: east-2\n"));
  folder.write("files/east-1.yaml", description("place", "east-1", "system: east\n"));
  folder.write("files/east-2.yaml", description("place", "east-2", "system: east\n"));
  folder.write("files/alone.yaml", description("place", "alone", ""));
  folder.write("files/alone-too.yaml", description("place", "alone", ""));
  folder.write("files/broken.yaml", description("place", "broken", "system: [\n"));
  folder.write("files/other.yaml", "a: b\n");
}

inline std::string cache_of(const TemporaryFolder& folder) { return folder.path() + "/cache"; }

inline Result check(const TemporaryFolder& folder, Arguments options, bool cached) {
  options.insert(options.begin(), {"check", folder.path() + "/files", "--no-profile"});
  if (std::ranges::find(options, "--as-of") == options.end()) {
    options.insert(options.end(), {"--as-of", "2022-02-01"});
  }
  if (cached) options.insert(options.end(), {"--cache", cache_of(folder)});
  return run_cli(options);
}

/// The number of the file of each entry: another one when it was written anew.
inline std::map<std::string, ino_t> entries(const TemporaryFolder& folder) {
  std::map<std::string, ino_t> numbers;
  for (const auto& file : std::filesystem::directory_iterator(cache_of(folder))) {
    struct stat status {};
    ::stat(file.path().c_str(), &status);
    const bool is_entry = file.path().filename().string().size() == 64;
    if (is_entry) numbers[file.path().string()] = status.st_ino;
  }
  return numbers;
}

inline std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write(const std::string& path, const std::string& content) {
  // Not in place: the number of the file would tell nothing.
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

inline void check_same(const Result& one, const Result& other) {
  CHECK(one.status == other.status);
  CHECK(one.out == other.out);
  CHECK(one.err == other.err);
}

}  // namespace icpcheck::cli
