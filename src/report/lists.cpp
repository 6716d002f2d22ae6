// SPDX-License-Identifier: MIT
#include "report/lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using Findings = std::vector<const Finding*>;
using RunKind = paper::Run::Kind;

bool any(const StatusCounts& counts) {
  return std::ranges::any_of(counts, [](std::size_t count) { return count > 0; });
}

std::vector<Line> plan_row(const PlanItem& item, const DescriptionResult& result,
                           const Report& report) {
  Line when(due_phrase(item));
  const bool overdue = item.days < 0 && item.kind != PlanKind::waiver;
  if (overdue) when.runs.front().tone = paper::Tone::bad;
  Line checks;
  for (const Finding* finding : item.findings) {
    if (!checks.empty()) checks.add(", ");
    checks.add(link_to(finding->check->id, result, report));
  }
  return {Line{}.add(item.due),
          when,
          std::string(kind_of(item)),
          checks,
          Line{}.add(item.what, RunKind::name),
          join_words(item.owners),
          Line{}.add(result.name, RunKind::name)};
}

/// Takes a column out where `is_needed` is false.
void keep_column(std::size_t column, bool is_needed, paper::Table& table) {
  if (is_needed) return;
  const auto at = static_cast<std::ptrdiff_t>(column);
  table.columns.erase(table.columns.begin() + at);
  for (std::vector<Line>& row : table.rows) row.erase(row.begin() + at);
}

bool is_information(const Finding& finding) {
  return finding.strength() == Strength::may &&
         (finding.status == Status::met || finding.status == Status::gap ||
          finding.status == Status::not_stated);
}

bool is_met(const Finding& finding) {
  return finding.status == Status::met && finding.strength() != Strength::may;
}

bool is_not_applicable(const Finding& finding) { return finding.status == Status::not_applicable; }

/// The checks of a description for which `wanted` is true, in the order of the packs.
Findings findings_where(const DescriptionResult& result, bool (*wanted)(const Finding& finding)) {
  Findings found;
  for (const Finding& finding : result.findings()) {
    if (wanted(finding)) found.push_back(&finding);
  }
  return found;
}

/// Writes the lists of one description.
class Lists {
 public:
  Lists(const Telling& telling, int level, paper::Writer& writer)
      : telling_(telling), level_(level), writer_(writer) {}

  void write() {
    const DescriptionResult& result = telling_.result;
    write_apart("What falls short, heaviest first", result.shortfalls);
    write_listed("Not stated, does not fall short", result.not_stated);
    write_listed("Waiting for the answer to another check", result.waiting);
    write_listed("Not due yet", result.not_due);
    write_information();
    write_apart("What is met", findings_where(result, is_met));
    write_listed("Not applicable", findings_where(result, is_not_applicable));
  }
  void write_waived() { write_listed("Waived", telling_.result.waived); }

 private:
  void heading(std::string_view text) {
    writer_.write(paper::Heading{level_, Line(std::string(text))});
  }

  void write_apart(std::string_view title, const Findings& findings) {
    if (findings.empty()) return;
    heading(title);
    paper::Entries entries{level_ + 1, {}};
    for (const Finding* finding : findings) {
      entries.entries.push_back(entry_of(*finding, telling_));
    }
    writer_.write(std::move(entries));
  }

  void write_listed(std::string_view title, const Findings& findings) {
    if (findings.empty()) return;
    heading(title);
    write_lines(findings);
  }
  void write_lines(const Findings& findings) {
    paper::Entries entries{level_ + 1, {}, false};
    for (const Finding* finding : findings) {
      entries.entries.push_back(brief_entry_of(*finding, telling_));
    }
    writer_.write(std::move(entries));
  }

  void write_information() {
    const Findings found = findings_where(telling_.result, is_information);
    if (found.empty()) return;
    StatusCounts counts{};
    for (const Finding* finding : found) ++counts[index_of(finding->status)];
    heading("For information");
    writer_.write(
        paper::Paragraph{fmt::format("{}: {}.", count_of(found.size(), "check"), counted(counts))});
    write_lines(found);
  }

