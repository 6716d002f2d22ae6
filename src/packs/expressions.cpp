// SPDX-License-Identifier: MIT
// Expressions of a pack: their places, and their programs for each kind of description.
#include <memory>
#include <utility>

#include "packs/loading.hpp"

namespace icpcheck::packs {

namespace {

/// The joints of the part of a text from `begin` to `end`. Only a comment asks for them.
std::vector<std::size_t> joints_of(const yaml::Node& node, std::size_t begin, std::size_t end) {
  if (node.text().substr(begin, end - begin).find("//") == std::string_view::npos) return {};
  std::vector<std::size_t> joints = node.joints();
  std::erase_if(joints, [&](std::size_t joint) { return joint < begin || joint >= end; });
  for (std::size_t& joint : joints) joint -= begin;
  return joints;
}

}  // namespace

cel::Text text_of(const yaml::Node& node, std::size_t begin, std::size_t end) {
  return {.text = std::string(node.text().substr(begin, end - begin)),
          .diagnose =
              [&node, begin](std::size_t offset, std::size_t length, std::string code,
                             std::string message, std::string hint) {
                return yaml::at_text(node, begin + offset, length, std::move(code),
                                     std::move(message), std::move(hint));
              },
          .joints = joints_of(node, begin, end)};
}

cel::Text text_of(const yaml::Node& node) { return text_of(node, 0, node.text().size()); }

Expression compile(const cel::Text& text, AppliesTo applies_to, cel::Expect expect,
                   const Subject* subject, Loading& loading) {
  Expression expression;
  expression.text = text.text;
  for (const Kind kind : kinds) {
    if (!applies_to.contains(kind)) continue;
    const auto at = static_cast<std::size_t>(kind);
    cel::Environment& environment = loading.environments[at];
    if (subject != nullptr) environment.variables.push_back({subject->name, subject->types[at]});
    auto program = cel::compile(text, environment, expect, loading.diagnostics);
    if (subject != nullptr) environment.variables.pop_back();
    // The second kind would mostly repeat the same error.
    if (!program) break;
    expression.programs[at] = std::make_shared<const cel::Program>(std::move(*program));
  }
  return expression;
}

}  // namespace icpcheck::packs
