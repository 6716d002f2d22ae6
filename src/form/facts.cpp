// SPDX-License-Identifier: MIT
// Walks the schema for facts, and reads the paths by which people name them.
#include "form/facts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "icpcheck/base/text.hpp"

namespace icpcheck::form {
namespace {

using schema::Field;
using schema::Schema;
using schema::Type;
using schema::TypeKind;

constexpr auto npos = std::string_view::npos;

/// What stands in brackets where nobody has said which item is meant.
std::string_view any_item(const Type& items) {
  return items.find("id") == nullptr ? "[0]" : "[ID]";
}

Fact below(const Fact& part, const Field& field, const Type& parent) {
  const std::string dot = part.path.empty() ? "" : ".";
  return {part.path + dot + field.name, part.key + dot + field.name, &field, &parent, part.kind};
}

void add_facts(const Fact& part, const Type& type, const Schema& schema, std::vector<Fact>& facts) {
  for (const Field& field : type.fields) {
    Fact fact = below(part, field, type);
    facts.push_back(fact);
    const Type* held = &schema.type(field.type);
    if (held->kind == TypeKind::list) {
      held = &schema.type(held->items);
      fact.path += "[]";
      fact.key += any_item(*held);
    }
    add_facts(fact, *held, schema, facts);
  }
}

/// A key of a path, and which item of it is meant.
struct Step {
  std::string name;
  std::string item;  // with its brackets; "" without
};

/// Takes the next step from the path; empty when there is none that could be one.
std::optional<Step> take_step(std::string_view& path) {
  const std::size_t end = std::min(path.find_first_of(".["), path.size());
  Step step{lowered(path.substr(0, end)), ""};
  path.remove_prefix(end);
  if (path.starts_with('[')) {
    const std::size_t close = path.find(']');
    if (close == npos) return std::nullopt;
    step.item = path.substr(0, close + 1);
    path.remove_prefix(close + 1);
  }
  if (path == "." || !(path.empty() || path.starts_with('.'))) return std::nullopt;
  if (!path.empty()) path.remove_prefix(1);
  return step;
}

/// A number, or an id where items of the type have one: nothing else names an item.
bool names_item(std::string_view item, const Type& type) {
  item = item.substr(1, item.size() - 2);
  if (parse_whole<std::size_t>(item)) return true;
  return !item.empty() && type.find("id") != nullptr &&
         std::ranges::all_of(item, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

std::optional<Fact> find_fact(std::string_view path, Kind kind, const Schema& schema) {
  const Type* type = &schema.type(schema.root(word(kind)).value());
  Fact part{.kind = kind};
  std::optional<Fact> found;
  while (!found || !path.empty()) {
    const auto step = take_step(path);
    const Field* field = step ? type->find(step->name) : nullptr;
    if (field == nullptr) return std::nullopt;
    found = below(part, *field, *type);
    part = *found;
    type = &schema.type(field->type);
    if (type->kind == TypeKind::any) return found;
    if (type->kind == TypeKind::list) {
      type = &schema.type(type->items);
      part.path += "[]";
      part.key +=
          names_item(step->item.empty() ? "[]" : step->item, *type) ? step->item : any_item(*type);
    } else if (!step->item.empty()) {
      return std::nullopt;
    }
  }
  return found;
}

/// Without the part that leads to another file, and the kind of that; empty when it leads to none.
std::optional<Kind> leave_for_other_file(std::string_view& path) {
  for (const Kind kind : kinds) {
    const std::string_view name = joined_name(kind);
    const std::size_t dot = path.find('.');
    if (dot == npos || path.substr(0, std::min(path.find('['), dot)) != name) continue;
    path.remove_prefix(dot + 1);
    return kind == Kind::system ? Kind::place : Kind::system;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Fact> facts_of(const Schema& schema, Kind kind) {
  std::vector<Fact> facts;
  add_facts({.kind = kind}, schema.type(schema.root(word(kind)).value()), schema, facts);
  return facts;
}

std::vector<Fact> find_facts(std::string_view path, const Schema& schema) {
  const std::optional<Kind> other = leave_for_other_file(path);
  std::vector<Fact> found;
  for (const Kind kind : kinds) {
    if (other && *other != kind) continue;
    if (auto fact = find_fact(path, kind, schema)) found.push_back(*std::move(fact));
  }
  return found;
}

std::vector<std::string> facts_ending_in(std::string_view keys, const Schema& schema) {
  const std::string end = "." + lowered(keys);
  std::vector<std::string> found;
  for (const Kind kind : kinds) {
    for (Fact& fact : facts_of(schema, kind)) {
      const bool is_new = std::ranges::find(found, fact.path) == found.end();
      if (fact.path.ends_with(end) && is_new) found.push_back(std::move(fact.path));
    }
  }
  return found;
}

bool is_fixed(const Type& type) { return type.choices.size() == 1 && !type.extensible; }

std::string line_of(const Fact& fact, const Schema& schema) {
  const Field& field = *fact.field;
  if (!field.write.empty()) return field.write;
  const Type& type = schema.type(field.type);
  const std::string line = field.name + ":";
  if (is_fixed(type)) return line + " " + type.choices.front().name;
  const bool has_value = type.kind != TypeKind::list && type.kind != TypeKind::any;
  return has_value && !field.sample.empty() ? line + " " + field.sample : line;
}

}  // namespace icpcheck::form
