// SPDX-License-Identifier: MIT
// The options that choose which questions are asked.
#include "cli/choose_packs.hpp"
#include "cli/take_value.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/form/form.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t most_facts = 1'000'000;

Refused set_top(Options& options, const std::string& value) {
  const auto count = parse_whole<std::size_t>(value);
  if (!count || *count == 0 || *count > most_facts) {
    return misuse("cli.bad_top", "\"" + value + "\" is not a number of facts.",
                  "Write how many of them to ask, for example --top 10.");
  }
  options.top = *count;
  return std::nullopt;
}

Refused set_due(Options& options, const std::string& value) {
  options.due = parse_date(value);
  if (options.due) return std::nullopt;
  return misuse("cli.bad_date", "\"" + value + "\" is not a date.",
                "Write year, month and day, for example --due 2021-12-07.");
}

}  // namespace

namespace option {

const Option asked_of{
    .name = "--for",
    .value = "ROLE",
    .help = "Ask only what this person would know: words of the role, as \"public health\".",
    .set = take<&Options::asked_of>};
const Option top{.name = "--top",
                 .value = "N",
                 .help = "Ask only the N facts that settle most.",
                 .set = set_top};
const Option asked_clause{.name = "--clause",
                          .value = "ID",
                          .help = "Ask only what this clause needs, for example P4.",
                          .suggested = built_in_asked_ids,
                          .set = take<&Options::clause>};
const Option all_facts{.name = "--all",
                       .help =
                           "Ask everything that could be asked: also what is written down already, "
                           "and what no open check needs.",
                       .set = assign<&Options::all_facts, true>};
const Option record{.name = "--record",
                    .help =
                        "Note in the file who is asked what, under \"asked\", so that the next "
                        "round knows.",
                    .set = assign<&Options::record, true>};
const Option due{.name = "--due",
                 .value = "DATE",
                 .help = "With --record: the day by which an answer is needed.",
                 .set = set_due};
const Option asked_status{.name = "--status",
                          .help = "Tell who was asked what, and what came back.",
                          .set = assign<&Options::status, true>};
const Option asked_kind{.name = "--kind",
                        .value = "KIND",
                        .help = "Without a file: what to list the questions of. Else both.",
                        .words = all_words<Kind>,
                        .set = take<&Options::kind>};

}  // namespace option

}  // namespace icpcheck::cli
