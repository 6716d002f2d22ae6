// SPDX-License-Identifier: MIT
// Many descriptions at a glance: the rating of each clause in each, totals, and where most falls
// short. It is counted while an audit goes and keeps no finding.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
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
  StrengthCounts known{};    // of these, what is known to be missing
  StrengthCounts unknown{};  // what cannot be confirmed, whether it falls short or not
  std::size_t shortfall_count = 0;
};

/// A check that falls short, and in how many descriptions.
struct FrequentShortfall {
  const Check* check = nullptr;
  std::size_t gaps = 0;
  std::size_t not_stated = 0;
  std::vector<std::size_t> known_in;  // the rows of the gaps, the first few

  [[nodiscard]] std::size_t count() const { return gaps + not_stated; }
};

/// A fact that is not written down, and in how many descriptions.
struct FrequentFact {
  std::string path;  // "hwbs[].jsna.in_force"
  SharedText question;
  SharedText ask;
  std::size_t count = 0;
  StrengthCounts settles{};  // checks that rest on it, in all of these
};

struct Summary {
  std::vector<SummaryClause> clauses;  // those that were asked of any description
  std::vector<SummaryRow> rows;        // in the order of the files
  Counts counts{};
  StrengthCounts shortfalls{};
  StrengthCounts known{};
  StrengthCounts unknown{};
  std::vector<FrequentShortfall> most_frequent;  // every check that falls short, most first
  std::vector<FrequentFact> facts;               // that are not written down, heaviest first
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
  void add_facts(const DescriptionResult& result);

  Summary summary_;
  std::map<const Clause*, std::size_t> columns_;
  std::map<const Check*, FrequentShortfall> short_;
  std::map<std::string, FrequentFact, std::less<>> facts_;  // by question, else by path
};

}  // namespace icpcheck
