// SPDX-License-Identifier: MIT
// The options for runs over many files.
#include <algorithm>
#include <thread>

#include "cli/take_value.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/field_at.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::size_t most_jobs = 256;
constexpr std::size_t most_shards = 10'000;

/// A whole number from 1 to `most` and nothing else; empty otherwise.
std::optional<std::size_t> parse_count(std::string_view text, std::size_t most) {
  const auto number = parse_whole<std::size_t>(text);
  return number && *number >= 1 && *number <= most ? number : std::nullopt;
}

Refused set_jobs(Options& options, const std::string& value) {
  const auto jobs = parse_count(value, most_jobs);
  if (!jobs) {
    return misuse("cli.bad_jobs", "\"" + value + "\" is not a number of jobs.",
                  "Write a number from 1 to 256. Without --jobs all processors are used.");
  }
  options.jobs = *jobs;
  return std::nullopt;
}

Refused set_shard(Options& options, const std::string& value) {
  const std::size_t slash = std::min(value.find('/'), value.size());
  const std::size_t number = parse_count(value.substr(0, slash), most_shards).value_or(0);
  const std::string rest = value.substr(std::min(slash + 1, value.size()));
  const std::size_t count = parse_count(rest, most_shards).value_or(0);
  if (number == 0 || number > count) {
    return misuse("cli.bad_shard", "\"" + value + "\" is not a part of a run.",
                  "Write which part of how many, for example --shard 1/4.");
  }
  options.shard = {number, count};
  return std::nullopt;
}

Refused set_exclude(Options& options, const std::string& value) {
  if (value.find_first_not_of("./") == std::string::npos) {
    return misuse("cli.bad_pattern", "\"" + value + "\" would leave out everything, or nothing.",
                  "Write a name, such as drafts, or a path, such as papers/*.yaml.");
  }
  options.exclude.push_back(value);
  return std::nullopt;
}

Words group_by_words() { return {group_words.begin(), group_words.end()}; }

/// A fact that has one value: no list, and nothing with parts.
bool is_single(const schema::Field& field, const schema::Schema& schema) {
  const schema::TypeKind kind = schema.type(field.type).kind;
  return kind != schema::TypeKind::list && kind != schema::TypeKind::object;
}

bool is_fact(const std::string& path) {
  constexpr std::string_view own = "local.";
  if (path.starts_with(own)) return path.size() > own.size() && !path.ends_with('.');
  if (path.find('[') != std::string::npos) return false;
  const schema::Schema& schema = packs::built_in().arrangements;
  return std::ranges::any_of(kinds, [&](Kind kind) {
    const schema::Field* field = field_at(schema, kind, path);
    return field != nullptr && is_single(*field, schema);
  });
}

Refused set_group_by(Options& options, const std::string& value) {
  if (!is_group_word(value) && !is_fact(value)) {
    return misuse("cli.bad_group",
                  "\"" + value +
                      "\" is nothing by which to put descriptions "
                      "together.",
                  "Write system, kind, folder, or a fact of a description, such as local.region.");
  }
  options.group_by = value;
  return std::nullopt;
}

Refused set_sort(Options& options, const std::string& value) {
  options.sort = *from_word<SummaryOrder>(value);
  return std::nullopt;
}

}  // namespace

std::size_t default_jobs() {
  const std::size_t processors = std::thread::hardware_concurrency();
  return processors == 0 ? 1 : std::min(processors, most_jobs);
}

namespace option {

const Option summary{.name = "--summary",
                     .help =
                         "Write an overview of all descriptions instead of their findings: a "
                         "matrix of ratings, totals, and where most falls short.",
                     .set = assign<&Options::summary, true>};
const Option diff_summary{.name = "--summary",
                          .help =
                              "Write an overview of many descriptions: how much changed in each, "
                              "and what changed most often.",
                          .set = assign<&Options::summary, true>};
const Option group_by{.name = "--group-by",
                      .value = "WHAT",
                      .help =
                          "Put descriptions together in a summary: by system, kind, folder, or a "
                          "fact that they state, such as local.region. A JSON report notes the "
                          "fact for later summaries. Without it: system.",
                      .suggested = group_by_words,
                      .set = set_group_by};
const Option sort{.name = "--sort",
                  .value = "WHAT",
                  .help =
                      "What comes first in the table of all descriptions of a summary. Without it: "
                      "file.",
                  .words = all_words<SummaryOrder>,
                  .set = set_sort};
const Option jobs{.name = "--jobs",
                  .short_name = "-j",
                  .value = "N",
                  .help = "Check this many files at a time. Without it: one a processor.",
                  .set = set_jobs};
const Option shard{.name = "--shard",
                   .value = "I/N",
                   .help =
                       "Check the I-th of N parts only. A system and its places are always in "
                       "the same part.",
                   .set = set_shard};
const Option partial{.name = "--partial",
                     .help = "Join the parts that are there. The report says which are missing.",
                     .set = assign<&Options::partial, true>};
const Option cache{.name = "--cache",
                   .value = "FOLDER",
                   .help =
                       "Keep results in this folder, and use those of earlier runs for what has "
                       "not changed. It is made for its owner only.",
                   .set = take<&Options::cache>};
const Option files_from{.name = "--files-from",
                        .value = "FILE",
                        .help =
                            "Check the files and folders that this file names, too, one a line. "
                            "With - they come from standard input. What is no description is "
                            "passed over.",
                        .set = take<&Options::files_from>};
const Option exclude{.name = "--exclude",
                     .value = "GLOB",
                     .help =
                         "Leave out what has this name, or this path if it has a /, in folders "
                         "and in --files-from. * stands for any characters but /, ? for one, ** "
                         "for any. A folder is left out with all that is in it. Files that are "
                         "named are read.",
                     .repeatable = true,
                     .set = set_exclude};

}  // namespace option

}  // namespace icpcheck::cli
