// SPDX-License-Identifier: MIT
#include "icpcheck/model/summary.hpp"

#include <algorithm>
#include <tuple>

namespace icpcheck {
namespace {

/// So many rows are named beside a check.
constexpr std::size_t few_rows = 20;

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
  Tally tally;
  tally.add(result);
  SummaryRow row{.file = result.file,
                 .id = result.id,
                 .name = result.name,
                 .kind = result.kind,
                 .ratings = {},
                 .shortfalls = count_shortfalls(result),
                 .known = tally.known,
                 .unknown = tally.unknown,
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
    const bool is_gap = finding->status == Status::gap;
    ++(is_gap ? frequent.gaps : frequent.not_stated);
    if (is_gap && frequent.known_in.size() < few_rows)
      frequent.known_in.push_back(summary_.rows.size());
  }
  add_facts(result);
  icpcheck::add(result.counts, summary_.counts);
  icpcheck::add(row.shortfalls, summary_.shortfalls);
  icpcheck::add(row.known, summary_.known);
  icpcheck::add(row.unknown, summary_.unknown);
  summary_.rows.push_back(std::move(row));
}

void Summariser::add_facts(const DescriptionResult& result) {
  for (const Question& question : result.questions) {
    StrengthCounts settles{};
    for (const Finding* finding : question.settles) {
      ++settles[static_cast<std::size_t>(finding->strength())];
    }
    for (const AskedFact& asked : question.facts) {
      if (asked.elsewhere) continue;
      // A board stands in one place of a system and in another of a place: the question is the
      // same.
      FrequentFact& fact =
          facts_[asked.question.empty() ? asked.path : std::string(asked.question)];
      if (fact.count == 0) fact = {asked.path, asked.question, asked.ask, 0, {}};
      ++fact.count;
      icpcheck::add(settles, fact.settles);
    }
  }
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
  for (auto& [asked, fact] : facts_) summary_.facts.push_back(std::move(fact));
  std::ranges::stable_sort(summary_.facts, std::greater{}, &FrequentFact::settles);
  for (const SummaryRow& row : summary_.rows) {
    if (row.shortfall_count > 0) summary_.heaviest.push_back(&row);
  }
  std::ranges::stable_sort(summary_.heaviest, std::greater{}, [](const SummaryRow* row) {
    return std::tuple(row->known, row->unknown);
  });
  return std::move(summary_);
}

}  // namespace icpcheck
