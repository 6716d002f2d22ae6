// SPDX-License-Identifier: MIT
// The commands: one table that help, completion and the command line itself are made from.
#pragma once

#include <istream>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "icpcheck/cli/run.hpp"

namespace icpcheck::cli {

/// Where a command reads and writes.
struct Session {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Terminal& terminal;
};

/// What stands without an option: how often, and which words it may be.
struct Argument {
  std::string_view name;     // as help shows it; "" when there is none
  std::string_view missing;  // a sentence for when it is left out
  std::size_t at_least = 0;
  std::size_t at_most = 0;
  std::vector<std::string_view> (*words)() = nullptr;      // the only ones it takes
  std::vector<std::string_view> (*suggested)() = nullptr;  // those that completion offers
};

struct Example {
  std::string_view command;
  std::string_view what;
};

/// What an exit status means for one command, in a sentence; "": it never ends so.
struct Meanings {
  std::string_view all_well;
  std::string_view falls_short;
  std::string_view not_checked;
};

struct Command {
  std::string_view name;
  std::string_view what;  // a sentence
  Argument argument;
  Meanings statuses;
  std::span<const Option* const> options;
  std::span<const Example> examples;
  /// Gives the exit status; what is added to `problems` is printed then.
  int (*run)(const Options& options, const Session& session, Diagnostics& problems);
  bool sorts = false;  // problems are told by their places, not as they were found
};

/// All commands, in the order in which help lists them.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view name);
[[nodiscard]] std::vector<std::string_view> command_names();

[[nodiscard]] int run_check(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_explain(const Options& options, const Session& session,
                              Diagnostics& problems);
[[nodiscard]] int run_catalogue(const Options& options, const Session& session,
                                Diagnostics& problems);
[[nodiscard]] int run_brief(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_questions(const Options& options, const Session& session,
                                Diagnostics& problems);
[[nodiscard]] int run_diff(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_merge(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_trend(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_test(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_map(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_set(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_unset(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_answer(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_init(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_schema(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_completion(const Options& options, const Session& session,
                                 Diagnostics& problems);
[[nodiscard]] int run_help(const Options& options, const Session& session, Diagnostics& problems);
[[nodiscard]] int run_version(const Options& options, const Session& session,
                              Diagnostics& problems);

}  // namespace icpcheck::cli
