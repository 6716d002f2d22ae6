// SPDX-License-Identifier: MIT
// `icpcheck check`: what has to be settled before the first description is read.
#include <algorithm>
#include <optional>
#include <utility>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/problems.hpp"
#include "cli/profile.hpp"
#include "cli/run_audit.hpp"
#include "cli/version.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cli {
namespace {

/// What has to be right before any description is read.
struct Plan {
  std::vector<Output> outputs;
  Packs packs;
  Applied applied;
};

void check_only(const Options& options, const Packs& packs, Diagnostics& problems) {
  const std::vector<std::string_view> known = clause_ids(packs.chosen);
  for (const std::string& clause : options.only) {
    if (std::ranges::find(known, clause) != known.end()) continue;
    std::string hint = did_you_mean(clause, known);
    if (hint.empty()) hint = "\"icpcheck catalogue\" lists all clauses.";
    problems.add(misuse("cli.unknown_clause",
                        "\"" + clause + "\" is not a clause of the packs that are to be run.",
                        std::move(hint)));
  }
}

std::optional<Plan> make_plan(const Options& options, Diagnostics& problems) {
  auto outputs = pair_outputs(options, option::format.words(), problems);
  const std::optional<ProfileFile> profile = take_profile(options, problems);
  Choice choice = choose_packs(options.packs, packs_of(profile), problems);
  Applied applied = apply_profile(profile, options, choice, problems);
  if (choice.valid) check_only(options, choice.packs, problems);
  if (problems.has_errors()) return std::nullopt;
  return Plan{std::move(*outputs), std::move(choice.packs), std::move(applied)};
}

audit::Setup setup_for(Kind kind, const Plan& plan, const RunOptions& options) {
  return {.schema = &packs::built_in().arrangements,
          .packs = plan.packs.chosen_for(kind),
          .used_packs = plan.packs.used,
          .options = options,
          .parameters = plan.applied.parameters};
}

Report empty_report(const Options& options, const Plan& plan) {
  Report report;
  report.version = version;
  report.options = {.as_of = options.as_of,
                    .fail_on = plan.applied.fail_on,
                    .require_evidence = options.require_evidence,
                    .use_waivers = options.use_waivers,
                    .only = options.only,
                    .leave_out = plan.applied.leave_out};
  report.packs = plan.packs.chosen;
  report.parameters = used_parameters(plan.packs.chosen, plan.applied);
  report.profile = plan.applied.used;
  return report;
}

int check(const Options& options, const Session& session, Diagnostics& problems) {
  std::optional<Plan> plan = make_plan(options, problems);
  if (!plan) return not_checked;
  std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  const bool nothing_named = inputs.empty() && options.arguments.empty();
  if (nothing_named) return not_checked;
  const std::size_t errors_of_inputs = problems.error_count();
  check_outputs(plan->outputs, inputs, problems);
  if (problems.error_count() > errors_of_inputs) return not_checked;
  Report report = empty_report(options, *plan);
  const AuditRun run{.outputs = std::move(plan->outputs),
                     .setups = {setup_for(Kind::system, *plan, report.options),
                                setup_for(Kind::place, *plan, report.options)},
                     .known = plan->packs.known,
                     .options = options,
                     .session = session};
  return run_audit(run, std::move(inputs), report, problems);
}

}  // namespace

int run_check(const Options& options, const Session& session) {
  Diagnostics problems;
  const int status = check(options, session, problems);
  problems.sort();
  print(problems, options.quiet, session.err);
  return status;
}

}  // namespace icpcheck::cli
