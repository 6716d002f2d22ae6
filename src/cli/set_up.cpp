// SPDX-License-Identifier: MIT
#include "cli/set_up.hpp"

#include <algorithm>
#include <utility>

#include "cli/apply_profile.hpp"
#include "cli/version.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cli {
namespace {

Diagnostic not_asked(const std::string& id, const Packs& packs,
                     const std::vector<std::string_view>& known) {
  std::string hint;
  const std::string earlier(find_id(id, replaced_ids(packs.chosen)));
  if (const Check* check = find_replacement(packs.chosen, earlier)) {
    hint = earlier + " is asked as " + check->id + " now.";
  } else if (const Clause* clause = find_clause_replacement(packs.chosen, earlier)) {
    hint = earlier + " is asked as " + clause->id + " now.";
  } else {
    hint = did_you_mean(id, known);
  }
  if (hint.empty()) hint = "\"icpcheck catalogue\" lists all clauses and checks.";
  return misuse("cli.not_asked",
                "\"" + id + "\" is not a clause or check of the packs that are to be run.",
                std::move(hint));
}

/// The clauses and checks of --only as their packs write them.
std::vector<std::string> take_only(const Options& options, const Packs& packs,
                                   Diagnostics& problems) {
  const std::vector<std::string_view> known = asked_ids(packs.chosen);
  std::vector<std::string> only;
  for (const std::string& id : options.only) {
    only.emplace_back(find_id(id, known));
    if (only.back().empty()) problems.add(not_asked(id, packs, known));
  }
  return only;
}

/// For a profile, which leaves out clauses: a check that is asked for asks for its clause.
Options with_clauses(Options options, const Run& run) {
  options.only = run.options.only;
  for (const Pack* pack : run.packs.chosen) {
    for (const Clause& clause : pack->clauses) {
      const bool is_asked = std::ranges::any_of(clause.checks, [&](const Check& check) {
        return std::ranges::find(run.options.only, check.id.text()) != run.options.only.end();
      });
      if (is_asked) options.only.emplace_back(clause.id);
    }
  }
  return options;
}

/// Those of a library once, under its name.
void add_parameters(const Pack& pack, Report& report) {
  for (const Parameter& parameter : pack.parameters) {
    if (!parameter.value) continue;
    UsedParameter used{parameter.library.empty() ? pack.id : parameter.library, parameter.name,
                       *parameter.value};
    const auto is_same = [&](const UsedParameter& each) {
      return each.pack == used.pack && each.name == used.name;
    };
    if (std::ranges::none_of(report.parameters, is_same)) {
      report.parameters.push_back(std::move(used));
    }
  }
}

/// Of the packs that are run and of those from which they import.
void add_notices(const Pack& pack, const Run& run, Report& report) {
  const auto uses = [&](const Pack* each) {
    return each == &pack || std::ranges::find(each->imports, pack.id.text()) != each->imports.end();
  };
  if (std::ranges::none_of(run.packs.chosen, uses)) return;
  for (const Notice& notice : pack.notices) {
    if (!contains(notice.period, pack, run.options.as_of)) continue;
    report.notices.push_back({std::string(notice.text), std::string(notice.source)});
  }
}

}  // namespace

std::optional<Run> set_up(const Options& options, Diagnostics& diagnostics) {
  Diagnostics found;
  const std::optional<packs::Profile> profile = take_profile(options, found);
  const std::size_t errors = found.error_count();
  Run run;
  run.packs = choose_packs(options.packs, profile, options.as_of, found);
  const bool are_valid = found.error_count() == errors;
  run.options = {.as_of = options.as_of,
                 .fail_on = options.fail_on.value_or(FailOn::minimum),
                 .require_evidence = options.require_evidence,
                 .use_waivers = options.use_waivers,
                 .only = {}};
  if (!is_group_word(options.group_by)) run.options.group_by = options.group_by;
  Diagnostics of_only;
  if (are_valid) run.options.only = take_only(options, run.packs, of_only);
  if (profile) apply_profile(*profile, with_clauses(options, run), run, found);
  found.add(std::move(of_only));
  const bool is_valid = !found.has_errors();
  diagnostics.add(std::move(found));
  return is_valid ? std::optional{std::move(run)} : std::nullopt;
}

batch::AuditPlan plan_for(const Run& run, const Options& options) {
  batch::AuditPlan plan;
  plan.setup = {.schema = &packs::built_in().arrangements,
                .packs = run.packs.chosen,
                .only_fitting = run.packs.by_default,
                .used_packs = run.packs.used,
                .options = run.options};
  plan.known = run.packs.known;
  plan.limits = options.limits;
  plan.jobs = options.jobs;
  return plan;
}

Report empty_report(const Run& run) {
  Report report;
  report.version = version;
  report.options = run.options;
  report.packs = run.packs.chosen;
  for (const Pack* pack : report.packs) add_parameters(*pack, report);
  for (const Pack* pack : run.packs.known) add_notices(*pack, run, report);
  report.profile = run.profile;
  if (run.baseline) {
    report.baseline = {run.baseline->file, run.baseline->content.report.options.as_of, 0};
  }
  return report;
}

}  // namespace icpcheck::cli
