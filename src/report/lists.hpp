// SPDX-License-Identifier: MIT
// The tables and lists of a gap report, each said once for all formats.
#pragma once

#include <span>
#include <vector>

#include "icpcheck/model/overview.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"
#include "report/finding.hpp"

namespace icpcheck::report {

/// The statuses that head a column: three always, the others where they occur.
[[nodiscard]] std::vector<Status> columns_of(const Counts& counts);
/// How many checks of each strength have each result.
[[nodiscard]] paper::Table counts_table(const Counts& counts);
/// The rating of each clause of a pack.
[[nodiscard]] paper::Table ratings_table(const PackResult& pack, const DescriptionResult& result,
                                         const Report& report);
/// "3 of 4, 1 waived"; "none to meet".
[[nodiscard]] std::string met_of(const ClauseResult& result);
/// "see also P4.1 (met)": the checks of other packs that answer the clause; "" without any.
[[nodiscard]] std::string references_of(const ClauseResult& result);

/// "law", "action", "waiver ends".
[[nodiscard]] std::string_view kind_of(const PlanItem& item);
/// What falls due, in order of date; of several descriptions each row says which it is about.
[[nodiscard]] paper::Table plan_table(std::span<const DescriptionResult> results,
                                      const Report& report);

/// What is waived, and until when.
void write_waived(const Telling& telling, int level, paper::Writer& writer);
/// All findings of a description, those that fall short first, then what is open, for information,
/// met and not applicable. Headings are of that level.
void write_findings(const Telling& telling, int level, paper::Writer& writer);

}  // namespace icpcheck::report
