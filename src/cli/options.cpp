// SPDX-License-Identifier: MIT
// The table of options, and how their values are read.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "cli/choose_packs.hpp"
#include "cli/take_value.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;

struct Unit {
  std::string_view name;
  std::size_t bytes;
};
constexpr std::array units{
    Unit{"", 1},
    Unit{"b", 1},
    Unit{"kb", 1000},
    Unit{"mb", 1000000},
    Unit{"gb", 1000000000},
    Unit{"kib", std::size_t{1} << 10U},
    Unit{"mib", std::size_t{1} << 20U},
    Unit{"gib", std::size_t{1} << 30U},
};

/// "10MiB", "500KB", "1048576"; empty when it is no size, or out of bounds.
std::optional<std::size_t> parse_size(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number == 0) return std::nullopt;
  const std::string unit = lowered(text.substr(static_cast<std::size_t>(end - text.data())));
  const auto* found = std::ranges::find(units, unit, &Unit::name);
  if (found == units.end() || number > largest_file / found->bytes) return std::nullopt;
  return number * found->bytes;
}

Refused set_as_of(Options& options, const std::string& value) {
  const std::optional<Date> date = lowered(value) == this_day ? today() : parse_date(value);
  if (!date) {
    return misuse("cli.bad_date", "\"" + value + "\" is not a date.",
                  "Write year, month and day, for example --as-of 2021-12-07, or today.");
  }
  options.as_of = *date;
  return std::nullopt;
}

Refused set_described_on(Options& options, const std::string& value) {
  Options other;
  if (auto refused = set_as_of(other, value)) return refused;
  options.described_on = other.as_of;
  return std::nullopt;
}

Words take_words() { return {"newest", "file"}; }

Refused set_max_file_size(Options& options, const std::string& value) {
  const std::optional<std::size_t> size = parse_size(value);
  if (!size) {
    return misuse("cli.bad_size", "\"" + value + "\" is not a size of a file.",
                  "Write for example 10MiB, 500KB or 1048576, and at most 1GiB.");
  }
  options.limits.bytes = *size;
  return std::nullopt;
}

Refused set_only_reference(Options& options, const std::string& /*none*/) {
  options.limits.only_reference = true;
  return std::nullopt;
}

Words color_words() { return {"auto", "always", "never"}; }

Refused set_color(Options& options, const std::string& value) {
  options.color = value == "always"  ? Color::always
                  : value == "never" ? Color::never
                                     : Color::automatic;
  return std::nullopt;
}

}  // namespace

Diagnostic misuse(std::string code, std::string message, std::string hint) {
  return error_of({}, std::move(code), std::move(message), std::move(hint));
}

