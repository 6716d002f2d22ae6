// SPDX-License-Identifier: MIT
// Both directions go through tables from the suite's words to ours.
#include "suite_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

#include "cel/number.hpp"
#include "cel/time.hpp"

namespace icpcheck::conformance {

namespace {

using cel::Type;
using cel::TypeKind;
using cel::Value;
using nlohmann::json;

const std::map<std::string, TypeKind> type_words = {
    {"BOOL", TypeKind::boolean},
    {"INT64", TypeKind::integer},
    {"DOUBLE", TypeKind::number},
    {"STRING", TypeKind::string},
    {"DURATION", TypeKind::duration},
    {"TIMESTAMP", TypeKind::timestamp},
    {"google.protobuf.Duration", TypeKind::duration},
    {"google.protobuf.Timestamp", TypeKind::timestamp},
};

Type simple(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

Type with(TypeKind kind, std::vector<Type> parameters) {
  Type type;
  type.kind = kind;
  type.parameters = std::move(parameters);
  return type;
}

[[noreturn]] void refuse(std::string_view what, const json& content) {
  throw std::runtime_error(
      fmt::format("The runner does not know the {} {}.", what, content.dump()));
}

// The only member of a value, "int64Value" in {"int64Value": "1"}. Its content is not copied.
std::pair<std::string, const json&> member_of(const json& value) {
  if (value.size() != 1) refuse("value", value);
  return {value.begin().key(), value.begin().value()};
}

double read_double(const json& content) {
  if (!content.is_string()) return content.get<double>();
  const auto number = cel::parse_double(content.get<std::string>());
  if (!number) refuse("number", content);
  return *number;
}

std::int64_t read_integer(const json& content) {
  const auto number = cel::parse_integer(content.get<std::string>());
  if (!number) refuse("integer", content);
  return *number;
}

Value read_list(const json& content) {
  cel::List list;
  for (const json& item : content.value("values", json::array())) {
    list.items.push_back(read_value(item));
  }
  return Value::of(std::move(list));
}

Value read_map(const json& content) {
  cel::Map map;
  for (const json& entry : content.value("entries", json::array())) {
    map.entries.emplace_back(read_value(entry.at("key")), read_value(entry.at("value")));
  }
  return Value::of(std::move(map));
}

Value read_object(const json& content) {
  const auto text = content.at("value").get<std::string>();
  if (const auto duration = cel::parse_duration(text)) return Value(*duration);
  const auto timestamp = cel::parse_timestamp(text);
  if (!timestamp) refuse("message", content);
  return Value(*timestamp);
}

using ReadValue = Value (*)(const json&);

const std::map<std::string, ReadValue> value_words = {
    {"nullValue", [](const json&) { return Value(); }},
    {"boolValue", [](const json& content) { return Value::of(content.get<bool>()); }},
    {"int64Value", [](const json& content) { return Value::of(read_integer(content)); }},
    {"doubleValue", [](const json& content) { return Value::of(read_double(content)); }},
    {"stringValue", [](const json& content) { return Value::of(content.get<std::string>()); }},
    {"typeValue",
     [](const json& content) {
       return Value(
           cel::TypeName{content.get_ref<const std::string&>()});  // the suite stays loaded
     }},
    {"listValue", read_list},
    {"mapValue", read_map},
    {"objectValue", read_object},
};

template <class Kind>
const Kind* get(const Value& value) {
  return std::get_if<Kind>(&value.variant());
}

bool same(const Value& left, const Value& right);

bool same_items(const std::vector<Value>& left, const std::vector<Value>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), same);
}

bool same_entries(const cel::Map& left, const cel::Map& right) {
  const auto same_entry = [](const auto& one, const auto& other) {
    return same(one.first, other.first) && same(one.second, other.second);
  };
  return std::is_permutation(left.entries.begin(), left.entries.end(), right.entries.begin(),
                             right.entries.end(), same_entry);
}

bool same_text(const Value& left, const Value& right) {
  return right.is_text() && left.text() == right.text();
}

bool same(const Value& left, const Value& right) {
  if (left.is_text()) return same_text(left, right);
  if (left.variant().index() != right.variant().index()) return false;
  if (const auto* list = get<const cel::List*>(left)) {
    return same_items((*list)->items, (*get<const cel::List*>(right))->items);
  }
  if (const auto* map = get<const cel::Map*>(left)) {
    return same_entries(**map, **get<const cel::Map*>(right));
  }
  const auto* number = get<double>(left);
  const auto* other = get<double>(right);
  if (number != nullptr && std::isnan(*number)) return std::isnan(*other);
  return left.variant() == right.variant();
}

struct Describer {
  std::string operator()(cel::Null) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("int {}", value); }
  std::string operator()(double value) const { return "double " + cel::to_string(value); }
  std::string operator()(std::string_view text) const { return json(text).dump(); }
  std::string operator()(cel::Timestamp value) const { return cel::to_string(value); }
  std::string operator()(cel::Duration value) const { return cel::to_string(value); }
  std::string operator()(const cel::TypeName& type) const {
    return fmt::format("type {}", type.name);
  }
  std::string operator()(const cel::Stated&) const { return "a description object"; }
  std::string operator()(const cel::List* list) const {
    std::string text;
    for (const Value& item : list->items) text += (text.empty() ? "" : ", ") + describe(item);
    return "[" + text + "]";
  }
  std::string operator()(const cel::Map* map) const {
    std::string text;
    for (const auto& [key, value] : map->entries) {
      text += (text.empty() ? "" : ", ") + describe(key) + ": " + describe(value);
    }
    return "{" + text + "}";
  }
};

}  // namespace

Type read_type(const json& type) {
  const auto [word, content] = member_of(type);
  if (word == "dyn") return {};
  if (word == "null") return simple(TypeKind::null);
  if (word == "listType") return with(TypeKind::list, {read_type(content.at("elemType"))});
  if (word == "mapType") {
    return with(TypeKind::map,
                {read_type(content.at("keyType")), read_type(content.at("valueType"))});
  }
  const auto known = type_words.find(content.get<std::string>());
  if (known == type_words.end()) refuse("type", type);
  return simple(known->second);
}

Value read_value(const json& value) {
  const auto [word, content] = member_of(value);
  const auto known = value_words.find(word);
  if (known == value_words.end()) refuse("value", value);
  return known->second(content);
}

bool is_expected(const Value& value, const json& expected) {
  return same(value, read_value(expected));
}

std::string describe(const Value& value) { return std::visit(Describer{}, value.variant()); }

}  // namespace icpcheck::conformance
