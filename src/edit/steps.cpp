// SPDX-License-Identifier: MIT
// One step at a time.
#include "edit/steps.hpp"

#include <algorithm>

namespace icpcheck::edit {

std::optional<std::vector<Written>> parse_path(std::string_view path) {
  std::vector<Written> steps;
  while (!path.empty()) {
    const bool item = path.front() == '[';
    const std::size_t end = item ? path.find(']') : path.find_first_of(".[");
    if (item && end == std::string_view::npos) return std::nullopt;
    const std::string_view text = item ? path.substr(1, end - 1) : path.substr(0, end);
    if (text.empty() || (item && steps.empty())) return std::nullopt;
    steps.push_back({std::string(text), item});
    path.remove_prefix(item ? end + 1 : text.size());
    if (!path.starts_with('.')) continue;
    path.remove_prefix(1);
    if (path.empty() || path.front() == '[') return std::nullopt;
  }
  if (steps.empty()) return std::nullopt;
  return steps;
}

Steps steps_to(const yaml::Node& node) {
  Steps steps;
  for (const yaml::Node* at = &node; at->parent() != nullptr; at = at->parent()) {
    const bool item = at->parent()->kind() == yaml::Kind::list;
    steps.push_back({std::string(at->key()), at->index(), item});
  }
  std::ranges::reverse(steps);
  return steps;
}

const yaml::Node* at(const yaml::Node& root, const Steps& steps) {
  const yaml::Node* node = &root;
  for (const Step& step : steps) {
    if (node == nullptr) return nullptr;
    if (!step.item) {
      node = node->find(step.key);
    } else {
      const bool there = node->kind() == yaml::Kind::list && step.index < node->size();
      node = there ? node->children()[step.index] : nullptr;
    }
  }
  return node;
}

Value* at(Value& root, const Steps& steps) {
  Value* value = &root;
  for (const Step& step : steps) {
    if (value == nullptr) return nullptr;
    if (!step.item) {
      value = value->find(step.key);
    } else {
      value = step.index < value->items.size() ? &value->items[step.index] : nullptr;
    }
  }
  return value;
}

const schema::Type* type_of(const yaml::Node& node, const schema::Schema& schema) {
  if (node.parent() == nullptr) {
    const auto root = schema::root_type(node, schema);
    return root ? &schema.type(*root) : nullptr;
  }
  const schema::Type* above = type_of(*node.parent(), schema);
  if (above == nullptr) return nullptr;
  if (above->kind == schema::TypeKind::list) return &schema.type(above->items);
  if (above->kind != schema::TypeKind::object) return nullptr;
  const schema::Field* field = above->find(node.key());
  return field == nullptr ? nullptr : &schema.type(field->type);
}

}  // namespace icpcheck::edit
