// SPDX-License-Identifier: MIT
// One description as the checks see it: its bindings, its evidence, its dates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "icpcheck/audit/audit.hpp"

namespace icpcheck::audit {

/// What is asked about: a tree and what belongs to it. For a case there is no `description`.
struct Subjected {
  const yaml::Node* root = nullptr;
  Kind kind = Kind::system;
  const Description* description = nullptr;
  Joined joined;
};

/// The ratings of clauses of used packs, in the order in which they were found.
using Ratings = std::vector<std::pair<std::string, Rating>>;

/// Everything that the steps of asking a check share.
struct Inquiry {
  const Setup& setup;
  cel::Evaluator& evaluator;
  const Subjected& subjected;
  const Pack& pack;
  std::vector<bool>& used_evidence;  // by position in that of the description
  cel::Bindings bindings;
};

/// What joined_system or joined_places stands for. Empty: the system is not loaded.
[[nodiscard]] std::optional<cel::Value> joined_value(const yaml::Node& root, Kind kind,
                                                     const std::vector<const yaml::Node*>& others,
                                                     const schema::Schema& schema);

using Twins = std::vector<cel::Bindings::Twin>;

/// The boards of a description that another one that belongs to it describes, too.
[[nodiscard]] Twins twins_of(const yaml::Node& root, const std::vector<const yaml::Node*>& others);

[[nodiscard]] cel::Bindings bindings_of(const Subjected& subjected, const Pack& pack,
                                        const std::optional<cel::Value>& joined,
                                        const Ratings& ratings, Date as_of);

/// "was not yet in force on 2021-12-07.", for a period that does not hold the day.
[[nodiscard]] std::string not_in_force(const Period& period, const Pack& pack, Date as_of);

/// The result of one check, before due dates, evidence and waivers.
[[nodiscard]] Finding answer(const Check& check, Inquiry& inquiry);

/// Adds what an outcome rests on: stated facts with their evidence, or missing ones.
void add_facts(const cel::Outcome& outcome, const Inquiry& inquiry, Finding& finding);
/// Whether the fact is one of those.
[[nodiscard]] bool is_missing(const MissingFact& fact, const std::vector<MissingFact>& missing);
/// Only counts the stated facts that an outcome rests on, and how many of them nothing supports.
void count_facts(const cel::Outcome& outcome, const Inquiry& inquiry, Finding& finding);
[[nodiscard]] SubjectResult subject_result(const yaml::Node& node, Status status,
                                           const cel::Outcome& outcome, const Inquiry& inquiry);

/// The sentence of a finding that is not met, and its place.
void describe(Finding& finding, const Inquiry& inquiry);

/// Clause by clause: rating, counts.
void rate(ClauseResult& result);

/// While the check that a finding needs is open, what is not stated of it waits; so does a gap that
/// only repeats that of the other.
void wait_for(const Finding& needed, Finding& finding);

/// Turns gap and not stated into not due or waived, applies actions, says whether it falls short.
void settle(Finding& finding, const Inquiry& inquiry);

}  // namespace icpcheck::audit
