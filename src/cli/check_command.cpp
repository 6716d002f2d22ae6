// SPDX-License-Identifier: MIT
// `icpcheck check`: loads descriptions, asks the packs about them, writes the report.
#include <algorithm>
#include <optional>
#include <utility>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/problems.hpp"
#include "cli/version.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {
namespace {

/// What has to be right before any description is read.
struct Plan {
  std::vector<Output> outputs;
  Packs packs;
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
  auto packs = choose_packs(options.packs, problems);
  if (packs) check_only(options, *packs, problems);
  if (problems.has_errors()) return std::nullopt;
  return Plan{std::move(*outputs), std::move(*packs)};
}

audit::Setup setup_for(Kind kind, const Packs& packs, const RunOptions& options) {
  return {.schema = &packs::built_in().arrangements,
          .packs = packs.chosen_for(kind),
          .used_packs = packs.used,
          .options = options,
          .parameters = {}};
}

std::vector<UsedParameter> used_parameters(const std::vector<const Pack*>& packs) {
  std::vector<UsedParameter> used;
  for (const Pack* pack : packs) {
    for (const Parameter& parameter : pack->parameters) {
      if (parameter.value) used.push_back({pack->id, parameter.name, *parameter.value});
    }
  }
  return used;
}

Report empty_report(const Options& options, const Packs& packs) {
  Report report;
  report.version = version;
  report.options = {.as_of = options.as_of,
                    .fail_on = options.fail_on,
                    .require_evidence = options.require_evidence,
                    .use_waivers = options.use_waivers,
                    .only = options.only};
  report.packs = packs.chosen;
  report.parameters = used_parameters(packs.chosen);
  return report;
}

/// False when none of the checks applied: nothing was learned about the description.
bool any_check_applied(const DescriptionResult& result) {
  return std::ranges::any_of(result.counts, [](const StatusCounts& counts) {
    return std::ranges::any_of(statuses, [&counts](Status status) {
      return status != Status::not_applicable && counts[static_cast<std::size_t>(status)] > 0;
    });
  });
}

/// Beside others it is a note that a description was not touched by any check; alone an error.
void tell_untouched(const Report& report, Diagnostics& problems) {
  const bool any = std::ranges::any_of(report.descriptions, any_check_applied);
  for (const DescriptionResult& result : report.descriptions) {
    if (any_check_applied(result)) continue;
    Diagnostic untouched =
        misuse("cli.nothing_checked", "No check applies to this description: nothing was checked.",
               "\"icpcheck catalogue\" lists the packs; name others with --pack.");
    untouched.where.file = result.file;
    untouched.severity = any ? Severity::note : Severity::error;
    problems.add(std::move(untouched));
  }
}

void audit_all(const std::vector<Description>& descriptions, const Packs& packs, Report& report,
               Diagnostics& problems) {
  const std::vector<audit::Joined> joined = batch::join(descriptions, problems);
  cel::Evaluator evaluator{&packs::built_in().arrangements};
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    const audit::Setup setup = setup_for(descriptions[i].kind, packs, report.options);
    report.descriptions.push_back(
        audit::audit(descriptions[i], joined[i], setup, evaluator, problems));
  }
  tell_untouched(report, problems);
}

void write_report(const std::vector<Output>& outputs, const Report& report, const Options& options,
                  const Session& session, Diagnostics& problems) {
  const auto write = [&](const Output& output, bool to_terminal, std::ostream& out) {
    const report::Look look = look_of(output, to_terminal, options, session.terminal);
    report::find_format(output.format)->write(report, look, out);
  };
  write_outputs(outputs, options, session, write, problems);
}

int check(const Options& options, const Session& session, Diagnostics& problems) {
  const std::optional<Plan> plan = make_plan(options, problems);
  if (!plan) return not_checked;
  const std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  const std::size_t errors_of_inputs = problems.error_count();
  check_outputs(plan->outputs, inputs, problems);
  if (problems.error_count() > errors_of_inputs) return not_checked;
  const std::vector<Description> descriptions =
      load_inputs(inputs, plan->packs.known, options, problems);
  Report report = empty_report(options, plan->packs);
  audit_all(descriptions, plan->packs, report, problems);
  audit::conclude(report, any_failed(problems));
  const std::size_t errors_of_content = problems.error_count();
  write_report(plan->outputs, report, options, session, problems);
  return problems.error_count() > errors_of_content ? not_checked : report.exit_status;
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
