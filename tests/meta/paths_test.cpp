// SPDX-License-Identifier: MIT
// The paths of descriptions that are typed in C++ exist in the schema, so that nothing is "not
// stated" because a field was renamed. Board papers type none: those of styles are checked when the
// program is built.
#include <algorithm>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/text.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "meta/source_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::meta {
namespace {

const schema::Schema& arrangements() { return packs::built_in().arrangements; }

/// True when some part of a description has a field of that name.
bool is_key(std::string_view name) {
  return std::ranges::any_of(arrangements().types, [name](const schema::Type& type) {
    return type.find(name) != nullptr;
  });
}

const schema::Type& type_of_items(schema::TypeId id) {
  const schema::Type* type = &arrangements().type(id);
  while (type->kind == schema::TypeKind::list) type = &arrangements().type(type->items);
  return *type;
}

bool leads_somewhere(std::string_view path, Kind kind) {
  const schema::Type* type = &type_of_items(*arrangements().root(word(kind)));
  while (true) {
    const std::size_t dot = path.find('.');
    const schema::Field* field = type->find(path.substr(0, dot));
    if (field == nullptr || dot == std::string_view::npos) return field != nullptr;
    type = &type_of_items(field->type);
    path.remove_prefix(dot + 1);
  }
}

/// From the root of a description.
bool is_path(std::string_view path) {
  return std::ranges::any_of(kinds, [path](Kind kind) { return leads_somewhere(path, kind); });
}

/// The text of a file in one line, without comments.
std::string code_in_one_line(const SourceFile& file) {
  std::string code;
  for (const std::string& line : file.lines) code += line.substr(0, line.find("//")) + " ";
  return code;
}

std::vector<std::string> found_by(const std::regex& pattern, const std::string& text) {
  std::vector<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), pattern), end; each != end; ++each) {
    found.push_back((*each)[1]);
  }
  return found;
}

/// What stands between the bracket that ends at `start` and its other half.
std::string arguments_at(const std::string& code, std::size_t start) {
  std::size_t end = start;
  for (int depth = 1; end < code.size() && depth > 0; ++end) {
    if (code[end] == '(') ++depth;
    if (code[end] == ')') --depth;
  }
  return code.substr(start, end - start);
}

/// What is given to the functions that read a description: keys, and paths from its root.
std::vector<std::string> names_read(const std::string& code) {
  static const std::regex call(
      R"re(\b(find|find_path|(text|date|flag)_at|(items|texts)_at|(text_)?below)\()re");
  static const std::regex name(R"re("\.?([a-z][a-z_.]*)")re");
  std::vector<std::string> names;
  for (std::sregex_iterator each(code.begin(), code.end(), call), end; each != end; ++each) {
    const auto start = static_cast<std::size_t>(each->position() + each->length());
    for (std::string& found : found_by(name, arguments_at(code, start))) {
      names.push_back(std::move(found));
    }
  }
  return names;
}

/// The texts that stand in quotes.
std::vector<std::string> texts_of(const std::string& code) {
  static const std::regex text(R"re("((?:[^"\\]|\\.)+)")re");
  return found_by(text, code);
}

/// After whom the built-in styles are named.
std::vector<std::string> councils() {
  std::vector<std::string> names;
  for (const std::string_view style : packs::style_names()) {
    names.emplace_back(style);
    names.push_back(names.back());
    names.back().front() = upper(names.back().front());
  }
  return names;
}

TEST_CASE("A path that no description has is found") {
  CHECK(is_path("icp.meetings.in_public"));
  CHECK(is_path("place_lead.post"));
  CHECK(is_path("hwbs.jsna.in_force"));
  CHECK_FALSE(is_path("icp.meetings.in_pubic"));
  CHECK_FALSE(is_path("meetings.in_public"));
  CHECK(is_key("in_public"));
  CHECK_FALSE(is_key("in_pubic"));
}

TEST_CASE("What is read of a description is found in the code") {
  CHECK(names_read(R"(text_at(*node, "name") + x.find("chair")->text(); other("box"))") ==
        std::vector<std::string>{"name", "chair"});
  CHECK(names_read(R"(below(below(node, "governance"), "agreed_by"))") ==
        std::vector<std::string>{"governance", "agreed_by", "governance"});
  CHECK(texts_of(R"(x("a.b"), "c" + "")") == std::vector<std::string>{"a.b", "c"});
}

TEST_CASE("Every path that is typed in papers and maps is in the schema of descriptions") {
  std::size_t names = 0;
  for (const SourceFile& file : files_in({"src/brief", "src/map"}, {".cpp", ".hpp"})) {
    for (const std::string& name : names_read(code_in_one_line(file))) {
      ++names;
      INFO(file.path << " reads \"" << name << '"');
      CHECK((name.find('.') == std::string::npos ? is_key(name) : is_path(name)));
    }
  }
  CHECK(names > 40);
}

TEST_CASE("What papers tell is data: no path, pack or day stands in their code") {
  static const std::regex day(R"re(.*\d{4}-\d{2}-\d{2}.*|.*\b(19|20)\d{2}\b.*)re");
  const std::vector<Pack>& packs = packs::built_in().packs;
  std::size_t seen = 0;
  for (const SourceFile& file :
       files_in({"src/brief", "include/icpcheck/brief"}, {".cpp", ".hpp"})) {
    for (const std::string& text : texts_of(code_in_one_line(file))) {
      ++seen;
      INFO(file.path << " says \"" << text << '"');
      CHECK_FALSE((text.find('.') != std::string::npos && is_path(text)));
      CHECK(std::ranges::find(packs, std::string_view(text), &Pack::id) == packs.end());
      CHECK_FALSE(std::regex_match(text, day));
      for (const std::string& council : councils()) CHECK(text.find(council) == std::string::npos);
    }
  }
  CHECK(seen > 100);
}

}  // namespace
}  // namespace icpcheck::meta
