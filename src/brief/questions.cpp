// SPDX-License-Identifier: MIT
// What is open about a part of the description, and how the clauses of a pack are rated.
#include <fmt/format.h>

#include <algorithm>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

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

/// "red; action: ...", of one clause.
std::string rating_and_action(const Brief& brief, const ClauseResult& clause) {
  return fmt::format("{}; {}", phrase(clause.rating), action_on(brief, clause));
}

void add_clauses(const Brief& brief, const PackResult& pack, std::vector<Line>& lines) {
  for (const ClauseResult& clause : pack.clauses) {
    if (clause.rating != Rating::red && clause.rating != Rating::amber) continue;
    lines.push_back(
        labelled(clause.clause->id + " " + clause.clause->title, rating_and_action(brief, clause)));
  }
  for (const ClauseResult& clause : pack.clauses) {
    const std::string reason = why_not(clause, brief.result.kind);
    if (reason.empty()) continue;
    lines.push_back(labelled(clause.clause->id + " does not apply", decapitalised(reason)));
  }
  for (const Rating rating : {Rating::grey, Rating::green}) {
    std::vector<std::string> ids;
    for (const ClauseResult& clause : pack.clauses) {
      if (clause.rating == rating) ids.push_back(clause.clause->id);
    }
    if (ids.empty()) continue;
    lines.push_back(labelled("Rated " + std::string(phrase(rating)), join_words(ids)));
  }
}

}  // namespace

/// Those about the part that do not stand as asked, in a list for each reason.
void write_still_needed(Brief& brief, const PaperSection& section) {
  std::vector<Line> gaps;
  std::vector<Line> open;
  std::vector<Line> later;
  const auto is_about = [&section](std::string_view path) {
    return std::ranges::any_of(section.paths, [path](std::string_view root) {
      return path == root || (path.starts_with(root) && path[root.size()] == '.');
    });
  };
  for (const Finding& finding : applying(brief.result)) {
    if (!rests_on(finding, is_about) || finding.strength() == Strength::may) continue;
    if (finding.status == Status::gap) gaps.emplace_back(title_with_id(finding));
    if (finding.status == Status::not_stated) open.emplace_back(title_with_id(finding));
    if (finding.status == Status::not_due) {
      later.emplace_back(title_with_id(finding) + ", " + due_in_words(finding));
    }
  }
  if (gaps.empty() && open.empty() && later.empty()) {
    return brief.paragraph("Nothing that is asked for is open.");
  }
  brief.list("Known to be missing:", std::move(gaps));
  brief.list("Due later:", std::move(later));
  brief.list("Asked for, and not stated:", std::move(open));
}

void write_rated(Brief& brief, const PaperSection& section) {
  std::vector<Line> lines = fact_lines(brief.description, section.facts);
  for (const PackResult& pack : brief.result.packs) {
    const bool is_meant =
        section.pack.empty() ? pack.pack->rated_in_papers : pack.pack->id == section.pack;
    if (is_meant && pack.applicable) add_clauses(brief, pack, lines);
  }
  brief.list(std::move(lines));
}

}  // namespace icpcheck::brief
