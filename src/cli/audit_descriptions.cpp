// SPDX-License-Identifier: MIT
// Loads, joins and audits descriptions, one after the other.
#include "cli/audit_descriptions.hpp"

#include <algorithm>
#include <utility>

#include "cli/problems.hpp"
#include "icpcheck/audit/references.hpp"
#include "icpcheck/batch/load.hpp"
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

std::vector<Description> load(const std::vector<batch::Input>& inputs, const Asked& asked,
                              const Options& options, Diagnostics& diagnostics) {
  std::vector<Description> descriptions =
      batch::load(inputs, packs::built_in().arrangements, options.limits, diagnostics).descriptions;
  if (descriptions.empty() && !diagnostics.has_errors()) diagnostics.add(nothing_found(inputs));
  std::erase_if(descriptions, [&](const Description& description) {
    const std::size_t before = diagnostics.error_count();
    audit::check_references(description, asked.settled.packs.known, diagnostics);
    return diagnostics.error_count() > before;
  });
  return descriptions;
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
  const std::vector<Description> descriptions = load(inputs, asked, options, problems);
  const std::vector<audit::Joined> joined = batch::join(descriptions, problems);
  Report report = empty_report(asked.options, asked.settled);
  cel::Evaluator evaluator{&packs::built_in().arrangements};
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    const audit::Setup setup = setup_for(descriptions[i].kind, asked.settled, asked.options);
    report.descriptions.push_back(
        audit::audit(descriptions[i], joined[i], setup, evaluator, problems));
  }
  audit::conclude(report, any_failed(problems));
  diagnostics.add(std::move(problems));
  return report;
}

}  // namespace icpcheck::cli
