// SPDX-License-Identifier: MIT
// The options that choose how something is written.
#include "cli/field_reference.hpp"
#include "cli/options.hpp"
#include "icpcheck/brief/brief.hpp"
#include "icpcheck/map/map.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/catalogue.hpp"
#include "icpcheck/report/comparison.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {
namespace {

using Refused = std::optional<Diagnostic>;

/// The names in a table of formats.
template <auto formats>
std::vector<std::string_view> names_of() {
  return formats().names();
}

Refused add_format(Options& options, const std::string& value) {
  options.formats.push_back(value);
  return std::nullopt;
}

Refused set_style(Options& options, const std::string& value) {
  options.style = value;
  return std::nullopt;
}

}  // namespace

namespace option {

const Option format{.name = "--format",
                    .short_name = "",
                    .value = "FORMAT",
                    .help = "How to write the report. Without it: text.",
                    .repeatable = true,
                    .words = names_of<report::formats>,
                    .set = add_format};
const Option diff_format{.name = "--format",
                         .short_name = "",
                         .value = "FORMAT",
                         .help = "How to write the comparison. Without it: text.",
                         .repeatable = true,
                         .words = names_of<report::comparison_formats>,
                         .set = add_format};
const Option merge_format{.name = "--format",
                          .short_name = "",
                          .value = "FORMAT",
                          .help = "How to write the report. Without it: json.",
                          .repeatable = true,
                          .words = names_of<report::formats>,
                          .set = add_format};
const Option catalogue_format{.name = "--format",
                              .short_name = "",
                              .value = "FORMAT",
                              .help = "How to write the catalogue. Without it: text.",
                              .repeatable = true,
                              .words = names_of<report::catalogue_formats>,
                              .set = add_format};
const Option map_format{.name = "--format",
                        .short_name = "",
                        .value = "FORMAT",
                        .help = "How to draw the map. Without it: svg.",
                        .repeatable = true,
                        .words = names_of<map::formats>,
                        .set = add_format};
const Option schema_format{.name = "--format",
                           .short_name = "",
                           .value = "FORMAT",
                           .help = "How to write the schema. Without it: json.",
                           .words = schema_formats,
                           .set = add_format};
const Option style{
    .name = "--style",
    .short_name = "",
    .value = "STYLE",
    .help =
        "The shape of the paper: that of a board in Lincolnshire or of a committee in Wirral. "
        "Without it: lincolnshire for a system, wirral for a place.",
    .words = brief::styles,
    .set = set_style};
const Option paper_format{.name = "--format",
                          .short_name = "",
                          .value = "FORMAT",
                          .help = "How to write the paper. Without it: markdown.",
                          .words = names_of<paper::paper_formats>,
                          .set = add_format};

}  // namespace option

}  // namespace icpcheck::cli
