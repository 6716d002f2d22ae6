// SPDX-License-Identifier: MIT
// The summary of many descriptions: for people, in tables, and for programs.
#pragma once

#include <ostream>

#include "icpcheck/model/summary.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

/// Totals, then each pack with its clauses, then where most falls short.
void write_summary(const Summary& summary, const Report& report, paper::Writer& writer);

void write_summary_csv(const Summary& summary, const Report& report, const paper::Look& look,
                       std::ostream& out);
void write_summary_json(const Summary& summary, const Report& report, const paper::Look& look,
                        std::ostream& out);

}  // namespace icpcheck::report
