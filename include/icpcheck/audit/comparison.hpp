// SPDX-License-Identifier: MIT
// Compares two reports: what was closed, what is new, what is overdue.
#pragma once

#include <vector>

#include "icpcheck/model/comparison.hpp"

namespace icpcheck::audit {

/// The reports of both runs outlive the result. Descriptions are matched by kind and id, findings
/// by check, subjects by their key, never by where they stand. The exit status is 1 when something
/// falls short in `after` that did not in `before`, and 2 when one of the reports is not of a
/// whole run or no description is in both.
[[nodiscard]] Comparison compare(ComparedRun before, ComparedRun after);

/// What differs between the runs of two reports.
[[nodiscard]] std::vector<RunDifference> compare_runs(const Report& before, const Report& after);

}  // namespace icpcheck::audit
