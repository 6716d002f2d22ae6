// SPDX-License-Identifier: MIT
#include "packs/style_paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::packs {
namespace {

using schema::Field;
using schema::Schema;
using schema::Type;
using schema::TypeKind;

constexpr std::string_view brackets = "[]";

/// How far a path leads in one kind of description.
struct Way {
  const Type* here = nullptr;  // the part in which the piece is looked for
  const Field* field = nullptr;
  const Type* item = nullptr;
  std::size_t begin = 0;  // of the piece that leads nowhere
  std::size_t length = 0;
  bool needs_brackets = false;  // the piece is a list, and what follows is about its items
  bool needs_none = false;      // the piece has brackets, and is no list
  bool found = false;
};

/// One piece of the path; false when it leads no further.
bool step(std::string_view piece, bool is_last, const Schema& schema, Way& way) {
  const bool has_brackets = piece.ends_with(brackets);
  const std::string_view name = has_brackets ? piece.substr(0, piece.size() - 2) : piece;
  way.length = piece.size();
  way.field = way.here->find(name);
  if (way.field == nullptr) return false;
  const Type* type = &schema.type(way.field->type);
  const bool is_list = type->kind == TypeKind::list;
  way.needs_brackets = is_list && !has_brackets && !is_last;
  way.needs_none = has_brackets && !is_list;
  if (way.needs_brackets || way.needs_none) return false;
  if (has_brackets) way.item = type = &schema.type(type->items);
  way.here = type;
  return true;
}

Way follow(std::string_view path, Kind kind, const Schema& schema) {
  Way way;
  const auto root = schema.root(word(kind));
  if (!root) return way;
  way.here = &schema.type(*root);
  while (way.begin <= path.size()) {
    const std::size_t end = std::min(path.find('.', way.begin), path.size());
    if (!step(path.substr(way.begin, end - way.begin), end == path.size(), schema, way)) return way;
    way.begin = end + 1;
  }
  way.found = true;
  return way;
}

Diagnostic fault_of_path(const yaml::Node& path, const Way& way) {
  const std::string piece(path.text().substr(way.begin, way.length));
  const std::string_view code = "paper.unknown_path";
  if (way.needs_brackets) {
    return yaml::at_text(path, way.begin, way.length, "paper.list_in_path",
                         fmt::format("\"{}\" is a list.", piece),
                         fmt::format("Write {}[] to tell of each of its items.", piece));
  }
  if (way.needs_none) {
    return yaml::at_text(path, way.begin, way.length, "paper.list_in_path",
                         fmt::format("\"{}\" is no list.", piece), "Leave out the brackets.");
  }
  std::vector<std::string_view> names;
  for (const Field& field : way.here->fields) names.emplace_back(field.name);
  const std::string where =
      way.begin == 0 ? "a description" : std::string(path.text().substr(0, way.begin - 1));
  std::string hint = did_you_mean(piece, names);
  if (hint.empty()) hint = "\"icpcheck schema arrangements --format markdown\" lists the keys.";
  return yaml::at_text(path, way.begin, way.length, std::string(code),
                       fmt::format("There is no \"{}\" in {}.", piece, where), std::move(hint));
}

bool names_organisations(const Type& type) { return type.refers_to == "organisations"; }

}  // namespace

std::optional<PathEnd> find_end(const yaml::Node& path, const Schema& arrangements,
                                Diagnostics& diagnostics) {
  PathEnd end;
  Way furthest;
  for (const Kind kind : kinds) {
    const Way way = follow(path.text(), kind, arrangements);
    if (furthest.here == nullptr || way.begin > furthest.begin) furthest = way;
    if (!way.found) continue;
    if (end.field == nullptr) {
      end.field = way.field;
      end.item = way.item;
    }
    (kind == Kind::system ? end.kinds.system : end.kinds.place) = true;
  }
  if (end.field != nullptr) return end;
  diagnostics.add(fault_of_path(path, furthest));
  return std::nullopt;
}

Shows shows_of(const PathEnd& end, const Schema& arrangements) {
  const Type* type = &arrangements.type(end.field->type);
  if (type->kind == TypeKind::list) type = &arrangements.type(type->items);
  if (type->kind == TypeKind::date) return Shows::date;
  if (names_organisations(*type)) return Shows::organisation;
  if (!type->choices.empty()) return Shows::word;
  if (type->find("in_force") != nullptr) return Shows::document;
  // The post of a chair is how far it has come, that of a member what it is called.
  const Field* post = type->find("post");
  const bool has_state = post != nullptr && !arrangements.type(post->type).choices.empty();
  return has_state && type->find("organisation") != nullptr ? Shows::chair : Shows::text;
}

}  // namespace icpcheck::packs
