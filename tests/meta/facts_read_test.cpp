// SPDX-License-Identifier: MIT
// What nobody reads is not asked of officers: every field of the schema is looked at by a check, a
// board paper, a map or the engine itself.
#include "meta/facts_read.hpp"

#include <regex>
#include <string>

#include "icpcheck/packs/load.hpp"
#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

/// Of papers, maps, the engine and the joining of files, without comments.
std::string code_that_reads() {
  std::string code;
  for (const SourceFile& file :
       files_in({"src/brief", "src/map", "src/audit", "src/model", "src/batch", "src/answer"},
                {".cpp", ".hpp"})) {
    for (const std::string& line : file.lines) code += line.substr(0, line.find("//")) + '\n';
  }
  return code;
}

/// What C++ names: whole paths, and keys of parts that are handed around.
void add_facts_named(const std::string& code, const schema::Schema& schema, Facts& facts) {
  static const std::regex quoted(R"re("\.?([a-z][a-z_0-9.]*)")re");
  std::set<std::string> names;
  for (std::sregex_iterator each(code.begin(), code.end(), quoted), end; each != end; ++each) {
    names.insert((*each)[1]);
  }
  for (const std::string& name : names) {
    if (name.find('.') != std::string::npos) add_facts_on(name, schema, facts);
  }
  for (const std::string& fact : facts_of(schema)) {
    if (names.contains(fact.substr(fact.rfind('.') + 1))) facts.insert(fact);
  }
}

/// What the styles of papers tell.
void add_facts_of_papers(const schema::Schema& schema, Facts& facts) {
  static const std::regex brackets(R"re(\[\])re");
  const auto add = [&](std::string_view path) {
    add_facts_on(std::regex_replace(std::string(path), brackets, ""), schema, facts);
  };
  for (const PaperStyle& style : packs::built_in().styles) {
    for (const NamedFacts& list : style.facts) {
      for (const PaperFact& fact : list.facts) add(fact.path);
    }
    for (const PaperSection& section : style.sections) {
      for (const SharedText& path : section.paths) add(path);
    }
  }
}

/// Of the file itself, somebody's own, or what an item is called.
bool is_a_name(const std::string& fact) {
  static const std::regex name(R"re(.*\.(format|kind|id|local)|team_below_system\.footprint)re");
  return std::regex_match(fact, name);
}

TEST_CASE("the fields that an expression looks at are found, through definitions and lists") {
  const schema::Schema& schema = packs::built_in().arrangements;
  Facts facts;
  add_facts_on("hwbs.jsna.published_on", schema, facts);
  CHECK(facts == Facts{"system.hwbs", "place.hwbs", "hwb.jsna", "jsna.published_on"});
}

TEST_CASE("every field of a description is read by some check, paper or map") {
  const schema::Schema& schema = packs::built_in().arrangements;
  Facts read;
  for (const Pack& pack : packs::built_in().packs) add_facts_read(pack, schema, read);
  CHECK(read.size() > 300);
  add_facts_named(code_that_reads(), schema, read);
  add_facts_of_papers(schema, read);
  std::string unread;
  for (const std::string& fact : facts_of(schema)) {
    if (!read.contains(fact) && !is_a_name(fact)) unread += fact + '\n';
  }
  CHECK(unread == "");
}

}  // namespace
}  // namespace icpcheck::meta
