// SPDX-License-Identifier: MIT
// A checked expression, ready to run: plain data that can be kept in the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/archive.hpp"
#include "icpcheck/base/block.hpp"
#include "icpcheck/base/shared_text.hpp"
#include "icpcheck/cel/type.hpp"

namespace icpcheck::cel {

/// What an instruction does with its operands, and what its members `a` and `b` are.
enum class Op : std::uint16_t {  // as wide as `count`, so that Instruction has no gap
  constant,                      // a: constant
  variable,                      // a: variable of the environment
  root_field,                    // a: name, b: schema type
  local,                         // a: slot of a macro's variable
  parameter,                     // a: slot of a definition's parameter
  bind,          // [body, arguments...], a: slot of the first argument, its parameter
  select,        // [base], a: name, b: schema type, or `Type::no_schema_type`
  has,           // as select: is the field stated, or the key there?
  stated,        // [field]: is it stated? Never unknown.
  conditional,   // [condition, then, else]
  all_of,        // [operands...]: &&
  any_of,        // [operands...]: ||
  call,          // [arguments...], a: overload to try first, then those after it of its name
  in_constants,  // [item, constants...]: `in` over a list that never changes
  list,          // [items...]
  map,           // [key, value, key, value...]
  exists,        // [range, predicate], a: slot of the variable; so too the next
  all,
  exists_one,
  filter,
  transform,     // [range, item] or [range, predicate, item]: the macro `map`
  organisation,  // [id], a: name of the list, b: schema type of its items
  fail,          // a: constant with the sentence: what only the unchecked mode lets pass
};

/// One node of the tree.
struct Instruction {
  Op op = Op::fail;
  std::uint16_t count = 0;          // of operands
  std::uint32_t first_operand = 0;  // in `Program::operands`
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t offset = 0;  // in the text of the expression, in bytes
};

/// A value written in the expression. Dates are timestamps of whole seconds.
struct Constant {
  TypeKind kind = TypeKind::null;
  std::int64_t integer = 0;  // integer, boolean, timestamp
  double number = 0;
  SharedText text;  // string; type: its name

  bool operator==(const Constant&) const = default;
};

/// Short texts, one behind the other in one block: there are thousands of them in the programs of
/// the built-in packs, and a string for each would be most of the memory and of the time that
/// icpcheck needs to start.
class Texts {
 public:
  void add(std::string_view text) {
    characters_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(characters_.size()));
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t position) const {
    const std::size_t begin = position == 0 ? 0 : ends_[position - 1];
    return {characters_.data() + begin, ends_[position] - begin};
  }
  /// The position of a text; `size()` when it is not there.
  [[nodiscard]] std::size_t find(std::string_view text) const {
    std::size_t position = 0;
    while (position < size() && (*this)[position] != text) ++position;
    return position;
  }

 private:
  template <class Archive>
  friend void visit(Archive& archive, Texts& texts) {
    archive(texts.characters_, texts.ends_);
  }

  Block<char> characters_;
  Block<std::uint32_t> ends_;  // where each text ends
};

/// What the answer has to be, where the checker could not see it (below `local`).
enum class Demand : std::uint8_t { anything, boolean, list, day };

struct Program {
  Block<Instruction> instructions;
  Block<std::uint32_t> operands;  // indices of instructions
  std::vector<Constant> constants;
  Texts names;
  Texts variables;          // names, as in the environment
  std::uint32_t root = 0;   // the instruction to begin with
  std::uint32_t slots = 0;  // how many slots a run needs
  Demand demand = Demand::anything;
  Type type;

  [[nodiscard]] bool empty() const { return instructions.empty(); }
};

template <class Archive>
void visit(Archive& archive, Type& type) {
  archive(type.kind, type.parameters, type.schema_type);
}

template <class Archive>
void visit(Archive& archive, Instruction& instruction) {
  archive(instruction.op, instruction.count, instruction.first_operand, instruction.a,
          instruction.b, instruction.offset);
}

template <class Archive>
void visit(Archive& archive, Constant& constant) {
  archive(constant.kind, constant.integer, constant.number, constant.text);
}

template <class Archive>
void visit(Archive& archive, Program& program) {
  archive(program.instructions, program.operands, program.constants, program.names,
          program.variables, program.root, program.slots, program.demand, program.type);
}

}  // namespace icpcheck::cel
