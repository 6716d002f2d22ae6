// SPDX-License-Identifier: MIT
// Calls of definitions: the body is checked and put in place with the types of the arguments.
#include "cel/checker.hpp"
#include "cel/parser.hpp"
#include "cel/quoted.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {

std::optional<std::size_t> Checker::find_definition(std::string_view name) const {
  for (std::size_t i = 0; i < source_->definitions; ++i) {
    if (environment_.definitions[i].name == name) return i;
  }
  return std::nullopt;
}

const Ast* Checker::body_of(std::size_t position) {
  std::optional<Ast>& body = bodies_[position];
  if (!body) {
    const Text& text = environment_.definitions[position].body;
    body = parse(text, environment_.macros, diagnostics_);
    if (!body) {
      failed_ = true;
      stopped_ = true;  // each further call would say the same
    }
  }
  return body ? &*body : nullptr;
}

Checked Checker::call_definition(const Node& node, std::size_t position) {
  const Definition& definition = environment_.definitions[position];
  if (node.children.size() != definition.parameters.size()) {
    complain_about_count(node, definition);
    return {};
  }
  const std::vector<Checked> arguments = check_children(node);
  const Ast* body = body_of(position);
  if (body == nullptr) return {};

  const std::size_t first_scope = scopes_.size();
  const std::uint32_t first_slot = program_.slots;
  std::vector<InstructionId> operands = {InstructionId::none};  // the body, as soon as it is there
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    Scope scope{.name = definition.parameters[i], .op = Op::parameter, .slot = program_.slots++};
    scope.value = arguments[i];
    scopes_.push_back(std::move(scope));
    operands.push_back(arguments[i].instruction);
  }
  if (source_->caller == nullptr) offset_ = node.place.offset;
  const Source* caller = source_;
  const Source source{.text = &definition.body,
                      .ast = body,
                      .first_scope = first_scope,
                      .definitions = position,
                      .caller = caller,
                      .call = node.place,
                      .definition = definition.name};
  source_ = &source;
  Checked result = check(body->root);
  source_ = caller;
  scopes_.resize(first_scope);
  operands.front() = result.instruction;
  result.instruction = emit(Op::bind, node, operands, first_slot);
  return result;
}

void Checker::complain_about_count(const Node& node, const Definition& definition) {
  const std::size_t wanted = definition.parameters.size();
  const std::vector<std::string_view> names(definition.parameters.begin(),
                                            definition.parameters.end());
  complain(node.place, "cel.wrong_type",
           quoted(definition.name) + " takes " + count_of(wanted, "argument") +
               (names.empty() ? "" : " (" + join_words(names) + ")") + ", but here are " +
               std::to_string(node.children.size()) + ".");
}

}  // namespace icpcheck::cel
