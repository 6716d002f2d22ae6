// SPDX-License-Identifier: MIT
// What names and fields mean.
#include <algorithm>

#include "cel/checker.hpp"
#include "cel/conversions.hpp"
#include "cel/names.hpp"
#include "cel/quoted.hpp"
#include "cel/types.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cel {
namespace {

std::vector<std::string_view> names_of_fields(const schema::Type& type) {
  std::vector<std::string_view> names;
  for (const schema::Field& field : type.fields) names.push_back(field.name);
  return names;
}

}  // namespace

Checked Checker::identifier(const Node& node) {
  if (!node.absolute) {
    if (auto found = find_scope(node)) return *found;
  }
  if (auto found = find_variable(node, node.name, node.absolute)) return *found;
  if (auto found = find_root_field(node)) return *found;
  if (auto found = find_type(node, node.name)) return *found;
  return unknown_name(node);
}

std::optional<Checked> Checker::find_scope(const Node& node) {
  for (std::size_t i = scopes_.size(); i-- > source_->first_scope;) {
    const Scope& scope = scopes_[i];
    if (scope.name != node.name) continue;
    Checked found = scope.value;
    found.instruction = emit(scope.op, node, {}, scope.slot);
    return found;
  }
  return std::nullopt;
}

std::optional<Checked> Checker::find_variable(const Node& node, std::string_view name,
                                              bool absolute) {
  std::string container = absolute ? std::string() : environment_.container;
  for (;;) {
    const std::string full =
        container.empty() ? std::string(name) : container + '.' + std::string(name);
    const auto found = std::ranges::find(environment_.variables, full, &Variable::name);
    if (found != environment_.variables.end()) {
      const auto position = static_cast<std::uint32_t>(found - environment_.variables.begin());
      Checked variable{.type = found->type, .path = true};
      variable.instruction = emit(Op::variable, node, {}, position);
      return variable;
    }
    if (container.empty()) return std::nullopt;
    const std::size_t dot = container.rfind('.');
    container.resize(dot == std::string::npos ? 0 : dot);
  }
}

std::optional<Checked> Checker::find_root_field(const Node& node) {
  const schema::Type* root = root_type(environment_);
  const schema::Field* field = root == nullptr ? nullptr : root->find(node.name);
  if (field == nullptr) return std::nullopt;
  Checked found{.type = type_of(*environment_.schema, field->type), .path = true};
  found.instruction = emit(Op::root_field, node, {}, add_name(node.name), field->type);
  return found;
}

std::optional<Checked> Checker::find_type(const Node& node, std::string_view name) {
  if (std::ranges::find(type_words, name) == type_words.end()) return std::nullopt;
  Constant constant{.kind = TypeKind::type};
  constant.text = std::string(name);
  return emit_constant(node, std::move(constant), simple_type(TypeKind::type));
}

// Of a chain of selections "a.b.c" from a name on; "" when it begins with something else.
std::string Checker::dotted(const Node& node) const {
  if (node.kind == NodeKind::identifier) return node.name;
  if (node.kind != NodeKind::select) return {};
  std::string base = dotted(node_at(node.children[0]));
  return base.empty() ? base : base + '.' + node.name;
}

const Node& Checker::first_of(const Node& node) const {
  const Node* first = &node;
  while (first->kind == NodeKind::select) first = &node_at(first->children[0]);
  return *first;
}

// A variable may have dots in its name: the longest name wins.
std::optional<Checked> Checker::find_qualified(const Node& node) {
  const std::string name = dotted(node);
  if (name.empty()) return std::nullopt;
  const Node& first = first_of(node);
  for (std::size_t i = scopes_.size(); i-- > source_->first_scope;) {
    if (scopes_[i].name == first.name && !first.absolute) return std::nullopt;
  }
  if (auto found = find_variable(node, name, first.absolute)) return found;
  return find_type(node, name);
}

Checked Checker::select(const Node& node) {
  if (auto found = find_qualified(node)) return *found;
  const Node& base_node = node_at(node.children[0]);
  const std::string prefix = dotted(base_node);
  const bool only_prefix =
      !prefix.empty() && !names_below(prefix, environment_).empty() && !find_qualified(base_node);
  if (only_prefix) return unknown_below(node, prefix);
  const Checked base = check(node.children[0]);
  return field(node, base, Op::select).value_or(Checked{});
}

Checked Checker::has(const Node& node) {
  const Checked base = check(node.children[0]);
  Checked checked = field(node, base, Op::has).value_or(Checked{});
  return {.instruction = checked.instruction, .type = simple_type(TypeKind::boolean)};
}

std::optional<Checked> Checker::field(const Node& node, const Checked& base, Op op) {
  Checked found{.path = base.path};
  std::uint32_t type = Type::no_schema_type;
  if (base.type.kind == TypeKind::object && environment_.schema != nullptr) {
    const schema::Type& object = environment_.schema->type(base.type.schema_type);
    const schema::Field* declared = object.find(node.name);
    if (declared == nullptr) {
      complain(node.place, "cel.unknown_field",
               "There is no field " + quoted(node.name) +
                   (object.name.empty() ? " here." : " in " + object.name + "."),
               did_you_mean(node.name, names_of_fields(object)));
      return std::nullopt;
    }
    type = declared->type;
    found.type = type_of(*environment_.schema, type);
  } else if (base.type.kind == TypeKind::map) {
    found.type = mapped_type(base.type);
  } else if (base.type.kind != TypeKind::dyn && environment_.checked) {
    const bool list = base.type.kind == TypeKind::list;
    complain_about_type(node.place,
                        "A field is asked of " + type_text(base.type) + ", which has none.",
                        list ? "Ask its items: list.exists(item, item." + node.name + ")." : "");
    return std::nullopt;
  }
  found.instruction = emit(op, node, {base.instruction}, add_name(node.name), type);
  return found;
}

Checked Checker::unknown_name(const Node& node) {
  if (!environment_.checked) {
    return emit_failure(node, "There is no " + quoted(node.name) + ".");
  }
  if (node.name == "uint" || node.name == "bytes") {
    complain(node.place, "cel.not_supported",
             "The type " + quoted(node.name) + " is not supported.");
    return {};
  }
  std::string hint;
  if (is_function(node.name)) {
    hint = "It is a function: write " + node.name + "(...).";
  } else if (!names_below(node.name, environment_).empty()) {
    hint = "Write one of its names after a dot: " + node.name + ".NAME.";
  } else {
    std::vector<std::string_view> names = value_names(environment_);
    for (std::size_t i = source_->first_scope; i < scopes_.size(); ++i) {
      names.push_back(scopes_[i].name);
    }
    hint = did_you_mean(node.name, names);
  }
  complain(node.place, "cel.unknown_name", "There is no " + quoted(node.name) + " here.",
           std::move(hint));
  return {};
}

Checked Checker::unknown_below(const Node& node, std::string_view prefix) {
  if (!environment_.checked) {
    return emit_failure(node, "There is no " + quoted(node.name) + ".");
  }
  const std::string message =
      prefix == "params" ? "There is no parameter " + quoted(node.name) + "."
                         : "There is no " + quoted(node.name) + " in " + std::string(prefix) + ".";
  complain(node.place, "cel.unknown_name", message,
           did_you_mean(node.name, names_below(prefix, environment_)));
  return {};
}

}  // namespace icpcheck::cel
