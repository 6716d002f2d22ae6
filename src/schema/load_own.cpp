// SPDX-License-Identifier: MIT
// The keywords that are ours, beside those of JSON Schema.
#include <fmt/format.h>

#include <algorithm>

#include "schema/loader.hpp"

namespace icpcheck::schema {

std::vector<SharedText> Loader::read_words(const Json& json, const std::string& at,
                                           const char* keyword) {
  std::vector<SharedText> words;
  const Json list = json.value(keyword, Json::array());
  const bool all_text = list.is_array() && std::all_of(list.begin(), list.end(),
                                                       [](const Json& j) { return j.is_string(); });
  if (!all_text) {
    refuse(fmt::format("{}/{}", at, keyword), "this has to be a list of texts.");
    return words;
  }
  for (const Json& word : list) words.emplace_back(word.get<std::string>());
  return words;
}

bool Loader::read_flag(const Json& json, const std::string& at, const char* keyword) {
  const auto found = json.find(keyword);
  if (found == json.end()) return false;
  if (*found == Json(true)) return true;
  refuse(fmt::format("{}/{}", at, keyword), "this has to be true, or left out.");
  return false;
}

void Loader::read_reference(const Json& json, const std::string& at, Type& type) {
  type.refers_to = read_text(json, at, "x-refers-to");
  type.refers_to_types = read_words(json, at, "x-refers-to-types");
  type.also = read_words(json, at, "x-also");
  type.refers_to_another = read_flag(json, at, "x-refers-to-another");
  const bool says_which = !type.refers_to_types.empty() || !type.also.empty();
  if (type.refers_to.empty() && (says_which || type.refers_to_another)) {
    refuse(at, "this has to say with \"x-refers-to\" which list is meant.");
  }
}

void Loader::read_splits(const Json& json, const std::string& at, Type& type) {
  const Json splits = json.value("x-split", Json::object());
  if (!splits.is_object()) return refuse(at + "/x-split", "this has to be an object.");
  for (const auto& [word, hint] : splits.items()) {
    if (type.allows(word)) {
      refuse(at + "/x-split", fmt::format("the value \"{}\" is still allowed.", word));
    }
    type.splits.push_back({word, read_text(splits, at + "/x-split", word.c_str())});
  }
}

/// The properties of an object with what `x-fields` says of them. Beside `$ref` editors bear with
/// titles and descriptions only: with any other keyword they show the words of what it refers to.
Json Loader::with_own_words(const Json& json, const std::string& at) {
  Json fields = json.value("properties", Json::object());
  for (const auto& [name, field] : fields.items()) {
    if (!field.is_object() || !field.contains("$ref")) continue;
    for (const auto& [key, value] : field.items()) {
      if (!key.starts_with("x-")) continue;
      refuse(at + "/properties/" + name, fmt::format("\"{}\" cannot stand beside \"$ref\".", key),
             "Write it under \"x-fields\" of the object.");
    }
  }
  const Json own = json.value("x-fields", Json::object());
  if (!own.is_object()) {
    refuse(at + "/x-fields", "this has to be an object.");
    return fields;
  }
  for (const auto& [name, words] : own.items()) {
    if (!check_keywords(words, at + "/x-fields/" + name, {})) continue;
    const auto field = fields.find(name);
    if (field == fields.end() || !field->is_object()) {
      refuse(at + "/x-fields", fmt::format("there is no property \"{}\".", name));
    } else {
      field->update(words);
    }
  }
  return fields;
}

void Loader::read_former(const Json& json, const std::string& at, Type& type) {
  const Json keys = json.value("x-former", Json::object());
  if (!keys.is_object()) return refuse(at + "/x-former", "this has to be an object.");
  for (const auto& [key, hint] : keys.items()) {
    if (type.find(key) != nullptr) {
      refuse(at + "/x-former", fmt::format("the key \"{}\" is still there.", key));
    }
    type.splits.push_back({key, read_text(keys, at + "/x-former", key.c_str())});
  }
}

void Loader::read_order(const Json& json, const std::string& at, Type& type) {
  std::string earlier = read_text(json, at, "x-not-before");
  if (!earlier.empty()) type.orders.push_back({type.fields.back().name, std::move(earlier)});
}

/// After all fields have been read: a date may be compared with one that comes later.
void Loader::check_orders(const std::string& at, const Type& type) {
  for (const Order& order : type.orders) {
    for (const std::string_view name : {order.later.text(), order.earlier.text()}) {
      const Field* field = type.find(name);
      if (field != nullptr && schema_.type(field->type).kind == TypeKind::date) continue;
      refuse(at, fmt::format("\"x-not-before\" compares \"{}\", which is no date here.", name));
    }
  }
}

}  // namespace icpcheck::schema
