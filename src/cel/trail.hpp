// SPDX-License-Identifier: MIT
// The facts that the evaluation has read so far, in order. Each evaluation remembers where it
// began, so that what it read can be kept, thinned or dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "icpcheck/cel/evaluate.hpp"

namespace icpcheck::cel {

/// A Fact in small: a path that is missing is a chain in the trail.
struct Trace {
  const yaml::Node* node = nullptr;
  std::uint32_t missing = 0;   // last step of the chain; 0: none
  std::uint32_t variable = 0;  // one more than its position; 0: none
  bool tail = false;
  bool operator==(const Trace&) const = default;
};

class Trail {
 public:
  void begin(const Texts* variables);

  [[nodiscard]] std::size_t size() const { return traces_.size(); }
  [[nodiscard]] const Trace& back() const { return traces_.back(); }

  void add_stated(const yaml::Node* node) { traces_.push_back({.node = node}); }
  void add_variable(std::uint32_t variable) { traces_.push_back({.variable = variable + 1}); }
  void add_missing(const yaml::Node* node, std::string_view name);
  void add_rest(const Rest& rest);
  void add_copies(const std::vector<Trace>& traces);
  void copy_from(std::size_t mark, std::vector<Trace>& copies) const;

  /// The path at the end goes one field deeper.
  void extend(std::string_view name);
  /// The fact at the end is replaced by that of a node below it.
  void replace_last(const yaml::Node* node) { traces_.back() = {.node = node}; }

  void drop_from(std::size_t mark) { traces_.resize(mark); }
  void drop(std::size_t begin, std::size_t end);
  /// Drops from `mark` on the facts that name just this node.
  void drop_stated(std::size_t mark, const yaml::Node* node);
  /// Drops from `mark` on what lies in the part of a description that a fact of [begin, end)
  /// stands for, and what one of the last few facts before `mark` says already.
  void drop_covered(std::size_t mark, std::size_t begin, std::size_t end);

  /// The distinct facts, at most `Outcome::max_facts`, and how many there are.
  void write(Outcome& outcome) const;

 private:
  struct Step {
    std::uint32_t before = 0;
    std::string_view name;
  };

  [[nodiscard]] bool is_covered(const Trace& trace, std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_repeated(const Trace& trace, std::size_t begin, std::size_t end) const;
  [[nodiscard]] Fact fact_of(const Trace& trace) const;
  [[nodiscard]] bool is_said_before(std::size_t position) const;
  void write_many(Outcome& outcome) const;

  std::vector<Trace> traces_;
  std::vector<Step> steps_;
  const Texts* variables_ = nullptr;
};

}  // namespace icpcheck::cel
