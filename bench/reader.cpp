// SPDX-License-Identifier: MIT
// reader PATH...: reads each *.yaml and *.json below the paths, with the scanner of the plain
// subset and by yaml-cpp alone, in turns. Prints as JSON how many files there are, how many the
// scanner leaves to yaml-cpp, and the shortest time of each way in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "icpcheck/yaml/document.hpp"
#include "yaml/plain_scanner.hpp"

namespace {

namespace fs = std::filesystem;
using namespace icpcheck;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int turns = 5;

void add(const fs::path& path, std::vector<std::string>& texts) {
  std::ifstream file(path, std::ios::binary);
  texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>{});
}

std::vector<std::string> texts_below(int count, char** paths) {
  std::vector<std::string> texts;
  for (int i = 1; i < count; ++i) {
    if (fs::is_regular_file(paths[i])) {
      add(paths[i], texts);
      continue;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(paths[i])) {
      const fs::path type = entry.path().extension();
      if (type == ".yaml" || type == ".json") add(entry.path(), texts);
    }
  }
  return texts;
}

double time_of(const std::vector<std::string>& texts, bool only_reference) {
  const yaml::Limits limits{.only_reference = only_reference};
  const auto started = std::chrono::steady_clock::now();
  for (const std::string& text : texts) {
    Diagnostics problems;
    static_cast<void>(yaml::read("file", text, limits, problems));
  }
  return Milliseconds(std::chrono::steady_clock::now() - started).count();
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> texts = texts_below(argc, argv);
  const auto left = std::ranges::count_if(
      texts, [](const std::string& text) { return !yaml::PlainScanner(text).scan(); });
  double scanner = time_of(texts, false);
  double reference = time_of(texts, true);
  for (int turn = 1; turn < turns; ++turn) {
    scanner = std::min(scanner, time_of(texts, false));
    reference = std::min(reference, time_of(texts, true));
  }
  std::printf("{\"files\": %zu, \"left\": %td, \"scanner_ms\": %.3f, \"reference_ms\": %.3f}\n",
              texts.size(), left, scanner, reference);
  return texts.empty() ? 1 : 0;
}
