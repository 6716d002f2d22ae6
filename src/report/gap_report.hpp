// SPDX-License-Identifier: MIT
// The gap report for people: which parts it has, in which order.
#pragma once

#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

/// Those that fall short first, for reading from top to bottom.
void write_by_weight(const Report& report, const paper::Look& look, paper::Writer& writer);
/// An overview of all, then every finding below its clause, for a page with links and filters.
void write_by_clause(const Report& report, const paper::Look& look, paper::Writer& writer);

}  // namespace icpcheck::report
