// SPDX-License-Identifier: MIT
// The project's own files, as the tests on the project itself read them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace icpcheck::meta {

/// A text file of the project, by its path from the project's root.
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;
};

/// An `#include` line: what it names, and whether it names it in quotes.
struct Include {
  std::string name;
  bool quoted = false;
};

/// Every file with one of the extensions (".cpp") in the folders, in the order of their paths.
[[nodiscard]] std::vector<SourceFile> files_in(const std::vector<std::string>& folders,
                                               const std::vector<std::string>& extensions);

[[nodiscard]] std::vector<Include> includes_of(const SourceFile& file);

/// "cel" of "src/cel/lexer.cpp" and of "include/icpcheck/cel/value.hpp"; "" where there is none.
[[nodiscard]] std::string room_of(const std::string& path);

[[nodiscard]] std::string read_text(const std::filesystem::path& path);

}  // namespace icpcheck::meta
