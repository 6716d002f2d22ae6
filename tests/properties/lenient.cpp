// SPDX-License-Identifier: MIT
// Follows the programs of a check and notes what is read to see whether it is there. `facts_read`
// walks them alike, but knows of a check what it reads, not of each value what it was read from;
// and what judges the program should not be made of it.
#include "properties/lenient.hpp"

#include <algorithm>
#include <map>

namespace icpcheck::properties {
namespace {

using cel::Instruction;
using cel::Op;
using cel::Program;
using schema::Schema;
using schema::TypeId;

struct Origin {
  Kind kind = Kind::system;
  std::string path;
  TypeId type = 0;

  auto operator<=>(const Origin&) const = default;
};
using Origins = std::set<Origin>;

/// Where a value may come from, and all that was read on the way.
struct Trace {
  Origins origins;
  Origins read;

  void add(const Trace& other) {
    origins.insert(other.origins.begin(), other.origins.end());
    read.insert(other.read.begin(), other.read.end());
  }
};

class Tracer {
 public:
  Tracer(const Program& program, Kind kind, const Schema& schema, Origins& found)
      : program_(program), kind_(kind), schema_(schema), found_(found) {}

  Trace trace(const std::map<std::string, Origins>& variables) {
    variables_ = variables;
    return program_.empty() ? Trace{} : trace(program_.root);
  }

 private:
  Trace operand(const Instruction& instruction, std::size_t position) {
    return trace(program_.operands[instruction.first_operand + position]);
  }

  Trace all_operands(const Instruction& instruction, std::size_t from = 0) {
    Trace all;
    for (std::size_t i = from; i < instruction.count; ++i) all.add(operand(instruction, i));
    return all;
  }

  [[nodiscard]] Origins root_of(Kind kind) const {
    return {{kind, "", schema_.root(word(kind)).value()}};
  }

  Trace below(Trace base, std::string_view name) const {
    Trace field{.origins = {}, .read = std::move(base.read)};
    for (Origin part : base.origins) {
      while (schema_.type(part.type).kind == schema::TypeKind::list) {
        part.path += "[]";
        part.type = schema_.type(part.type).items;
      }
      const schema::Field* known = schema_.type(part.type).find(name);
      if (known == nullptr) continue;
      const std::string path = part.path + (part.path.empty() ? "" : ".") + std::string(name);
      field.origins.insert({part.kind, path, known->type});
    }
    field.read.insert(field.origins.begin(), field.origins.end());
    return field;
  }

  [[nodiscard]] Trace variable(std::string_view name) const {
    for (const Kind kind : kinds) {
      const Kind other = kind == Kind::system ? Kind::place : Kind::system;
      if (name == joined_name(kind)) return {root_of(other), {}};
    }
    const auto known = variables_.find(std::string{name});
    return known == variables_.end() ? Trace{} : Trace{known->second, {}};
  }

  /// An item is there; what was read to get at the list is no matter of the item.
  Trace over_items(const Instruction& instruction) {
    const Trace range = operand(instruction, 0);
    slots_[instruction.a] = {range.origins, {}};
    Trace items = all_operands(instruction, 1);
    items.read.insert(range.read.begin(), range.read.end());
    if (instruction.op == Op::filter) items.origins = range.origins;
    if (instruction.op != Op::filter && instruction.op != Op::transform) items.origins.clear();
    return items;
  }

  Trace bind(const Instruction& instruction) {
    for (std::size_t i = 1; i < instruction.count; ++i) {
      slots_[instruction.a + static_cast<std::uint32_t>(i) - 1] = operand(instruction, i);
    }
    return operand(instruction, 0);
  }

  Trace organisation(const Instruction& instruction) {
    Trace list = below({root_of(kind_), {}}, program_.names[instruction.a]);
    const Trace id = operand(instruction, 0);
    list.read.insert(id.read.begin(), id.read.end());
    return list;
  }

  Trace stated(const Instruction& instruction) {
    const Trace field = operand(instruction, 0);
    found_.insert(field.read.begin(), field.read.end());
    return {};
  }

  Trace trace(std::uint32_t position) {
    const Instruction& instruction = program_.instructions[position];
    switch (instruction.op) {
      case Op::variable:
        return variable(program_.variables[instruction.a]);
      case Op::root_field:
        return below({root_of(kind_), {}}, program_.names[instruction.a]);
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
        return organisation(instruction);
      case Op::stated:
        return stated(instruction);
      default:
        return all_operands(instruction);
    }
  }

  const Program& program_;
  Kind kind_;
  const Schema& schema_;
  Origins& found_;
  std::map<std::string, Origins> variables_;
  std::map<std::uint32_t, Trace> slots_;
};

/// A board of a place and one of a list of boards alike.
std::string of_any_board(const std::string& path) {
  return path == "hwb" || path.starts_with("hwb.") ? "hwbs[]" + path.substr(3) : path;
}

/// Whether one is the other, or an object of which the other is a part.
bool holds(const std::string& object, const std::string& part) {
  if (!part.starts_with(object)) return false;
  const std::string rest = part.substr(object.size());
  return rest.empty() || (rest.starts_with('.') && rest.find("[]") == std::string::npos);
}

std::vector<const Expression*> expressions_of(const Check& check) {
  std::vector<const Expression*> all{&check.holds};
  for (const auto* one : {&check.when, &check.names, &check.since, &check.begins}) {
    if (*one) all.push_back(&**one);
  }
  return all;
}

}  // namespace

FactsRead facts_done_without(const Check& check, Kind kind, const Schema& schema) {
  Origins found;
  std::map<std::string, Origins> variables;
  const auto trace = [&](const Expression& expression) {
    return Tracer{expression.program(kind), kind, schema, found}.trace(variables);
  };
  if (check.when) trace(*check.when);
  if (check.subjects) {
    variables[std::string(check.subjects->subject)] = trace(check.subjects->list).origins;
    if (check.subjects->where) trace(*check.subjects->where);
  }
  trace(check.holds);
  for (const auto* day : {&check.since, &check.begins}) {
    if (!*day) continue;
    const Origins read = trace(**day).read;
    found.insert(read.begin(), read.end());
  }
  FactsRead facts;
  for (const Origin& fact : found) facts[static_cast<std::size_t>(fact.kind)].insert(fact.path);
  return facts;
}

bool is_among(const std::string& path, Kind kind, const FactsRead& facts) {
  const std::string wanted = of_any_board(path);
  const bool is_of_board = wanted.starts_with("hwbs[]");
  for (const Kind where : kinds) {
    if (where != kind && !is_of_board) continue;
    const auto& known = facts[static_cast<std::size_t>(where)];
    if (std::ranges::any_of(
            known, [&](const std::string& fact) { return holds(wanted, of_any_board(fact)); })) {
      return true;
    }
  }
  return false;
}

bool reads_ratings(const Check& check, Kind kind) {
  for (const Expression* expression : expressions_of(check)) {
    const Program& program = expression->program(kind);
    for (std::size_t i = 0; i < program.instructions.size(); ++i) {
      const Instruction& instruction = program.instructions[i];
      if (instruction.op == Op::variable && program.variables[instruction.a] == "ratings") {
        return true;
      }
    }
  }
  return false;
}

}  // namespace icpcheck::properties
