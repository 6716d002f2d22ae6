// SPDX-License-Identifier: MIT
// Walking over lists, and what is missing of partial ones.
#include "cel/items.hpp"

#include <algorithm>

namespace icpcheck::cel {
namespace {

void add_rest(const Rest& rest, std::vector<Rest>& rests) {
  if (std::ranges::find(rests, rest) == rests.end()) rests.push_back(rest);
}

void collect_stated(const yaml::Node& node, std::vector<Rest>& rests) {
  if (node.kind() != yaml::Kind::list) return;
  if (is_partial(node)) add_rest({&node, {}}, rests);
  for (const yaml::Node* child : node.children()) collect_stated(*child, rests);
}

void collect(const Value& value, std::vector<Rest>& rests) {
  if (const auto* stated = std::get_if<Stated>(&value.variant())) {
    collect_stated(*stated->node, rests);
  } else if (const auto* list = std::get_if<const List*>(&value.variant())) {
    for (const Rest& rest : (*list)->rests) add_rest(rest, rests);
    for (const Value& item : (*list)->items) collect(item, rests);
  } else if (const auto* map = std::get_if<const Map*>(&value.variant())) {
    for (const auto& entry : (*map)->entries) collect(entry.second, rests);
  }
}

}  // namespace

Items::Items(const Value& list, const schema::Schema* schema) : schema_(schema) {
  if (const auto* computed = std::get_if<const List*>(&list.variant())) {
    computed_ = *computed;
    return;
  }
  const Stated& stated = std::get<Stated>(list.variant());
  stated_ = stated.node;
  const schema::Type& type = schema->type(stated.type);
  item_type_ = type.kind == schema::TypeKind::list ? type.items : stated.type;
}

std::size_t Items::size() const {
  return computed_ != nullptr ? computed_->items.size() : stated_->size();
}

Value Items::at(std::size_t position) const {
  if (computed_ != nullptr) return computed_->items[position];
  return value_of(*stated_->children()[position], *schema_, item_type_);
}

const yaml::Node* Items::node(std::size_t position) const {
  if (stated_ != nullptr) return stated_->children()[position];
  const auto* stated = std::get_if<Stated>(&computed_->items[position].variant());
  return stated == nullptr ? nullptr : stated->node;
}

std::vector<Rest> rests_of(const Value& list) {
  if (!is_partial(list)) return {};
  if (const auto* stated = std::get_if<Stated>(&list.variant())) return {{stated->node, {}}};
  return std::get<const List*>(list.variant())->rests;
}

std::vector<Rest> rests_within(const Value& value) {
  std::vector<Rest> rests;
  collect(value, rests);
  return rests;
}

void add_rests(const Value& source, List& list) {
  list.partial = list.partial || is_partial(source);
  for (const Rest& rest : rests_of(source)) add_rest(rest, list.rests);
}

}  // namespace icpcheck::cel
