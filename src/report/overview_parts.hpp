// SPDX-License-Identifier: MIT
// What summaries, comparisons and trends have in common.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "icpcheck/model/tally.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

/// In one number that grows with what is heavier, as long as there are fewer than 100,000 of each
/// strength.
[[nodiscard]] std::size_t weight_of(const StrengthCounts& counts);

/// The names of descriptions, each with its id where another has the same.
class UniqueNames {
 public:
  /// All of them first. The name outlives this.
  void add(std::string_view name) { ++times_[name]; }
  [[nodiscard]] std::string of(const std::string& name, const std::string& id) const;

 private:
  std::map<std::string_view, std::size_t> times_;
};

/// What is said where a table has more rows than there is room for.
struct Cut {
  std::size_t most;        // rows
  std::string_view noun;   // "check"; "" for none
  std::string_view where;  // a sentence: what shows the rest
};

/// So many groups every format shows: there are 42 systems.
inline constexpr std::size_t most_groups = 60;

/// A section with one table, whose title is its caption; nothing without rows.
void write_section(paper::Table made, const Cut& cut, const char* anchor, paper::Writer& writer);

}  // namespace icpcheck::report
