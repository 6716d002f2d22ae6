// SPDX-License-Identifier: MIT
// Our own functions that no overload can describe, and what is wrong with a call that fits none.
#include <algorithm>
#include <array>

#include "cel/checker.hpp"
#include "cel/names.hpp"
#include "cel/overloads.hpp"
#include "cel/quoted.hpp"
#include "cel/types.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {
namespace {

constexpr std::string_view organisations = "organisations";

/// What other languages call it.
struct HabitualName {
  std::string_view written;
  std::string_view meant;
};
constexpr std::array<HabitualName, 8> habitual_names = {{{"any", "exists"},
                                                         {"some", "exists"},
                                                         {"every", "all"},
                                                         {"length", "size"},
                                                         {"len", "size"},
                                                         {"count", "size"},
                                                         {"includes", "contains"},
                                                         {"today", "as_of"}}};

std::string hint_for(const std::vector<Type>& types) {
  const auto has = [&](TypeKind kind) {
    return std::ranges::find(types, kind, &Type::kind) != types.end();
  };
  if (has(TypeKind::timestamp) && has(TypeKind::string)) {
    return "Write a day as date(\"2022-04-01\").";
  }
  if (has(TypeKind::timestamp) && has(TypeKind::integer)) return "Write days(30) for 30 days.";
  if (has(TypeKind::duration) && has(TypeKind::integer)) return "Write days(30) for 30 days.";
  if (has(TypeKind::integer) && has(TypeKind::number)) {
    return "Write a number with decimals, such as 1.0, or use double().";
  }
  if (has(TypeKind::object)) return "Ask about one of its fields.";
  return {};
}

}  // namespace

Checked Checker::stated(const Node& node) {
  if (expect_ != Expect::test && expect_ != Expect::names) {
    complain(node.place, "cel.not_supported", "\"stated\" is for when, where and names only.",
             "Ask for the field itself: while it is not stated, the check is not stated.");
  }
  const std::vector<Checked> arguments = check_children(node);
  if (arguments.size() == 1 && arguments[0].failed()) return {};
  if (arguments.size() != 1 || !arguments[0].path) {
    complain(node.place, "cel.wrong_type", "\"stated\" asks about one field of the description.",
             "Write stated(a.b).");
    return {};
  }
  return {.instruction = emit(Op::stated, node, {arguments[0].instruction}),
          .type = simple_type(TypeKind::boolean)};
}

// A field or its default: stated(a.b) ? a.b : default. Allowed anywhere, for what is left out by
// choice.
Checked Checker::otherwise(const Node& node) {
  std::vector<Checked> arguments = check_children(node);
  if (std::ranges::any_of(arguments, &Checked::failed)) return {};
  if (arguments.size() != 2 || !arguments[0].path) {
    complain(node.place, "cel.wrong_type",
             "\"otherwise\" takes one field of the description and what stands for it.",
             "Write otherwise(a.b, false).");
    return {};
  }
  Checked& field = arguments[0];
  const auto type = unify(field.type, arguments[1].type);
  if (!type) {
    complain_about_type(node.place, "The field and what stands for it have different types: " +
                                        type_text(field.type) + " and " +
                                        type_text(arguments[1].type) + ".");
    return {};
  }
  constexpr std::uint32_t by_choice = 1;  // nobody has to state it
  const InstructionId known = emit(Op::stated, node, {field.instruction}, by_choice);
  return {.instruction =
              emit(Op::conditional, node, {known, field.instruction, arguments[1].instruction}),
          .type = *type,
          .texts = field.texts,
          .path = true};
}

