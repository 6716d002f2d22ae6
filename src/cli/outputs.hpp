// SPDX-License-Identifier: MIT
// Where each format of a report goes.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {

/// A format and its file; "" is standard output.
struct Output {
  std::string format;
  std::string file;
};

/// Pairs the n-th --output with the n-th --format. An output without one is written as its name
/// says, "report.html"; where that says nothing, as the first of `known`, as is standard output.
/// Empty exactly when an error was added: two formats for standard output, one file for two
/// formats, a name that says a format that is not `known`, one of several outputs whose name says
/// none.
[[nodiscard]] std::optional<std::vector<Output>> pair_outputs(
    const Options& options, const std::vector<std::string_view>& known, Diagnostics& diagnostics);

/// The file that --output names, of a command with one output; "" for standard output.
[[nodiscard]] std::string file_of(const std::vector<std::string>& outputs);

/// Adds an error when there is something of that name already: a file that somebody goes on to edit
/// is never replaced.
void check_free(const std::string& file, Diagnostics& problems);

/// With --quiet standard output is only written to when --format or --output asks for it.
[[nodiscard]] bool is_wanted(const Output& output, const Options& options);

/// How an output is to look.
[[nodiscard]] paper::Look look_of(const Output& output, const Options& options,
                                  const Terminal& terminal);

/// How the summary that was asked for is to be put together.
[[nodiscard]] SummaryPlan summary_plan(const Options& options, const std::vector<Output>& outputs);
/// Whether the report says by what the descriptions are to be put together; an error when not.
[[nodiscard]] bool says_group(const Report& report, const std::string& file, const Options& options,
                              Diagnostics& problems);
/// The formats of what was asked for: a report, or its summary. Adds an error for each format of
/// the command line in which that cannot be written.
[[nodiscard]] std::vector<std::string_view> known_formats(const Options& options,
                                                          Diagnostics& problems);

/// Writes one output, which is to look so.
using Write = std::function<void(const Output& output, const paper::Look& look, std::ostream& out)>;

/// Writes those that are wanted. False, with errors, when some cannot be written.
[[nodiscard]] bool write_outputs(const std::vector<Output>& outputs, const Options& options,
                                 const Session& session, const Write& write,
                                 Diagnostics& diagnostics);

}  // namespace icpcheck::cli
