// SPDX-License-Identifier: MIT
// Lists of which only a part is known: what is certainly on them.
#include "cel/limits.hpp"
#include "cel/machine.hpp"
#include "cel/range.hpp"

namespace icpcheck::cel {

Outcome Evaluator::Machine::run_certain(const Program& program, const Bindings& bindings) {
  begin(program, bindings);
  return finish(certain(program.root));
}

// Only where an item more makes the list longer: what stands in a condition has to be whole.
Result Evaluator::Machine::certain(std::uint32_t index) {
  const Instruction& instruction = program_->instructions[index];
  switch (instruction.op) {
    case Op::conditional: {
      Result condition = evaluate(operand(instruction, 0));
      const bool* chosen = condition.boolean();
      return chosen == nullptr ? condition : certain(operand(instruction, *chosen ? 1 : 2));
    }
    case Op::bind:
      set_arguments(instruction);
      return certain(operand(instruction, 0));
    case Op::call:
      return overloads_[instruction.a].name == "+" && instruction.count == 2
                 ? certain_sum(instruction)
                 : evaluate(index);
    case Op::list:
      return certain_list(instruction);
    case Op::filter:
    case Op::transform:
      return certain_items(instruction);
    default:
      return evaluate(index);
  }
}

Result Evaluator::Machine::certain_sum(const Instruction& instruction) {
  Result left = certain(operand(instruction, 0));
  if (left.error()) return left;
  Result right = certain(operand(instruction, 1));
  if (right.error() || left.unknown()) return right;
  if (right.unknown()) return left;
  const std::array<Value, 2> values{std::move(left.value), std::move(right.value)};
  return call_with(instruction, values, Strict(trail_));
}

Result Evaluator::Machine::certain_list(const Instruction& instruction) {
  List items;
  for (std::size_t i = 0; i < instruction.count; ++i) {
    Result item = evaluate(operand(instruction, i));
    if (item.error()) return item;
    if (item.known()) items.items.push_back(std::move(item.value));
  }
  context_.charge(items.items.size());
  return known(Value::of(std::move(items)));
}

Result Evaluator::Machine::certain_items(const Instruction& instruction) {
  Result list = certain(operand(instruction, 0));
  if (!list.known()) return list;
  const std::size_t mark = trail_.size();
  Range range(context_, slots_[instruction.a], std::move(list), mark, mark);
  if (!range.valid()) return evaluate(operand(instruction, 0));
  List items;
  for (std::size_t i = 0; i < range.size() && range.bind(i); ++i) {
    Strict strict(trail_);
    Result chosen = choose(instruction, strict);
    if (chosen.error()) return chosen;
    if (chosen.boolean() == nullptr || !*chosen.boolean()) continue;
    Result item = transform(instruction, strict);
    if (item.error()) return item;
    if (item.known()) items.items.push_back(std::move(item.value));
  }
  context_.charge(items.items.size() * (limits::steps_per_item - 1));
  return known(Value::of(std::move(items)));
}

}  // namespace icpcheck::cel
