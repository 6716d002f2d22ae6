// SPDX-License-Identifier: MIT
// Reads the project's files and their include lines.
#include "meta/source_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace icpcheck::meta {
namespace {

const std::filesystem::path source_root = ICPCHECK_SOURCE_DIR;

SourceFile read(const std::filesystem::path& path) {
  SourceFile file{std::filesystem::relative(path, source_root).generic_string(), {}};
  std::istringstream text(read_text(path));
  for (std::string line; std::getline(text, line);) file.lines.push_back(line);
  return file;
}

}  // namespace

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SourceFile> files_in(const std::vector<std::string>& folders,
                                 const std::vector<std::string>& extensions) {
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source_root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (entry.is_regular_file() && std::ranges::count(extensions, extension) > 0) {
        files.push_back(read(entry.path()));
      }
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<Include> includes_of(const SourceFile& file) {
  static const std::regex pattern(R"re(\s*#\s*include\s*(<|")([^>"]+)[>"].*)re");
  std::vector<Include> includes;
  for (const std::string& line : file.lines) {
    std::smatch match;
    if (std::regex_match(line, match, pattern)) includes.push_back({match[2], match[1] == "\""});
  }
  return includes;
}

std::string room_of(const std::string& path) {
  static const std::regex pattern("(?:src|include/icpcheck)/([a-z_]+)/.*");
  std::smatch match;
  return std::regex_match(path, match, pattern) ? match[1].str() : "";
}

}  // namespace icpcheck::meta
