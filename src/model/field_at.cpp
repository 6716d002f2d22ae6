// SPDX-License-Identifier: MIT
#include "icpcheck/model/field_at.hpp"

#include "icpcheck/model/pack.hpp"

namespace icpcheck {

std::string general_path(std::string_view path) {
  std::string text;
  bool inside = false;
  for (const char c : path) {
    if (c == ']') inside = false;
    if (!inside) text += c;
    if (c == '[') inside = true;
  }
  return text;
}

const schema::Field* field_at(const schema::Schema& schema, Kind kind, std::string_view path) {
  const std::string_view joined = joined_name(Kind::place);
  const bool is_of_system = path.starts_with(joined) && path.substr(joined.size()).starts_with('.');
  if (is_of_system) path.remove_prefix(joined.size() + 1);
  const auto root = schema.root(word(is_of_system ? Kind::system : kind));
  const schema::Field* field = nullptr;
  schema::TypeId type = root.value_or(0);
  while (root && !path.empty()) {
    const std::size_t end = path.find('.');
    std::string_view key = path.substr(0, end);
    const bool is_item = key.ends_with("[]");
    if (is_item) key.remove_suffix(2);
    field = schema.type(type).find(key);
    if (field == nullptr) return nullptr;
    type = field->type;
    if (is_item) type = schema.type(type).items;
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end + 1);
  }
  return field;
}

}  // namespace icpcheck
