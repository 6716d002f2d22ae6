// SPDX-License-Identifier: MIT
// The table of formats.
#include "icpcheck/report/format.hpp"

#include <algorithm>
#include <array>

#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array table{
    Format{"text", "for reading in a terminal", write_text},
    Format{"json", "for programs: everything that the report holds", write_json},
    Format{"html", "one file for board papers, a browser and a printer", write_html},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace icpcheck::report
