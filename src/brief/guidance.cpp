// SPDX-License-Identifier: MIT
// How much of what each pack asks is met, and how the clauses of one pack are rated.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

/// A column of the table: how many of what is asked has one status.
struct Column {
  const char* title;
  Status status;
  bool always;
};
constexpr std::array columns{Column{"Met", Status::met, true},
                             Column{"Missing", Status::gap, true},
                             Column{"Not known", Status::not_stated, true},
                             Column{"Waiting", Status::waiting, false},
                             Column{"Later", Status::not_due, false},
                             Column{"Waived", Status::waived, false},
                             Column{"Failed", Status::error, false}};

/// How many of what a pack asks, but for what it only allows, has each status.
StatusCounts counts_of(const PackResult& pack) {
  StatusCounts counts{};
  for (const ClauseResult& clause : pack.clauses) {
    for (const Finding& finding : clause.findings) {
      if (finding.strength() != Strength::may) ++counts[static_cast<std::size_t>(finding.status)];
    }
  }
  return counts;
}

std::size_t asked_in(const StatusCounts& counts) {
  std::size_t sum = 0;
  for (const Column& column : columns) sum += counts[static_cast<std::size_t>(column.status)];
  return sum;
}

/// Why nothing in the clause is asked here; "" when something is, or nothing gives a reason.
std::string why_not(const ClauseResult& clause, Kind kind) {
  std::string reason;
  for (const Finding& finding : clause.findings) {
    // What is asked of the other kind only is no news.
    if (!finding.check->applies_to.contains(kind)) continue;
    if (finding.strength() == Strength::may) continue;
    if (finding.status != Status::not_applicable) return "";
    if (reason.empty()) reason = finding.sentence;
  }
  if (reason.ends_with('.')) reason.pop_back();
  return with_dates_in_words(reason);
}

/// "S1, S2 and S3: the clause was not yet in force on ...", those of one reason together.
std::vector<Line> that_do_not_apply(const DescriptionResult& result) {
  std::vector<std::pair<std::string, std::vector<std::string>>> reasons;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      const std::string reason = pack.applicable ? why_not(clause, result.kind) : "";
      if (reason.empty()) continue;
      auto known = std::ranges::find(reasons, reason, [](const auto& each) { return each.first; });
      if (known == reasons.end()) known = reasons.insert(known, {reason, {}});
      known->second.push_back(clause.clause->id);
    }
  }
  std::vector<Line> lines;
  for (const auto& [reason, ids] : reasons) {
    lines.emplace_back(fmt::format("{} {} not apply: {}", join_words(ids),
                                   ids.size() == 1 ? "does" : "do", decapitalised(reason)));
  }
  return lines;
}

/// The first open action in date that is to close a check of the clause.
std::string action_on(const Brief& brief, const ClauseResult& clause) {
  for (const Finding& finding : clause.findings) {
    for (const AppliedAction& action : finding.actions) {
      if (action.overdue) continue;
      std::string text = "action: " + action.what + ", by " + in_words(action.due);
      if (!action.owner.empty()) {
        text += " (" + organisation_name(brief.description, action.owner) + ")";
      }
      return text;
    }
  }
  return "no action is recorded";
}

void add_clauses(const Brief& brief, const PackResult& pack, std::vector<Line>& lines) {
  for (const ClauseResult& clause : pack.clauses) {
    if (clause.rating != Rating::red && clause.rating != Rating::amber) continue;
    lines.push_back(
        labelled(clause.clause->id + " " + clause.clause->title,
                 fmt::format("{}; {}", phrase(clause.rating), action_on(brief, clause))));
  }
  for (const Rating rating : {Rating::unknown, Rating::grey, Rating::not_due, Rating::green}) {
    std::vector<std::string> ids;
    for (const ClauseResult& clause : pack.clauses) {
      if (clause.rating == rating) ids.push_back(clause.clause->id);
    }
    if (ids.empty()) continue;
    lines.push_back(labelled("Rated " + std::string(phrase(rating)), join_words(ids)));
  }
}

}  // namespace

void write_guidance(Brief& brief, const PaperSection& /*section*/) {
  std::vector<std::pair<const PackResult*, StatusCounts>> packs;
  StatusCounts all{};
  for (const PackResult& pack : brief.result.packs) {
    if (!pack.applicable) {
      brief.paragraph(pack.pack->title + ": does not apply. " + with_dates_in_words(pack.reason));
      continue;
    }
    const StatusCounts counts = counts_of(pack);
    if (asked_in(counts) > 0) packs.emplace_back(&pack, counts);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += counts[i];
  }
  Table table{
      "How many requirements stand how", {{"Guidance or law", false, true}, {"Asked", true}}, {}};
  for (const auto& [pack, counts] : packs) {
    table.rows.push_back({std::string(pack->pack->title), std::to_string(asked_in(counts))});
  }
  for (const Column& column : columns) {
    const auto status = static_cast<std::size_t>(column.status);
    if (!column.always && all[status] == 0) continue;
    table.columns.emplace_back(column.title, true);
    for (std::size_t i = 0; i < packs.size(); ++i) {
      table.rows[i].emplace_back(std::to_string(packs[i].second[status]));
    }
  }
  table.compact = true;
  brief.table(std::move(table));
  brief.list(that_do_not_apply(brief.result));
}

std::vector<Line> rated(const Brief& brief, const PaperSection& section) {
  std::vector<Line> lines = fact_lines(brief.description, section.facts);
  for (const PackResult& pack : brief.result.packs) {
    const bool is_meant =
        section.pack.empty() ? pack.pack->rated_in_papers : pack.pack->id == section.pack;
    if (is_meant && pack.applicable) add_clauses(brief, pack, lines);
  }
  return lines;
}

}  // namespace icpcheck::brief
