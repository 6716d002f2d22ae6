// SPDX-License-Identifier: MIT
// Every file says its licence first, and none is too long to read in one go.
#include <algorithm>
#include <string>
#include <vector>

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
  const auto files = files_in({"include", "src", "tests", "bench", "cmake", "packages", ".ci"},
                              {".hpp", ".cpp", ".cmake", ".sh", ".mjs", ".cjs", ".py"});
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

/// The file without its comments.
std::string code_of(const SourceFile& file) {
  std::string code;
  for (const std::string& line : file.lines) code += line.substr(0, line.find("//")) + '\n';
  return code;
}

TEST_CASE("what a fact is, is said and not guessed from its text: its words stand in one file") {
  struct Word {
    std::string in_code;
    std::vector<std::string> rooms;
    std::string home;
  };
  const std::vector<std::string> everywhere{""};
  const std::vector<std::string> of_facts{"src/audit/", "src/report/", "src/brief/", "src/map/"};
  const Word word = GENERATE_COPY(Word{"\"joined_", everywhere, "src/model/pack.cpp"},
                                  Word{"(the rest)", everywhere, "src/model/report.cpp"},
                                  Word{"\" items\"", everywhere, "src/audit/facts.cpp"},
                                  // The value of a parameter is a text whose type the pack says.
                                  Word{"= \"true\"", of_facts, "src/audit/bindings.cpp"},
                                  Word{"= \"false\"", of_facts, ""});
  std::vector<std::string> found;
  for (const SourceFile& file : files_in({"include", "src"}, {".hpp", ".cpp"})) {
    const bool counts = std::ranges::any_of(
        word.rooms, [&file](const std::string& room) { return file.path.starts_with(room); });
    if (counts && code_of(file).find(word.in_code) != std::string::npos) found.push_back(file.path);
  }
  INFO(word.in_code);
  CHECK(found == (word.home.empty() ? std::vector<std::string>{} : std::vector{word.home}));
}

}  // namespace
}  // namespace icpcheck::meta
