// SPDX-License-Identifier: MIT
// The parts of a comparison for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/comparison.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

/// What moved something, in a sentence without its full stop.
[[nodiscard]] std::string meaning(Cause cause);
/// What each of them means.
[[nodiscard]] paper::List list_of(const std::vector<Cause>& moved_by);

/// "0.1.0 → 0.2.0", "none → local.yaml".
[[nodiscard]] std::string before_and_after(const RunDifference& run);

/// "Amble (amble, lincolnshire)": the name, the id, and of a place its system.
[[nodiscard]] paper::Line named(Kind kind, const std::string& name, const std::string& id,
                                const std::string& system);
/// The days, the two runs, and how much changed by what moved it.
void begin_comparison(const Comparison& comparison, std::string_view banner, paper::Writer& writer);
/// What changed in one description, which both runs have.
void write_changes(const DescriptionComparison& comparison, Date as_of, bool verbose,
                   paper::Writer& writer);
/// Which descriptions only one run has, what could not be checked, and in how many nothing changed.
void write_other_descriptions(const Comparison& comparison, paper::Writer& writer);

}  // namespace icpcheck::report
