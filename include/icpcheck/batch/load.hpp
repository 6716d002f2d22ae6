// SPDX-License-Identifier: MIT
// Reads, joins and keeps a few descriptions, for commands that need all of them at once; one bad
// file never hides the rest.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {

struct Loaded {
  std::vector<Description> descriptions;  // in the order of the inputs
  std::vector<audit::Joined> joined;      // of each, those that belong to it
  std::vector<std::string> passed_over;   // files of folders that are no descriptions
  bool complete = true;  // false: a file is missing here, as it has errors of its own
};

/// Reads as `audit_files` does, and reports the same problems.
[[nodiscard]] Loaded load(std::vector<Input> inputs, const AuditPlan& plan,
                          Diagnostics& diagnostics);

}  // namespace icpcheck::batch
