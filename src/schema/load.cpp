// SPDX-License-Identifier: MIT
// Reading a schema: its kinds of file, its definitions, and the keywords that each shape may have.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "schema/loader.hpp"

namespace icpcheck::schema {

namespace {

constexpr std::string_view definitions = "#/$defs/";

const Words annotations = {"title",   "description", "x-question",   "x-ask",
                           "x-write", "x-sample",    "x-not-before", "x-begin"};

/// What stands beside the kinds of file.
const Words at_the_top = {"$schema", "$id", "$defs", "x-samples"};

}  // namespace

const Loader::Shape* Loader::shape_of(const Json& json) {
  const auto type = json.find("type");
  for (const Shape& shape : shapes()) {
    if (json.contains(shape.name) || (type != json.end() && *type == shape.name)) return &shape;
  }
  return type == json.end() ? &shapes().back() : nullptr;
}

void Loader::refuse(const std::string& at, std::string_view message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.code = "schema.not_supported";
  diagnostic.where = {file_, 0, 0};
  diagnostic.message = fmt::format("At {}: {}", at.empty() ? "/" : at, message);
  diagnostic.hint = std::move(hint);
  diagnostics_.add(std::move(diagnostic));
}

bool Loader::check_keywords(const Json& json, const std::string& at, const Words& keywords) {
  if (!json.is_object()) {
    refuse(at, "a schema has to be an object.");
    return false;
  }
  bool known = true;
  for (const auto& [key, value] : json.items()) {
    const auto holds = [&key = key](const Words& words) {
      return std::find(words.begin(), words.end(), key) != words.end();
    };
    if (holds(keywords) || holds(annotations)) continue;
    Words candidates = keywords;
    candidates.insert(candidates.end(), annotations.begin(), annotations.end());
    refuse(at, fmt::format("the keyword \"{}\" is not supported here.", key),
           did_you_mean(key, candidates));
    known = false;
  }
  return known;
}

std::string Loader::read_text(const Json& json, const std::string& at, const char* keyword) {
  const auto found = json.find(keyword);
  if (found == json.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  refuse(fmt::format("{}/{}", at, keyword), "this has to be text.");
  return {};
}

TypeId Loader::read_type(const Json& json, const std::string& at, std::string name) {
  if (json.is_object() && json.contains("$ref")) return refer(json, at);
  Type type;
  type.name = std::move(name);
  const Shape* shape = json.is_object() ? shape_of(json) : &shapes().back();
  if (shape == nullptr) {
    refuse(at + "/type", "this type is not supported.");
  } else if (check_keywords(json, at, shape->keywords)) {
    type.title = read_text(json, at, "title");
    (this->*shape->read)(json, at, type);
  }
  return add(std::move(type));
}

TypeId Loader::add(Type type) {
  schema_.types.push_back(std::move(type));
  return static_cast<TypeId>(schema_.types.size() - 1);
}

TypeId Loader::refer(const Json& json, const std::string& at) {
  check_keywords(json, at, {"$ref"});
  const std::string reference = read_text(json, at, "$ref");
  const std::string name =
      reference.starts_with(definitions) ? reference.substr(definitions.size()) : std::string();
  const auto all = json_.find("$defs");
  if (name.empty() || all == json_.end() || !all->contains(name)) {
    refuse(at + "/$ref", fmt::format("\"{}\" is not defined in this file.", reference));
    return add({});
  }
  const auto [known, is_new] = defined_.try_emplace(name);
  if (is_new) {
    const TypeId type = read_type((*all)[name], "/$defs/" + name, name);
    defined_[name] = type;
    return type;
  }
  if (known->second) return *known->second;
  refuse(at + "/$ref", fmt::format("\"{}\" would contain itself.", name));
  return add({});
}

void Loader::read_roots(const Json& json) {
  for (const char* choice : {"allOf", "anyOf"}) {
    if (!json.contains(choice)) continue;
    Words keywords = at_the_top;
    keywords.insert(keywords.end(), {"type", "required", "properties", choice});
    check_keywords(json, "", keywords);
    for (std::size_t i = 0; i < json[choice].size(); ++i) {
      read_root(json[choice][i], fmt::format("/{}/{}", choice, i));
    }
    return;
  }
  Json alone = json;
  for (const std::string_view keyword : at_the_top) alone.erase(std::string{keyword});
  const std::string_view id = schema_.id;
  const std::string_view file = id.substr(id.rfind('/') + 1);
  const std::string kind(file.substr(0, file.find_first_of("-.")));
  schema_.roots.push_back({kind, read_type(alone, "", kind)});
}

/// A kind of file: `{"if": the kind has a value, "then": its schema}`, or `{"$ref": a definition}`
/// whose name is the kind.
void Loader::read_root(const Json& json, const std::string& at) {
  if (json.is_object() && json.contains("$ref")) {
    const TypeId type = refer(json, at);
    schema_.roots.push_back({schema_.type(type).name, type});
    return;
  }
  if (!check_keywords(json, at, {"if", "then"})) return;
  const Json::json_pointer pointer("/if/properties/kind/const");
  const std::string kind = json.contains(pointer) && json[pointer].is_string()
                               ? json[pointer].get<std::string>()
                               : std::string();
  const Json condition = {{"properties", {{"kind", {{"const", kind}}}}}, {"required", {"kind"}}};
  if (kind.empty() || json["if"] != condition) {
    return refuse(at + "/if", fmt::format("this has to be {}.", condition.dump()));
  }
  schema_.roots.push_back({kind, read_type(json.value("then", Json()), at + "/then")});
}

std::optional<Schema> Loader::load(std::string_view text) {
  json_ = Json::parse(text, nullptr, false);
  if (!json_.is_object()) {
    refuse("", "this is not JSON, or no object.");
    return std::nullopt;
  }
  schema_.id = read_text(json_, "", "$id");
  has_samples_ = read_flag(json_, "", "x-samples");
  read_roots(json_);
  if (diagnostics_.error_count() > errors_before_) return std::nullopt;
  return std::move(schema_);
}

std::optional<Schema> load_schema(std::string_view file, std::string_view json,
                                  Diagnostics& diagnostics) {
  return Loader(file, diagnostics).load(json);
}

}  // namespace icpcheck::schema
