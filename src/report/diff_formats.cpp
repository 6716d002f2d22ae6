// SPDX-License-Identifier: MIT
// The table of formats of a comparison.
#include <algorithm>
#include <array>

#include "icpcheck/report/difference.hpp"
#include "report/diff_content.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array table{
    DifferenceFormat{"text", write_diff_text},
    DifferenceFormat{"markdown", write_diff_markdown},
    DifferenceFormat{"json", write_diff_json},
    DifferenceFormat{"html", write_diff_html},
};

}  // namespace

std::span<const DifferenceFormat> difference_formats() { return table; }

const DifferenceFormat* find_difference_format(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const DifferenceFormat& format) {
    return format.name == name;
  });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace icpcheck::report
