// SPDX-License-Identifier: MIT
// The formats of reports, comparisons and summaries: the tables that name them.
#pragma once

#include <ostream>
#include <string_view>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/model/comparison.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/model/summary.hpp"
#include "icpcheck/model/trend.hpp"
#include "icpcheck/paper/look.hpp"

namespace icpcheck::report {

struct Format {
  std::string_view name;
  std::string_view what;  // for --help, in a few words
  void (*write)(const Report& report, const paper::Look& look, std::ostream& out);
  /// A format of one record a finding can be written while the audit goes: `begin`, then `add`
  /// for each description, then `end` gives what `write` gives. `frame` is the report without its
  /// descriptions; what could not be checked, exit status and closing sentences are known to `end`
  /// alone. Null where the whole report is needed.
  void (*begin)(const Report& frame, const paper::Look& look, std::ostream& out) = nullptr;
  void (*add)(const DescriptionResult& result, const Report& frame, const paper::Look& look,
              std::ostream& out) = nullptr;
  void (*end)(const Report& frame, const paper::Look& look, std::ostream& out) = nullptr;
  bool tells_day = false;  // whether `add` writes the day of the report, whatever was found
  /// Whether `add` writes nothing of what is met, unless the look is verbose.
  bool leaves_out_met = false;
  bool draws = false;  // whether `write` holds the drawing of a description
};

[[nodiscard]] Formats<Format> formats();

using ComparisonFormat = FormatOf<Comparison, paper::Look>;

[[nodiscard]] Formats<ComparisonFormat> comparison_formats();
/// The same names; of each description only how much changed.
[[nodiscard]] Formats<ComparisonFormat> comparison_summary_formats();

using TrendFormat = FormatOf<Trend, paper::Look>;

[[nodiscard]] Formats<TrendFormat> trend_formats();

/// `report` gives what the run was asked for and its closing sentence; its descriptions are not
/// read.
using SummaryFormat = FormatOf<Summary, Report, paper::Look>;

[[nodiscard]] Formats<SummaryFormat> summary_formats();

}  // namespace icpcheck::report
