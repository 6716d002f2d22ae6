// SPDX-License-Identifier: MIT
// Many descriptions at a glance: the rating of each clause in each, totals, and where most falls
// short. It is counted while an audit goes and keeps no finding.
#pragma once

#include <algorithm>
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
  std::string system;  // the id of the system that it is or belongs to; "" where it names none
  std::string group;   // by what the summary puts it together with others
  std::vector<std::optional<Rating>> ratings;  // by column; empty: the clause was not asked
  StrengthCounts shortfalls{};
  StrengthCounts known{};    // of these, what is known to be missing
  StrengthCounts unknown{};  // what cannot be confirmed, whether it falls short or not
  std::size_t shortfall_count = 0;
};

/// Descriptions that are put together.
struct SummaryGroup {
  std::string id;    // "" of those of which it is not known
  std::string name;  // of a system that was checked, too; else its id
  Tally tally;
};

/// One line of the findings of a workbook: what falls short, or is waived.
struct SummaryFinding {
  std::size_t row = 0;  // of the matrix
  const Pack* pack = nullptr;
  const Clause* clause = nullptr;
  const Check* check = nullptr;
  Strength strength = Strength::must;
  Status status = Status::gap;
  std::string sentence;
  Location where;
  std::optional<Date> due;
  std::string owners;
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
  std::string group_by;                // by what `groups` are put together
  std::vector<SummaryClause> clauses;  // those that apply to any description
  std::vector<SummaryRow> rows;        // in the order of the files
  Counts counts{};
  StrengthCounts shortfalls{};
  StrengthCounts known{};
  StrengthCounts unknown{};
  std::vector<FrequentShortfall> most_frequent;  // every check that falls short, most first
  std::vector<FrequentFact> facts;               // that are not written down, heaviest first
  std::vector<SummaryGroup> groups;              // by name; empty where all are in one
  std::vector<SummaryFinding> findings;          // by row, if they were asked for
  std::vector<const SummaryRow*> heaviest;       // every row with shortfalls, most first
};

/// By what the rows of a summary come first: `missing` and `unknown` heaviest first.
enum class SummaryOrder : std::uint8_t { file, name, system, missing, unknown };

template <>
inline constexpr std::array<std::string_view, 5> words_of<SummaryOrder>{"file", "name", "system",
                                                                        "missing", "unknown"};

/// How a summary is to be put together.
struct SummaryPlan {
  std::string group_by = "system";  // that, "kind", "folder", or the fact that the run recorded
  SummaryOrder order = SummaryOrder::file;
  bool keep_findings = false;  // for a workbook; all of them are then held
};

/// What descriptions may be put together by, beside facts.
inline constexpr std::array<std::string_view, 3> group_words{"system", "kind", "folder"};

[[nodiscard]] constexpr bool is_group_word(std::string_view text) {
  return std::ranges::find(group_words, text) != group_words.end();
}

/// What a description belongs to: the id of its system, its kind, the folder of its file, or what
/// it says of the fact.
[[nodiscard]] std::string group_of(const DescriptionResult& result, std::string_view group_by);

/// Counts one description after the other, in the order of their files.
class Summariser {
 public:
  /// The columns are the clauses of these packs.
  explicit Summariser(const std::vector<const Pack*>& packs, SummaryPlan plan = {});

  void add(const DescriptionResult& result);
  /// What was counted. Call it once, at the end.
  [[nodiscard]] Summary finish() &&;

 private:
  void add_facts(const DescriptionResult& result);
  void add_findings(const DescriptionResult& result);
  void put_in_order();

  SummaryPlan plan_;
  Summary summary_;
  std::map<std::string, SummaryGroup> groups_;
  std::map<const Clause*, std::size_t> columns_;
  std::map<const Check*, FrequentShortfall> short_;
  std::map<std::string, FrequentFact, std::less<>> facts_;  // by question, else by path
};

}  // namespace icpcheck
