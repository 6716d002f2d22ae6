// SPDX-License-Identifier: MIT
// The door of the room: from text to a checked program, and heads of definitions.
#include "icpcheck/cel/compile.hpp"

#include <algorithm>

#include "cel/checker.hpp"
#include "cel/diagnose.hpp"
#include "cel/names.hpp"
#include "cel/parser.hpp"
#include "cel/quoted.hpp"

namespace icpcheck::cel {
namespace {

bool refuse_taken(const Text& head, const Node& node, const Environment& environment,
                  Diagnostics& diagnostics) {
  const std::string_view meaning = meaning_of(node.name, environment);
  if (meaning.empty()) return false;
  diagnostics.add(diagnose(head, node.place, "cel.name_taken",
                           quoted(node.name) + " is taken: it is " + std::string(meaning) + ".",
                           "Use another name."));
  return true;
}

bool is_head(const Ast& ast) {
  const Node& root = ast.node(ast.root);
  return root.kind == NodeKind::call && !root.member &&
         root.name.find_first_of("[!-+*/%<>=") != 0 &&
         std::ranges::all_of(root.children, [&](NodeId child) {
           return ast.node(child).kind == NodeKind::identifier;
         });
}

}  // namespace

std::optional<Program> compile(const Text& text, const Environment& environment, Expect expect,
                               Diagnostics& diagnostics) {
  const auto ast = parse(text, environment.macros, diagnostics);
  if (!ast) return std::nullopt;
  return Checker(environment, expect, diagnostics).check(text, *ast);
}

std::optional<Definition> define(const Text& head, Text body, const Environment& environment,
                                 Diagnostics& diagnostics) {
  const auto ast = parse(head, false, diagnostics);
  if (!ast) return std::nullopt;
  const Node& root = ast->node(ast->root);
  if (!is_head(*ast)) {
    diagnostics.add(diagnose(head, root.whole, "cel.syntax",
                             "This is not the head of a definition.",
                             "Write a name and its parameters: heard(board, role)."));
    return std::nullopt;
  }
  bool taken = refuse_taken(head, root, environment, diagnostics);
  Definition definition{.name = root.name, .parameters = {}, .body = std::move(body)};
  for (const NodeId child : root.children) {
    const Node& parameter = ast->node(child);
    taken = refuse_taken(head, parameter, environment, diagnostics) || taken;
    const bool twice =
        parameter.name == root.name ||
        std::ranges::find(definition.parameters, parameter.name) != definition.parameters.end();
    if (twice) {
      diagnostics.add(diagnose(head, parameter.place, "cel.name_taken",
                               quoted(parameter.name) + " is used twice.", "Use another name."));
      taken = true;
    }
    definition.parameters.push_back(parameter.name);
  }
  if (taken) return std::nullopt;
  return definition;
}

}  // namespace icpcheck::cel
