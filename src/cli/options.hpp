// SPDX-License-Identifier: MIT
// What the command line can say: each option is a row of one table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/index.hpp"
#include "icpcheck/model/summary.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::cli {

enum class Color : std::uint8_t { automatic, always, never };

/// One for each processor that this process may use.
[[nodiscard]] std::size_t default_jobs();

/// Everything a command was asked for.
struct Options {
  std::vector<std::string> arguments;  // what stands without an option before it
  std::vector<std::string> packs;
  Date as_of = today();
  std::optional<Kind> kind;
  std::optional<FailOn> fail_on;  // empty: the profile's, else minimum
  std::string profile;            // "": the one that is found
  bool use_profile = true;
  bool require_evidence = false;
  bool use_waivers = true;
  std::vector<std::string> only;
  std::vector<std::string> formats;
  std::vector<std::string> outputs;
  std::string asked_of;       // who is asked; "": everybody
  std::string clause;         // whose facts are asked; "": all
  std::size_t top = 0;        // how many facts are asked; 0: all
  bool record = false;        // note in the file what is asked
  bool status = false;        // tell what was asked, and what came back
  std::optional<Date> due;    // by when an answer is needed
  bool all_facts = false;     // also what is stated, or not needed now
  std::string style;          // of a paper; "": the usual one of the kind
  std::string template_file;  // a Word document that one is to look like; "": none
  std::size_t jobs = default_jobs();
  bool summary = false;
  std::string group_by = "system";  // by what a summary puts descriptions together
  SummaryOrder sort = SummaryOrder::file;
  batch::Shard shard;
  bool partial = false;    // parts of a run may be missing
  std::string files_from;  // "-": standard input; "": nowhere
  std::vector<std::string> exclude;
  std::string cache;                           // "": none
  std::string baseline;                        // an earlier report; "": none
  yaml::Limits limits{.can_be_raised = true};  // of every description
  Color color = Color::automatic;
  std::string evidence;                  // a document that supports what is set; "": none
  std::vector<std::string> from;         // sheets that came back
  std::vector<std::string> takes;        // how to decide what differs
  std::vector<std::string> left;         // places in sheets whose answers are not taken
  std::optional<Date> described_on;      // a new day of the description; empty: it keeps its own
  std::string name;                      // of a description that is begun; "": a sample
  std::vector<std::string> authorities;  // the councils of it, by name, each with "=TYPE" or not
  std::string icb;                       // its integrated care board, by name; "": not given
  std::vector<std::string> hwbs;         // its health and wellbeing boards, by name
  std::string system;                    // to which a place belongs; "": not given
  bool dry_run = false;                  // tell what would change, and change nothing
  bool quiet = false;
  bool verbose = false;
  bool help = false;
};

/// One option: how it is written, what help says, and what it sets.
struct Option {
  std::string_view name;             // "--output"
  std::string_view short_name = {};  // "-o" or ""
  std::string_view value = {};       // what help calls its value; "": it takes none
  std::string_view help;
  bool repeatable = false;
  std::vector<std::string_view> (*words)() = nullptr;      // the only values it takes
  std::vector<std::string_view> (*suggested)() = nullptr;  // values that completion offers
  std::optional<Diagnostic> (*set)(Options& options, const std::string& value) = nullptr;
};

/// A misuse of the command line: `message` and `hint` are sentences.
[[nodiscard]] Diagnostic misuse(std::string code, std::string message, std::string hint = {});

namespace option {

extern const Option pack;
extern const Option profile;
extern const Option no_profile;
extern const Option as_of;
extern const Option fail_on;
extern const Option require_evidence;
extern const Option no_waivers;
extern const Option only;
extern const Option format;
extern const Option catalogue_format;
extern const Option map_format;
extern const Option diff_format;
extern const Option diff_pack;
extern const Option diff_verbose;
extern const Option merge_format;
extern const Option merge_verbose;
extern const Option trend_format;
extern const Option trend_verbose;
extern const Option map_verbose;
extern const Option test_quiet;
extern const Option schema_format;
extern const Option kind;
extern const Option asked_kind;
extern const Option asked_of;
extern const Option asked_clause;
extern const Option top;
extern const Option all_facts;
extern const Option record;
extern const Option due;
extern const Option asked_status;
extern const Option form_format;
extern const Option style;
extern const Option paper_format;
extern const Option paper_template;
extern const Option output;
extern const Option new_file;
extern const Option summary;
extern const Option diff_summary;
extern const Option group_by;
extern const Option sort;
extern const Option jobs;
extern const Option shard;
extern const Option partial;
extern const Option files_from;
extern const Option exclude;
extern const Option exclude_from_folders;
extern const Option cache;
extern const Option baseline;
extern const Option max_file_size;
extern const Option only_reference;
extern const Option evidence;
extern const Option from;
extern const Option take_which;
extern const Option leave;
extern const Option outcome_format;
extern const Option described_on;
extern const Option answered_on;
extern const Option all_samples;
extern const Option name;
extern const Option authority;
extern const Option icb;
extern const Option hwb;
extern const Option system;
extern const Option begun_on;
extern const Option dry_run;
extern const Option color;
extern const Option quiet;
extern const Option verbose;
extern const Option help;

}  // namespace option

}  // namespace icpcheck::cli
