// SPDX-License-Identifier: MIT
// The tree that the parser makes: one vector of nodes, children by index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "icpcheck/cel/program.hpp"

namespace icpcheck::cel {

enum class NodeKind : std::uint8_t {
  literal,
  identifier,   // name; absolute when written with a leading dot
  select,       // [base].name
  has,          // has([base].name)
  call,         // name(children...), or [first].name(rest...) for a member; operators by sign
  conditional,  // [condition, then, else]
  all_of,       // &&
  any_of,       // ||
  list,
  map,            // [key, value, key, value...]
  comprehension,  // a macro: [range, predicate], [range, item] or [range, predicate, item]
};

using NodeId = std::uint32_t;

/// A piece of the text, in bytes.
struct Span {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

struct Node {
  NodeKind kind = NodeKind::literal;
  Op macro = Op::exists;  // comprehension: which
  bool member = false;    // call
  bool absolute = false;  // identifier
  std::uint32_t depth = 1;
  Span place;        // what a message about this node underlines: a name, a sign, a literal
  Span whole;        // from its first byte to its last
  std::string name;  // identifier, field, function, variable of a macro
  Constant literal;
  std::vector<NodeId> children;
};

struct Ast {
  std::vector<Node> nodes;
  NodeId root = 0;

  [[nodiscard]] const Node& node(NodeId id) const { return nodes[id]; }
};

}  // namespace icpcheck::cel
