// SPDX-License-Identifier: MIT
// Follows the programs of a check as the evaluator does, with all paths that a value may come from
// in place of the value.
#include "icpcheck/model/facts_read.hpp"

#include <map>
#include <optional>
#include <string_view>

namespace icpcheck {
namespace {

using cel::Instruction;
using cel::Op;
using cel::Program;
using schema::Schema;
using schema::TypeId;

/// A part of a description from which a value may come.
struct Origin {
  Kind kind = Kind::system;
  std::string path;
  TypeId type = 0;

  auto operator<=>(const Origin&) const = default;
};
using Origins = std::set<Origin>;

/// An item of the list; what is no list is left as it is.
Origin item_of(Origin part, const Schema& schema) {
  while (schema.type(part.type).kind == schema::TypeKind::list) {
    part.path += "[]";
    part.type = schema.type(part.type).items;
  }
  return part;
}

class Tracer {
 public:
  Tracer(const Program& program, Kind kind, const Schema& schema, FactsRead& facts)
      : program_(program), kind_(kind), schema_(schema), facts_(facts) {}

  Origins trace(const std::map<std::string, Origins>& variables) {
    variables_ = variables;
    return program_.empty() ? Origins{} : trace(program_.root);
  }

 private:
  Origins operand(const Instruction& instruction, std::size_t position) {
    return trace(program_.operands[instruction.first_operand + position]);
  }

  Origins all_operands(const Instruction& instruction, std::size_t from = 0) {
    Origins all;
    for (std::size_t i = from; i < instruction.count; ++i) all.merge(operand(instruction, i));
    return all;
  }

  [[nodiscard]] Origins root_of(Kind kind) const {
    return {{kind, "", schema_.root(word(kind)).value()}};
  }

  /// The fields of that name, which are added to what was read.
  Origins below(const Origins& bases, std::string_view name) {
    Origins found;
    for (const Origin& base : bases) {
      const Origin part = item_of(base, schema_);
      const schema::Field* field = schema_.type(part.type).find(name);
      if (field == nullptr) continue;
      std::string path = part.path + (part.path.empty() ? "" : ".") + std::string(name);
      facts_[static_cast<std::size_t>(part.kind)].insert(path);
      found.insert({part.kind, std::move(path), field->type});
    }
    return found;
  }

  [[nodiscard]] Origins variable(std::string_view name) const {
    for (const Kind kind : kinds) {
      const Kind other = kind == Kind::system ? Kind::place : Kind::system;
      if (name == joined_name(kind)) return root_of(other);
    }
    const auto known = variables_.find(std::string{name});
    return known == variables_.end() ? Origins{} : known->second;
  }

  Origins over_items(const Instruction& instruction) {
    Origins range = operand(instruction, 0);
    slots_[instruction.a] = range;
    Origins items = all_operands(instruction, 1);
    if (instruction.op == Op::filter) return range;
    return instruction.op == Op::transform ? items : Origins{};
  }

  Origins bind(const Instruction& instruction) {
    for (std::size_t i = 1; i < instruction.count; ++i) {
      slots_[instruction.a + static_cast<std::uint32_t>(i) - 1] = operand(instruction, i);
    }
    return operand(instruction, 0);
  }

  Origins trace(std::uint32_t position) {
    const Instruction& instruction = program_.instructions[position];
    switch (instruction.op) {
      case Op::variable:
        return variable(program_.variables[instruction.a]);
      case Op::root_field:
        return below(root_of(kind_), program_.names[instruction.a]);
      case Op::local:
      case Op::parameter:
        return slots_[instruction.a];
      case Op::bind:
        return bind(instruction);
      case Op::select:
      case Op::has:
        return below(operand(instruction, 0), program_.names[instruction.a]);
      case Op::exists:
      case Op::all:
      case Op::exists_one:
      case Op::filter:
      case Op::transform:
        return over_items(instruction);
      case Op::organisation:
        static_cast<void>(operand(instruction, 0));
        return below(root_of(kind_), program_.names[instruction.a]);
      default:
        return all_operands(instruction);
    }
  }

  const Program& program_;
  Kind kind_;
  const Schema& schema_;
  FactsRead& facts_;
  std::map<std::string, Origins> variables_;
  std::map<std::uint32_t, Origins> slots_;
};

}  // namespace

FactsRead facts_read(const Check& check, Kind kind, const Schema& schema) {
  FactsRead facts;
  std::map<std::string, Origins> variables;
  const auto trace = [&](const Expression& expression) {
    return Tracer{expression.program(kind), kind, schema, facts}.trace(variables);
  };
  if (check.when) trace(*check.when);
  if (check.subjects) {
    variables[std::string(check.subjects->subject)] = trace(check.subjects->list);
    if (check.subjects->where) trace(*check.subjects->where);
  }
  trace(check.holds);
  for (const auto* expression : {&check.names, &check.since, &check.begins}) {
    if (*expression) trace(**expression);
  }
  return facts;
}

}  // namespace icpcheck
