// SPDX-License-Identifier: MIT
// One run of one program: limits, dispatch, and the outcome.
#include "cel/machine.hpp"

#include "cel/conversions.hpp"
#include "cel/limits.hpp"

namespace icpcheck::cel {

Evaluator::Evaluator(const schema::Schema* schema) : machine_(std::make_unique<Machine>(schema)) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

Outcome Evaluator::evaluate(const Program& program, const Bindings& bindings) {
  return machine_->run(program, bindings);
}

Outcome Evaluator::Machine::run(const Program& program, const Bindings& bindings) {
  program_ = &program;
  bindings_ = &bindings;
  context_.begin(limits::steps);
  trail_.begin(&program.variables);
  partial_variables_.clear();
  if (slots_.size() < program.slots) slots_.resize(program.slots);
  return finish(evaluate(program.root));
}

Outcome Evaluator::Machine::finish(const Result& result) {
  Outcome outcome;
  const bool* boolean = result.boolean();
  if (context_.exhausted()) {
    outcome.error = "The expression needs more than 10,000,000 steps.";
  } else if (result.error()) {
    outcome.error = std::string(result.value.text());
    outcome.offset = result.offset;
  } else if (result.unknown()) {
    outcome.answer = Answer::unknown;
  } else if (program_->demand == Demand::boolean && boolean == nullptr) {
    outcome.error = "The answer has to be true or false, but it is of type " +
                    std::string(name_of_type(result.value)) + ".";
  } else if (program_->demand == Demand::list && !result.value.is_list()) {
    outcome.error = "The answer has to be a list, but it is of type " +
                    std::string(name_of_type(result.value)) + ".";
  } else {
    outcome.answer = boolean != nullptr && !*boolean ? Answer::no : Answer::yes;
    outcome.value = result.value;
  }
  if (outcome.answer != Answer::error) trail_.write(outcome);
  return outcome;
}

Result Evaluator::Machine::fail(const Instruction& instruction, std::string sentence) {
  Result result = failed(std::move(sentence));
  result.offset = instruction.offset;
  return result;
}

Result Evaluator::Machine::evaluate(std::uint32_t index) {
  const Instruction& instruction = program_->instructions[index];
  if (!context_.charge(1)) return fail(instruction, {});
  return dispatch(instruction);
}

Result Evaluator::Machine::dispatch(const Instruction& instruction) {
  switch (instruction.op) {
    case Op::constant:
      return constant(instruction);
    case Op::variable:
      return variable(instruction);
    case Op::root_field:
      return root_field(instruction);
    case Op::local:
      return local(instruction);
    case Op::parameter:
      return parameter(instruction);
    case Op::bind:
      return bind(instruction);
    case Op::select:
      return select(instruction);
    case Op::has:
      return has(instruction);
    case Op::stated:
      return stated(instruction);
    case Op::conditional:
      return conditional(instruction);
    case Op::all_of:
      return logic(instruction, false);
    case Op::any_of:
      return logic(instruction, true);
    case Op::call:
      return call(instruction);
    case Op::in_constants:
      return in_constants(instruction);
    case Op::list:
      return list(instruction);
    case Op::map:
      return map(instruction);
    case Op::exists:
      return decide(instruction, true);
    case Op::all:
      return decide(instruction, false);
    case Op::exists_one:
      return exists_one(instruction);
    case Op::filter:
    case Op::transform:
      return collect(instruction);
    case Op::organisation:
      return organisation(instruction);
    case Op::fail:
      break;
  }
  return fail(instruction, program_->constants[instruction.a].text);
}

}  // namespace icpcheck::cel
