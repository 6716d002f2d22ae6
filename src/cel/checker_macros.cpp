// SPDX-License-Identifier: MIT
// Checks the macros over lists and maps.
#include "cel/checker.hpp"
#include "cel/limits.hpp"
#include "cel/names.hpp"
#include "cel/quoted.hpp"
#include "cel/types.hpp"

namespace icpcheck::cel {

Checked Checker::macro(const Node& node) {
  const Checked range = check(node.children[0]);
  const TypeKind kind = range.type.kind;
  if (kind != TypeKind::list && kind != TypeKind::map && kind != TypeKind::dyn) {
    complain_about_type(
        node_at(node.children[0]).whole,
        quoted(node.name) + " has no items to go through: it is " + type_text(range.type) + ".");
  }
  check_variable(node);
  if (nested_macros_ >= limits::nested_macros) {
    complain(node.place, "cel.limit", "More than three macros are nested in one another.",
             "Compute the inner list first, with map, filter or flatten.");
    return {};
  }
  const std::uint32_t slot = program_.slots++;
  Scope scope{.name = node.name, .op = Op::local, .slot = slot};
  scope.value = {.type = item_type(range.type), .texts = range.texts, .path = range.path};
  scopes_.push_back(std::move(scope));
  ++nested_macros_;
  std::vector<Checked> parts;
  for (std::size_t i = 1; i < node.children.size(); ++i) parts.push_back(check(node.children[i]));
  --nested_macros_;
  scopes_.pop_back();
  Checked result = macro_result(node, range, parts);
  std::vector<InstructionId> operands = {range.instruction};
  for (const Checked& part : parts) operands.push_back(part.instruction);
  result.instruction = emit(node.macro, node, operands, slot);
  return result;
}

Checked Checker::macro_result(const Node& node, const Checked& range,
                              const std::vector<Checked>& parts) {
  const bool transforms = node.macro == Op::transform;
  if (!transforms || parts.size() == 2) check_boolean(node.children[1], parts[0], "The condition");
  if (transforms) return {.type = list_type(parts.back().type), .texts = parts.back().texts};
  if (node.macro == Op::filter) {
    return {.type = list_type(item_type(range.type)), .texts = range.texts};
  }
  if (node.macro == Op::all && range.path && range.type.kind == TypeKind::list) {
    described_alls_.push_back(&node);
  }
  return {.type = simple_type(TypeKind::boolean)};
}

void Checker::check_variable(const Node& node) {
  if (environment_.schema == nullptr) return;
  const std::string_view meaning = meaning_of(node.name, environment_);
  if (meaning.empty()) return;
  const Span place = {node.place.offset, node.place.length};
  complain(place, "cel.name_taken",
           quoted(node.name) + " cannot name an item: it is " + std::string(meaning) + ".",
           "Use another name.");
}

}  // namespace icpcheck::cel
