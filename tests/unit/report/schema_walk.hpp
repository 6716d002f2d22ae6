// SPDX-License-Identifier: MIT
// Whether a machine output holds exactly what its JSON Schema says: not a validator, but it finds
// keys that nobody writes, which a validator passes over.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "unit/report/golden.hpp"

namespace icpcheck::test {

inline nlohmann::json read_schema(const std::string& name) {
  return nlohmann::json::parse(
      read_file(std::string(ICPCHECK_SOURCE_DIR) + "/schemas/" + name + ".schema.json"));
}

/// Walks a value beside its schema and remembers which keys were met and which problems.
struct SchemaWalk {
  using json = nlohmann::json;

  json root;
  std::set<std::string> problems = {};
  std::set<std::string> seen = {};

  explicit SchemaWalk(const std::string& schema) : root(read_schema(schema)) {}

  void value(const json& there) { value(root, there, ""); }

  /// Every key that the schema declares, named as in `seen`.
  [[nodiscard]] std::set<std::string> declared() const {
    std::set<std::string> keys;
    for (const auto& [key, unused] : root.at("properties").items()) keys.insert("/" + key);
    for (const auto& [name, part] : root.at("$defs").items()) {
      if (!part.contains("properties")) continue;
      for (const auto& [key, unused] : part.at("properties").items()) {
        keys.insert("/$defs/" + name + "/" + key);
      }
    }
    return keys;
  }

 private:
  void value(const json& part, const json& there, const std::string& name) {
    if (part.contains("$ref")) {
      const std::string target = part["$ref"].get<std::string>().substr(1);
      return value(root.at(json::json_pointer(target)), there, target);
    }
    if (part.contains("enum") && std::ranges::find(part["enum"], there) == part["enum"].end()) {
      problems.insert(name + " has an unknown word");
    }
    if (part.contains("const") && part["const"] != there) problems.insert(name + " is another");
    if (there.is_object()) object(part, there, name);
    if (!there.is_array()) return;
    for (const json& item : there) value(part.at("items"), item, name + "[]");
  }

  void object(const json& part, const json& there, const std::string& name) {
    for (const json& key : part.value("required", json::array())) {
      if (!there.contains(key)) problems.insert(name + " lacks " + key.get<std::string>());
    }
    for (const auto& [key, member] : there.items()) {
      if (part.contains("properties") && part["properties"].contains(key)) {
        seen.insert(name + "/" + key);
        value(part["properties"][key], member, name + "/" + key);
      } else if (part.at("additionalProperties").is_object()) {
        value(part["additionalProperties"], member, name + "/*");
      } else {
        problems.insert(name + " has an unknown " + key);
      }
    }
  }
};

/// Objects of a schema that are open, or parts of it that nobody has described.
inline std::set<std::string> undescribed_parts(const nlohmann::json& schema) {
  std::set<std::string> names;
  nlohmann::json parts = schema.at("$defs");
  parts["root"] = schema;
  for (const auto& [name, part] : parts.items()) {
    const bool closed =
        !part.contains("properties") || part.value("additionalProperties", true) == false;
    if (!part.contains("title") || !part.contains("description") || !closed) names.insert(name);
  }
  return names;
}

}  // namespace icpcheck::test
