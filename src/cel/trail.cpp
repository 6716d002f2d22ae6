// SPDX-License-Identifier: MIT
// The facts that the evaluation has read so far.
#include "cel/trail.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace icpcheck::cel {
namespace {

bool is_within(const yaml::Node* node, const yaml::Node* ancestor) {
  while (node != nullptr && node != ancestor) node = node->parent();
  return node != nullptr;
}

struct TraceHash {
  std::size_t operator()(const Trace& trace) const {
    const std::size_t node = std::hash<const void*>()(trace.node);
    return ((node * 31 + trace.missing) * 31 + trace.variable) * 2 + (trace.tail ? 1 : 0);
  }
};

/// Gives chains of the same names the same number.
class Chains {
 public:
  std::uint32_t number_of(std::uint32_t before, std::string_view name) {
    const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
    return numbers_.try_emplace({before, name}, next).first->second;
  }

 private:
  std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> numbers_;
};

}  // namespace

void Trail::begin(const Texts* variables) {
  traces_.clear();
  steps_.assign(1, {});
  variables_ = variables;
}

void Trail::add_missing(const yaml::Node* node, std::string_view name) {
  traces_.push_back({.node = node});
  extend(name);
}

void Trail::add_rest(const Rest& rest) {
  Trace trace{.node = rest.list, .tail = true};
  if (!rest.variable.empty()) {
    trace.variable = static_cast<std::uint32_t>(variables_->find(rest.variable)) + 1;
  }
  traces_.push_back(trace);
}

void Trail::add_copies(const std::vector<Trace>& traces) {
  traces_.insert(traces_.end(), traces.begin(), traces.end());
}

void Trail::copy_from(std::size_t mark, std::vector<Trace>& copies) const {
  copies.assign(traces_.begin() + static_cast<std::ptrdiff_t>(mark), traces_.end());
}

void Trail::extend(std::string_view name) {
  steps_.push_back({traces_.back().missing, name});
  traces_.back().missing = static_cast<std::uint32_t>(steps_.size() - 1);
}

void Trail::drop(std::size_t begin, std::size_t end) {
  traces_.erase(traces_.begin() + static_cast<std::ptrdiff_t>(begin),
                traces_.begin() + static_cast<std::ptrdiff_t>(end));
}

void Trail::drop_stated(std::size_t mark, const yaml::Node* node) {
  const auto begin = traces_.begin() + static_cast<std::ptrdiff_t>(mark);
  traces_.erase(std::remove(begin, traces_.end(), Trace{.node = node}), traces_.end());
}

bool Trail::is_covered(const Trace& trace, std::size_t begin, std::size_t end) const {
  if (trace.node == nullptr || trace.missing != 0 || trace.tail) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const Trace& cover = traces_[i];
    const bool stated = cover.node != nullptr && cover.missing == 0 && !cover.tail;
    if (stated && is_within(trace.node, cover.node)) return true;
  }
  return false;
}

bool Trail::is_repeated(const Trace& trace, std::size_t begin, std::size_t end) const {
  constexpr std::size_t window = 8;  // enough for what a predicate reads at each item again
  if (end - begin > window) begin = end - window;
  for (std::size_t i = begin; i < end; ++i) {
    if (traces_[i] == trace) return true;
  }
  return false;
}

void Trail::drop_covered(std::size_t mark, std::size_t begin, std::size_t end) {
  std::size_t kept = mark;
  for (std::size_t i = mark; i < traces_.size(); ++i) {
    const Trace trace = traces_[i];
    if (is_covered(trace, begin, end) || is_repeated(trace, begin, kept)) continue;
    traces_[kept++] = trace;
  }
  traces_.resize(kept);
}

Fact Trail::fact_of(const Trace& trace) const {
  Fact fact;
  fact.node = trace.node;
  fact.tail = trace.tail;
  if (trace.variable != 0) fact.variable = (*variables_)[trace.variable - 1];
  std::size_t depth = 0;
  for (std::uint32_t i = trace.missing; i != 0; i = steps_[i].before) ++depth;
  fact.missing_count = static_cast<std::uint8_t>(std::min(depth, Fact::max_depth));
  for (std::uint32_t i = trace.missing; i != 0; i = steps_[i].before) {
    if (--depth < Fact::max_depth) fact.missing[depth] = steps_[i].name;
  }
  return fact;
}

// Facts are large: most are told apart by their nodes, before they are made.
bool Trail::is_said_before(std::size_t position) const {
  const Trace& trace = traces_[position];
  for (std::size_t i = 0; i < position; ++i) {
    const Trace& other = traces_[i];
    if (other.node != trace.node || other.tail != trace.tail) continue;
    if (other == trace || fact_of(other) == fact_of(trace)) return true;
  }
  return false;
}

void Trail::write(Outcome& outcome) const {
  if (traces_.size() > Outcome::max_facts) return write_many(outcome);
  outcome.facts.reserve(traces_.size());
  for (std::size_t i = 0; i < traces_.size(); ++i) {
    if (!is_said_before(i)) outcome.facts.push_back(fact_of(traces_[i]));
  }
  outcome.fact_count = outcome.facts.size();
}

void Trail::write_many(Outcome& outcome) const {
  Chains chains;
  std::vector<std::uint32_t> numbers(steps_.size(), 0);
  for (std::size_t i = 1; i < steps_.size(); ++i) {
    numbers[i] = chains.number_of(numbers[steps_[i].before], steps_[i].name);
  }
  std::unordered_set<Trace, TraceHash> seen;
  for (const Trace& trace : traces_) {
    Trace numbered = trace;
    numbered.missing = numbers[trace.missing];
    if (!seen.insert(numbered).second) continue;
    if (outcome.facts.size() < Outcome::max_facts) outcome.facts.push_back(fact_of(trace));
  }
  outcome.fact_count = seen.size();
}

}  // namespace icpcheck::cel
