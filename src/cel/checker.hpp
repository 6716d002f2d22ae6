// SPDX-License-Identifier: MIT
// From trees to instructions: finds what names mean, checks types, and puts the body of a
// definition at each of its calls.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/ast.hpp"
#include "cel/functions.hpp"
#include "icpcheck/cel/compile.hpp"

namespace icpcheck::cel {

/// A text that is written out, and where.
struct WrittenText {
  const Text* text = nullptr;
  Span place;
  std::string value;
};

/// The position of an instruction in the program. `none`: an error was added instead.
enum class InstructionId : std::uint32_t { none = UINT32_MAX };

/// What is known about a part of an expression. What an error hides is dyn, so that nothing around
/// it is an error that only follows from it.
struct Checked {
  InstructionId instruction = InstructionId::none;
  Type type = {};
  /// The texts that the value, or an item of it, may be, as far as they are written out.
  std::vector<WrittenText> texts = {};
  bool path = false;  // a field of a description

  [[nodiscard]] bool failed() const { return instruction == InstructionId::none; }
};

class Checker {
 public:
  Checker(const Environment& environment, Expect expect, Diagnostics& diagnostics);

  /// Empty when an error was added.
  [[nodiscard]] std::optional<Program> check(const Text& text, const Ast& ast);

 private:
  /// The text that is being checked: the expression, or the body of a definition.
  struct Source {
    const Text* text = nullptr;
    const Ast* ast = nullptr;
    std::size_t first_scope = 0;  // names before it belong to the caller
    std::size_t definitions = 0;  // how many of them it sees
    const Source* caller = nullptr;
    Span call = {};
    std::string_view definition = {};
  };

  /// A name with a meaning inside a macro or the body of a definition.
  struct Scope {
    std::string_view name;
    Op op = Op::local;  // or parameter
    std::uint32_t slot = 0;
    Checked value = {};
  };

  // checker.cpp
  Checked check(NodeId id);
  Checked dispatch(const Node& node);
  Checked literal(const Node& node);
  Checked conditional(const Node& node);
  Checked logic(const Node& node);
  Checked list(const Node& node);
  Checked map(const Node& node);
  void demand(const Node& node, const Checked& checked);
  void check_boolean(NodeId id, const Checked& checked, std::string_view asker);
  void refuse_bare_all(const Ast& ast);

  // checker_names.cpp
  Checked identifier(const Node& node);
  Checked select(const Node& node);
  Checked has(const Node& node);
  std::optional<Checked> field(const Node& node, const Checked& base, Op op);
  std::optional<Checked> find_scope(const Node& node);
  std::optional<Checked> find_qualified(const Node& node);
  std::optional<Checked> find_variable(const Node& node, std::string_view name, bool absolute);
  std::optional<Checked> find_root_field(const Node& node);
  std::optional<Checked> find_type(const Node& node, std::string_view name);
  [[nodiscard]] std::string dotted(const Node& node) const;
  [[nodiscard]] const Node& first_of(const Node& node) const;
  Checked unknown_name(const Node& node);
  Checked unknown_below(const Node& node, std::string_view prefix);

  // checker_calls.cpp
  std::vector<Checked> check_children(const Node& node);
  Checked call(const Node& node);
  Checked call_unchecked(const Node& node, const std::vector<Checked>& arguments);
  Checked emit_call(const Node& node, const std::vector<Checked>& arguments, std::uint32_t overload,
                    Type type);
  void check_arguments(const Node& node, const std::vector<Checked>& arguments,
                       const Overload& overload);
  void check_zone(const Checked& zone);
  void check_pattern(const Node& node, const Checked& pattern);
  void check_index(const Node& node, const Checked& base, const Checked& key);
  std::optional<Checked> free_field(const Node& node, const std::vector<Checked>& arguments);
  std::optional<Checked> written_date(const Node& node, const Checked& text);
  [[nodiscard]] std::optional<std::vector<InstructionId>> constants_of(InstructionId list) const;

  // checker_functions.cpp
  Checked stated(const Node& node);
  Checked otherwise(const Node& node);
  Checked unsettled(const Node& node);
  Checked organisation(const Node& node);
  void explain_mismatch(const Node& node, Style style, const std::vector<Type>& types);
  void explain_unknown_function(const Node& node);

  // checker_definitions.cpp
  [[nodiscard]] std::optional<std::size_t> find_definition(std::string_view name) const;
  Checked call_definition(const Node& node, std::size_t position);
  const Ast* body_of(std::size_t position);
  void complain_about_count(const Node& node, const Definition& definition);

  // checker_macros.cpp
  Checked macro(const Node& node);
  Checked macro_result(const Node& node, const Checked& range, const std::vector<Checked>& parts);
  void check_variable(const Node& node);

  // checker_vocabulary.cpp
  void check_vocabulary(const Checked& left, const Checked& right);
  void check_texts(const Checked& closed, const Checked& written);

  // checker_emit.cpp: instructions and messages
  /// `none` when a limit is reached or an operand is `none`: what a program refers to is there.
  InstructionId emit(Op op, const Node& node, const std::vector<InstructionId>& operands = {},
                     std::uint32_t a = 0, std::uint32_t b = 0);
  [[nodiscard]] bool emitted_as(Op op, InstructionId id) const;
  /// Of an instruction that is emitted as a constant.
  [[nodiscard]] const Constant& constant_of(InstructionId id) const {
    return program_.constants[program_.instructions[static_cast<std::size_t>(id)].a];
  }
  std::uint32_t add_name(std::string_view name);
  std::uint32_t add_constant(Constant constant);
  Checked emit_constant(const Node& node, Constant constant, Type type);
  Checked emit_failure(const Node& node, std::string sentence);
  void complain(Span place, std::string code, std::string message, std::string hint = {});
  void complain_at(const Text& text, Span place, std::string code, std::string message,
                   std::string hint);
  void complain_about_type(Span place, std::string message, std::string hint = {});
  [[nodiscard]] const Node& node_at(NodeId id) const { return source_->ast->node(id); }
  [[nodiscard]] std::string type_text(const Type& type) const;

  const Environment& environment_;
  Expect expect_;
  Diagnostics& diagnostics_;
  const Source* source_ = nullptr;
  std::vector<Scope> scopes_;
  std::vector<std::optional<Ast>> bodies_;  // of definitions, parsed when first called
  std::vector<const Node*> described_alls_;
  std::vector<std::string> said_;  // so that two calls of a definition do not say the same twice
  Program program_;
  std::uint32_t offset_ = 0;  // of the part of the expression itself, for errors at run time
  std::uint32_t depth_ = 0;
  std::size_t nested_macros_ = 0;
  std::size_t parts_ = 0;  // instructions, with those that an error kept out of the program
  bool failed_ = false;
  bool stopped_ = false;  // a limit is reached
};

}  // namespace icpcheck::cel
