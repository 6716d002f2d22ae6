// SPDX-License-Identifier: MIT
#include "icpcheck/model/summary.hpp"

#include <algorithm>

namespace icpcheck {
namespace {

/// Removes the columns that no row has a rating in.
void drop_empty_columns(Summary& summary) {
  std::vector<std::size_t> kept;
  for (std::size_t column = 0; column < summary.clauses.size(); ++column) {
    const bool asked = std::ranges::any_of(
        summary.rows, [column](const SummaryRow& row) { return row.ratings[column].has_value(); });
    if (asked) kept.push_back(column);
  }
  const auto keep = [&kept](auto& values) {
    for (std::size_t i = 0; i < kept.size(); ++i) values[i] = values[kept[i]];
    values.resize(kept.size());
  };
  keep(summary.clauses);
  for (SummaryRow& row : summary.rows) keep(row.ratings);
}

}  // namespace

Summariser::Summariser(const std::vector<const Pack*>& packs) {
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      columns_.emplace(&clause, summary_.clauses.size());
      summary_.clauses.push_back({pack, &clause});
    }
  }
}

void Summariser::add(const DescriptionResult& result) {
  SummaryRow row{.file = result.file,
                 .id = result.id,
                 .name = result.name,
                 .kind = result.kind,
                 .ratings = {},
                 .shortfalls = count_shortfalls(result),
                 .shortfall_count = result.shortfalls.size()};
  row.ratings.resize(summary_.clauses.size());
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      row.ratings[columns_.at(clause.clause)] = clause.rating;
    }
  }
  for (const Finding* finding : result.shortfalls) {
    FrequentShortfall& frequent = short_[finding->check];
    frequent.check = finding->check;
    ++(finding->status == Status::gap ? frequent.gaps : frequent.not_stated);
  }
  icpcheck::add(result.counts, summary_.counts);
  icpcheck::add(row.shortfalls, summary_.shortfalls);
  summary_.rows.push_back(std::move(row));
}

Summary Summariser::finish() && {
  drop_empty_columns(summary_);
  for (const auto& [clause, column] : columns_) {
    for (const Check& check : clause->checks) {
      if (const auto found = short_.find(&check); found != short_.end()) {
        summary_.most_frequent.push_back(found->second);
      }
    }
  }
  // By id where the numbers are the same, so that the order never depends on memory.
  std::ranges::sort(summary_.most_frequent, [](const auto& a, const auto& b) {
    return a.count() != b.count() ? a.count() > b.count() : a.check->id < b.check->id;
  });
  for (const SummaryRow& row : summary_.rows) {
    if (row.shortfall_count > 0) summary_.heaviest.push_back(&row);
  }
  std::ranges::stable_sort(summary_.heaviest, std::greater{}, &SummaryRow::shortfall_count);
  return std::move(summary_);
}

}  // namespace icpcheck
