// SPDX-License-Identifier: MIT
// The formats of a summary of many descriptions: the one table that names them.
#pragma once

#include <ostream>
#include <string_view>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/model/summary.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

/// `report` gives what the run was asked for and its closing sentence; its descriptions are not
/// read.
using SummaryFormat = FormatOf<Summary, Report, paper::Look>;

[[nodiscard]] Formats<SummaryFormat> summary_formats();

}  // namespace icpcheck::report
