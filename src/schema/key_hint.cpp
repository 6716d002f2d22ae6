// SPDX-License-Identifier: MIT
// Looks for a key first beside the place where it was written, then breadth-first in the schema.
#include "schema/key_hint.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::schema {

namespace {

std::vector<std::string_view> names_of(const Type& type) {
  std::vector<std::string_view> names;
  for (const Field& field : type.fields) names.push_back(field.name);
  return names;
}

/// The key as we would write it: small letters, underscores for spaces, no quotes of any kind.
std::string as_key(std::string_view key) {
  std::string result;
  for (const char c : key) {
    const bool quote = static_cast<unsigned char>(c) >= 0x80 || c == '"' || c == '\'';
    const bool capital = c >= 'A' && c <= 'Z';
    if (!quote) result += c == ' ' ? '_' : static_cast<char>(capital ? c - 'A' + 'a' : c);
  }
  return result;
}

struct Place {
  TypeId type = 0;
  std::string path;
};

bool is_known(std::string_view key, const Schema& schema) {
  return std::any_of(schema.types.begin(), schema.types.end(),
                     [&](const Type& type) { return type.find(key) != nullptr; });
}

/// The objects one level below `places`; the path of a list's items says so.
std::vector<Place> below(const std::vector<Place>& places, const Schema& schema) {
  std::vector<Place> result;
  for (const Place& place : places) {
    for (const Field& field : schema.type(place.type).fields) {
      const Type* type = &schema.type(field.type);
      TypeId id = field.type;
      std::string path = (place.path.empty() ? "" : place.path + ".") + field.name;
      while (type->kind == TypeKind::list) {
        id = type->items;
        type = &schema.type(id);
        path += "[]";
      }
      if (type->kind == TypeKind::object) result.push_back({id, std::move(path)});
    }
  }
  return result;
}

std::string belongs(std::string_view key, const Schema& schema, TypeId top) {
  if (!is_known(key, schema)) return {};
  for (std::vector<Place> places = {{top, ""}}; !places.empty(); places = below(places, schema)) {
    std::vector<std::string_view> found;
    for (const Place& place : places) {
      if (schema.type(place.type).find(key) != nullptr) found.push_back(place.path);
    }
    constexpr std::size_t most = 3;
    if (found.size() > most) return {};
    if (found.empty()) continue;
    if (places[0].path.empty()) return fmt::format("\"{}\" belongs at the top level.", key);
    return fmt::format("\"{}\" belongs under {}.", key, fmt::join(found, " or "));
  }
  return {};
}

}  // namespace

const Field* field_meant(std::string_view key, const Type& type) {
  const auto near = nearest(as_key(key), names_of(type));
  return near ? type.find(*near) : nullptr;
}

std::string key_hint(std::string_view key, const Type& type, const Schema& schema, TypeId top) {
  for (const Split& former : type.splits) {
    if (former.word == key) return former.hint;
  }
  const std::string word = as_key(key);
  if (type.find(word) != nullptr) return fmt::format("Write the key as {}.", word);
  std::string elsewhere = belongs(word, schema, top);
  const std::vector<std::string_view> names = names_of(type);
  if (!nearest(word, names) && !elsewhere.empty()) return elsewhere;
  const std::string near = did_you_mean(word, names);
  if (near.empty() && key.starts_with("x-") && schema.type(top).find("local") != nullptr) {
    return "Keys of your own belong under \"local\".";
  }
  return near + (near.empty() || elsewhere.empty() ? "" : " ") + elsewhere;
}

}  // namespace icpcheck::schema