// True or false, nobody knows: what is left open has no field, so it is told in words. It stands as
// a variable that nobody binds, behind those of the environment.
Checked Checker::unsettled(const Node& node) {
  const Node* words = node.children.size() == 1 ? &node_at(node.children[0]) : nullptr;
  const bool is_text = words != nullptr && words->kind == NodeKind::literal &&
                       words->literal.kind == TypeKind::string;
  if (!is_text) {
    complain(node.place, "cel.wrong_type",
             "\"unsettled\" takes one text that says what is not known.",
             "Write unsettled(\"which council acts now\").");
    return {};
  }
  std::size_t position = program_.variables.find(words->literal.text);
  if (position == program_.variables.size()) program_.variables.add(words->literal.text);
  return {.instruction = emit(Op::variable, node, {}, static_cast<std::uint32_t>(position)),
          .type = simple_type(TypeKind::boolean)};
}

Checked Checker::organisation(const Node& node) {
  const std::vector<Checked> arguments = check_children(node);
  const schema::Type* root = root_type(environment_);
  const schema::Field* list = root == nullptr ? nullptr : root->find(organisations);
  if (list == nullptr) {
    if (!environment_.checked) return emit_failure(node, "There are no organisations.");
    complain(node.place, "cel.unknown_function", "There is no function \"organisation\" here.",
             "It needs a description with a list of organisations.");
    return {};
  }
  const Type text = simple_type(TypeKind::string);
  if (arguments.size() != 1 || !unify(arguments[0].type, text)) {
    constexpr std::string_view problem = "\"organisation\" takes one argument, the id.";
    if (!environment_.checked) return emit_failure(node, std::string(problem));
    complain_about_type(node.place, std::string(problem),
                        "Write organisation(member.organisation).");
    return {};
  }
  const schema::TypeId item = environment_.schema->type(list->type).items;
  Checked checked{.type = type_of(*environment_.schema, item), .path = true};
  checked.instruction =
      emit(Op::organisation, node, {arguments[0].instruction}, add_name(organisations), item);
  return checked;
}

void Checker::explain_mismatch(const Node& node, Style style, const std::vector<Type>& types) {
  const auto candidates = overloads_of(node.name);
  const auto written = [&](const Overload& overload) { return is_written(overload, style); };
  if (std::ranges::none_of(candidates, written)) {
    const std::string usage =
        style == Style::member ? node.name + "(x)" : "x." + node.name + "(...)";
    complain(node.place, "cel.unknown_function", quoted(node.name) + " is written in another way.",
             "Write " + usage + ".");
    return;
  }
  const auto counts = [&](const Overload& overload) {
    return written(overload) && overload.count == types.size();
  };
  const std::size_t before = style == Style::member ? 1 : 0;
  if (std::ranges::none_of(candidates, counts)) {
    const std::size_t wanted = candidates.front().count - before;
    complain(node.place, "cel.wrong_type",
             quoted(node.name) + " takes " + count_of(wanted, "argument") + ", but here are " +
                 std::to_string(types.size() - before) + ".");
    return;
  }
  std::string given;
  for (std::size_t i = 0; i < types.size(); ++i) {
    given += (i > 0 ? " and " : "") + type_text(types[i]);
  }
  complain(node.place, "cel.wrong_type", quoted(node.name) + " does not work on " + given + ".",
           hint_for(types));
}

void Checker::explain_unknown_function(const Node& node) {
  if (node.name == "uint" || node.name == "bytes") {
    complain(node.place, "cel.not_supported",
             "The function " + quoted(node.name) + " is not supported.",
             node.name == "uint" ? "Use int()." : "Use text.");
    return;
  }
  std::string hint = did_you_mean(node.name, callable_names(environment_, node.member));
  const auto* habit = std::ranges::find(habitual_names, node.name, &HabitualName::written);
  if (habit != habitual_names.end()) hint = "Did you mean " + quoted(habit->meant) + "?";
  const auto& definitions = environment_.definitions;
  const auto found = std::ranges::find(definitions, node.name, &Definition::name);
  if (found != definitions.end()) hint = "A definition sees only those that stand before it.";
  if (node.member && found != definitions.end()) {
    hint = "It is a definition: write " + node.name + "(...).";
  }
  complain(node.place, "cel.unknown_function", "There is no function " + quoted(node.name) + ".",
           std::move(hint));
}

}  // namespace icpcheck::cel
