// SPDX-License-Identifier: MIT
// The options that say with what a description begins.
#include "cli/take_value.hpp"
#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cli {
namespace {

Refused set_begun_on(Options& options, const std::string& value) {
  options.described_on = lowered(value) == this_day ? today() : parse_date(value);
  if (options.described_on) return std::nullopt;
  return misuse("cli.bad_date", "\"" + value + "\" is not a date.",
                "Write year, month and day, for example --as-of 2021-12-07, or today.");
}

}  // namespace

namespace option {

const Option all_samples{.name = "--all",
                         .help =
                             "Write every fact that the checks ask about, each behind # until you "
                             "state it.",
                         .set = assign<&Options::all_facts, true>};
const Option name{.name = "--name",
                  .value = "NAME",
                  .help = "The full name of the system or place. Its id is made from it.",
                  .set = take<&Options::name>};
const Option authority{
    .name = "--authority",
    .value = "NAME[=TYPE]",
    .help =
        "A county or unitary council of the area; name each of them. The type is "
        "upper-tier-authority or unitary-authority. Without it a council that calls itself a "
        "county is taken to be upper-tier, any other one unitary.",
    .repeatable = true,
    .set = take<&Options::authorities>};
const Option icb{.name = "--icb",
                 .value = "NAME",
                 .help = "Of a system: its integrated care board.",
                 .set = take<&Options::icb>};
const Option hwb{.name = "--hwb",
                 .value = "NAME",
                 .help = "A health and wellbeing board of the area; name each of them.",
                 .repeatable = true,
                 .set = take<&Options::hwbs>};
const Option system{.name = "--system",
                    .value = "ID",
                    .help = "Of a place: the id of its system, or the name from which it is made.",
                    .set = take<&Options::system>};
const Option begun_on{.name = "--as-of",
                      .value = "DATE",
                      .help =
                          "The day on which all this is true: as 2021-12-07, or today. Without it: "
                          "today.",
                      .suggested = day_words,
                      .set = set_begun_on};

}  // namespace option

}  // namespace icpcheck::cli
