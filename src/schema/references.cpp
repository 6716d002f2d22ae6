// SPDX-License-Identifier: MIT
// Compares the ids that a file uses with those that it defines.
#include <algorithm>
#include <deque>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "icpcheck/schema/schema.hpp"
#include "schema/problems.hpp"
#include "schema/reporter.hpp"

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;

constexpr const char* id_key = "id";

/// More ids than this are looked up by hash, fewer one by one.
constexpr std::size_t few = 32;

/// The ids of one list, in order and for looking up.
struct Ids {
  std::string_view list;
  std::vector<std::string_view> names;
  std::unordered_set<std::string_view> set;  // empty when there are few

  [[nodiscard]] bool contains(std::string_view id) const {
    if (!set.empty()) return set.contains(id);
    return std::find(names.begin(), names.end(), id) != names.end();
  }
};

const Node* id_of(const Node& item) {
  const Node* id = item.find(id_key);
  return id != nullptr && id->kind() == Kind::string ? id : nullptr;
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
  ReferenceChecker(const Node& root, const Schema& schema, Diagnostics& diagnostics)
      : root_(root), schema_(schema), reporter_(diagnostics) {}

  void check(const Node& node, TypeId id);
  [[nodiscard]] bool clean() const { return reporter_.clean(); }

 private:
  void check_reference(const Node& node, const Type& type);
  void check_ids(const Node& list, const Type& type);
  const Ids& ids_of(std::string_view list);

  const Node& root_;
  const Schema& schema_;
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
  }
}

void ReferenceChecker::check_reference(const Node& node, const Type& type) {
  const Ids& known = ids_of(type.refers_to);
  if (known.contains(node.text())) return;
  // A near word among thousands is chance, and looking for it would cost more than the rest.
  constexpr std::size_t most = 1000;
  static const std::vector<std::string_view> none;
  reporter_.report(unknown_reference, node, type, known.names.size() <= most ? known.names : none);
}

void ReferenceChecker::check_ids(const Node& list, const Type& type) {
  const Type& item_type = schema_.type(type.items);
  if (item_type.kind != TypeKind::object || item_type.find(id_key) == nullptr) return;
  const auto items = list.children();
  std::unordered_map<std::string_view, const Node*> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Node* id = id_of(*items[i]);
    if (id == nullptr) continue;
    const Node* first = items.size() > few ? seen.emplace(id->text(), id).first->second
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
  const Node* items = root_.find(list);
  if (items == nullptr) return ids;
  for (const Node* item : items->children()) {
    if (const Node* id = id_of(*item)) ids.names.push_back(id->text());
  }
  if (ids.names.size() > few) ids.set.insert(ids.names.begin(), ids.names.end());
  return ids;
}

}  // namespace

bool check_references(const Node& root, const Schema& schema, TypeId type,
                      Diagnostics& diagnostics) {
  Diagnostics found;
  ReferenceChecker checker(root, schema, found);
  checker.check(root, type);
  found.sort();
  diagnostics.add(std::move(found));
  return checker.clean();
}

}  // namespace icpcheck::schema
