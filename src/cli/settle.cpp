// SPDX-License-Identifier: MIT
#include "cli/settle.hpp"

#include <algorithm>
#include <utility>

#include "cli/version.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cli {
namespace {

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

}  // namespace

std::optional<Settled> settle(const Options& options, Diagnostics& diagnostics) {
  Diagnostics found;
  const std::optional<ProfileFile> profile = take_profile(options, found);
  Choice choice = choose_packs(options.packs, packs_of(profile), found);
  Applied applied = apply_profile(profile, options, choice, found);
  if (choice.valid) check_only(options, choice.packs, found);
  const bool valid = !found.has_errors();
  diagnostics.add(std::move(found));
  if (!valid) return std::nullopt;
  return Settled{std::move(choice.packs), std::move(applied)};
}

audit::Setup setup_for(Kind kind, const Settled& settled, const RunOptions& options) {
  return {.schema = &packs::built_in().arrangements,
          .packs = settled.packs.chosen_for(kind),
          .used_packs = settled.packs.used,
          .options = options,
          .parameters = settled.applied.parameters};
}

Report empty_report(const Options& options, const Settled& settled) {
  return empty_report(RunOptions{.as_of = options.as_of,
                                 .fail_on = settled.applied.fail_on,
                                 .require_evidence = options.require_evidence,
                                 .use_waivers = options.use_waivers,
                                 .only = options.only,
                                 .leave_out = settled.applied.leave_out},
                      settled);
}

Report empty_report(const RunOptions& options, const Settled& settled) {
  Report report;
  report.version = version;
  report.options = options;
  report.packs = settled.packs.chosen;
  report.parameters = used_parameters(settled.packs.chosen, settled.applied);
  report.profile = settled.applied.used;
  return report;
}

}  // namespace icpcheck::cli