  const Telling& telling_;
  int level_;
  paper::Writer& writer_;
};

}  // namespace

std::string_view kind_of(const PlanItem& item) {
  if (item.kind == PlanKind::waiver) return "waiver ends";
  return item.kind == PlanKind::check ? asked_by(*item.findings.front()) : word(item.kind);
}

std::vector<Status> columns_of(const Counts& counts) {
  constexpr std::array always{Status::met, Status::gap, Status::not_stated};
  std::vector<Status> columns;
  for (const Status status : statuses) {
    const bool occurs = std::ranges::any_of(
        counts, [&](const StatusCounts& row) { return row[index_of(status)] > 0; });
    if (occurs || std::ranges::find(always, status) != always.end()) columns.push_back(status);
  }
  return columns;
}

paper::Table counts_table(const Counts& counts) {
  const std::vector<Status> columns = columns_of(counts);
  paper::Table table{"Checks by strength and result", {{"strength", false, false, 7}}, {}};
  table.captioned = false;
  table.look = "counts";
  for (const Status status : columns) {
    table.columns.emplace_back(std::string(phrase(status)), true, false, 5);
  }
  for (const Strength strength : strengths) {
    const StatusCounts& row = counts[static_cast<std::size_t>(strength)];
    if (strength == Strength::may && !any(row)) continue;
    std::vector<Line> cells{std::string(word(strength))};
    for (const Status status : columns) {
      const std::size_t count = row[index_of(status)];
      cells.emplace_back(std::to_string(count));
      const bool matters = count > 0 && strength != Strength::may;
      cells.back().runs.front().tone = matters ? tag(status).tone : paper::Tone::quiet;
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string met_of(const ClauseResult& result) {
  if (result.applicable == 0) return "none to meet";
  const std::string met = fmt::format("{} of {}", result.met, result.applicable);
  return result.waived == 0 ? met : fmt::format("{}, {} waived", met, result.waived);
}

std::string references_of(const ClauseResult& result) {
  std::string text;
  for (const Reference& reference : result.references) {
    const std::string_view status = reference.status ? phrase(*reference.status) : "not run";
    text += fmt::format("{}{} ({})", text.empty() ? "see also " : ", ", reference.id, status);
  }
  return text;
}

paper::Table ratings_table(const PackResult& pack, const DescriptionResult& result,
                           const Report& report) {
  paper::Table table{
      pack.pack->title,
      {"clause", {"title", false, true}, {"rating", false, false, 16}, {"met", true, false, 12}},
      {}};
  table.look = "heat-list";
  table.headed = false;
  for (const ClauseResult& clause : pack.clauses) {
    Line title(clause.clause->title);
    const std::string references = references_of(clause);
    if (!references.empty()) title.add(" · " + references);
    table.rows.push_back({Line{}.add(link_to(clause.clause->id, result, report)), title,
                          Line{}.add(tag(clause.rating)), met_of(clause)});
  }
  return table;
}

paper::Table plan_table(std::span<const DescriptionResult> results, const Report& report) {
  struct Due {
    const DescriptionResult* result;
    const PlanItem* item;
  };
  std::vector<Due> found;
  for (const DescriptionResult& result : results) {
    for (const PlanItem& item : result.plan) found.push_back({&result, &item});
  }
  std::ranges::stable_sort(found, {}, [](const Due& due) { return due.item->due; });
  paper::Table table{
      "What falls due, by date",
      {"due", "when", "kind", "checks", {"what", false, true}, "owner", "description"},
      {}};
  table.captioned = false;
  table.compact = true;
  table.look = "plan";
  bool owned = false;
  for (const Due& due : found) {
    table.rows.push_back(plan_row(*due.item, *due.result, report));
    owned |= !due.item->owners.empty();
  }
  keep_column(6, results.size() > 1, table);
  keep_column(5, owned, table);
  return table;
}

void write_waived(const Telling& telling, int level, paper::Writer& writer) {
  Lists(telling, level, writer).write_waived();
}

void write_findings(const Telling& telling, int level, paper::Writer& writer) {
  Lists(telling, level, writer).write();
}

}  // namespace icpcheck::report
