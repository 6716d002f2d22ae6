// SPDX-License-Identifier: MIT
// Goes down the tree once and writes what is kept.
#include "unit/cel/copy.hpp"

namespace icpcheck::cel {

std::string copy(const yaml::Node& node, const std::function<bool(const yaml::Node&)>& keep) {
  const bool map = node.kind() == yaml::Kind::map;
  if (!map && node.kind() != yaml::Kind::list) return std::string(node.text());
  std::string text;
  for (const yaml::Node* child : node.children()) {
    if (!keep(*child)) continue;
    if (!text.empty()) text += ", ";
    if (map) text += std::string(child->key()) + ": ";
    text += copy(*child, keep);
  }
  return map ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace icpcheck::cel
