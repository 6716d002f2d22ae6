// SPDX-License-Identifier: MIT
// The result of one check on one description, with the facts that it rests on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/location.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/words.hpp"

namespace icpcheck {

/// A fact that decided a result and stands in a description.
struct StatedFact {
  std::string path;
  std::string value;  // the text of a scalar; "3 items" for a list; "" for an object
  Location where;
  std::vector<std::string> evidence;  // ids of the evidence that supports it
  FactKind kind = FactKind::text;     // by its field, where the schema has one
  std::size_t size = 0;               // of a list: how many items it has
};

/// A fact that was needed and is not stated.
struct MissingFact {
  std::string path;
  SharedText title;        // what the schema calls it; "" when it has no title
  Location where;          // its nearest stated ancestor
  bool rest = false;       // of the list at `path`, which is partial, only the rest is open
  bool elsewhere = false;  // of a description that belongs to this one and was not read with it

  /// For people: "icp.members (the rest)".
  [[nodiscard]] std::string shown_path() const;
};

/// One subject of a `for_each` that does not meet the check.
struct SubjectResult {
  std::string name;  // its name, else title, post, role or id, else its path
  std::string path;
  Location where;
  Status status = Status::gap;
  std::vector<StatedFact> facts;
  std::vector<MissingFact> missing;
  std::string key;  // tells it from the others in later reports, too; "": its name does
};

/// The waiver or action of the description that bears on a finding.
struct AppliedWaiver {
  std::string reason;
  std::string approved_by;
  Date until;
  Location where;
};
struct AppliedAction {
  std::string what;
  std::string owner;
  Date due;
  bool overdue = false;
  Location where;
  std::int32_t days = 0;  // from the as-of date to `due`; negative: overdue
};

/// The result of one check on one description.
struct Finding {
  const Check* check = nullptr;
  Status status = Status::not_applicable;
  Status underlying = Status::not_applicable;  // before due dates and waivers
  std::string sentence;  // what was found, in plain English, ends with a full stop; "" when met
  Location where;        // the first place to look at; the file when there is none
  std::vector<StatedFact> facts;      // at most 20
  std::size_t fact_count = 0;         // how many there are
  std::size_t unsupported_count = 0;  // of the facts, those that no evidence supports
  std::vector<MissingFact> missing;
  std::size_t missing_count = 0;
  std::vector<SubjectResult> subjects;  // those that fall short, in the order of the list
  std::size_t subject_count = 0;        // how many subjects there were
  std::vector<std::string> names;       // what `names` of the check gives, as far as it is certain
  bool more_names = false;              // whether there are others is not known
  bool evidenced = false;               // met, and each fact is supported by evidence
  std::optional<Date> due;              // `by` or `from`
  std::int32_t days = 0;                // from the as-of date to `due`; negative: overdue
  bool falls_short = false;             // by strength and status, whatever --fail-on says
  std::optional<AppliedWaiver> waiver;
  std::vector<AppliedAction> actions;
  SharedText waits_for;        // waiting: the check that has to be answered first
  std::optional<Date> begins;  // of what falls short: when the body began, if stated
  std::optional<Date> since;   // met: the day since when, where the description states it
  bool other_area = false;     // good practice of another area: its framework does not bind
  bool repeated = false;       // fell short in the baseline, too: it is not told again

  /// That of the check; of another area's good practice, `should` at most.
  [[nodiscard]] Strength strength() const;
  /// Whether that is the id of its check, or of one that it replaces.
  [[nodiscard]] bool answers(std::string_view id) const;
  /// By how many days it was met after it was due; 0: in time, or not known.
  [[nodiscard]] std::int32_t days_late() const;
  /// The owners of its actions, each once.
  [[nodiscard]] std::vector<std::string> owners() const;
};

}  // namespace icpcheck
