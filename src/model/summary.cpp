// SPDX-License-Identifier: MIT
#include "icpcheck/model/summary.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck {
namespace {

/// So many rows are named beside a check.
constexpr std::size_t few_rows = 20;

/// Whether a clause was asked, and there was something to ask.
bool applies(const std::optional<Rating>& rating) {
  return rating && *rating != Rating::not_applicable;
}

/// Removes the columns that apply to no row.
void drop_empty_columns(Summary& summary) {
  std::vector<std::size_t> kept;
  for (std::size_t column = 0; column < summary.clauses.size(); ++column) {
    const bool asked = std::ranges::any_of(
        summary.rows, [column](const SummaryRow& row) { return applies(row.ratings[column]); });
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

Summariser::Summariser(const std::vector<const Pack*>& packs, SummaryPlan plan)
    : plan_(std::move(plan)) {
  summary_.group_by = plan_.group_by;
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
                 .system = result.system,
                 .group = group_of(result, plan_.group_by),
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
  if (plan_.keep_findings) add_findings(result);
  SummaryGroup& group = groups_[row.group];
  group.id = row.group;
  group.tally.add(tally);
  if (plan_.group_by == "system" && result.kind == Kind::system) group.name = result.name;
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

std::string group_of(const DescriptionResult& result, std::string_view group_by) {
  if (group_by == "system") return result.system;
  if (group_by == "kind") return std::string(word(result.kind));
  if (group_by != "folder") return result.group;
  const std::size_t end = result.file.rfind('/');
  return end == std::string::npos ? "." : result.file.substr(0, end);
}

void Summariser::add_findings(const DescriptionResult& result) {
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) {
        if (!finding.falls_short && finding.status != Status::waived) continue;
        summary_.findings.push_back({.row = summary_.rows.size(),
                                     .pack = pack.pack,
                                     .clause = clause.clause,
                                     .check = finding.check,
                                     .strength = finding.strength(),
                                     .status = finding.status,
                                     .sentence = finding.sentence,
                                     .where = finding.where,
                                     .due = finding.due,
                                     .owners = join_words(finding.owners())});
      }
    }
  }
}

/// What refers to rows does so by their number: it moves with them.
void Summariser::put_in_order() {
  if (plan_.order == SummaryOrder::file) return;
  std::vector<SummaryRow>& rows = summary_.rows;
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    const SummaryRow& first = rows[a];
    const SummaryRow& second = rows[b];
    switch (plan_.order) {
      case SummaryOrder::name:
        return first.name < second.name;
      case SummaryOrder::system:
        return first.system < second.system;
      case SummaryOrder::missing:
        return first.known > second.known;
      case SummaryOrder::unknown:
        return first.unknown > second.unknown;
      case SummaryOrder::file:
        break;
    }
    return false;
  });
  std::vector<std::size_t> place_of(rows.size());
  std::vector<SummaryRow> sorted;
  for (const std::size_t from : order) {
    place_of[from] = sorted.size();
    sorted.push_back(std::move(rows[from]));
  }
  rows = std::move(sorted);
  for (auto& [check, frequent] : short_) {
    for (std::size_t& row : frequent.known_in) row = place_of[row];
    std::ranges::sort(frequent.known_in);
  }
  for (SummaryFinding& finding : summary_.findings) finding.row = place_of[finding.row];
  std::ranges::stable_sort(summary_.findings, {}, &SummaryFinding::row);
}

Summary Summariser::finish() && {
  drop_empty_columns(summary_);
  put_in_order();
  for (auto& [id, group] : groups_) {
    if (group.name.empty()) group.name = id;
    if (groups_.size() > 1) summary_.groups.push_back(std::move(group));
  }
  std::ranges::stable_sort(summary_.groups, {}, &SummaryGroup::name);
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
