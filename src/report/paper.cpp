// SPDX-License-Identifier: MIT
// Lines of a paper, and the table of its formats.
#include "icpcheck/report/paper.hpp"

#include <algorithm>
#include <array>

namespace icpcheck::report {
namespace {

constexpr std::array table{
    PaperFormat{"markdown", write_paper_markdown},
    PaperFormat{"html", write_paper_html},
};

}  // namespace

Line& Line::add(std::string text) {
  runs.push_back({std::move(text), "", false});
  return *this;
}

Line& Line::add_strong(std::string text) {
  runs.push_back({std::move(text), "", true});
  return *this;
}

Line& Line::add_link(std::string text, std::string address) {
  runs.push_back({std::move(text), std::move(address), false});
  return *this;
}

std::span<const PaperFormat> paper_formats() { return table; }

const PaperFormat* find_paper_format(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const PaperFormat& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace icpcheck::report
