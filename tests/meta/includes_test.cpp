// SPDX-License-Identifier: MIT
// Rooms include only what lies below them, and libraries stay in the rooms that they serve.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

using Rooms = std::set<std::string>;

/// The rooms that each room may include beside itself. `embed` is the program that turns packs
/// into constants, `manual` the one that writes man pages; "" stands for src/main.cpp.
const std::map<std::string, Rooms> may_include{
    {"base", {}},
    {"system", {"base"}},
    {"zip", {"base"}},
    {"sheet", {"base", "zip"}},
    {"yaml", {"base"}},
    {"schema", {"base", "yaml"}},
    {"edit", {"base", "yaml", "schema"}},
    {"cel", {"base", "yaml", "schema"}},
    {"model", {"base", "yaml", "schema", "cel"}},
    {"packs", {"base", "system", "yaml", "schema", "cel", "model"}},
    {"audit", {"base", "yaml", "schema", "cel", "model"}},
    {"batch", {"base", "system", "yaml", "schema", "cel", "model", "audit"}},
    {"paper", {"base", "zip"}},
    {"report", {"base", "sheet", "model", "paper"}},
    {"brief", {"base", "model", "paper", "report", "map"}},
    {"map", {"base", "model", "paper", "report"}},
    {"form", {"base", "sheet", "yaml", "schema", "cel", "model", "paper", "report"}},
    {"answer", {"base", "sheet", "yaml", "schema", "edit", "model", "form"}},
    {"cli",
     {"base", "system", "zip", "sheet", "yaml", "schema", "edit", "cel", "model", "packs", "audit",
      "batch", "paper", "report", "brief", "map", "form", "answer"}},
    {"embed", {"base", "system", "schema", "model", "packs"}},
    {"manual", {"cli"}},
    {"", {"cli"}},
};

/// The rooms that may include the headers of a library, by the beginning of the header's name.
const std::map<std::string, Rooms> library_rooms{
    {"yaml-cpp/", {"yaml"}},
    {"CLI/", {"cli"}},
    {"re2/", {"cel", "schema"}},
    {"lz4.h", {"batch"}},
    {"minizip/", {"zip"}},
    {"pugixml.hpp", {"sheet", "paper"}},
    {"utf8proc.h", {"base"}},
    {"nlohmann/", {"schema", "model", "packs", "report", "answer"}},
    {"fmt/",
     {"base", "system", "zip", "sheet", "yaml", "schema", "edit", "cel", "model", "packs", "audit",
      "batch", "paper", "report", "brief", "map", "form", "answer", "cli"}},
    // The instructions of the processor for a hash.
    {"cpuid.h", {"base"}},
    {"immintrin.h", {"base"}},
    // The parts of the standard library through which the operating system shows.
    {"csignal", {"system"}},
    {"cerrno", {"system"}},
};

/// The operating system is met in one room, behind doors that another system can have, too.
bool may_meet_system(const std::string& from) { return from.starts_with("src/system/"); }

bool is_standard(const std::string& header) {
  return header.find_first_of("./") == std::string::npos;
}

/// The room whose header this is, its own or a public one; empty for a library's.
std::optional<std::string> room_of_include(const Include& include) {
  const std::string prefix = "icpcheck/";
  const bool is_public = include.name.starts_with(prefix);
  const std::string rest = is_public ? include.name.substr(prefix.size()) : include.name;
  const std::string room = rest.substr(0, rest.find('/'));
  if (is_public || (include.quoted && may_include.contains(room))) return room;
  return std::nullopt;
}

bool is_private(const Include& include) { return !include.name.starts_with("icpcheck/"); }

/// What is wrong with the include, as a sentence; "" when nothing is.
std::string fault(const std::string& from, const Include& include) {
  const std::string room = room_of(from);
  if (const auto to = room_of_include(include)) {
    if (*to == room) return from.starts_with("include/") && is_private(include) ? "is private" : "";
    const bool embedding = room == "embed" && include.name == "packs/embedded.hpp";
    if (is_private(include) && !embedding) return "is private to another room";
    return may_include.at(room).contains(*to) ? "" : "is in a room that lies above";
  }
  const auto library = std::ranges::find_if(
      library_rooms, [&](const auto& entry) { return include.name.starts_with(entry.first); });
  if (library != library_rooms.end()) {
    return library->second.contains(room) ? "" : "is a library of another room";
  }
  if (include.quoted) return "is not a header of this project";
  if (is_standard(include.name)) return "";
  return may_meet_system(from) ? "" : "belongs to no library that is allowed here";
}

TEST_CASE("a fault of an include is found") {
  const auto [from, name, quoted,
              expected] = GENERATE(table<std::string, std::string, bool, std::string>({
      {"src/audit/audit.cpp", "icpcheck/model/pack.hpp", true, ""},
      {"src/audit/audit.cpp", "audit/inquiry.hpp", true, ""},
      {"src/audit/audit.cpp", "vector", false, ""},
      {"src/audit/audit.cpp", "fmt/format.h", false, ""},
      {"src/main.cpp", "icpcheck/cli/run.hpp", true, ""},
      {"src/embed/main.cpp", "packs/embedded.hpp", true, ""},
      {"src/audit/audit.cpp", "icpcheck/report/format.hpp", true, "is in a room that lies above"},
      {"include/icpcheck/base/date.hpp", "icpcheck/yaml/document.hpp", true,
       "is in a room that lies above"},
      {"src/model/pack.cpp", "icpcheck/packs/load.hpp", true, "is in a room that lies above"},
      {"src/packs/load.cpp", "cel/lexer.hpp", true, "is private to another room"},
      {"include/icpcheck/cel/value.hpp", "cel/lexer.hpp", true, "is private"},
      {"src/cel/text.cpp", "yaml-cpp/yaml.h", false, "is a library of another room"},
      {"src/cel/text.cpp", "nlohmann/json.hpp", false, "is a library of another room"},
      {"src/cel/text.cpp", "boost/any.hpp", false, "belongs to no library that is allowed here"},
      {"src/cel/text.cpp", "unistd.h", false, "belongs to no library that is allowed here"},
      {"src/batch/find.cpp", "sys/stat.h", false, "belongs to no library that is allowed here"},
      {"src/cli/process.cpp", "csignal", false, "is a library of another room"},
      {"src/main.cpp", "signal.h", false, "belongs to no library that is allowed here"},
      {"include/icpcheck/system/file.hpp", "fcntl.h", false,
       "belongs to no library that is allowed here"},
      {"src/system/file.cpp", "fcntl.h", false, ""},
      {"src/system/signals.cpp", "csignal", false, ""},
      {"src/system/file.cpp", "icpcheck/yaml/document.hpp", true, "is in a room that lies above"},
      {"src/yaml/reader.cpp", "icpcheck/system/file.hpp", true, "is in a room that lies above"},
      {"src/packs/load.cpp", "icpcheck/system/file.hpp", true, ""},
      {"src/cel/text.cpp", "lexer.hpp", true, "is not a header of this project"},
  }));
  CAPTURE(from, name);
  CHECK(fault(from, {name, quoted}) == expected);
}

TEST_CASE("every include keeps to the rooms") {
  std::size_t seen = 0;
  for (const SourceFile& file : files_in({"include", "src"}, {".hpp", ".cpp"})) {
    for (const Include& include : includes_of(file)) {
      ++seen;
      const std::string found = fault(file.path, include);
      INFO(file.path << " includes " << include.name << ", which " << found);
      CHECK(found.empty());
    }
  }
  CHECK(seen > 100);
}

}  // namespace
}  // namespace icpcheck::meta
