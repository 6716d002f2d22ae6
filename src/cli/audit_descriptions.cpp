// SPDX-License-Identifier: MIT
// Loads, joins and audits descriptions, one after the other.
#include "cli/audit_descriptions.hpp"

#include <utility>

#include "cli/problems.hpp"
#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

Diagnostic nothing_found(const std::vector<batch::Input>& inputs) {
  Diagnostic problem =
      misuse("cli.nothing_found", "There is no description here, so nothing was compared.",
             "A description is a file *.yaml or *.yml with the line \"format: " +
                 std::string{description_format} + "1\".");
  if (!inputs.empty()) problem.where.file = inputs.front().path;
  return problem;
}

}  // namespace

std::optional<Asked> ask_by_options(const Options& options, Diagnostics& diagnostics) {
  auto packs = choose_packs(options.packs, diagnostics);
  if (!packs) return std::nullopt;
  Asked asked;
  asked.settled.packs = std::move(*packs);
  asked.options = {.as_of = options.as_of, .only = {}};
  return asked;
}

Report audit_descriptions(const std::vector<batch::Input>& inputs, const Asked& asked,
                          const Options& options, Diagnostics& diagnostics) {
  Diagnostics problems;
  Report report = empty_report(asked.options, asked.settled);
  batch::AuditPlan plan;
  plan.schema = &packs::built_in().arrangements;
  for (const Kind kind : kinds) {
    plan.setups[static_cast<std::size_t>(kind)] = setup_for(kind, asked.settled, asked.options);
  }
  plan.known = asked.settled.packs.known;
  plan.limits = options.limits;
  plan.jobs = options.jobs;
  const batch::Index index = batch::make_index(inputs, plan.limits, plan.jobs);
  batch::audit_files(index, plan, {}, [&](std::size_t, batch::FileResult&& file) {
    problems.add(std::move(file.problems));
    if (!file.result) return;
    for (const Diagnostic& note : file.result->notes) problems.add(note);
    report.descriptions.push_back(std::move(*file.result));
  });
  if (report.descriptions.empty() && !problems.has_errors()) problems.add(nothing_found(inputs));
  audit::conclude(report, any_failed(problems));
  diagnostics.add(std::move(problems));
  return report;
}

}  // namespace icpcheck::cli
