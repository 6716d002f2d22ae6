// SPDX-License-Identifier: MIT
// Values: making them, reading them from descriptions, and writing them for people.
#include "icpcheck/cel/value.hpp"

#include <algorithm>
#include <array>

#include "cel/number.hpp"
#include "cel/time.hpp"

namespace icpcheck::cel {
namespace {

/// "number 2 of icp.members", of what has no name; its path where it is in no list.
std::string place_in_list(const yaml::Node& node) {
  const yaml::Node* list = node.parent();
  if (list == nullptr || list->kind() != yaml::Kind::list) return node.path();
  const auto children = list->children();
  const auto at = std::ranges::find(children, &node);
  return "number " + std::to_string(at - children.begin() + 1) + " of " + list->path();
}

std::string object_text(const yaml::Node& node) {
  constexpr std::array<std::string_view, 5> keys = {"name", "title", "post", "role", "id"};
  for (const std::string_view key : keys) {
    const yaml::Node* named = node.find(key);
    if (named != nullptr && !named->text().empty()) return std::string(named->text());
  }
  return place_in_list(node);
}

std::string joined(const std::vector<Value>& items) {
  std::string text = "[";
  for (const Value& item : items) {
    if (text.size() > 1) text += ", ";
    text += to_text(item);
  }
  return text + ']';
}

std::string stated_text(const Stated& stated) {
  if (stated.node->kind() != yaml::Kind::list) return object_text(*stated.node);
  std::string text = "[";
  for (const yaml::Node* child : stated.node->children()) {
    if (text.size() > 1) text += ", ";
    const bool scalar = child->kind() != yaml::Kind::list && child->kind() != yaml::Kind::map;
    text += scalar ? std::string(child->text()) : stated_text({child, 0});
  }
  return text + ']';
}

std::string timestamp_text(Timestamp timestamp) {
  const bool midnight = timestamp.nanoseconds == 0 && timestamp.seconds % seconds_a_day == 0;
  if (!midnight) return to_string(timestamp);
  return to_string(Date{static_cast<std::int32_t>(timestamp.seconds / seconds_a_day)});
}

/// One overload for each thing a value can be.
struct Writer {
  std::string operator()(Null) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return to_string(value); }
  std::string operator()(std::string_view value) const { return std::string(value); }
  std::string operator()(Timestamp value) const { return timestamp_text(value); }
  std::string operator()(Duration value) const { return to_string(value); }
  std::string operator()(const TypeName& value) const { return std::string(value.name); }
  std::string operator()(const Stated& value) const { return stated_text(value); }
  std::string operator()(const List* value) const { return joined(value->items); }
  std::string operator()(const Map* value) const {
    std::string text = "{";
    for (const auto& [key, item] : value->entries) {
      if (text.size() > 1) text += ", ";
      text += to_text(key) + ": " + to_text(item);
    }
    return text + '}';
  }
};

/// What YAML itself makes of a node, where the schema leaves it free.
Value free_value(const yaml::Node& node, schema::TypeId type) {
  switch (node.kind()) {
    case yaml::Kind::null:
      return Value();
    case yaml::Kind::boolean:
      return Value::of(node.boolean());
    case yaml::Kind::integer:
      return Value::of(node.integer());
    case yaml::Kind::number:
      return Value::of(node.number());
    case yaml::Kind::string:
      return Value::borrowed(node.text());
    case yaml::Kind::list:
    case yaml::Kind::map:
      break;
  }
  return Value::of(Stated{&node, type});
}

}  // namespace

Value Value::of(std::string value) {
  auto text = std::make_shared<const std::string>(std::move(value));
  const std::string_view view = *text;
  return {Variant(view), std::move(text)};
}
Value Value::of(Date date) {
  return Value(Variant(Timestamp{std::int64_t{date.days} * seconds_a_day, 0}));
}
Value Value::of(List list) {
  auto shared = std::make_shared<const List>(std::move(list));
  const List* content = shared.get();
  return {Variant(content), std::move(shared)};
}
Value Value::of(Map map) {
  auto shared = std::make_shared<const Map>(std::move(map));
  const Map* content = shared.get();
  return {Variant(content), std::move(shared)};
}

bool Value::is_list() const {
  if (const auto* stated = std::get_if<Stated>(&variant_)) {
    return stated->node->kind() == yaml::Kind::list;
  }
  return std::holds_alternative<const List*>(variant_);
}

std::string to_text(const Value& value) { return std::visit(Writer{}, value.variant()); }

Value value_of(const yaml::Node& node, const schema::Schema& schema, schema::TypeId type) {
  switch (schema.type(type).kind) {
    case schema::TypeKind::string:
      return Value::borrowed(node.text());
    case schema::TypeKind::date:
      if (const auto date = parse_date(node.text())) return Value::of(*date);
      break;
    case schema::TypeKind::number:
      if (node.kind() == yaml::Kind::integer) {
        return Value::of(static_cast<double>(node.integer()));
      }
      break;
    case schema::TypeKind::integer:  // JSON Schema takes 3.0 for one
      if (node.kind() == yaml::Kind::number) {
        if (const auto integer = to_integer(node.number())) return Value::of(*integer);
      }
      break;
    default:
      break;
  }
  return free_value(node, type);
}

std::vector<Value> items_of(const Value& list, const schema::Schema& schema) {
  if (const auto* computed = std::get_if<const List*>(&list.variant())) {
    return (*computed)->items;
  }
  const Stated& stated = std::get<Stated>(list.variant());
  const schema::Type& type = schema.type(stated.type);
  const schema::TypeId item = type.kind == schema::TypeKind::list
                                  ? type.items
                                  : stated.type;  // `local` is free all through
  std::vector<Value> items;
  items.reserve(stated.node->size());
  for (const yaml::Node* child : stated.node->children()) {
    items.push_back(value_of(*child, schema, item));
  }
  return items;
}

bool is_partial(const Value& list) {
  if (const auto* computed = std::get_if<const List*>(&list.variant())) {
    return (*computed)->partial;
  }
  const auto* stated = std::get_if<Stated>(&list.variant());
  return stated != nullptr && is_partial(*stated->node);
}

bool is_partial(const yaml::Node& list) {
  if (list.parent() == nullptr) return false;
  const yaml::Node* partial = list.parent()->find("partial");
  if (partial == nullptr) return false;
  for (const yaml::Node* name : partial->children()) {
    if (name->text() == list.key()) return true;
  }
  return false;
}

}  // namespace icpcheck::cel
