// SPDX-License-Identifier: MIT
// The table of formats of a comparison.
#include <array>

#include "icpcheck/report/comparison.hpp"
#include "report/comparison_content.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array table{
    ComparisonFormat{"text", write_comparison_text},
    ComparisonFormat{"markdown", write_comparison_markdown},
    ComparisonFormat{"json", write_comparison_json},
    ComparisonFormat{"html", write_comparison_html},
};

}  // namespace

Formats<ComparisonFormat> comparison_formats() { return table; }

}  // namespace icpcheck::report
