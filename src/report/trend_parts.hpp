// SPDX-License-Identifier: MIT
// The writers of a trend.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "icpcheck/model/trend.hpp"
#include "icpcheck/paper/blocks.hpp"
#include "icpcheck/paper/look.hpp"

namespace icpcheck::report {

/// What was open on each day as bars, in SVG that stands alone. Every number stands beside its bar.
[[nodiscard]] std::string draw_trend(const Trend& trend);

/// What was open first and last, of each system or clause; `what` names the first column.
[[nodiscard]] paper::Table lines_of(const Trend& trend, const std::vector<TrendLine>& lines,
                                    std::string caption, const std::string& what);
/// Those where most changed of what is known first.
[[nodiscard]] std::vector<TrendLine> by_change(std::vector<TrendLine> lines);
[[nodiscard]] paper::Table durations_of(const Trend& trend);
/// Those of the heaviest strength first, and of these the longest.
[[nodiscard]] std::vector<TrendSpan> longest(std::vector<TrendSpan> spans);
/// `closed`: with what closed them; else only what is known to be missing.
[[nodiscard]] paper::Table spans_of(const std::vector<TrendSpan>& spans, std::string caption,
                                    bool closed);

void write_trend_json(const Trend& trend, const paper::Look& look, std::ostream& out);
void write_trend_csv(const Trend& trend, const paper::Look& look, std::ostream& out);

}  // namespace icpcheck::report
