// SPDX-License-Identifier: MIT
// The options for board papers.
#include "cli/options.hpp"
#include "icpcheck/report/brief.hpp"
#include "icpcheck/report/paper.hpp"

namespace icpcheck::cli {
namespace {

std::optional<Diagnostic> set_style(Options& options, const std::string& value) {
  options.style = value;
  return std::nullopt;
}

std::optional<Diagnostic> set_format(Options& options, const std::string& value) {
  options.formats.push_back(value);
  return std::nullopt;
}

std::vector<std::string_view> format_words() {
  std::vector<std::string_view> words;
  for (const report::PaperFormat& format : report::paper_formats()) words.push_back(format.name);
  return words;
}

}  // namespace

namespace option {

const Option style{
    .name = "--style",
    .short_name = "",
    .value = "STYLE",
    .help =
        "The shape of the paper: that of a board in Lincolnshire or of a committee in Wirral. "
        "Without it: lincolnshire for a system, wirral for a place.",
    .words = report::brief_styles,
    .set = set_style};
const Option paper_format{.name = "--format",
                          .short_name = "",
                          .value = "FORMAT",
                          .help = "How to write the paper. Without it: markdown.",
                          .words = format_words,
                          .set = set_format};

}  // namespace option

}  // namespace icpcheck::cli
