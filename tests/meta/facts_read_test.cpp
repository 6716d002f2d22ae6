// SPDX-License-Identifier: MIT
// What nobody reads is not asked of officers: every fact of the schema is looked at by a check, a
// board paper, a map or the engine itself.
#include "meta/facts_read.hpp"

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "icpcheck/packs/load.hpp"
#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

/// Keys and paths that C++ names: of papers, maps, the engine and the joining of files.
std::string code_that_reads() {
  std::string code;
  for (const SourceFile& file : files_in(
           {"src/brief", "src/map", "src/audit", "src/model", "src/batch"}, {".cpp", ".hpp"})) {
    for (const std::string& line : file.lines) code += line.substr(0, line.find("//")) + '\n';
  }
  return code;
}

/// Whether C++ names the whole path, or its last key by itself.
bool is_named(const std::string& fact, const std::string& code) {
  const std::string path = fact.substr(fact.find(' ') + 1);
  const std::string key = path.substr(path.rfind('.') + 1);
  return code.find('"' + path + '"') != std::string::npos ||
         code.find('"' + key + '"') != std::string::npos;
}

/// Of the file itself, or somebody's own.
bool is_about_the_file(const std::string& fact) {
  static const std::regex about(
      "(system|place) (format|kind|id|name|described_on|local|(evidence|actions|waivers)\\..*)");
  return std::regex_match(fact, about);
}

TEST_CASE("every fact of a description is read by some check, paper or map") {
  const schema::Schema& schema = packs::built_in().arrangements;
  Facts read;
  for (const Pack& pack : packs::built_in().packs) add_facts_read(pack, schema, read);
  CHECK(read.size() > 400);
  const std::string code = code_that_reads();
  std::string unread;
  for (const Kind kind : kinds) {
    for (const std::string& fact : facts_of(kind, schema)) {
      const bool known = read.contains(fact) || is_named(fact, code) || is_about_the_file(fact);
      if (!known) unread += fact + '\n';
    }
  }
  CHECK(unread == "");
}

}  // namespace
}  // namespace icpcheck::meta
