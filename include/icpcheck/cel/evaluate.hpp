// SPDX-License-Identifier: MIT
// Runs a Program over descriptions: one of three answers (or an error), and the facts that
// decided it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/cel/program.hpp"
#include "icpcheck/cel/value.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::cel {

enum class Answer : std::uint8_t { yes, no, unknown, error };

/// Something that an answer rests on: a stated node, or a path that is not stated.
/// Points into the descriptions and the program: valid as long as they are.
struct Fact {
  static constexpr std::size_t max_depth = 8;

  /// Stated: the node. Missing: its nearest stated ancestor; null below an unbound variable.
  const yaml::Node* node = nullptr;
  /// The variable that is not bound ("joined_system"); else empty.
  std::string_view variable;
  /// The fields below `node` or `variable` that are not stated, outermost first.
  std::array<std::string_view, max_depth> missing{};
  std::uint8_t missing_count = 0;
  /// The rest of a list that is partial: `node` is the list.
  bool tail = false;

  [[nodiscard]] bool stated() const { return missing_count == 0 && variable.empty() && !tail; }
  /// "icp.chair.post"; for a tail that of its list.
  [[nodiscard]] std::string path() const;

  bool operator==(const Fact&) const = default;
};

/// At most `max_facts` facts are given; `fact_count` says how many there are.
struct Outcome {
  static constexpr std::size_t max_facts = 20;

  Answer answer = Answer::error;  // of a value that is no boolean: yes, unknown or error
  Value value;                    // when answer is yes or no
  std::vector<Fact> facts;        // distinct, in the order in which the expression names them
  std::size_t fact_count = 0;
  std::vector<Value> keys;   // texts that were worked out and that facts point to
  std::string error;         // a sentence, when answer is error
  std::uint32_t offset = 0;  // where in the expression the error arose, in bytes
};

/// What the variables of an Environment stand for, in the same order; an unbound one (no value)
/// is unknown, with its own name as path.
struct Bindings {
  /// One thing that two descriptions describe, such as a board of a system and of its place.
  struct Twin {
    const yaml::Node* node;
    const yaml::Node* other;  // has the fields that `node` leaves out
  };

  const yaml::Node* root = nullptr;  // the description whose fields are bare names
  std::vector<std::optional<Value>> variables;
  std::vector<Twin> twins = {};
};

/// Evaluates programs one after the other, reusing its memory. Not shared between threads.
class Evaluator {
 public:
  explicit Evaluator(const schema::Schema* schema);
  ~Evaluator();
  Evaluator(Evaluator&&) noexcept;
  Evaluator& operator=(Evaluator&&) noexcept;

  /// From here on all checks together have 200 million steps, until the next call. Never called:
  /// there is no such limit.
  void begin_pack();
  static constexpr std::string_view pack_limit =
      "The checks of the pack need more than 200,000,000 steps for this description.";

  /// From here on the limit of 10 million steps is for all evaluations together, until the next
  /// call: a check asks its expressions many times. Never called: each evaluation has its own.
  /// False when the checks before have used up the steps of the pack: this one cannot be asked.
  [[nodiscard]] bool begin_check();

  [[nodiscard]] Outcome evaluate(const Program& program, const Bindings& bindings);
  /// Of a list of which not all is known the items that are certainly on it.
  [[nodiscard]] Outcome evaluate_certain(const Program& program, const Bindings& bindings);

 private:
  class Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace icpcheck::cel
