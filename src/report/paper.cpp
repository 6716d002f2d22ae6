// SPDX-License-Identifier: MIT
// Lines of a paper, and the table of its formats.
#include "icpcheck/report/paper.hpp"

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

Formats<PaperFormat> paper_formats() { return table; }

}  // namespace icpcheck::report
