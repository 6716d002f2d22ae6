// SPDX-License-Identifier: MIT
// Two reports that a test makes different.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/audit/comparison.hpp"

namespace icpcheck::audit {

inline Date day(std::string_view text) { return parse_date(text).value(); }

/// A report on one system, whose findings a test changes. Its pack has a check of each strength.
struct Run {
  Pack pack;
  Report report;

  Run() {
    pack.id = "p";
    pack.version = "1.0.0";
    Clause& clause = pack.clauses.emplace_back();
    clause.id = "X1";
    for (const Strength strength : strengths) {
      Check& check = clause.checks.emplace_back();
      check.id = "X1." + std::string(word(strength));
      check.title = "It is so";
      check.strength = strength;
    }
    clause.checks[2].subjects.emplace();
    report.version = "0.1.0";
    report.options.as_of = day("2022-01-01");
    report.packs = {&pack};
    add_description("a");
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run() = default;

  void add_description(const std::string& id) {
    DescriptionResult& result = report.descriptions.emplace_back();
    result.file = id + ".yaml";
    result.id = id;
    ClauseResult& clause = result.packs.emplace_back().clauses.emplace_back();
    result.packs.back().pack = &pack;
    clause.clause = &pack.clauses.front();
    for (const Check& check : clause.clause->checks) clause.findings.emplace_back().check = &check;
  }
  Finding& finding(Strength strength, std::size_t description = 0) {
    return report.descriptions[description].packs[0].clauses[0].findings[static_cast<std::size_t>(
        strength)];
  }
  void set(Strength strength, Status status) {
    Finding& changed = finding(strength);
    changed.status = changed.underlying = status;
    changed.falls_short =
        strength != Strength::may &&
        (status == Status::gap || (status == Status::not_stated && strength != Strength::should));
  }
  void add_subject(const std::string& key, Status status) {
    SubjectResult& subject = finding(Strength::should).subjects.emplace_back();
    subject.name = "Name of " + key;
    subject.key = key;
    subject.status = status;
  }
  const Report& done() {
    for (DescriptionResult& result : report.descriptions) {
      result.counts = {};
      result.shortfalls.clear();
      arrange(result);
    }
    return report;
  }
};

inline Comparison compared(Run& before, Run& after) {
  return compare(ComparedRun{"old.json", &before.done(), {}},
                 ComparedRun{"new.yaml", &after.done(), {}});
}

}  // namespace icpcheck::audit
