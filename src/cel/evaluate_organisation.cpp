// SPDX-License-Identifier: MIT
// organisation(id): the entry of the list of organisations in the description that names it.
#include "cel/conversions.hpp"
#include "cel/machine.hpp"

namespace icpcheck::cel {

Result Evaluator::Machine::organisation(const Instruction& instruction) {
  const std::size_t mark = trail_.size();
  Result id = evaluate(operand(instruction, 0));
  const yaml::Node* named_in = id.known() && id.own ? trail_.back().node : nullptr;
  id.own = false;
  if (!id.known()) return id;
  if (!id.value.is_text()) {
    return fail(instruction, "The function organisation needs an id, but this is of type " +
                                 std::string(name_of_type(id.value)) + ".");
  }
  const yaml::Node* root = description_of(named_in);
  const yaml::Node* list = root == nullptr ? nullptr : root->find(name(instruction));
  if (list == nullptr) {
    Result unlisted = missing(root, name(instruction), mark);
    unlisted.own = false;  // a field of the entry is no field of the list
    return unlisted;
  }
  if (!context_.charge(list->size())) return fail(instruction, {});
  for (const yaml::Node* entry : list->children()) {
    const yaml::Node* entry_id = entry->find("id");
    if (entry_id == nullptr || entry_id->text() != id.value.text()) continue;
    trail_.add_stated(entry);
    return {.own = true, .value = value_of(*entry, *context_.schema(), instruction.b)};
  }
  const auto rests = rests_of(Value::of(Stated{list, instruction.b}));
  if (rests.empty()) {
    return fail(instruction, "There is no organisation \"" + std::string(id.value.text()) + "\".");
  }
  trail_.drop_from(mark);
  for (const Rest& rest : rests) trail_.add_rest(rest);
  return unknown();
}

// An id in a joined description names an organisation of that description. The cases of a pack
// stand in one document, so its root may be no description.
const yaml::Node* Evaluator::Machine::description_of(const yaml::Node* node) const {
  const yaml::Node* own = bindings_->root;
  const std::string_view list = "organisations";
  for (; node != nullptr; node = node->parent()) {
    if (node == own || node->find(list) != nullptr) return node;
    const bool another_document = own == nullptr || &node->document() != &own->document();
    if (node->parent() == nullptr && another_document) return node;
  }
  return own;
}

}  // namespace icpcheck::cel
