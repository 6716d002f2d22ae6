// SPDX-License-Identifier: MIT
// The formats of a comparison of two reports.
#pragma once

#include <ostream>
#include <span>
#include <string_view>

#include "icpcheck/model/difference.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

struct DifferenceFormat {
  std::string_view name;
  void (*write)(const Difference& difference, const paper::Look& look, std::ostream& out);
};

/// All formats, in the order in which help lists them.
[[nodiscard]] std::span<const DifferenceFormat> difference_formats();
/// The format of that name; null when there is none.
[[nodiscard]] const DifferenceFormat* find_difference_format(std::string_view name);

}  // namespace icpcheck::report
