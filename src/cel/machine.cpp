// SPDX-License-Identifier: MIT
// One run of one program: limits, dispatch, and the outcome.
#include "cel/machine.hpp"

#include <algorithm>

#include "cel/conversions.hpp"
#include "cel/limits.hpp"

namespace icpcheck::cel {

Evaluator::Evaluator(const schema::Schema* schema) : machine_(std::make_unique<Machine>(schema)) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

void Evaluator::begin_pack() { machine_->begin_pack(); }

bool Evaluator::begin_check() { return machine_->begin_check(); }

Outcome Evaluator::evaluate(const Program& program, const Bindings& bindings) {
  return machine_->run(program, bindings);
}

Outcome Evaluator::evaluate_certain(const Program& program, const Bindings& bindings) {
  return machine_->run_certain(program, bindings);
}

void Evaluator::Machine::begin_pack() {
  pack_steps_ = limits::pack_steps;
  check_steps_ = 0;
  context_.begin(0);
}

// What a check took of the steps of its pack is worked out when the next one begins, so that a step
// costs no more than without that limit.
bool Evaluator::Machine::begin_check() {
  if (shares_steps_) pack_steps_ -= check_steps_ - context_.steps();
  shares_steps_ = true;
  check_steps_ = std::min(limits::steps, pack_steps_);
  context_.begin(check_steps_);
  return check_steps_ > 0;
}

void Evaluator::Machine::begin(const Program& program, const Bindings& bindings) {
  program_ = &program;
  bindings_ = &bindings;
  if (!shares_steps_) context_.begin(limits::steps);
  trail_.begin(&program.variables);
  partial_variables_.clear();
  keys_.clear();
  if (slots_.size() < program.slots) slots_.resize(program.slots);
}

Outcome Evaluator::Machine::run(const Program& program, const Bindings& bindings) {
  begin(program, bindings);
  return finish(evaluate(program.root));
}

Outcome Evaluator::Machine::finish(const Result& result) {
  Outcome outcome;
  const bool* boolean = result.boolean();
  if (context_.exhausted()) {
    const bool by_pack = shares_steps_ && check_steps_ < limits::steps;
    outcome.error =
        by_pack ? std::string(pack_limit) : "The expression needs more than 10,000,000 steps.";
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
  outcome.keys = std::move(keys_);
  return outcome;
}

Result Evaluator::Machine::fail(const Instruction& instruction, std::string sentence) {
  Result result = failed(std::move(sentence));
  result.offset = instruction.offset;
  return result;
}

Result Evaluator::Machine::always_fail(const Instruction& instruction) {
  return fail(instruction, program_->constants[instruction.a].text);
}

/// A function of its own for each handler: a pointer to a member would be asked at each step
/// whether it is virtual, and nothing could be inlined.
template <auto handler>
Result Evaluator::Machine::step(Machine& machine, const Instruction& instruction) {
  return (machine.*handler)(instruction);
}

Result Evaluator::Machine::evaluate(std::uint32_t index) {
  using Step = Result (*)(Machine&, const Instruction&);
  static constexpr std::array<Step, 23> steps = {
      // in the order of Op
      step<&Machine::constant>,     step<&Machine::variable>,     step<&Machine::root_field>,
      step<&Machine::local>,        step<&Machine::parameter>,    step<&Machine::bind>,
      step<&Machine::select>,       step<&Machine::has>,          step<&Machine::stated>,
      step<&Machine::conditional>,  step<&Machine::all_of>,       step<&Machine::any_of>,
      step<&Machine::call>,         step<&Machine::in_constants>, step<&Machine::list>,
      step<&Machine::map>,          step<&Machine::exists>,       step<&Machine::all>,
      step<&Machine::exists_one>,   step<&Machine::collect>,      step<&Machine::collect>,
      step<&Machine::organisation>, step<&Machine::always_fail>};
  static_assert(steps.size() == static_cast<std::size_t>(Op::fail) + 1);
  const Instruction& instruction = program_->instructions[index];
  if (!context_.charge(1)) return fail(instruction, {});
  return steps[static_cast<std::size_t>(instruction.op)](*this, instruction);
}

}  // namespace icpcheck::cel
