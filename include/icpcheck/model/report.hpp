// SPDX-License-Identifier: MIT
// The result of an audit: everything that a report shows is computed before it is written.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"
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
  std::vector<std::string> names;       // what `names` of the check gives
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

  /// That of the check; of another area's good practice, `should` at most.
  [[nodiscard]] Strength strength() const;
  /// Whether that is the id of its check, or of one that it replaces.
  [[nodiscard]] bool answers(std::string_view id) const;
  /// By how many days it was met after it was due; 0: in time, or not known.
  [[nodiscard]] std::int32_t days_late() const;
  /// The owners of its actions, each once.
  [[nodiscard]] std::vector<std::string> owners() const;
};

/// How many checks of one strength have each status, in the order of `statuses`.
using StatusCounts = std::array<std::size_t, statuses.size()>;

/// The same of each strength, in their order.
using Counts = std::array<StatusCounts, strengths.size()>;
/// How many of something there are of each strength, in their order.
using StrengthCounts = std::array<std::size_t, strengths.size()>;

/// A check of another pack that answers a demand of the clause.
struct Reference {
  std::string id;
  std::optional<Status> status;  // empty: not run
  SharedText title;
};

struct ClauseResult {
  const Clause* clause = nullptr;
  Rating rating = Rating::not_applicable;
  std::size_t met = 0;  // of those that apply and are above `may`
  std::size_t applicable = 0;
  std::size_t waived = 0;
  std::vector<Finding> findings;  // in the order of the clause
  std::vector<Reference> references;
};

struct PackResult {
  const Pack* pack = nullptr;
  bool applicable = true;
  std::string reason;  // why it is not applicable
  std::vector<ClauseResult> clauses;
};

/// Something that falls due. Of a waiver, `due` is its last day.
struct PlanItem {
  PlanKind kind = PlanKind::check;
  Date due;
  std::int32_t days = 0;                 // from the as-of date; negative: overdue
  std::vector<const Finding*> findings;  // what it is about: never empty; several for an action
  std::string what;                 // the title of the check, what the action does, why the waiver
  std::vector<std::string> owners;  // of the action, or of those that are to close the check
  Location where;
};

/// A document that supports facts of the description: what a report needs to lead there.
struct EvidenceDocument {
  std::string id;
  std::string title;
  std::optional<Date> date;
  std::string url;
};

/// Walks over all findings of packs, in their order.
class FindingIterator {
 public:
  using value_type = Finding;
  using difference_type = std::ptrdiff_t;
  using reference = const Finding&;
  using pointer = const Finding*;
  using iterator_category = std::forward_iterator_tag;

  FindingIterator() = default;
  /// At the first finding of that pack or of one after it.
  FindingIterator(const std::vector<PackResult>& packs, std::size_t pack)
      : packs_(&packs), pack_(pack) {
    settle();
  }
  reference operator*() const { return (*packs_)[pack_].clauses[clause_].findings[finding_]; }
  pointer operator->() const { return &**this; }
  FindingIterator& operator++() {
    ++finding_;
    settle();
    return *this;
  }
  FindingIterator operator++(int) {
    FindingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const FindingIterator&) const = default;

 private:
  /// Goes on to the next clause or pack where there is no finding left.
  void settle();

  const std::vector<PackResult>* packs_ = nullptr;
  std::size_t pack_ = 0;
  std::size_t clause_ = 0;
  std::size_t finding_ = 0;
};

struct Findings {
  const std::vector<PackResult>& packs;

  [[nodiscard]] FindingIterator begin() const { return {packs, 0}; }
  [[nodiscard]] FindingIterator end() const { return {packs, packs.size()}; }
};

/// Everything about one description. `shortfalls`, `not_due` and `plan` point into `packs`.
struct DescriptionResult {
  std::string file;
  std::string sha256;
  std::string id;
  std::string name;
  Kind kind = Kind::system;
  Date described_on;
  std::vector<EvidenceDocument> evidence;  // in the order of the file
  std::vector<PackResult> packs;
  Counts counts{};
  std::vector<const Finding*> shortfalls;  // heaviest strength first, gaps before not stated
  std::vector<const Finding*> not_stated;  // `should` checks whose answer is not stated
  std::vector<const Finding*> not_due;     // soonest first
  std::vector<const Finding*> waiting;     // for the answer to another check
  std::vector<const Finding*> waived;
  std::vector<const Finding*> errors;
  std::vector<PlanItem> plan;  // overdue actions and what falls due next, in order of date
  /// What the writer of the description should know: a waiver or evidence that matched nothing, an
  /// expired waiver, an open action for what is met, a description of another time.
  std::vector<Diagnostic> notes;

  /// All findings, in the order of the packs.
  [[nodiscard]] Findings findings() const { return {packs}; }
  /// That of the check; null when it was not asked.
  [[nodiscard]] const Finding* find(std::string_view check) const;
  [[nodiscard]] std::size_t check_count() const;
};

/// How a run was asked for: it is printed with the result so that it can be repeated.
struct RunOptions {
  Date as_of;
  FailOn fail_on = FailOn::minimum;
  bool require_evidence = false;
  bool use_waivers = true;
  std::vector<std::string> only;            // ids of clauses; empty: all
  std::vector<std::string> leave_out = {};  // ids of clauses that are not reported
};

/// A parameter of a pack as it was used.
struct UsedParameter {
  std::string pack;
  std::string name;
  std::string value;
};

/// Something that a profile changes, so that every reader of the report can see it.
struct ProfileChange {
  std::string what;     // "packs", "parameters", "strengths", "leave_out" or "fail_on"
  std::string subject;  // "expectations.in_place_by", "P4.2", "E5"; "" for packs and fail_on
  std::string title;    // of the parameter, check or clause; "" for packs and fail_on
  std::string from;     // "" for leave_out and packs, and for a parameter that has no default
  std::string to;       // "" for leave_out
  std::string reason;   // "" where the profile need not give one
};

/// Something that every reader has to know about the day of the report, such as a change of the
/// law.
struct ReportNotice {
  std::string text;
  std::string source;
};

/// The profile that a run used.
struct UsedProfile {
  std::string file;
  bool automatic = false;  // found in the folder or above it, not named by the user
  std::vector<ProfileChange> changes;
};

struct Report {
  std::string version;  // of icpcheck
  RunOptions options;
  std::vector<const Pack*> packs;
  std::vector<UsedParameter> parameters;
  std::optional<UsedProfile> profile;
  std::vector<ReportNotice> notices;
  std::vector<DescriptionResult> descriptions;  // in the order of their files
  int exit_status = 0;
  bool problems = false;  // something could not be read or checked: descriptions may be missing
  std::string closing;    // one sentence: what falls short
};

/// How many checks of each strength fall short.
[[nodiscard]] StrengthCounts count_shortfalls(const DescriptionResult& result);
void add(const StrengthCounts& counts, StrengthCounts& sum);
void add(const Counts& counts, Counts& sum);

/// Counts the findings of a description and puts them into its lists, from `packs`.
void arrange(DescriptionResult& result);

}  // namespace icpcheck
