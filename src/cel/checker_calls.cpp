// SPDX-License-Identifier: MIT
// Calls of functions and operators: which overload, and what else their arguments have to be.
#include <algorithm>
#include <cmath>

#include "cel/checker.hpp"
#include "cel/overloads.hpp"
#include "cel/quoted.hpp"
#include "cel/time.hpp"
#include "cel/types.hpp"
#include "icpcheck/base/date.hpp"

namespace icpcheck::cel {
namespace {

bool is_sign_name(std::string_view name) {
  const auto overloads = overloads_of(name);
  return !overloads.empty() && overloads.front().style == Style::sign;
}

}  // namespace

std::vector<Checked> Checker::check_children(const Node& node) {
  std::vector<Checked> children;
  for (const NodeId child : node.children) children.push_back(check(child));
  return children;
}

Checked Checker::call(const Node& node) {
  if (!node.member) {
    if (const auto definition = find_definition(node.name)) {
      return call_definition(node, *definition);
    }
    if (node.name == "stated") return stated(node);
    if (node.name == "otherwise") return otherwise(node);
    if (node.name == "unsettled") return unsettled(node);
    if (node.name == "organisation") return organisation(node);
  }
  if (environment_.checked && overloads_of(node.name).empty()) {
    explain_unknown_function(node);
    return {};
  }
  const std::vector<Checked> arguments = check_children(node);
  if (!environment_.checked) return call_unchecked(node, arguments);
  std::vector<Type> types;
  types.reserve(arguments.size());
  for (const Checked& argument : arguments) types.push_back(argument.type);
  const Style style =
      node.member ? Style::member : (is_sign_name(node.name) ? Style::sign : Style::global);
  const auto match = find_match(node.name, style, types);
  if (!match) {
    explain_mismatch(node, style, types);
    return {};
  }
  check_arguments(node, arguments, overloads()[match->overload]);
  return emit_call(node, arguments, match->overload, match->result);
}

// Types are left to run time: begin with the first overload of the name.
Checked Checker::call_unchecked(const Node& node, const std::vector<Checked>& arguments) {
  const std::size_t overload = find_overloads(node.name);
  const bool fits = overload < overloads().size() && arguments.size() <= 2;
  if (!fits) return emit_failure(node, "There is no function \"" + node.name + "\".");
  return emit_call(node, arguments, static_cast<std::uint32_t>(overload), {});
}

void Checker::check_arguments(const Node& node, const std::vector<Checked>& arguments,
                              const Overload& overload) {
  if (overload.compares) {
    for (const Checked& argument : arguments) {
      if (!holds_object(argument.type)) continue;
      complain_about_type(node.place, "Objects of a description cannot be compared.",
                          "Compare their fields, such as the id.");
      return;
    }
    if (arguments.size() == 2) check_vocabulary(arguments[0], arguments[1]);
  }
  if (node.name == "matches") check_pattern(node, arguments[1]);
  if (node.name == "[]") check_index(node, arguments[0], arguments[1]);
  const bool in_zone = overload.count == 2 && overload.arguments[0] == Pattern::timestamp &&
                       overload.arguments[1] == Pattern::string;
  if (in_zone) check_zone(arguments[1]);
  if (node.name == "dyn" && environment_.schema != nullptr &&
      arguments[0].type.kind != TypeKind::dyn) {
    complain(node.place, "cel.not_supported", "\"dyn\" is for fields below local only.",
             "Leave it out.");
  }
}

void Checker::check_pattern(const Node& node, const Checked& pattern) {
  if (pattern.texts.empty() && !pattern.failed()) {
    complain(node.place, "cel.not_supported", "The pattern of \"matches\" has to be written out.",
             "Write it as text: matches(\"...\").");
  }
  for (const WrittenText& text : pattern.texts) {
    const std::string problem = problem_of_pattern(text.value);
    if (problem.empty()) continue;
    complain_at(*text.text, text.place, "cel.bad_pattern", "This is no pattern: " + problem + ".",
                "Patterns are those of RE2.");
  }
}

void Checker::check_zone(const Checked& zone) {
  for (const WrittenText& text : zone.texts) {
    const ZoneKind kind = parse_zone(text.value).kind;
    if (kind == ZoneKind::offset) continue;
    const std::string written = quoted(text.value);
    complain_at(*text.text, text.place, "cel.not_supported",
                kind == ZoneKind::name
                    ? "Time zones by name, such as " + written + ", are not supported."
                    : written + " is not a time zone.",
                "Write UTC or an offset such as +01:00.");
  }
}

// What has no items at such a position, or no such keys, whatever the description says.
void Checker::check_index(const Node& node, const Checked& base, const Checked& key) {
  const bool free = base.type.kind == TypeKind::dyn && base.path;
  if (environment_.schema == nullptr || (!free && base.type.kind != TypeKind::list)) return;
  const TypeKind kind = key.type.kind;
  const bool position = kind == TypeKind::integer || kind == TypeKind::number;
  if (free && !position && kind != TypeKind::string && kind != TypeKind::dyn) {
    complain_about_type(node.place,
                        "Nothing below local has " + type_text(key.type) + " as position or key.",
                        "A list has whole numbers from 0 on, a map text.");
  }
  if (!position || !emitted_as(Op::constant, key.instruction)) return;
  const Constant& constant = constant_of(key.instruction);
  const double value =
      kind == TypeKind::integer ? static_cast<double>(constant.integer) : constant.number;
  if (value >= 0 && std::trunc(value) == value) return;
  complain_about_type(node_at(node.children[1]).whole, "No item of a list has this position.",
                      "Positions are whole numbers from 0 on.");
}

// As CEL has it, x["a"] is x.a for a map; below `local` it may be one.
std::optional<Checked> Checker::free_field(const Node& node,
                                           const std::vector<Checked>& arguments) {
  const Checked& base = arguments[0];
  const Checked& key = arguments[1];
  if (environment_.schema == nullptr || base.type.kind != TypeKind::dyn) return std::nullopt;
  if (key.type.kind != TypeKind::string || !emitted_as(Op::constant, key.instruction)) {
    return std::nullopt;
  }
  const std::uint32_t name = add_name(constant_of(key.instruction).text);
  Checked field{.path = base.path};
  field.instruction = emit(Op::select, node, {base.instruction}, name, Type::no_schema_type);
  return field;
}

// A day that is written out is worked out once, and its mistakes are found before it runs.
std::optional<Checked> Checker::written_date(const Node& node, const Checked& text) {
  if (!emitted_as(Op::constant, text.instruction)) return std::nullopt;
  const std::string& written = constant_of(text.instruction).text;
  const auto day = parse_date(written);
  if (!day) {
    complain(node_at(node.children[0]).place, "cel.bad_date", quoted(written) + " is not a date.",
             "Write the year, month and day: 2022-04-01.");
    return Checked{.type = simple_type(TypeKind::timestamp)};
  }
  Constant constant{.kind = TypeKind::timestamp};
  constant.integer = std::int64_t{day->days} * seconds_a_day;
  return emit_constant(node, std::move(constant), simple_type(TypeKind::timestamp));
}

Checked Checker::emit_call(const Node& node, const std::vector<Checked>& arguments,
                           std::uint32_t overload, Type type) {
  if (node.name == "date" && environment_.checked) {
    if (auto written = written_date(node, arguments[0])) return *written;
  }
  if (node.name == "[]" && environment_.checked) {
    if (auto field = free_field(node, arguments)) return *field;
  }
  Checked checked{.type = std::move(type)};
  if (node.name == "[]") checked.texts = arguments[0].texts;
  if (node.name == "in") {
    if (const auto constants = constants_of(arguments[1].instruction)) {
      std::vector<InstructionId> operands = {arguments[0].instruction};
      operands.insert(operands.end(), constants->begin(), constants->end());
      checked.instruction = emit(Op::in_constants, node, operands);
      return checked;
    }
  }
  std::vector<InstructionId> operands;
  operands.reserve(arguments.size());
  for (const Checked& argument : arguments) operands.push_back(argument.instruction);
  checked.instruction = emit(Op::call, node, operands, overload);
  return checked;
}

// The items of a list literal that is the same in every run: `in` need not make the list.
std::optional<std::vector<InstructionId>> Checker::constants_of(InstructionId list) const {
  if (!emitted_as(Op::list, list)) return std::nullopt;
  const Instruction& instruction = program_.instructions[static_cast<std::size_t>(list)];
  std::vector<InstructionId> items;
  for (std::size_t i = 0; i < instruction.count; ++i) {
    items.push_back(InstructionId{program_.operands[instruction.first_operand + i]});
    if (!emitted_as(Op::constant, items.back())) return std::nullopt;
  }
  return items;
}

}  // namespace icpcheck::cel
