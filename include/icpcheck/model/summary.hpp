// SPDX-License-Identifier: MIT
// Many descriptions at a glance: the rating of each clause in each, totals, and where most falls
// short. It is counted while an audit goes and keeps no finding.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "icpcheck/model/report.hpp"

namespace icpcheck {

/// A column of the matrix.
struct SummaryClause {
  const Pack* pack = nullptr;
  const Clause* clause = nullptr;
};

/// A row of the matrix: one description.
struct SummaryRow {
  std::string file;
  std::string id;
  std::string name;
  Kind kind = Kind::system;
  std::vector<std::optional<Rating>> ratings;  // by column; empty: the clause was not asked
  StrengthCounts shortfalls{};
  std::size_t shortfall_count = 0;
};

/// A check that falls short, and in how many descriptions.
struct FrequentShortfall {
  const Check* check = nullptr;
  std::size_t gaps = 0;
  std::size_t not_stated = 0;

  [[nodiscard]] std::size_t count() const { return gaps + not_stated; }
};

struct Summary {
  std::vector<SummaryClause> clauses;  // those that were asked of any description
  std::vector<SummaryRow> rows;        // in the order of the files
  Counts counts{};
  StrengthCounts shortfalls{};
  std::vector<FrequentShortfall> most_frequent;  // every check that falls short, most first
  std::vector<const SummaryRow*> heaviest;       // every row with shortfalls, most first
};

/// Counts one description after the other, in the order of their files.
class Summariser {
 public:
  /// The columns are the clauses of these packs.
  explicit Summariser(const std::vector<const Pack*>& packs);

  void add(const DescriptionResult& result);
  /// What was counted. Call it once, at the end.
  [[nodiscard]] Summary finish() &&;

 private:
  Summary summary_;
  std::map<const Clause*, std::size_t> columns_;
  std::map<const Check*, FrequentShortfall> short_;
};

}  // namespace icpcheck
