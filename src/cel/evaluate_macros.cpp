// SPDX-License-Identifier: MIT
// all, exists, exists_one, filter and map over lists and the keys of maps.
#include "cel/conversions.hpp"
#include "cel/limits.hpp"
#include "cel/machine.hpp"
#include "cel/range.hpp"

namespace icpcheck::cel {
namespace {

std::string no_items(const Value& value) {
  return "Only lists and maps have items, but this is of type " + std::string(name_of_type(value)) +
         ".";
}

constexpr std::string_view no_condition = "The condition has to be true or false.";

/// What a macro gives is no path that a selection could make longer.
Result without_path(Result result) {
  result.own = false;
  return result;
}

/// The answer of a strict macro: what is unknown about an item or about the rest of the list
/// makes all of it unknown.
Result finish_strict(Trail& trail, const Range& range, const Strict& strict, Value value) {
  if (!strict.unknown() && !range.partial()) return known(std::move(value));
  if (!strict.unknown()) trail.drop_from(strict.mark());
  for (const Rest& rest : rests_of(range.value())) trail.add_rest(rest);
  return unknown();
}

}  // namespace

// What the trail has kept for an item stays as long as the macro runs.
void Evaluator::Machine::pay_for_facts(std::size_t begin) {
  if (trail_.size() > begin) {
    context_.charge((trail_.size() - begin) * limits::steps_per_fact);
  }
}

Result Evaluator::Machine::decide(const Instruction& instruction, bool deciding) {
  const std::size_t mark = trail_.size();
  Result list = evaluate(operand(instruction, 0));
  if (!list.known()) return without_path(std::move(list));
  Range range(context_, slots_[instruction.a], std::move(list), mark, trail_.size());
  if (!range.valid()) return fail(instruction, no_items(range.value()));
  Decision decision(trail_, range, deciding);
  for (std::size_t i = 0; i < range.size() && range.bind(i); ++i) {
    const std::size_t begin = trail_.size();
    decision.begin_item();
    Result condition = evaluate(operand(instruction, 1));
    if (condition.known() && condition.boolean() == nullptr) {
      condition = fail(instruction, std::string(no_condition));
    }
    decision.end_item(std::move(condition));
    pay_for_facts(begin);
    if (decision.decided() && deciding) break;  // `all` goes on: it names every item that fails
  }
  return decision.finish();
}

Result Evaluator::Machine::exists_one(const Instruction& instruction) {
  Strict strict(trail_);
  Result list = evaluate(operand(instruction, 0));
  if (!list.known()) return without_path(std::move(list));
  Range range(context_, slots_[instruction.a], std::move(list), strict.mark(), trail_.size());
  if (!range.valid()) return fail(instruction, no_items(range.value()));
  std::size_t matches = 0;
  for (std::size_t i = 0; i < range.size() && range.bind(i); ++i) {
    const std::size_t begin = trail_.size();
    strict.begin_operand();
    Result condition = evaluate(operand(instruction, 1));
    if (condition.error()) return condition;
    strict.end_operand(condition);
    if (strict.unknown()) continue;
    if (condition.boolean() == nullptr) return fail(instruction, std::string(no_condition));
    if (*condition.boolean()) ++matches;
    trail_.drop_covered(begin, range.mark(), range.end());
    pay_for_facts(begin);
  }
  return finish_strict(trail_, range, strict, Value::of(matches == 1));
}

Result Evaluator::Machine::collect(const Instruction& instruction) {
  Strict strict(trail_);
  Result list = evaluate(operand(instruction, 0));
  if (!list.known()) return without_path(std::move(list));
  Range range(context_, slots_[instruction.a], std::move(list), strict.mark(), trail_.size());
  if (!range.valid()) return fail(instruction, no_items(range.value()));
  List items;
  for (std::size_t i = 0; i < range.size() && range.bind(i); ++i) {
    const std::size_t begin = trail_.size();
    Result chosen = choose(instruction, strict);
    if (chosen.error()) return chosen;
    if (chosen.boolean() != nullptr && *chosen.boolean()) {
      Result item = transform(instruction, strict);
      if (item.error()) return item;
      items.items.push_back(std::move(item.value));
    }
    if (!strict.unknown()) trail_.drop_covered(begin, range.mark(), range.end());
    pay_for_facts(begin);
  }
  context_.charge(items.items.size() * (limits::steps_per_item - 1));
  if (strict.unknown()) return finish_strict(trail_, range, strict, {});
  add_rests(range.value(), items);
  return known(Value::of(std::move(items)));
}

// Whether the item that is bound belongs to the list; `map` without a condition takes all.
Result Evaluator::Machine::choose(const Instruction& instruction, Strict& strict) {
  if (instruction.op == Op::transform && instruction.count == 2) return known(Value::of(true));
  strict.begin_operand();
  Result condition = evaluate(operand(instruction, 1));
  if (condition.error()) return condition;
  strict.end_operand(condition);
  if (condition.known() && condition.boolean() == nullptr) {
    return fail(instruction, std::string(no_condition));
  }
  return condition;
}

Result Evaluator::Machine::transform(const Instruction& instruction, Strict& strict) {
  if (instruction.op == Op::filter) return known(slots_[instruction.a].result.value);
  strict.begin_operand();
  Result item = evaluate(operand(instruction, instruction.count - 1U));
  if (!item.error()) strict.end_operand(item);
  return item;
}

}  // namespace icpcheck::cel
