// SPDX-License-Identifier: MIT
// `icpcheck check`: what has to be settled before the first description is read.
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/read_input.hpp"
#include "cli/run_audit.hpp"
#include "cli/set_up.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {
namespace {

/// Empty without one, and with an error.
std::optional<EarlierReport> read_baseline(const Options& options, const Session& session,
                                           Diagnostics& problems) {
  if (options.baseline.empty()) return std::nullopt;
  if (options.baseline == standard_input) {
    problems.add(misuse("cli.baseline_from_input", "The baseline cannot be standard input.",
                        "Write --baseline REPORT."));
    return std::nullopt;
  }
  const std::optional<ReadInput> input = read_input(options.baseline, "report", session, problems);
  if (!input) return std::nullopt;
  std::optional<ReadReport> content = read_report(*input, problems);
  if (!content) return std::nullopt;
  return EarlierReport{input->name, sha256(input->bytes), std::move(*content)};
}

/// Without the cache, whose folder need not exist yet.
Guard guard_of(const Options& options, const Run& run, const std::vector<batch::Input>& inputs) {
  Guard guard;
  guard.add(inputs, "one of the files to check");
  if (!options.files_from.empty()) guard.add(options.files_from, "the list of files to check");
  if (run.profile) guard.add(run.profile->file, "the profile of this run");
  if (run.baseline) guard.add(run.baseline->file, "the baseline of this run");
  guard.add(run.packs);
  return guard;
}

}  // namespace

int run_check(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, known_formats(options, problems), problems);
  check_standard_input(options, problems);
  std::optional<Run> run = set_up(options, problems);
  std::optional<EarlierReport> baseline = read_baseline(options, session, problems);
  if (problems.has_errors()) return not_checked;
  run->baseline = std::move(baseline);
  std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  if (!guard_of(options, *run, inputs).check(*outputs, problems)) return not_checked;
  return run_audit(*run, *outputs, std::move(inputs), options, session, problems);
}

}  // namespace icpcheck::cli
