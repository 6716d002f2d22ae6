// SPDX-License-Identifier: MIT
// The formats of a summary of many descriptions: the one table that names them.
#pragma once

#include <ostream>
#include <span>
#include <string_view>

#include "icpcheck/model/summary.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

/// `report` gives what the run was asked for and its closing sentence; its descriptions are not
/// read.
struct SummaryFormat {
  std::string_view name;
  void (*write)(const Summary& summary, const Report& report, const paper::Look& look,
                std::ostream& out);
};

/// All formats, in the order in which help lists them.
[[nodiscard]] std::span<const SummaryFormat> summary_formats();
/// The format of that name; null when there is none.
[[nodiscard]] const SummaryFormat* find_summary_format(std::string_view name);

}  // namespace icpcheck::report
