// SPDX-License-Identifier: MIT
// A program of the build: writes the man pages and completion scripts that packages hold.
//   icpcheck_manual FOLDER DATE SYNOPSIS
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string_view>
#include <vector>

#include "icpcheck/cli/manual.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.size() != 3) return 2;
  const std::filesystem::path folder{arguments[0]};
  for (const auto& file : icpcheck::cli::manual({.date = arguments[1], .synopsis = arguments[2]})) {
    const std::filesystem::path path = folder / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << file.content;
    if (out.flush()) continue;
    std::cerr << path.string() << " could not be written.\n";
    return 1;
  }
  return 0;
}
