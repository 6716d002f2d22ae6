// SPDX-License-Identifier: MIT
// The formats of a comparison of two reports.
#pragma once

#include <ostream>
#include <string_view>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/model/comparison.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

using ComparisonFormat = FormatOf<Comparison, paper::Look>;

[[nodiscard]] Formats<ComparisonFormat> comparison_formats();

}  // namespace icpcheck::report
