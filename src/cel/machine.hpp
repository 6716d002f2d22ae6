// SPDX-License-Identifier: MIT
// The evaluator at work: one run of one program. Instructions form a tree; each gives a Result
// and leaves on the trail the facts that this result rests on.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "cel/context.hpp"
#include "cel/functions.hpp"
#include "cel/items.hpp"
#include "cel/result.hpp"
#include "cel/trail.hpp"
#include "icpcheck/cel/evaluate.hpp"

namespace icpcheck::cel {

/// Thins the trail while the operands of a strict operator are evaluated: when one is unknown,
/// only what the unknown ones miss stays.
class Strict {
 public:
  explicit Strict(Trail& trail) : trail_(trail), mark_(trail.size()), begin_(mark_) {}

  void begin_operand() { begin_ = trail_.size(); }
  void end_operand(const Result& result) {
    if (result.unknown() && !unknown_) trail_.drop(mark_, begin_);
    if (!result.unknown() && unknown_) trail_.drop_from(begin_);
    unknown_ = unknown_ || result.unknown();
  }
  [[nodiscard]] bool unknown() const { return unknown_; }
  [[nodiscard]] std::size_t mark() const { return mark_; }

 private:
  Trail& trail_;
  std::size_t mark_;
  std::size_t begin_;
  bool unknown_ = false;
};

/// The variable of a macro, or the argument of a definition.
struct Slot {
  Result result;
  const yaml::Node* node = nullptr;  // macro: the item in the description
  std::uint32_t argument = 0;        // definition: the instruction to evaluate when asked
  bool evaluated = false;
  std::vector<Trace> traces;  // what the argument's evaluation read
};

class Evaluator::Machine {
 public:
  explicit Machine(const schema::Schema* schema) : context_(schema) {}

  void begin_pack();
  [[nodiscard]] bool begin_check();
  [[nodiscard]] Outcome run(const Program& program, const Bindings& bindings);
  [[nodiscard]] Outcome run_certain(const Program& program, const Bindings& bindings);

 private:
  // machine.cpp
  void begin(const Program& program, const Bindings& bindings);
  Result evaluate(std::uint32_t index);
  template <auto handler>
  static Result step(Machine& machine, const Instruction& instruction);
  Result always_fail(const Instruction& instruction);
  [[nodiscard]] std::uint32_t operand(const Instruction& instruction, std::size_t position) const {
    return program_->operands[instruction.first_operand + position];
  }
  [[nodiscard]] std::string_view name(const Instruction& instruction) const {
    return program_->names[instruction.a];
  }
  static Result fail(const Instruction& instruction, std::string sentence);
  Outcome finish(const Result& result);

  // evaluate_names.cpp: variables and fields
  Result constant(const Instruction& instruction);
  Result variable(const Instruction& instruction);
  Result root_field(const Instruction& instruction);
  Result local(const Instruction& instruction);
  Result parameter(const Instruction& instruction);
  Result bind(const Instruction& instruction);
  void set_arguments(const Instruction& instruction);
  Result select(const Instruction& instruction);
  Result has(const Instruction& instruction);
  Result stated(const Instruction& instruction);
  Result field_of(const Instruction& instruction, Result base, std::size_t mark);
  Result field_of_object(const Instruction& instruction, const Stated& object, bool own,
                         std::size_t mark);
  [[nodiscard]] const yaml::Node* find_field(const yaml::Node& object,
                                             std::string_view field) const;
  Result missing(const yaml::Node* node, std::string_view field, std::size_t mark);
  Result organisation(const Instruction& instruction);
  [[nodiscard]] const yaml::Node* description_of(const yaml::Node* node) const;

  // evaluate_logic.cpp: && || ?: calls and literals
  Result conditional(const Instruction& instruction);
  Result logic(const Instruction& instruction, bool deciding);
  Result all_of(const Instruction& instruction) { return logic(instruction, false); }
  Result any_of(const Instruction& instruction) { return logic(instruction, true); }
  Result call(const Instruction& instruction);
  Result call_with(const Instruction& instruction, std::span<const Value> arguments,
                   const Strict& strict);
  std::optional<Result> free_key(const Instruction& instruction, std::span<const Value> arguments,
                                 const Strict& strict);
  void narrow(const Instruction& instruction, std::span<const Value, 2> values, Result& result);
  Result in_constants(const Instruction& instruction);
  Result list(const Instruction& instruction);
  Result map(const Instruction& instruction);

  // evaluate_macros.cpp: all, exists and the like
  void pay_for_facts(std::size_t begin);
  Result decide(const Instruction& instruction, bool deciding);
  Result exists(const Instruction& instruction) { return decide(instruction, true); }
  Result all(const Instruction& instruction) { return decide(instruction, false); }
  Result exists_one(const Instruction& instruction);
  Result collect(const Instruction& instruction);
  Result choose(const Instruction& instruction, Strict& strict);
  Result transform(const Instruction& instruction, Strict& strict);

  // evaluate_certain.cpp: lists that are known in part
  Result certain(std::uint32_t index);
  Result certain_sum(const Instruction& instruction);
  Result certain_list(const Instruction& instruction);
  Result certain_items(const Instruction& instruction);

  Context context_;
  std::span<const Overload> overloads_ = overloads();
  bool shares_steps_ = false;            // one limit for all evaluations of a check
  std::int64_t pack_steps_ = INT64_MAX;  // left for this check and those after it
  std::int64_t check_steps_ = 0;         // what this check was given of them
  Trail trail_;
  std::vector<Slot> slots_;
  std::vector<std::pair<std::uint32_t, Value>> partial_variables_;
  std::vector<Value> keys_;  // that the trail points to
  const Program* program_ = nullptr;
  const Bindings* bindings_ = nullptr;
};

}  // namespace icpcheck::cel
