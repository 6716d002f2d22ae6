// SPDX-License-Identifier: MIT
// Asks every check of the packs about a description.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "icpcheck/cel/evaluate.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::audit {

/// The descriptions that belong to the one that is audited: of a place its system, if it is loaded;
/// of a system its places.
using Joined = std::vector<std::shared_ptr<const Description>>;

class KnownShortfalls;

/// What an audit runs with. Everything pointed to outlives it.
struct Setup {
  const schema::Schema* schema = nullptr;
  std::vector<const Pack*> packs;       // in the order in which they are printed
  bool only_fitting = false;            // true: no word of packs that are not about the kind
  std::vector<const Pack*> used_packs;  // only for `uses` and references; not printed
  RunOptions options;
  /// False: what is met need not say on which facts it rests, only on how many.
  bool keep_facts_of_met = true;
  const KnownShortfalls* known = nullptr;  // what a baseline has already; null: no baseline

  /// Those that are asked about a description of the kind.
  [[nodiscard]] std::vector<const Pack*> packs_for(Kind kind) const;
};

/// The result of all checks on one description.
[[nodiscard]] DescriptionResult audit(const Description& description, const Joined& joined,
                                      const Setup& setup, cel::Evaluator& evaluator);

/// The result of one check on any tree (a case of a pack); due dates and the time of its clause
/// count, there are no waivers. The packs that `pack` uses are asked first, on the same tree.
/// `joined`: for a place the root of its system, for a system a list of its places; null: nothing
/// is loaded with it.
[[nodiscard]] Finding ask(const Check& check, const Pack& pack, Kind kind, const yaml::Node& root,
                          const yaml::Node* joined, const Setup& setup, cel::Evaluator& evaluator);

/// Adds an error for each waiver or action that names a check that none of the packs has.
/// `known` are all built-in and loaded packs, whether they are run or not.
void check_references(const Description& description, const std::vector<const Pack*>& known,
                      Diagnostics& diagnostics);

/// Fills in the exit status and the closing sentences. `problems`: something could not be checked.
void conclude(Report& report, const Tally& tally, bool problems);
/// The same, counted from the descriptions of the report.
void conclude(Report& report, bool problems);

}  // namespace icpcheck::audit
