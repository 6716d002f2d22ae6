// SPDX-License-Identifier: MIT
// `icpcheck merge`: joins the reports of the parts of one run.
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/job_summary.hpp"
#include "cli/outputs.hpp"
#include "cli/read_input.hpp"
#include "icpcheck/batch/merge.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {
namespace {

std::vector<batch::Part> read_parts(const Options& options, const Session& session,
                                    Diagnostics& problems) {
  std::vector<batch::Part> parts;
  for (const std::string& path : options.arguments) {
    const std::optional<ReadInput> input = read_input(path, "report", session, problems);
    if (!input) continue;
    auto content = read_report(*input, problems);
    if (content) parts.push_back({input->name, std::move(*content)});
  }
  return parts;
}

Summary summary_of(const Report& whole, const Options& options,
                   const std::vector<Output>& outputs) {
  Summariser summariser(whole.packs, summary_plan(options, outputs));
  for (const DescriptionResult& result : whole.descriptions) summariser.add(result);
  return std::move(summariser).finish();
}

bool write_merged(Report& whole, const std::vector<Output>& outputs, const Options& options,
                  const Session& session, Diagnostics& problems) {
  if (options.summary) {
    const Summary summary = summary_of(whole, options, outputs);
    whole.descriptions.clear();  // a summary knows only what was counted
    return write_outputs(
        outputs, options, session,
        [&](const Output& output, const paper::Look& look, std::ostream& out) {
          report::summary_formats().find(output.format)->write(summary, whole, look, out);
        },
        problems);
  }
  const auto write_report = [&](const Output& output, const paper::Look& look, std::ostream& out) {
    report::formats().find(output.format)->write(whole, look, out);
  };
  const bool all = write_outputs(outputs, options, session, write_report, problems);
  add_job_summary(whole, outputs, options, session, problems);
  return all;
}

}  // namespace

int run_merge(const Options& options, const Session& session, Diagnostics& problems) {
  std::vector<std::string_view> known = known_formats(options, problems);
  // Without --format it is JSON.
  std::stable_partition(known.begin(), known.end(),
                        [](std::string_view name) { return name == "json"; });
  const auto outputs = pair_outputs(options, known, problems);
  if (!outputs) return not_checked;
  Guard guard;
  guard.add(options.arguments, "one of the reports to join");
  if (!guard.check(*outputs, problems)) return not_checked;
  std::vector<batch::Part> parts = read_parts(options, session, problems);
  if (problems.has_errors()) return not_checked;
  const auto allowed = options.partial ? batch::Missing::told : batch::Missing::refused;
  std::optional<Report> whole = batch::merge(parts, allowed, problems);
  if (!whole) return not_checked;
  if (options.summary && !says_group(*whole, options.arguments.front(), options, problems))
    return not_checked;
  return write_merged(*whole, *outputs, options, session, problems) ? whole->exit_status
                                                                    : not_checked;
}

}  // namespace icpcheck::cli
