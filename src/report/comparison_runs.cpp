// SPDX-License-Identifier: MIT
// How the two runs of a comparison differ, in words.
#include <fmt/format.h>

#include <set>

#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

/// What is told below one heading.
struct Differences {
  std::string heading;
  std::vector<paper::Entry> entries;
};

Differences differences_of(const std::vector<RunDifference>& runs) {
  Differences section{"The runs differ", {}};
  for (const RunDifference& run : runs) {
    const std::string subject = run.subject.empty() ? run.what : run.what + " " + run.subject;
    section.entries.push_back({subject, before_and_after(run), ""});
  }
  return section;
}

/// Those of the checks that are among `asked`.
std::vector<const Check*> asked_of(const Clause& clause, const std::set<const Check*>& asked) {
  std::vector<const Check*> found;
  for (const Check& check : clause.checks) {
    if (asked.contains(&check)) found.push_back(&check);
  }
  return found;
}

void add_clause(const Clause& clause, const std::set<const Check*>& asked, Differences& section) {
  const std::vector<const Check*> found = asked_of(clause, asked);
  if (found.size() > 1 && found.size() == clause.checks.size()) {
    section.entries.push_back({clause.id, count_of(found.size(), "check"), clause.title});
    return;
  }
  for (const Check* check : found) {
    section.entries.push_back({check->id, std::string(word(check->strength)), check->title});
  }
}

/// A pack or clause of which all is asked in one run only is told as a whole.
Differences differences_of_checks(std::string_view heading, const std::vector<const Check*>& checks,
                                  const Report& report) {
  const std::set<const Check*> asked(checks.begin(), checks.end());
  Differences section{fmt::format("{} ({})", heading, count_of(checks.size(), "check")), {}};
  for (const Pack* pack : report.packs) {
    std::size_t found = 0;
    std::size_t all = 0;
    for (const Clause& clause : pack->clauses) {
      found += asked_of(clause, asked).size();
      all += clause.checks.size();
    }
    if (found > 0 && found == all) {
      section.entries.push_back({pack->id, count_of(found, "check"), pack->title});
      continue;
    }
    for (const Clause& clause : pack->clauses) add_clause(clause, asked, section);
  }
  return section;
}

}  // namespace

std::string before_and_after(const RunDifference& run) {
  const auto or_none = [](const std::string& text) { return text.empty() ? "none" : text; };
  return fmt::format("{} → {}", or_none(run.before), or_none(run.after));
}

void write_run_differences(const Comparison& comparison, paper::Writer& writer) {
  const Differences sections[] = {
      differences_of(comparison.runs),
      differences_of_checks("Asked in OLD only", comparison.only_before, *comparison.before.report),
      differences_of_checks("Asked in NEW only", comparison.only_after, *comparison.after.report),
  };
  for (const Differences& section : sections) {
    if (section.entries.empty()) continue;
    writer.write(paper::Heading{2, paper::Line(section.heading)});
    writer.write(paper::Entries{3, section.entries, false});
  }
}

}  // namespace icpcheck::report
