// SPDX-License-Identifier: MIT
// Macros: calls that the parser turns into nodes of their own.
#include "cel/macros.hpp"

#include <algorithm>

#include "cel/parser.hpp"
#include "cel/parsing.hpp"
#include "cel/quoted.hpp"

namespace icpcheck::cel {
namespace {

const Macro* find_macro(std::string_view name) {
  const auto* found = std::ranges::find(list_macros, name, &Macro::name);
  return found == list_macros.end() ? nullptr : found;
}

}  // namespace

NodeId Parser::expand(Node call) {
  if (!macros_) return add(std::move(call));
  if (!call.member && call.name == "has") return has(std::move(call));
  const Macro* macro = call.member ? find_macro(call.name) : nullptr;
  if (macro == nullptr) return add(std::move(call));
  const std::size_t arguments = call.children.size() - 1;
  if (arguments < macro->least_arguments || arguments > macro->most_arguments) {
    fail(call.place, quoted(call.name) + " is used in another way.",
         "Write " + std::string(macro->usage) + ".");
  }
  const Node& variable = ast_.nodes[call.children[1]];
  if (variable.kind != NodeKind::identifier || variable.absolute) {
    fail(variable.whole, quoted(call.name) + " needs a name for the item here.",
         "Write " + std::string(macro->usage) + ".");
  }
  Node node{.kind = NodeKind::comprehension,
            .macro = macro->op,
            .place = call.place,
            .whole = call.whole,
            .name = variable.name};
  node.children = std::move(call.children);
  node.children.erase(node.children.begin() + 1);
  return add(std::move(node));
}

NodeId Parser::has(Node call) {
  const bool field =
      call.children.size() == 1 && ast_.nodes[call.children[0]].kind == NodeKind::select;
  if (!field) fail(call.place, "\"has\" asks about one field.", "Write has(a.b).");
  const Node& select = ast_.nodes[call.children[0]];
  Node node{.kind = NodeKind::has, .place = select.place, .whole = call.whole, .name = select.name};
  node.children = select.children;
  return add(std::move(node));
}

}  // namespace icpcheck::cel
