// SPDX-License-Identifier: MIT
// Variables, fields, and what they miss.
#include "cel/conversions.hpp"
#include "cel/equality.hpp"
#include "cel/limits.hpp"
#include "cel/machine.hpp"

namespace icpcheck::cel {
namespace {

Value value_of_constant(const Constant& constant) {
  switch (constant.kind) {
    case TypeKind::boolean:
      return Value::of(constant.integer != 0);
    case TypeKind::integer:
      return Value::of(constant.integer);
    case TypeKind::number:
      return Value::of(constant.number);
    case TypeKind::string:
      return Value::borrowed(constant.text);
    case TypeKind::timestamp:
      return Value(Value::Variant(Timestamp{constant.integer, 0}));
    case TypeKind::type:
      return Value(Value::Variant(TypeName{constant.text}));
    default:
      return Value();
  }
}

}  // namespace

Result Evaluator::Machine::constant(const Instruction& instruction) {
  return known(value_of_constant(program_->constants[instruction.a]));
}

Result Evaluator::Machine::variable(const Instruction& instruction) {
  const std::uint32_t position = instruction.a;
  const auto& values = bindings_->variables;
  if (position >= values.size() || !values[position]) {
    trail_.add_variable(position);
    return {.state = Result::State::unknown, .own = true};
  }
  const Value& value = *values[position];
  if (const auto* stated = std::get_if<Stated>(&value.variant())) {
    trail_.add_stated(stated->node);
    return {.own = true, .value = value};
  }
  const auto* list = std::get_if<const List*>(&value.variant());
  if (list == nullptr || !(*list)->partial || !(*list)->rests.empty()) return known(value);
  for (const auto& [known_position, named] : partial_variables_) {
    if (known_position == position) return known(named);
  }
  List named = **list;
  named.rests = {{nullptr, program_->variables[position]}};
  partial_variables_.emplace_back(position, Value::of(std::move(named)));
  return known(partial_variables_.back().second);
}

Result Evaluator::Machine::missing(const yaml::Node* node, std::string_view field,
                                   std::size_t mark) {
  context_.charge(limits::steps_per_path);
  trail_.drop_from(mark);
  trail_.add_missing(node, field);
  return {.state = Result::State::unknown, .own = true};
}

Result Evaluator::Machine::root_field(const Instruction& instruction) {
  const yaml::Node* root = bindings_->root;
  const yaml::Node* node = root == nullptr ? nullptr : root->find(name(instruction));
  if (node == nullptr) return missing(root, name(instruction), trail_.size());
  trail_.add_stated(node);
  return {.own = true, .value = value_of(*node, *context_.schema(), instruction.b)};
}

Result Evaluator::Machine::local(const Instruction& instruction) {
  const Slot& slot = slots_[instruction.a];
  if (slot.node != nullptr) trail_.add_stated(slot.node);
  return {.own = slot.node != nullptr, .value = slot.result.value};
}

Result Evaluator::Machine::parameter(const Instruction& instruction) {
  if (slots_[instruction.a].evaluated) {
    trail_.add_copies(slots_[instruction.a].traces);
    return slots_[instruction.a].result;
  }
  const std::size_t mark = trail_.size();
  Result result = evaluate(slots_[instruction.a].argument);
  Slot& slot = slots_[instruction.a];
  slot.result = result;
  trail_.copy_from(mark, slot.traces);
  slot.evaluated = true;
  return result;
}

void Evaluator::Machine::set_arguments(const Instruction& instruction) {
  for (std::uint32_t i = 1; i < instruction.count; ++i) {
    Slot& slot = slots_[instruction.a + i - 1];
    slot.argument = operand(instruction, i);
    slot.evaluated = false;
  }
}

Result Evaluator::Machine::bind(const Instruction& instruction) {
  set_arguments(instruction);
  return evaluate(operand(instruction, 0));
}

Result Evaluator::Machine::select(const Instruction& instruction) {
  const std::size_t mark = trail_.size();
  return field_of(instruction, evaluate(operand(instruction, 0)), mark);
}

Result Evaluator::Machine::field_of(const Instruction& instruction, Result base, std::size_t mark) {
  if (base.error()) return base;
  if (base.unknown()) {
    context_.charge(limits::steps_per_path);
    if (base.own) trail_.extend(name(instruction));
    return base;
  }
  if (const auto* stated = std::get_if<Stated>(&base.value.variant())) {
    if (stated->node->kind() == yaml::Kind::map) {
      return field_of_object(instruction, *stated, base.own, mark);
    }
  }
  if (const auto* map = std::get_if<const Map*>(&base.value.variant())) {
    const Value* value = find_key(context_, **map, Value::borrowed(name(instruction)));
    if (value != nullptr) return known(*value);
    return fail(instruction, "The map has no key " + std::string(name(instruction)) + ".");
  }
  return fail(instruction, "A value of type " + std::string(name_of_type(base.value)) +
                               " has no field " + std::string(name(instruction)) + ".");
}

/// The field of the object, else that of the same thing in another description.
const yaml::Node* Evaluator::Machine::find_field(const yaml::Node& object,
                                                 std::string_view field) const {
  const yaml::Node* node = object.find(field);
  if (node != nullptr || bindings_->twins.empty()) return node;
  for (const Bindings::Twin& twin : bindings_->twins) {
    if (twin.node != &object) continue;
    if (const yaml::Node* other = twin.other->find(field)) return other;
  }
  return nullptr;
}

Result Evaluator::Machine::field_of_object(const Instruction& instruction, const Stated& object,
                                           bool own, std::size_t mark) {
  schema::TypeId type = instruction.b;
  if (type == Type::no_schema_type) {
    const schema::Type& object_type = context_.schema()->type(object.type);
    const schema::Field* field = object_type.find(name(instruction));
    if (field == nullptr && object_type.kind == schema::TypeKind::object) {
      return fail(instruction, "There is no field " + std::string(name(instruction)) + ".");
    }
    type = field == nullptr ? object.type : field->type;
  }
  const yaml::Node* node = find_field(*object.node, name(instruction));
  if (node == nullptr) return missing(object.node, name(instruction), mark);
  if (own) {
    trail_.replace_last(node);
  } else {
    trail_.add_stated(node);
  }
  return {.own = true, .value = value_of(*node, *context_.schema(), type)};
}

Result Evaluator::Machine::has(const Instruction& instruction) {
  const std::size_t mark = trail_.size();
  Result base = evaluate(operand(instruction, 0));
  if (base.known()) {
    if (const auto* map = std::get_if<const Map*>(&base.value.variant())) {
      const Value key = Value::borrowed(name(instruction));
      return known(Value::of(find_key(context_, **map, key) != nullptr));
    }
  }
  Result field = field_of(instruction, std::move(base), mark);
  if (field.known()) return known(Value::of(true));
  field.own = false;
  return field;
}

Result Evaluator::Machine::stated(const Instruction& instruction) {
  const std::size_t mark = trail_.size();
  Result field = evaluate(operand(instruction, 0));
  if (field.error()) return field;
  // Of `otherwise`: what is left out by choice is no fact that somebody has to give.
  if (field.unknown() && instruction.a != 0) trail_.drop(mark, trail_.size());
  return known(Value::of(field.known()));
}

}  // namespace icpcheck::cel
