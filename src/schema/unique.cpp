// SPDX-License-Identifier: MIT
// Short lists are compared item by item; long ones through a hash, since a file may hold a
// hundred thousand items.
#include "schema/unique.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;

bool is_number(const Node& node) {
  return node.kind() == Kind::integer || node.kind() == Kind::number;
}

double number_of(const Node& node) {
  return node.kind() == Kind::integer ? static_cast<double>(node.integer()) : node.number();
}

bool equal(const Node& a, const Node& b) {
  if (is_number(a) && is_number(b)) return number_of(a) == number_of(b);
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  switch (a.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return a.boolean() == b.boolean();
    case Kind::list:
      return std::equal(a.children().begin(), a.children().end(), b.children().begin(),
                        [](const Node* x, const Node* y) { return equal(*x, *y); });
    case Kind::map:
      return std::all_of(a.children().begin(), a.children().end(), [&](const Node* x) {
        const Node* y = b.find(x->key());
        return y != nullptr && equal(*x, *y);
      });
    default:
      return a.text() == b.text();
  }
}

std::size_t hash(const Node& node) {
  if (is_number(node)) return std::hash<double>()(number_of(node));
  if (node.kind() == Kind::boolean) return node.boolean() ? 1 : 2;
  std::size_t result = std::hash<std::string_view>()(node.text());
  for (const Node* child : node.children()) {
    const std::size_t key = std::hash<std::string_view>()(child->key());
    // Keys may come in any order, so that their hashes are added.
    if (node.kind() == Kind::map) result += (key ^ hash(*child)) * 31;
    if (node.kind() == Kind::list) result = result * 31 + hash(*child);
  }
  return result;
}

}  // namespace

std::vector<std::pair<const Node*, const Node*>> duplicates(const Node& list) {
  std::vector<std::pair<const Node*, const Node*>> found;
  const auto items = list.children();
  constexpr std::size_t few = 16;
  if (items.size() <= few) {
    for (std::size_t i = 1; i < items.size(); ++i) {
      const auto end = items.begin() + static_cast<std::ptrdiff_t>(i);
      const auto first = std::find_if(items.begin(), end,
                                      [&](const Node* item) { return equal(*item, *items[i]); });
      if (first != end) found.emplace_back(*first, items[i]);
    }
    return found;
  }
  std::unordered_multimap<std::size_t, const Node*> seen;
  for (const Node* item : items) {
    const std::size_t key = hash(*item);
    const auto [begin, end] = seen.equal_range(key);
    const auto first =
        std::find_if(begin, end, [&](const auto& entry) { return equal(*entry.second, *item); });
    if (first != end) {
      found.emplace_back(first->second, item);
    } else {
      seen.emplace(key, item);
    }
  }
  return found;
}

}  // namespace icpcheck::schema
