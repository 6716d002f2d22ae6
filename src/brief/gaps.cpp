// SPDX-License-Identifier: MIT
// The back of the paper: the gap table, words, documents.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

/// Several actions on one finding stand in one cell.
struct InHand {
  std::vector<std::string> what;
  std::vector<std::string> owners;
  std::vector<std::string> dates;
};

InHand in_hand(const Brief& brief, const Finding& finding) {
  InHand cells;
  for (const AppliedAction& action : finding.actions) {
    cells.what.push_back(action.what);
    cells.owners.push_back(
        action.owner.empty() ? "not stated" : organisation_name(brief.description, action.owner));
    cells.dates.push_back(in_words(action.due) + (action.overdue ? " (overdue)" : ""));
  }
  return cells;
}

/// What may be in place already is to be confirmed, not to be done again.
std::string proposal(const Finding& finding) {
  if (finding.status == Status::not_stated && finding.underlying == Status::not_stated) {
    const std::string_view first =
        report::misses_rest_of_list(finding)
            ? "State the rest of the list first. If this is not met then: "
            : "Confirm, and record it. If it is not in place: ";
    return std::string(first) + decapitalised(finding.check->remedy);
  }
  // Until its day it may be done, whatever is in place today.
  const bool is_early = finding.status == Status::not_due && finding.underlying != Status::met;
  return "Proposed: " +
         (is_early ? std::string(finding.check->remedy) : report::remedy_of(finding));
}

std::vector<Line> gap_row(const Brief& brief, const Finding& finding) {
  const InHand cells = in_hand(brief, finding);
  const bool none = cells.what.empty();
  const std::string evidence = evidence_of(brief, finding);
  const std::string due = finding.due && finding.days > 0 ? capitalised(due_in_words(finding))
                                                          : std::string("To be agreed");
  return {std::string(finding.check->id),
          std::string(finding.check->title),
          weight_and_basis(*finding.check) + ". " + brief.sources.cite_origin(*finding.check),
          position(brief, finding) + (evidence.empty() ? "" : " " + evidence),
          capitalised(rating_of(finding)),
          none ? proposal(finding) : listed(cells.what, cells.what.size()),
          none ? "To be agreed" : listed(cells.owners, cells.owners.size()),
          none ? due : listed(cells.dates, cells.dates.size())};
}

Table gap_table(const Brief& brief, std::string caption,
                const std::vector<const Finding*>& findings) {
  Table table{std::move(caption),
              {"Reference", "Requirement", "Strength and source", "Current position and evidence",
               "Rating", "Action", "Owner", "Due"},
              {}};
  for (const Finding* finding : findings) table.rows.push_back(gap_row(brief, *finding));
  return table;
}

std::map<const Check*, const ClauseResult*> clauses_of(const DescriptionResult& result) {
  std::map<const Check*, const ClauseResult*> clauses;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) clauses[finding.check] = &clause;
    }
  }
  return clauses;
}

struct Group {
  const ClauseResult* clause;
  std::vector<const Finding*> findings;
};

/// By clause; a clause stands where its first finding does, so the heaviest come first.
std::vector<Group> by_clause(const DescriptionResult& result,
                             const std::vector<const Finding*>& findings) {
  const auto clauses = clauses_of(result);
  std::vector<Group> groups;
  for (const Finding* finding : findings) {
    const ClauseResult* clause = clauses.at(finding->check);
    auto group = std::ranges::find(groups, clause, &Group::clause);
    if (group == groups.end()) group = groups.insert(groups.end(), Group{clause, {}});
    group->findings.push_back(finding);
  }
  return groups;
}

std::string group_name(const Group& group) {
  return group.clause->clause->id + ": " + group.clause->clause->title;
}

void write_not_stated(Brief& brief) {
  brief.heading(3, "Expected, and not stated");
  if (brief.result.not_stated.empty()) return brief.paragraph("Nothing.");
  brief.paragraph(
      "Guidance expects these. They do not fall short, because they may be in place; whoever "
      "knows can state them.");
  for (const Group& group : by_clause(brief.result, brief.result.not_stated)) {
    Table table{group_name(group), {"Reference", "What guidance expects", "What is missing"}, {}};
    for (const Finding* finding : group.findings) {
      table.rows.push_back({std::string(finding->check->id), std::string(finding->check->title),
                            position(brief, *finding)});
    }
    brief.table(std::move(table));
  }
}

Line where_to_read(const std::string& url) {
  if (url.empty()) return "Not stated";
  return paper::may_link(url) ? Line{}.add_link(url, url) : Line{url};
}

}  // namespace

void write_gap_table(Brief& brief, const PaperSection& /*section*/) {
  brief.paragraph("Heaviest first. Where no action is recorded, the table proposes one.");
  brief.heading(3, "What falls short");
  if (brief.result.shortfalls.empty()) brief.paragraph("Nothing.");
  if (!brief.result.shortfalls.empty()) write_before_in_force(brief);
  for (const Group& group : by_clause(brief.result, brief.result.shortfalls)) {
    brief.table(gap_table(brief, group_name(group), group.findings));
  }
  brief.heading(3, "What is not due yet");
  if (!brief.table(gap_table(brief, "", brief.result.not_due))) brief.paragraph("Nothing.");
  if (!brief.result.errors.empty()) {
    brief.heading(3, "What could not be worked out");
    brief.table(gap_table(brief, "", brief.result.errors));
  }
  write_not_stated(brief);
}

void write_words(Brief& brief, const PaperSection& /*section*/) {
  Table table{"", {"Word", "Meaning"}, {}};
  for (const PaperTerm& term : brief.style.words) {
    table.rows.push_back({std::string(term.word), filled(brief, term.meaning)});
  }
  brief.table(std::move(table));
}

void write_background_papers(Brief& brief, const PaperSection& /*section*/) {
  Table table{"Evidence for the facts", {"Document", "Date", "Where it can be read"}, {}};
  for (const Evidence& evidence : brief.description.evidence) {
    table.rows.push_back({evidence.title.empty() ? evidence.id : evidence.title,
                          evidence.date ? in_words(*evidence.date) : "Not stated",
                          where_to_read(evidence.url)});
  }
  if (!brief.table(std::move(table))) brief.paragraph("The description names no evidence.");
  Table guidance{
      "Guidance and law that the checks rest on", {"Document", "Where it can be read"}, {}};
  std::set<std::string> seen;
  for (const PackResult& pack : brief.result.packs) {
    if (!pack.applicable) continue;
    for (const Source& source : pack.pack->sources) {
      if (!seen.insert(source.title).second) continue;
      guidance.rows.push_back(
          {source.title + (source.reports_on.empty() ? "" : ", on: " + source.reports_on),
           where_to_read(source.url)});
    }
  }
  brief.table(std::move(guidance));
}

}  // namespace icpcheck::brief
