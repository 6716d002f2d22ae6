// SPDX-License-Identifier: MIT
// The table of formats of a comparison.
#include <array>

#include "icpcheck/report/comparison.hpp"
#include "report/comparison_content.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array table{
    DifferenceFormat{"text", write_diff_text},
    DifferenceFormat{"markdown", write_diff_markdown},
    DifferenceFormat{"json", write_diff_json},
    DifferenceFormat{"html", write_diff_html},
};

}  // namespace

Formats<DifferenceFormat> difference_formats() { return table; }

}  // namespace icpcheck::report
