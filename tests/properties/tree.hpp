// SPDX-License-Identifier: MIT
// A description that can be changed and written as YAML again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"
#include "properties/random.hpp"

namespace icpcheck::properties {

struct Tree {
  yaml::Kind kind = yaml::Kind::map;
  std::string text = {};  // of a scalar
  std::string key = {};   // of a member of a map
  std::vector<Tree> children = {};

  [[nodiscard]] bool is_map() const { return kind == yaml::Kind::map; }
  [[nodiscard]] bool is_list() const { return kind == yaml::Kind::list; }
  [[nodiscard]] const Tree* find(std::string_view name) const;
  [[nodiscard]] Tree* find(std::string_view name);
  /// The text at a key; "" where there is none.
  [[nodiscard]] std::string text_at(std::string_view name) const;
  void set(std::string name, Tree value);
};

[[nodiscard]] Tree text_tree(std::string text);
[[nodiscard]] Tree tree_of(const yaml::Node& node);

/// In block style, now and then with a part in flow style.
[[nodiscard]] std::string to_yaml(const Tree& tree);
/// With the keys of every map in another order; lists keep theirs.
[[nodiscard]] Tree shuffled(Tree tree, Random& random);

/// A part of a tree: which child to take at each step, and its path without positions.
struct Spot {
  std::vector<std::size_t> way;
  std::string path;   // "hwbs[].jsna"
  std::string exact;  // as reports have it: "hwbs[body-7].jsna", "icp.members[2].organisation"
};

/// All facts that may be left out: members of maps that the schema does not demand, and, with
/// `items`, those of lists.
[[nodiscard]] std::vector<Spot> removable(const Tree& tree, const schema::Schema& schema,
                                          schema::TypeId type, bool items = false);
[[nodiscard]] Tree without(Tree tree, const Spot& spot);
[[nodiscard]] const Tree& at(const Tree& tree, const Spot& spot);

/// Lays one tree over another: maps and lists of things with ids are joined, the rest of `upper`
/// takes the place of what was there.
void lay_over(const Tree& upper, Tree& lower);

}  // namespace icpcheck::properties
