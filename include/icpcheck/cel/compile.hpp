// SPDX-License-Identifier: MIT
// From the text of an expression to a checked Program. The language is CEL
// (https://github.com/google/cel-spec) with three answers; see docs/packs.md.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/cel/program.hpp"
#include "icpcheck/cel/type.hpp"

namespace icpcheck::cel {

/// The text of an expression and the way to make a diagnostic at a byte of it (in a pack:
/// yaml::at_text of the scalar it stands in).
struct Text {
  std::string text;
  std::function<Diagnostic(std::size_t offset, std::size_t length, std::string code,
                           std::string message, std::string hint)>
      diagnose;
  /// The bytes at which the file has a line end and the text has none, because YAML joined the
  /// lines. Ascending. A comment must not go over them.
  std::vector<std::size_t> joints = {};
};

/// A variable that the caller binds before evaluation. Names may be qualified
/// ("params.in_place_by"), as CEL allows.
struct Variable {
  std::string name;
  Type type;
};

/// A named expression with parameters, bound at each call (see docs/packs.md). Its body is
/// checked at each call with the types of the arguments.
struct Definition {
  std::string name;
  std::vector<std::string> parameters;
  Text body;
};

/// What an expression can see. `kind` names the root of the schema whose fields are visible as
/// bare names; empty: none.
struct Environment {
  const schema::Schema* schema = nullptr;
  std::string kind;
  std::vector<Variable> variables;
  std::vector<Definition> definitions;  // a body sees those before it

  // For the public test suite only:
  std::string container;
  bool checked = true;  // false: types are left to run time
  bool macros = true;
};

/// What the place where the expression stands asks of it.
enum class Expect : std::uint8_t {
  any,
  boolean,  // `holds`
  test,     // `when`, `where`: boolean, and `stated` is allowed
  list,     // `for_each`: a list
  names,    // a list, and `stated` is allowed
  day,      // `since`, `begins`: a date
};

/// Parses and checks. Empty exactly when an error was added. Codes begin with "cel.".
[[nodiscard]] std::optional<Program> compile(const Text& text, const Environment& environment,
                                             Expect expect, Diagnostics& diagnostics);

/// What a name stands for already ("a field", "a function"), so that nothing else may bear it; ""
/// when it is free.
[[nodiscard]] std::string_view meaning_of(std::string_view name, const Environment& environment);

/// Reads the head of a definition, "heard(board, role)", and refuses names that are taken: a
/// root field, variable, function, macro, reserved word or earlier definition. The body is not
/// looked at. Empty exactly when an error was added.
[[nodiscard]] std::optional<Definition> define(const Text& head, Text body,
                                               const Environment& environment,
                                               Diagnostics& diagnostics);

}  // namespace icpcheck::cel
