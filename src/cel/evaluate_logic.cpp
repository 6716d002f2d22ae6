// SPDX-License-Identifier: MIT
// && || ?: with three answers, strict calls, list and map literals.
#include "cel/conversions.hpp"
#include "cel/equality.hpp"
#include "cel/functions.hpp"
#include "cel/machine.hpp"
#include "cel/quoted.hpp"

namespace icpcheck::cel {
namespace {

std::string no_boolean(std::string_view sign, const Value& value) {
  return quoted(sign) + " needs true or false, but this is of type " +
         std::string(name_of_type(value)) + ".";
}

bool is_key(const Value& value) {
  return value.is_text() || std::holds_alternative<std::int64_t>(value.variant()) ||
         std::holds_alternative<bool>(value.variant());
}

}  // namespace

Result Evaluator::Machine::conditional(const Instruction& instruction) {
  const std::size_t mark = trail_.size();
  Result condition = evaluate(operand(instruction, 0));
  condition.own = false;
  if (!condition.known()) return condition;
  const bool* chosen = condition.boolean();
  if (chosen == nullptr) return fail(instruction, no_boolean("?", condition.value));
  const std::size_t branch_mark = trail_.size();
  Result branch = evaluate(operand(instruction, *chosen ? 1 : 2));
  if (branch.unknown()) trail_.drop(mark, branch_mark);
  return branch;
}

// A deciding value wins, else unknown, else an error: whatever the order of the operands.
Result Evaluator::Machine::logic(const Instruction& instruction, bool deciding) {
  Strict strict(trail_);
  Result error;
  for (std::size_t i = 0; i < instruction.count; ++i) {
    strict.begin_operand();
    const std::size_t begin = trail_.size();
    Result operand_result = evaluate(operand(instruction, i));
    const bool* value = operand_result.boolean();
    if (operand_result.known() && value == nullptr) {
      operand_result = fail(instruction, no_boolean(deciding ? "||" : "&&", operand_result.value));
    }
    if (operand_result.error()) {
      trail_.drop_from(begin);
      if (!error.error()) error = std::move(operand_result);
    } else if (value != nullptr && *value == deciding) {
      trail_.drop(strict.mark(), begin);
      return known(Value::of(deciding));
    } else {
      strict.end_operand(operand_result);
    }
  }
  if (strict.unknown()) return unknown();
  return error.error() ? error : known(Value::of(!deciding));
}

Result Evaluator::Machine::call(const Instruction& instruction) {
  std::array<Value, 2> values;
  std::size_t read_by_first = 0;
  bool own = false;
  Strict strict(trail_);
  for (std::size_t i = 0; i < instruction.count; ++i) {
    strict.begin_operand();
    Result argument = evaluate(operand(instruction, i));
    if (argument.error()) return argument;
    strict.end_operand(argument);
    values[i] = std::move(argument.value);
    if (i == 0) read_by_first = trail_.size();
    if (i == 0) own = argument.own;
  }
  if (strict.unknown()) return unknown();
  Result result = call_with(instruction, {values.data(), instruction.count}, strict);
  if (own && result.known() && trail_.size() == read_by_first) narrow(instruction, values, result);
  return result;
}

// An item at a fixed position of a list in a description: the fact is the item, not the list.
void Evaluator::Machine::narrow(const Instruction& instruction, std::span<const Value, 2> values,
                                Result& result) {
  const auto* position = std::get_if<std::int64_t>(&values[1].variant());
  const auto* list = std::get_if<Stated>(&values[0].variant());
  if (overloads_[instruction.a].name != "[]" || position == nullptr || list == nullptr) return;
  trail_.replace_last(list->node->children()[static_cast<std::size_t>(*position)]);
  result.own = true;
}

Result Evaluator::Machine::call_with(const Instruction& instruction,
                                     std::span<const Value> arguments, const Strict& strict) {
  const auto table = overloads_;
  const std::string_view function = table[instruction.a].name;
  for (std::size_t i = instruction.a; i < table.size(); ++i) {
    if (i > instruction.a && table[i].name != function) break;
    if (!accepts(table[i], arguments)) continue;
    Result result = table[i].function(context_, arguments);
    result.offset = instruction.offset;
    if (!result.unknown()) return result;
    trail_.drop_from(strict.mark());
    for (const Value& argument : arguments) {
      const auto rests = table[i].compares ? rests_within(argument) : rests_of(argument);
      for (const Rest& rest : rests) trail_.add_rest(rest);
    }
    return result;
  }
  if (auto result = free_key(instruction, arguments, strict)) return *result;
  return fail(instruction,
              quoted(function) + " does not work on " + names_of_types(arguments) + ".");
}

// A text as the key of a map below `local`: it is a field like any other, and unknown when it is
// absent.
std::optional<Result> Evaluator::Machine::free_key(const Instruction& instruction,
                                                   std::span<const Value> arguments,
                                                   const Strict& strict) {
  const std::string_view function = overloads()[instruction.a].name;
  const bool index = function == "[]";
  if ((!index && function != "in") || arguments.size() != 2) return std::nullopt;
  const Value& key = arguments[index ? 1 : 0];
  const auto* map = std::get_if<Stated>(&arguments[index ? 0 : 1].variant());
  if (map == nullptr || map->node->kind() != yaml::Kind::map || !key.is_text()) return std::nullopt;
  if (context_.schema()->type(map->type).kind != schema::TypeKind::any) return std::nullopt;
  const yaml::Node* node = map->node->find(key.text());
  if (node == nullptr) {
    context_.charge(key.text().size());
    keys_.push_back(key);
    Result absent = missing(map->node, key.text(), strict.mark());
    absent.own = index;
    return absent;
  }
  trail_.drop_stated(strict.mark(), map->node);
  trail_.add_stated(node);
  if (!index) return known(Value::of(true));
  return Result{.own = true, .value = value_of(*node, *context_.schema(), map->type)};
}

Result Evaluator::Machine::in_constants(const Instruction& instruction) {
  Result item = evaluate(operand(instruction, 0));
  item.own = false;
  if (!item.known()) return item;
  for (std::size_t i = 1; i < instruction.count; ++i) {
    const Result candidate = evaluate(operand(instruction, i));
    const Equality equality = equal(context_, candidate.value, item.value);
    if (equality == Equality::yes) return known(Value::of(true));
    if (equality == Equality::refused) {
      return fail(instruction, "A description object cannot be compared.");
    }
  }
  return known(Value::of(false));
}

Result Evaluator::Machine::list(const Instruction& instruction) {
  List items;
  items.items.reserve(instruction.count);
  Strict strict(trail_);
  for (std::size_t i = 0; i < instruction.count; ++i) {
    strict.begin_operand();
    Result item = evaluate(operand(instruction, i));
    if (item.error()) return item;
    strict.end_operand(item);
    items.items.push_back(std::move(item.value));
  }
  if (strict.unknown()) return unknown();
  context_.charge(items.items.size());
  return known(Value::of(std::move(items)));
}

Result Evaluator::Machine::map(const Instruction& instruction) {
  Map entries;
  Strict strict(trail_);
  for (std::size_t i = 0; i + 1 < instruction.count; i += 2) {
    std::array<Value, 2> entry;
    for (std::size_t part = 0; part < 2; ++part) {
      strict.begin_operand();
      Result result = evaluate(operand(instruction, i + part));
      if (result.error()) return result;
      strict.end_operand(result);
      entry[part] = std::move(result.value);
    }
    if (strict.unknown()) continue;
    if (!is_key(entry[0])) {
      return fail(instruction, "A key of a map has to be text, a whole number, true or false.");
    }
    if (find_key(context_, entries, entry[0]) != nullptr) {
      return fail(instruction, "The map has the key " + to_text(entry[0]) + " twice.");
    }
    entries.entries.emplace_back(std::move(entry[0]), std::move(entry[1]));
  }
  if (strict.unknown()) return unknown();
  return known(Value::of(std::move(entries)));
}

}  // namespace icpcheck::cel
