// SPDX-License-Identifier: MIT
// Compares two reports: what was closed, what is new, what is overdue.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/model/comparison.hpp"

namespace icpcheck::audit {

/// The reports of both runs outlive the result. Descriptions are matched by kind and id, findings
/// by check, subjects by their key, never by where they stand. The exit status is 1 when something
/// falls short in `after` that did not in `before`, and 2 when one of the reports is not of a
/// whole run or no description is in both.
[[nodiscard]] Comparison compare(ComparedRun before, ComparedRun after);

/// What fell short in an earlier report, which outlives this.
class KnownShortfalls {
 public:
  explicit KnownShortfalls(const Report& before);

  /// Marks as repeated what fell short of the description before, too: by the same check or one
  /// that it replaces, with the same status, and for no subject for which it did not. The
  /// result is to be arranged after that.
  void mark(DescriptionResult& result) const;

 private:
  std::map<std::pair<Kind, std::string_view>, const DescriptionResult*> before_;
};

/// What differs between the runs of two reports.
[[nodiscard]] std::vector<RunDifference> compare_runs(const Report& before, const Report& after);

}  // namespace icpcheck::audit
