// SPDX-License-Identifier: MIT
// One description in two reports: findings by check, subjects by their key.
#include <algorithm>
#include <map>
#include <tuple>

#include "audit/comparison_parts.hpp"
#include "icpcheck/audit/comparison.hpp"

namespace icpcheck::audit {
namespace {

using Findings = std::map<std::string_view, const Finding*>;

Findings findings_of(const DescriptionResult* result) {
  Findings findings;
  if (result == nullptr) return findings;
  for (const Finding& finding : result->findings()) findings.emplace(finding.check->id, &finding);
  return findings;
}

/// What was found of the check, or of one that it replaces: one that fell short before others.
const Finding* find(const Findings& findings, const Check& check) {
  const auto same = findings.find(check.id);
  if (same != findings.end()) return same->second;
  const Finding* found = nullptr;
  for (const std::string& id : check.replaces) {
    const auto earlier = findings.find(id);
    if (earlier == findings.end()) continue;
    if (found == nullptr || (earlier->second->falls_short && !found->falls_short)) {
      found = earlier->second;
    }
  }
  return found;
}

/// Two subjects may have one key (two seats of one post): they are matched in their order.
using SubjectKey = std::pair<std::string_view, std::size_t>;
using SubjectsByKey = std::vector<std::pair<SubjectKey, const SubjectResult*>>;

SubjectsByKey subjects_by_key(const Finding& finding) {
  std::map<std::string_view, std::size_t> times;
  SubjectsByKey subjects;
  for (const SubjectResult& subject : finding.subjects) {
    const std::string_view key = subject.key.empty() ? subject.name : subject.key;
    subjects.emplace_back(SubjectKey{key, times[key]++}, &subject);
  }
  return subjects;
}

bool subject_falls_short(const SubjectResult& subject, const Finding& finding) {
  const bool heavy = finding.strength() < Strength::should;
  return finding.falls_short &&
         (subject.status == Status::gap || (heavy && subject.status == Status::not_stated));
}

const SubjectResult* find(const SubjectsByKey& subjects, const SubjectKey& key) {
  const auto found = std::ranges::find(subjects, key, &SubjectsByKey::value_type::first);
  return found == subjects.end() ? nullptr : found->second;
}

std::optional<Status> status_of(const SubjectResult* subject) {
  return subject == nullptr ? std::nullopt : std::optional(subject->status);
}

/// Both findings, either of which may be null, with their subjects.
class Pair {
 public:
  Pair(const Finding* before, const Finding* after, Cause cause = Cause::descriptions)
      : before_(before), after_(after), cause_(cause) {
    if (before != nullptr) before_subjects_ = subjects_by_key(*before);
    if (after != nullptr) after_subjects_ = subjects_by_key(*after);
  }

  void sort_in(DescriptionComparison& comparison) const {
    const bool fell = before_ != nullptr && before_->falls_short;
    const bool falls = after_ != nullptr && after_->falls_short;
    if (fell && falls) {
      split(comparison);
    } else if (falls) {
      comparison.newly_open.push_back(change(after_shortfalls()));
    } else if (fell && after_ != nullptr) {
      list_of_former(comparison).push_back(change(before_shortfalls()));
    } else if (before_ != nullptr && after_ != nullptr && before_->status != after_->status) {
      comparison.moved.push_back(change({}));
    }
  }

  /// Whether it falls short as before, and for nobody else.
  [[nodiscard]] bool is_repeated() const {
    if (before_ == nullptr || !before_->falls_short || !after_->falls_short) return false;
    const std::vector<SubjectKey> known = before_shortfalls();
    return before_->status == after_->status &&
           std::ranges::all_of(after_shortfalls(),
                               [&](const SubjectKey& key) { return contains(known, key); });
  }

 private:
  /// Where a check goes that fell short and does not any more.
  [[nodiscard]] std::vector<CheckChange>& list_of_former(DescriptionComparison& comparison) const {
    switch (after_->status) {
      case Status::met:
        return comparison.closed;
      case Status::waived:
        return comparison.waived;
      case Status::gap:
      case Status::not_stated:
        return comparison.no_longer_stated;
      case Status::not_due:
      case Status::not_applicable:
      case Status::waiting:
        return comparison.no_longer_asked;
      case Status::error:
        break;
    }
    return comparison.moved;
  }

  [[nodiscard]] CheckChange change(const std::vector<SubjectKey>& keys) const {
    CheckChange change{before_, after_, {}, cause_};
    for (const SubjectKey& key : keys) {
      const SubjectResult* before = find(before_subjects_, key);
      const SubjectResult* after = find(after_subjects_, key);
      change.subjects.push_back(
          {(after != nullptr ? after : before)->name, status_of(before), status_of(after)});
    }
    return change;
  }

