// SPDX-License-Identifier: MIT
// Compares what values say about each other: the ids that a file uses with those that it defines,
// and the last day of something with its first.
#include <algorithm>
#include <deque>
#include <span>
#include <unordered_map>

#include "icpcheck/base/date.hpp"
#include "icpcheck/schema/schema.hpp"
#include "schema/problems.hpp"
#include "schema/reporter.hpp"

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;

constexpr const char* id_key = "id";
constexpr const char* type_key = "type";

/// More ids than this are looked up by hash, fewer one by one.
constexpr std::size_t few_ids = 32;

/// The ids of one list with their items, in order and for looking up.
struct Ids {
  std::string_view list;
  std::vector<std::string_view> names;
  std::vector<const Node*> items;
  std::unordered_map<std::string_view, const Node*> index;  // empty when there are few
  const Type* item_type = nullptr;                          // null: not an object

  /// The first item with this id; null when there is none.
  [[nodiscard]] const Node* find(std::string_view id) const {
    if (!index.empty()) {
      const auto found = index.find(id);
      return found == index.end() ? nullptr : found->second;
    }
    const auto found = std::find(names.begin(), names.end(), id);
    return found == names.end() ? nullptr : items[static_cast<std::size_t>(found - names.begin())];
  }
};

const Node* id_of(const Node& item) {
  const Node* id = item.find(id_key);
  return id != nullptr && id->kind() == Kind::string ? id : nullptr;
}

bool holds(const std::vector<SharedText>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](const SharedText& w) { return w == word; });
}

bool is_inside(const Node& node, const Node& item) {
  const Node* above = &node;
  while (above != nullptr && above != &item) above = above->parent();
  return above != nullptr;
}

/// The id of the first item that has this one; there is such an item.
const Node* first_with(std::string_view text, std::span<const Node* const> items) {
  for (const Node* item : items) {
    const Node* id = id_of(*item);
    if (id != nullptr && id->text() == text) return id;
  }
  return nullptr;
}

class ReferenceChecker {
 public:
  ReferenceChecker(const Node& root, const Schema& schema, TypeId type, Diagnostics& diagnostics)
      : root_(root), schema_(schema), type_(schema.type(type)), reporter_(diagnostics) {}

  void check(const Node& node, TypeId id);
  [[nodiscard]] bool clean() const { return reporter_.clean(); }

 private:
  void check_orders(const Node& node, const Type& type);
  void check_reference(const Node& node, const Type& type);
  void check_type(const Node& node, const Type& type, const Node& item, const Type* item_type);
  void check_ids(const Node& list, const Type& type);
  const Ids& ids_of(std::string_view list);
  [[nodiscard]] const Type* item_type_of(std::string_view list) const;

  const Node& root_;
  const Schema& schema_;
  const Type& type_;
  Reporter reporter_;
  std::deque<Ids> ids_;
};

void ReferenceChecker::check(const Node& node, TypeId id) {
  const Type& type = schema_.type(id);
  if (type.kind == TypeKind::string && node.kind() == Kind::string && !type.refers_to.empty()) {
    check_reference(node, type);
  } else if (type.kind == TypeKind::list && node.kind() == Kind::list) {
    check_ids(node, type);
    for (const Node* item : node.children()) check(*item, type.items);
  } else if (type.kind == TypeKind::object && node.kind() == Kind::map) {
    for (const Node* child : node.children()) {
      const Field* field = type.find(child->key());
      if (field != nullptr) check(*child, field->type);
      if (field == nullptr && type.others) check(*child, *type.others);
    }
    check_orders(node, type);
  }
}

void ReferenceChecker::check_orders(const Node& node, const Type& type) {
  for (const Order& order : type.orders) {
    const Node* later = node.find(order.later);
    const Node* earlier = node.find(order.earlier);
    if (later == nullptr || earlier == nullptr) continue;
    const auto day = parse_date(later->text());
    const auto first = parse_date(earlier->text());
    if (day && first && *day < *first) reporter_.report(before, *later, *earlier);
  }
}

void ReferenceChecker::check_reference(const Node& node, const Type& type) {
  const bool is_reported = !type.sample.empty() && type.sample == node.text();
  const Ids& known = ids_of(type.refers_to);
  if (const Node* item = known.find(node.text())) {
    if (type.refers_to_another && is_inside(node, *item)) {
      reporter_.report(own_reference, node, type);
    }
    return check_type(node, type, *item, known.item_type);
  }
  if (is_reported || holds(type.also, node.text())) return;
  // A near word among thousands is chance, and looking for it would cost more than the rest.
  constexpr std::size_t most = 1000;
  static const std::vector<std::string_view> none;
  reporter_.report(unknown_reference, node, type, known.names.size() <= most ? known.names : none);
}

/// Types of somebody's own, which begin with "x-", may be anything.
void ReferenceChecker::check_type(const Node& node, const Type& type, const Node& item,
                                  const Type* item_type) {
  if (type.refers_to_types.empty() || item_type == nullptr) return;
  const Field* field = item_type->find(type_key);
  const Node* value = item.find(type_key);
  if (field == nullptr || value == nullptr || value->kind() != Kind::string) return;
  const std::string_view word = value->text();
  const auto& choices = schema_.type(field->type).choices;
  const bool is_known = std::any_of(choices.begin(), choices.end(),
                                    [&](const Choice& choice) { return choice.name == word; });
  if (is_known && !holds(type.refers_to_types, word)) {
    reporter_.report(wrong_reference, node, type, *value);
  }
}

void ReferenceChecker::check_ids(const Node& list, const Type& type) {
  const Type& item_type = schema_.type(type.items);
  if (item_type.kind != TypeKind::object || item_type.find(id_key) == nullptr) return;
  const auto items = list.children();
  std::unordered_map<std::string_view, const Node*> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Node* id = id_of(*items[i]);
    if (id == nullptr) continue;
    const Node* first = items.size() > few_ids ? seen.emplace(id->text(), id).first->second
                                               : first_with(id->text(), items);
    if (first != id) reporter_.report(duplicate_id, *id, *first);
  }
}

const Ids& ReferenceChecker::ids_of(std::string_view list) {
  for (const Ids& known : ids_) {
    if (known.list == list) return known;
  }
  Ids& ids = ids_.emplace_back();
  ids.list = list;
  ids.item_type = item_type_of(list);
  const Node* items = root_.find(list);
  if (items == nullptr) return ids;
  for (const Node* item : items->children()) {
    const Node* id = id_of(*item);
    if (id == nullptr) continue;
    ids.names.push_back(id->text());
    ids.items.push_back(item);
  }
  if (ids.names.size() <= few_ids) return ids;
  for (std::size_t i = 0; i < ids.names.size(); ++i) ids.index.emplace(ids.names[i], ids.items[i]);
  return ids;
}

const Type* ReferenceChecker::item_type_of(std::string_view list) const {
  const Field* field = type_.find(list);
  if (field == nullptr || schema_.type(field->type).kind != TypeKind::list) return nullptr;
  return &schema_.type(schema_.type(field->type).items);
}

}  // namespace

bool check_references(const Node& root, const Schema& schema, TypeId type,
                      Diagnostics& diagnostics) {
  Diagnostics found;
  ReferenceChecker checker(root, schema, type, found);
  checker.check(root, type);
  found.sort();
  diagnostics.add(std::move(found));
  return checker.clean();
}

}  // namespace icpcheck::schema
