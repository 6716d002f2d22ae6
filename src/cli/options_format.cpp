// SPDX-License-Identifier: MIT
// The options that choose how something is written.
#include <algorithm>

#include "cli/answer_outcome.hpp"
#include "cli/field_reference.hpp"
#include "cli/take_value.hpp"
#include "icpcheck/form/formats.hpp"
#include "icpcheck/map/map.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/catalogue.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {
namespace {

/// The names in a table of formats.
template <auto formats>
Words format_names() {
  return formats().names();
}

/// Some formats are those of summaries only.
Words report_words() {
  Words words = report::formats().names();
  for (const std::string_view name : report::summary_formats().names()) {
    if (std::ranges::find(words, name) == words.end()) words.push_back(name);
  }
  return words;
}

/// `words` are the names of the formats.
constexpr Option format_option(std::string_view help, Words (*words)(), bool repeatable = true) {
  return {.name = "--format",
          .value = "FORMAT",
          .help = help,
          .repeatable = repeatable,
          .words = words,
          .set = take<&Options::formats>};
}

}  // namespace

namespace option {

const Option format =
    format_option("How to write the report. Without it: as the name of the output says, else text.",
                  report_words);
const Option diff_format = format_option(
    "How to write the comparison. Without it: as the name of the output says, else text.",
    format_names<report::comparison_formats>);
const Option merge_format =
    format_option("How to write the report. Without it: as the name of the output says, else json.",
                  report_words);
const Option trend_format =
    format_option("How to write the trend. Without it: as the name of the output says, else text.",
                  format_names<report::trend_formats>);
const Option catalogue_format = format_option(
    "How to write the catalogue. Without it: as the name of the output says, else text.",
    format_names<report::catalogue_formats>);
const Option map_format =
    format_option("How to draw the map. Without it: as the name of the output says, else svg.",
                  format_names<map::formats>);
const Option form_format = format_option(
    "How to write the questions. Without it: as the name of the output says, else text.",
    format_names<form::formats>);
const Option schema_format =
    format_option("How to write the schema. Without it: json.", schema_formats, false);
const Option outcome_format =
    format_option("How to tell what the answers change. Without it: text.", outcome_formats, false);
const Option style{
    .name = "--style",
    .value = "STYLE|FILE",
    .help =
        "The shape of the paper: that of a board in Lincolnshire or of a committee in Wirral, or "
        "your own in a YAML file. Without it: lincolnshire for a system, wirral for a place.",
    .suggested = packs::style_names,
    .set = take<&Options::style>};
const Option paper_format = format_option(
    "How to write the paper. Without it: as the name of the output says, else markdown.",
    format_names<paper::paper_formats>, false);
const Option paper_template{
    .name = "--template",
    .value = "FILE.docx",
    .help =
        "A Word document of your council: the paper takes its styles, page, headers and "
        "footers, and none of its text. For --format docx.",
    .set = take<&Options::template_file>};

}  // namespace option

}  // namespace icpcheck::cli