  [[nodiscard]] std::vector<SubjectKey> before_shortfalls() const {
    return shortfalls(before_subjects_, *before_);
  }
  [[nodiscard]] std::vector<SubjectKey> after_shortfalls() const {
    return shortfalls(after_subjects_, *after_);
  }
  static std::vector<SubjectKey> shortfalls(const SubjectsByKey& subjects, const Finding& finding) {
    std::vector<SubjectKey> keys;
    for (const auto& [key, subject] : subjects) {
      if (subject_falls_short(*subject, finding)) keys.push_back(key);
    }
    return keys;
  }

  /// Where there are no subjects: whether it is known as before.
  void keep_open(DescriptionComparison& comparison) const {
    const bool lost = before_->status == Status::gap && after_->status == Status::not_stated;
    (lost ? comparison.no_longer_stated : comparison.still_open)
        .push_back(change(after_shortfalls()));
  }

  /// It was known to be missing for this one, and nothing is stated of it any more.
  [[nodiscard]] bool is_lost(const SubjectKey& key) const {
    const SubjectResult* before = find(before_subjects_, key);
    const SubjectResult* after = find(after_subjects_, key);
    return before != nullptr && after != nullptr && before->status == Status::gap &&
           after->status == Status::not_stated;
  }

  /// A check that falls short both times can do so for others than before.
  void split(DescriptionComparison& comparison) const {
    const std::vector<SubjectKey> before = before_shortfalls();
    const std::vector<SubjectKey> after = after_shortfalls();
    if (before.empty() || after.empty()) return keep_open(comparison);
    std::vector<SubjectKey> opened;
    std::vector<SubjectKey> still;
    std::vector<SubjectKey> lost;
    std::vector<SubjectKey> closed;
    for (const SubjectKey& key : after) {
      if (!contains(before, key)) {
        opened.push_back(key);
      } else {
        (is_lost(key) ? lost : still).push_back(key);
      }
    }
    for (const SubjectKey& key : before) {
      if (!contains(after, key)) (is_lost(key) ? lost : closed).push_back(key);
    }
    if (!opened.empty()) comparison.newly_open.push_back(change(opened));
    if (!lost.empty()) comparison.no_longer_stated.push_back(change(lost));
    if (!still.empty()) comparison.still_open.push_back(change(still));
    if (!closed.empty()) comparison.closed.push_back(change(closed));
  }

  static bool contains(const std::vector<SubjectKey>& keys, const SubjectKey& key) {
    return std::ranges::find(keys, key) != keys.end();
  }

  const Finding* before_;
  const Finding* after_;
  Cause cause_;
  SubjectsByKey before_subjects_;
  SubjectsByKey after_subjects_;
};

void compare_ratings(const DescriptionResult& before, const DescriptionResult& after,
                     std::vector<RatingChange>& changes) {
  std::map<std::string_view, Rating> known;
  for (const PackResult& pack : before.packs) {
    for (const ClauseResult& result : pack.clauses) known.emplace(result.clause->id, result.rating);
  }
  for (const PackResult& pack : after.packs) {
    for (const ClauseResult& result : pack.clauses) {
      const auto found = known.find(result.clause->id);
      if (found == known.end() || found->second == result.rating) continue;
      changes.push_back({result.clause, found->second, result.rating});
    }
  }
}

void sort(std::vector<CheckChange>& changes) {
  std::ranges::stable_sort(changes, {}, [](const CheckChange& change) {
    return std::pair(change.latest().strength(), change.latest().status);
  });
}

}  // namespace

KnownShortfalls::KnownShortfalls(const Report& before) {
  for (const DescriptionResult& result : before.descriptions) {
    before_.emplace(std::pair(result.kind, std::string_view(result.id)), &result);
  }
}

void KnownShortfalls::mark(DescriptionResult& result) const {
  const auto before = before_.find({result.kind, result.id});
  if (before == before_.end()) return;
  const Findings known = findings_of(before->second);
  for (PackResult& pack : result.packs) {
    for (ClauseResult& clause : pack.clauses) {
      for (Finding& finding : clause.findings) {
        finding.repeated = Pair(find(known, *finding.check), &finding).is_repeated();
      }
    }
  }
}

DescriptionComparison compare_descriptions(const DescriptionResult* before,
                                           const DescriptionResult* after, const Causes& causes,
                                           Date day_before, Date day_after) {
  DescriptionComparison comparison;
  comparison.before = before;
  comparison.after = after;
  if (after == nullptr) return comparison;
  const Findings known = findings_of(before);
  for (const Finding& finding : after->findings()) {
    const Finding* earlier = find(known, *finding.check);
    const Cause cause =
        before == nullptr ? Cause::descriptions : causes.of(*before, *after, earlier, &finding);
    Pair(earlier, &finding, cause).sort_in(comparison);
  }
  for (const ChangeList& list : change_lists) sort(comparison.*list.changes);
  sort(comparison.still_open);
  if (before != nullptr) compare_ratings(*before, *after, comparison.ratings);
  comparison.overdue = find_overdue(before, *after, day_before, day_after);
  return comparison;
}

}  // namespace icpcheck::audit
