// SPDX-License-Identifier: MIT
// What of the packs is reported.
#pragma once

#include <vector>

#include "icpcheck/model/report.hpp"

namespace icpcheck::audit {

[[nodiscard]] bool is_wanted(const Check& check, const Clause& clause, const RunOptions& options);

/// Leaves what is asked for, and no pack that has nothing of it. What is left out was evaluated all
/// the same: other clauses may refer to it or use its rating. A clause of which some checks are
/// left out is rated by the others.
void keep_wanted(std::vector<PackResult>& packs, const RunOptions& options);

}  // namespace icpcheck::audit