namespace option {

const Option pack{
    .name = "--pack",
    .value = "ID|FOLDER",
    .help =
        "Use this pack: the id of a built-in one, or the folder of your own. Replaces the "
        "built-in packs that apply.",
    .repeatable = true,
    .suggested = built_in_pack_ids,
    .set = take<&Options::packs>};
const Option profile{
    .name = "--profile",
    .value = "FILE",
    .help =
        "Use the packs, parameters and strengths of this profile. Without it: .icpcheck.yaml in "
        "this folder, or above it in the same Git repository.",
    .set = take<&Options::profile>};
const Option no_profile{.name = "--no-profile",
                        .help = "Use no profile, also when there is one.",
                        .set = assign<&Options::use_profile, false>};
const Option as_of{
    .name = "--as-of",
    .value = "DATE",
    .help = "The day for which to check: as 2021-12-07, or today. Without it: today.",
    .suggested = day_words,
    .set = set_as_of};
const Option fail_on{
    .name = "--fail-on",
    .value = "STRENGTH",
    .help =
        "End with status 1 when something of this strength or above falls short. Without it: "
        "minimum.",
    .words = all_words<FailOn>,
    .set = take<&Options::fail_on>};
const Option require_evidence{.name = "--require-evidence",
                              .help = "Count what no evidence supports as not stated.",
                              .set = assign<&Options::require_evidence, true>};
const Option no_waivers{.name = "--no-waivers",
                        .help = "Leave the waivers of the descriptions out.",
                        .set = assign<&Options::use_waivers, false>};
const Option only{.name = "--only",
                  .value = "ID",
                  .help = "Check this clause or this check only, for example P4 or P4.2.",
                  .repeatable = true,
                  .suggested = built_in_asked_ids,
                  .set = take<&Options::only>};
const Option baseline{.name = "--baseline",
                      .value = "REPORT",
                      .help =
                          "Tell only what did not fall short in this JSON report of an earlier "
                          "run. What did does not "
                          "change the exit status.",
                      .set = take<&Options::baseline>};
const Option diff_pack{
    .name = "--pack",
    .value = "ID|FOLDER",
    .help =
        "A pack of your own that the report was made with. For two descriptions: the packs to ask, "
        "instead of the built-in ones that apply.",
    .repeatable = true,
    .suggested = built_in_pack_ids,
    .set = take<&Options::packs>};
const Option diff_verbose{.name = "--verbose",
                          .short_name = "-v",
                          .help = "Print what is still open in full, too.",
                          .set = assign<&Options::verbose, true>};
const Option kind{.name = "--kind",
                  .value = "KIND",
                  .help = "What the description is about.",
                  .words = all_words<Kind>,
                  .set = take<&Options::kind>};
const Option output{
    .name = "--output",
    .short_name = "-o",
    .value = "FILE",
    .help =
        "Write to this file. The first output takes the first --format, the second the second, "
        "and so on; without one the name says it, as report.html does. A format without output "
        "goes "
        "to the terminal.",
    .repeatable = true,
    .set = take<&Options::outputs>};
const Option new_file{
    .name = "--output",
    .short_name = "-o",
    .value = "FILE",
    .help = "Write to this new file. An existing one is left as it is. Without it: the terminal.",
    .set = take<&Options::outputs>};
const Option evidence{
    .name = "--evidence",
    .value = "DOCUMENT",
    .help =
        "The document that says so: its title and its day, as \"Minutes of the ICP; 7 December "
        "2021\". Or the id of evidence that the file has.",
    .set = take<&Options::evidence>};
const Option from{.name = "--from",
                  .value = "SHEET",
                  .help = "A workbook or CSV file of questions that somebody has filled in.",
                  .repeatable = true,
                  .set = take<&Options::from>};
const Option take_which{
    .name = "--take",
    .value = "[FACT=]WHICH",
    .help =
        "How to decide where the file and the sheets differ: newest (by the day of the document), "
        "file, or the name of a sheet, of its file, of the person who was asked or of a place in "
        "it. "
        "With a fact: of that alone.",
    .repeatable = true,
    .suggested = take_words,
    .set = take<&Options::takes>};
const Option leave{.name = "--leave",
                   .value = "PLACE",
                   .help =
                       "Do not take what stands in this place of a sheet, which --dry-run names: "
                       "\"board.csv, line 7\". Of a new row its first cell.",
                   .repeatable = true,
                   .set = take<&Options::left>};
const Option described_on{.name = "--described-on",
                          .value = "DATE",
                          .help =
                              "The day on which all of the description is true now. Without it the "
                              "description keeps its day.",
                          .set = set_described_on};
const Option answered_on{
    .name = "--as-of",
    .value = "DATE",
    .help = "The day of the answers: as 2021-12-07, or today. Without it: today.",
    .suggested = day_words,
    .set = set_as_of};
const Option dry_run{.name = "--dry-run",
                     .help = "Print what would change, and change nothing.",
                     .set = assign<&Options::dry_run, true>};
const Option max_file_size{.name = "--max-file-size",
                           .value = "SIZE",
                           .help = "Refuse larger descriptions. Without it: 1MiB.",
                           .set = set_max_file_size};
const Option only_reference{.name = "--only-reference",
                            .help = "Read all YAML by yaml-cpp, to compare it with the scanner.",
                            .set = set_only_reference};
const Option color{
    .name = "--color",
    .value = "WHEN",
    .help = "Use colour. Without it: auto, which means on a terminal, unless NO_COLOR is set.",
    .words = color_words,
    .set = set_color};
const Option quiet{.name = "--quiet",
                   .short_name = "-q",
                   .help =
                       "Print errors only. Files are still written, as is what --format or "
                       "--output asks for by name.",
                   .set = assign<&Options::quiet, true>};
const Option verbose{.name = "--verbose",
                     .short_name = "-v",
                     .help = "Print what is met, too, and name the files that were passed over.",
                     .set = assign<&Options::verbose, true>};
const Option trend_verbose{.name = "--verbose",
                           .short_name = "-v",
                           .help = "Tell all clauses, and all that was closed.",
                           .set = assign<&Options::verbose, true>};
const Option merge_verbose{.name = "--verbose",
                           .short_name = "-v",
                           .help = "Print what is met, too.",
                           .set = assign<&Options::verbose, true>};
const Option map_verbose{.name = "--verbose",
                         .short_name = "-v",
                         .help = "Name the files that were passed over.",
                         .set = assign<&Options::verbose, true>};
const Option test_quiet{.name = "--quiet",
                        .short_name = "-q",
                        .help = "Print errors only.",
                        .set = assign<&Options::quiet, true>};
const Option exclude_from_folders{
    .name = "--exclude",
    .value = "GLOB",
    .help =
        "Leave out what has this name, or this path if it has a /, in folders. * stands for any "
        "characters but /, ? for one, ** for any. A folder is left out with all that is in it. "
        "Files that are named are read.",
    .repeatable = true,
    .set = [](Options& options, const std::string& value) { return exclude.set(options, value); }};
const Option help{.name = "--help",
                  .short_name = "-h",
                  .help = "Print this help.",
                  .set = assign<&Options::help, true>};

}  // namespace option

}  // namespace icpcheck::cli
