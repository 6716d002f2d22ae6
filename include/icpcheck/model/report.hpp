// SPDX-License-Identifier: MIT
// The result of an audit: everything that a report shows is computed before it is written.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/finding.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/question.hpp"
#include "icpcheck/model/tally.hpp"
#include "icpcheck/model/words.hpp"

namespace icpcheck {

/// How many checks of one strength have each status, in the order of `statuses`.
using StatusCounts = std::array<std::size_t, statuses.size()>;

/// The same of each strength, in their order.
using Counts = std::array<StatusCounts, strengths.size()>;

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

/// Everything about one description. The lists of findings, `plan` and `questions` point into
/// `packs`.
struct DescriptionResult {
  std::string file;
  std::string sha256;
  std::string id;
  std::string name;
  Kind kind = Kind::system;
  std::string system;  // the id of the system that it is or belongs to; "" where it names none
  std::string group;   // what it says of `group_by`; "" without that, and where it says nothing
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
  std::vector<Question> questions;  // what to find out, heaviest first
  std::vector<PlanItem> plan;       // overdue actions and what falls due next, in order of date
  /// What the writer of the description should know: a waiver or evidence that matched nothing, an
  /// expired waiver, an open action for what is met, a description of another time.
  std::vector<Diagnostic> notes;
  std::string drawing;  // the map of its boards as SVG; "" unless it was asked for

  /// All findings, in the order of the packs.
  [[nodiscard]] Findings findings() const { return {packs}; }
  /// That of the check; null when it was not asked.
  [[nodiscard]] const Finding* find(std::string_view check) const;
};

/// How a run was asked for: it is printed with the result so that it can be repeated.
struct RunOptions {
  Date as_of;
  FailOn fail_on = FailOn::minimum;
  bool require_evidence = false;
  bool use_waivers = true;
  std::vector<std::string> only;            // ids of clauses or checks; empty: all
  std::vector<std::string> leave_out = {};  // ids of clauses that are not reported
  std::string group_by = {};  // the fact by which descriptions are put together; "": none
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

/// Which of several runs over the same files this was: its number from 1 on, and how many.
struct ReportPart {
  std::size_t number = 0;
  std::size_t of = 0;
};

/// The earlier report whose shortfalls are not told again.
struct Baseline {
  std::string file;
  Date as_of;
  std::size_t repeated = 0;  // how many there are
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
  std::vector<Diagnostic> not_checked;  // what: errors, with their places
  std::optional<ReportPart> part;
  std::vector<ReportPart> missing_parts;  // of one that joins parts: those that were not there
  std::optional<Baseline> baseline;
  Tally tally;          // of all descriptions, also of those that are not kept
  std::string closing;  // what is known to be missing and what cannot be confirmed
};

/// How many checks of each strength fall short.
[[nodiscard]] StrengthCounts count_shortfalls(const DescriptionResult& result);
void add(const StrengthCounts& counts, StrengthCounts& sum);
void add(const Counts& counts, Counts& sum);

/// Counts the findings of a description and puts them into its lists, from `packs`. What is
/// repeated stands in no list.
void arrange(DescriptionResult& result);
/// How many files could not be read or checked.
[[nodiscard]] std::size_t files_not_checked(const Report& report);
/// Whether a file of that name, in whatever folder, could not be read or checked.
[[nodiscard]] bool could_not_read(const Report& report, std::string_view file);

}  // namespace icpcheck
