// SPDX-License-Identifier: MIT
// The checker's way through the tree: literals, && || ?:, lists and maps, and what the place of
// the expression asks of it.
#include "cel/checker.hpp"

#include <algorithm>
#include <stdexcept>

#include "cel/limits.hpp"
#include "cel/types.hpp"

namespace icpcheck::cel {
namespace {

Type type_of_literal(const Constant& constant) { return simple_type(constant.kind); }

bool is_key_type(const Type& type) {
  switch (type.kind) {
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::string:
    case TypeKind::dyn:
      return true;
    default:
      return false;
  }
}

}  // namespace

Checker::Checker(const Environment& environment, Expect expect, Diagnostics& diagnostics)
    : environment_(environment),
      expect_(expect),
      diagnostics_(diagnostics),
      bodies_(environment.definitions.size()) {
  for (const Variable& variable : environment.variables) program_.variables.add(variable.name);
}

std::optional<Program> Checker::check(const Text& text, const Ast& ast) {
  Source source{.text = &text, .ast = &ast};
  source.definitions = environment_.definitions.size();
  source_ = &source;
  const Checked checked = check(ast.root);
  demand(ast.node(ast.root), checked);
  refuse_bare_all(ast);
  source_ = nullptr;
  if (failed_) return std::nullopt;
  if (checked.failed()) throw std::logic_error("An expression failed without an error.");
  program_.root = static_cast<std::uint32_t>(checked.instruction);
  program_.type = checked.type;
  return std::move(program_);
}

void Checker::demand(const Node& node, const Checked& checked) {
  if (expect_ == Expect::any) return;
  struct Wanted {
    Demand demand;
    TypeKind kind;
    std::string_view words;
  };
  const auto wanted = [this]() -> Wanted {
    if (expect_ == Expect::day) return {Demand::day, TypeKind::timestamp, "a date"};
    const bool boolean = expect_ == Expect::boolean || expect_ == Expect::test;
    if (boolean) return {Demand::boolean, TypeKind::boolean, "true or false"};
    return {Demand::list, TypeKind::list, "a list"};
  }();
  program_.demand = wanted.demand;
  const TypeKind kind = checked.type.kind;
  if (failed_ || kind == wanted.kind || kind == TypeKind::dyn) return;
  complain_about_type(node.whole, "This has to be " + std::string(wanted.words) + ", but it is " +
                                      type_text(checked.type) + ".");
}

// One finding for each item says more than one for all of them.
void Checker::refuse_bare_all(const Ast& ast) {
  if (expect_ != Expect::boolean) return;
  const Node& root = ast.node(ast.root);
  std::vector<NodeId> parts = {ast.root};
  if (root.kind == NodeKind::all_of) parts = root.children;
  for (const NodeId part : parts) {
    const Node& all = ast.node(part);
    if (std::ranges::find(described_alls_, &all) == described_alls_.end()) continue;
    complain(all.place, "cel.bare_all", "\"all\" would not say which items fall short.",
             "Use for_each: it gives a finding that lists them.");
  }
}

Checked Checker::check(NodeId id) {
  const Node& current = node_at(id);
  if (depth_ >= limits::depth && !stopped_) {
    stopped_ = true;
    complain(current.place, "cel.limit", "The expression is nested deeper than 100 levels.",
             "The bodies of its definitions count, too.");
  }
  if (stopped_) return {};
  ++depth_;
  Checked checked = dispatch(current);
  --depth_;
  return checked;
}

Checked Checker::dispatch(const Node& node) {
  switch (node.kind) {
    case NodeKind::literal:
      return literal(node);
    case NodeKind::identifier:
      return identifier(node);
    case NodeKind::select:
      return select(node);
    case NodeKind::has:
      return has(node);
    case NodeKind::call:
      return call(node);
    case NodeKind::conditional:
      return conditional(node);
    case NodeKind::all_of:
    case NodeKind::any_of:
      return logic(node);
    case NodeKind::list:
      return list(node);
    case NodeKind::map:
      return map(node);
    case NodeKind::comprehension:
      return macro(node);
  }
  return {};
}

Checked Checker::literal(const Node& node) {
  Checked checked = emit_constant(node, node.literal, type_of_literal(node.literal));
  if (node.literal.kind == TypeKind::string) {
    checked.texts.push_back({source_->text, node.place, node.literal.text});
  }
  return checked;
}

void Checker::check_boolean(NodeId id, const Checked& checked, std::string_view asker) {
  if (checked.type.kind == TypeKind::boolean || checked.type.kind == TypeKind::dyn) return;
  complain_about_type(node_at(id).whole, std::string(asker) + " needs true or false, but this is " +
                                             type_text(checked.type) + ".");
}

Checked Checker::conditional(const Node& node) {
  const Checked condition = check(node.children[0]);
  check_boolean(node.children[0], condition, "\"?\"");
  Checked chosen = check(node.children[1]);
  const Checked other = check(node.children[2]);
  const auto type = unify(chosen.type, other.type);
  if (!type) {
    complain_about_type(node.place,
                        "The two sides of \":\" have different types: " + type_text(chosen.type) +
                            " and " + type_text(other.type) + ".");
  }
  chosen.texts.insert(chosen.texts.end(), other.texts.begin(), other.texts.end());
  chosen.instruction =
      emit(Op::conditional, node, {condition.instruction, chosen.instruction, other.instruction});
  chosen.type = type.value_or(Type{});
  chosen.path = chosen.path && other.path;
  return chosen;
}

Checked Checker::logic(const Node& node) {
  const bool all = node.kind == NodeKind::all_of;
  std::vector<InstructionId> operands;
  for (const NodeId child : node.children) {
    const Checked operand = check(child);
    check_boolean(child, operand, all ? "\"&&\"" : "\"||\"");
    operands.push_back(operand.instruction);
  }
  const InstructionId instruction = emit(all ? Op::all_of : Op::any_of, node, operands);
  return {.instruction = instruction, .type = simple_type(TypeKind::boolean)};
}

Checked Checker::list(const Node& node) {
  std::vector<InstructionId> operands;
  Checked list;
  Type items;
  for (const NodeId child : node.children) {
    const Checked item = check(child);
    const auto both = operands.empty() ? item.type : unify(items, item.type);
    if (!both && environment_.schema != nullptr) {
      complain_about_type(node_at(child).whole, "The items of a list need one type, but this is " +
                                                    type_text(item.type) + " after " +
                                                    type_text(items) + ".");
    }
    items = both.value_or(Type{});
    operands.push_back(item.instruction);
    list.texts.insert(list.texts.end(), item.texts.begin(), item.texts.end());
  }
  list.instruction = emit(Op::list, node, operands);
  list.type = list_type(std::move(items));
  return list;
}

Checked Checker::map(const Node& node) {
  std::vector<InstructionId> operands;
  std::array<Type, 2> types;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Checked part = check(node.children[i]);
    if (i % 2 == 0 && !is_key_type(part.type)) {
      complain_about_type(node_at(node.children[i]).whole,
                          "A key of a map has to be text, a whole number, true or false, but "
                          "this is " +
                              type_text(part.type) + ".");
    }
    Type& type = types[i % 2];
    type = i < 2 ? part.type : unify(type, part.type).value_or(Type{});
    operands.push_back(part.instruction);
  }
  Type type = map_type(std::move(types[0]), std::move(types[1]));
  return {.instruction = emit(Op::map, node, operands), .type = std::move(type)};
}

}  // namespace icpcheck::cel
