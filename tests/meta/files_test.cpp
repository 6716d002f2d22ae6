// SPDX-License-Identifier: MIT
// Every file says its licence first, and none is too long to read in one go.
#include <string>

#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

constexpr std::size_t longest = 300;

bool says_licence(const SourceFile& file) {
  const bool script = !file.lines.empty() && file.lines.front().starts_with("#!");
  const std::size_t line = script ? 1 : 0;
  return file.lines.size() > line &&
         file.lines[line].find("SPDX-License-Identifier: MIT") != std::string::npos;
}

TEST_CASE("every source file says its licence first") {
  const auto files = files_in({"include", "src", "tests", "bench", "cmake", ".ci"},
                              {".hpp", ".cpp", ".cmake", ".sh", ".mjs", ".py"});
  for (const SourceFile& file : files) {
    INFO(file.path);
    CHECK(says_licence(file));
  }
  CHECK(files.size() > 50);
}

TEST_CASE("no source file has more than 300 lines") {
  for (const SourceFile& file : files_in({"include", "src"}, {".hpp", ".cpp"})) {
    INFO(file.path << " has " << file.lines.size() << " lines");
    CHECK(file.lines.size() <= longest);
  }
}

}  // namespace
}  // namespace icpcheck::meta
