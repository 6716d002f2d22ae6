// SPDX-License-Identifier: MIT
// Follows the programs of a pack as the evaluator does, with all paths that a value may come from
// in place of the value.
#include "meta/facts_read.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace icpcheck::meta {
namespace {

using cel::Instruction;
using cel::Op;
using cel::Program;
using schema::Schema;
using schema::TypeId;

/// A part of a description from which a value may come.
struct Origin {
  std::string name;  // of its type, or its path where that has none
  TypeId type = 0;

  auto operator<=>(const Origin&) const = default;
};
using Origins = std::set<Origin>;

TypeId without_list(TypeId type, const Schema& schema) {
  while (schema.type(type).kind == schema::TypeKind::list) type = schema.type(type).items;
  return type;
}

/// The field of a part, which is added to what was read; empty when there is none.
std::optional<Origin> field_of(const Origin& part, std::string_view name, const Schema& schema,
                               Facts& facts) {
  const auto* field = schema.type(without_list(part.type, schema)).find(name);
  if (field == nullptr) return std::nullopt;
  std::string path = part.name + "." + std::string{name};
  facts.insert(path);
  const schema::Type& type = schema.type(without_list(field->type, schema));
  return Origin{type.name.empty() ? path : std::string{type.name}, field->type};
}

class Tracer {
 public:
  Tracer(const Program& program, Kind kind, const Schema& schema, Facts& facts)
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

  static Origins root_of(Kind kind, const Schema& schema) {
    return {{std::string{word(kind)}, *schema.root(word(kind))}};
  }

  Origins below(const Origins& bases, std::string_view name) {
    Origins found;
    for (const Origin& base : bases) {
      if (auto field = field_of(base, name, schema_, facts_)) found.insert(*std::move(field));
    }
    return found;
  }

  Origins variable(std::string_view name) const {
    if (name == "joined_system") return root_of(Kind::system, schema_);
    if (name == "joined_places") return root_of(Kind::place, schema_);
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
        return below(root_of(kind_, schema_), program_.names[instruction.a]);
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
        return below(root_of(kind_, schema_), program_.names[instruction.a]);
      default:
        return all_operands(instruction);
    }
  }

  const Program& program_;
  Kind kind_;
  const Schema& schema_;
  Facts& facts_;
  std::map<std::string, Origins> variables_;
  std::map<std::uint32_t, Origins> slots_;
};

void add_facts_of(const Check& check, Kind kind, const Schema& schema, Facts& facts) {
  std::map<std::string, Origins> variables;
  const auto trace = [&](const Expression& expression) {
    return Tracer{expression.program(kind), kind, schema, facts}.trace(variables);
  };
  if (check.when) trace(*check.when);
  if (check.subjects) {
    variables[check.subjects->subject] = trace(check.subjects->list);
    if (check.subjects->where) trace(*check.subjects->where);
  }
  trace(check.holds);
  for (const auto* expression : {&check.names, &check.since, &check.begins}) {
    if (*expression) trace(**expression);
  }
}

void add_facts_below(const Origin& part, const Schema& schema, Facts& facts) {
  for (const schema::Field& field : schema.type(without_list(part.type, schema)).fields) {
    if (field.name == "partial") continue;
    if (const auto below = field_of(part, field.name, schema, facts)) {
      add_facts_below(*below, schema, facts);
    }
  }
}

}  // namespace

Facts facts_of(const Schema& schema) {
  Facts facts;
  for (const schema::Root& root : schema.roots) {
    add_facts_below({std::string{root.kind}, root.type}, schema, facts);
  }
  return facts;
}

void add_facts_on(std::string_view path, const Schema& schema, Facts& facts) {
  for (const schema::Root& root : schema.roots) {
    std::optional<Origin> part = Origin{std::string{root.kind}, root.type};
    for (std::string_view rest = path; part && !rest.empty();) {
      const std::size_t dot = std::min(rest.find('.'), rest.size());
      part = field_of(*part, rest.substr(0, dot), schema, facts);
      rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
  }
}

void add_facts_read(const Pack& pack, const Schema& schema, Facts& facts) {
  for (const Clause& clause : pack.clauses) {
    for (const Check& check : clause.checks) {
      for (const Kind kind : kinds) {
        if (check.applies_to.contains(kind)) add_facts_of(check, kind, schema, facts);
      }
    }
  }
}

}  // namespace icpcheck::meta
