// SPDX-License-Identifier: MIT
// What changed from one report to another: everything that a comparison shows is computed before
// it is written.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/location.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/model/words.hpp"

namespace icpcheck {

/// One of the two that are compared.
struct ComparedRun {
  std::string file;  // the report, description or folder, as named on the command line
  const Report* report = nullptr;
  StrengthCounts shortfalls{};
};

/// What differs between the runs themselves: the version of icpcheck, a pack, parameter, strength,
/// option or the profile. "" on the side that does not have it.
struct RunDifference {
  std::string what;     // "version", "pack", "parameter", "strength", "option" or "profile"
  std::string subject;  // "expectations.in_place_by", "P4.2"; "" for version and profile
  std::string before;
  std::string after;
};

/// A subject of a check, by its key. Empty: it was not asked about there, or met the check.
struct SubjectChange {
  std::string name;
  std::optional<Status> before;
  std::optional<Status> after;
};

/// A check on one description. Null: it was not asked there. Never both.
struct CheckChange {
  const Finding* before = nullptr;
  const Finding* after = nullptr;
  std::vector<SubjectChange> subjects;  // those that it concerns; empty: the check as a whole
  Cause cause = Cause::descriptions;    // what moved it; of what is still open it says nothing

  [[nodiscard]] const Finding& latest() const { return after != nullptr ? *after : *before; }
};

struct RatingChange {
  const Clause* clause = nullptr;
  Rating before = Rating::not_applicable;
  Rating after = Rating::not_applicable;
};

/// A check that falls short after its day, or an open action whose day has passed.
struct Overdue {
  PlanKind kind = PlanKind::check;  // check or action
  Date due;
  std::int32_t days = 0;            // from the day of the later run: negative
  std::vector<std::string> checks;  // ids; one of a check, those that an action is to close
  std::string what;                 // the title of the check, or what the action does
  std::vector<std::string> owners;  // of the action, or of the open actions for the check
  bool newly = false;               // it was not overdue before
  Location where;
};

/// One description, matched by kind and id. Null: only the other run has it. Of one that only the
/// earlier run has, all lists are empty: nothing is known of it now.
struct DescriptionComparison {
  const DescriptionResult* before = nullptr;
  const DescriptionResult* after = nullptr;
  std::vector<CheckChange> newly_open;  // falls short, and did not; heaviest first, as all lists
  std::vector<CheckChange> closed;      // fell short, and is met
  std::vector<CheckChange> waived;      // fell short, and is waived
  std::vector<CheckChange> no_longer_stated;  // was known to fall short, and is not stated any more
  std::vector<CheckChange> no_longer_asked;   // fell short, and does not apply now, or not yet
  std::vector<CheckChange> still_open;
  std::vector<CheckChange> moved;  // another status, falls short neither before nor after
  std::vector<RatingChange> ratings;
  std::vector<Overdue> overdue;  // in order of date

  [[nodiscard]] const DescriptionResult& latest() const {
    return after != nullptr ? *after : *before;
  }
  /// Of one that only one run has nothing can be said to have changed.
  [[nodiscard]] bool in_both() const { return before != nullptr && after != nullptr; }
  /// Whether both runs have it and found the same, apart from the age of what is overdue.
  [[nodiscard]] bool unchanged() const;
};

/// A list of checks that changed, and what reports call it.
struct ChangeList {
  std::string_view word;     // "no_longer_stated"
  std::string_view name;     // "No longer stated"
  std::string_view meaning;  // "was known to be missing"
  std::vector<CheckChange> DescriptionComparison::*changes;
};

/// Those in which something changed, in the order in which they are told: the good news first.
inline constexpr std::array change_lists{
    ChangeList{"closed", "Closed", "met now", &DescriptionComparison::closed},
    ChangeList{"waived", "Waived", "still falls short, with leave", &DescriptionComparison::waived},
    ChangeList{"no_longer_asked", "No longer asked", "does not apply now",
               &DescriptionComparison::no_longer_asked},
    ChangeList{"newly_open", "New", "falls short now", &DescriptionComparison::newly_open},
    ChangeList{"no_longer_stated", "No longer stated", "was known to be missing",
               &DescriptionComparison::no_longer_stated},
    ChangeList{"moved", "Moved", "another status", &DescriptionComparison::moved},
};

/// Points into both reports.
struct Comparison {
  std::string version;  // of icpcheck
  ComparedRun before;
  ComparedRun after;
  std::vector<RunDifference> runs;
  std::vector<const Check*> only_before;  // checks that only the earlier run asked
  std::vector<const Check*> only_after;
  std::vector<DescriptionComparison> descriptions;  // as in the later run, then the lost ones
  int exit_status = 0;
  std::string closing;  // in sentences: how much is new, closed, open and overdue
};

}  // namespace icpcheck
