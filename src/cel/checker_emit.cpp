// SPDX-License-Identifier: MIT
// The checker's output: instructions and messages.
#include <algorithm>

#include "cel/checker.hpp"
#include "cel/diagnose.hpp"
#include "cel/limits.hpp"
#include "cel/quoted.hpp"
#include "cel/types.hpp"

namespace icpcheck::cel {

std::uint32_t Checker::emit(Op op, const Node& node, std::vector<std::uint32_t> operands,
                            std::uint32_t a, std::uint32_t b) {
  if (program_.instructions.size() >= limits::nodes) {
    if (!stopped_) {
      stopped_ = true;
      complain(node.place, "cel.limit", "The expression has more than 2,000 parts.",
               "The bodies of its definitions count, too. Split the check in several.");
    }
    return 0;
  }
  if (source_->caller == nullptr) offset_ = node.place.offset;
  Instruction instruction{.op = op, .a = a, .b = b, .offset = offset_};
  instruction.count = static_cast<std::uint16_t>(operands.size());
  instruction.first_operand = static_cast<std::uint32_t>(program_.operands.size());
  program_.operands.append(operands);
  program_.instructions.push_back(instruction);
  return static_cast<std::uint32_t>(program_.instructions.size() - 1);
}

std::uint32_t Checker::add_name(std::string_view name) {
  const std::size_t position = program_.names.find(name);
  if (position == program_.names.size()) program_.names.add(name);
  return static_cast<std::uint32_t>(position);
}

std::uint32_t Checker::add_constant(Constant constant) {
  program_.constants.push_back(std::move(constant));
  return static_cast<std::uint32_t>(program_.constants.size() - 1);
}

Checked Checker::emit_constant(const Node& node, Constant constant, Type type) {
  const std::uint32_t position = add_constant(std::move(constant));
  return {.instruction = emit(Op::constant, node, {}, position), .type = std::move(type)};
}

Checked Checker::emit_failure(const Node& node, std::string sentence) {
  Constant constant{.kind = TypeKind::string};
  constant.text = std::move(sentence);
  return {.instruction = emit(Op::fail, node, {}, add_constant(std::move(constant)))};
}

void Checker::complain(Span place, std::string code, std::string message, std::string hint) {
  complain_at(*source_->text, place, std::move(code), std::move(message), std::move(hint));
}

void Checker::complain_at(const Text& text, Span place, std::string code, std::string message,
                          std::string hint) {
  failed_ = true;
  Diagnostic diagnostic =
      diagnose(text, place, std::move(code), std::move(message), std::move(hint));
  std::string key = to_string(diagnostic.where) + diagnostic.message;
  if (std::ranges::find(said_, key) != said_.end()) return;
  said_.push_back(std::move(key));
  for (const Source* source = source_; source->caller != nullptr; source = source->caller) {
    const Diagnostic call = diagnose(*source->caller->text, source->call, {}, {});
    diagnostic.related.push_back({call.where, quoted(source->definition) + " is called here."});
  }
  diagnostics_.add(std::move(diagnostic));
}

void Checker::complain_about_type(Span place, std::string message, std::string hint) {
  if (!environment_.checked) return;
  complain(place, "cel.wrong_type", std::move(message), std::move(hint));
}

std::string Checker::type_text(const Type& type) const {
  return with_article(type, environment_.schema);
}

}  // namespace icpcheck::cel
