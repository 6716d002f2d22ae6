// SPDX-License-Identifier: MIT
// From findings to an exit status and the sentences that say what it rests on.
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/model/opening.hpp"

namespace icpcheck::audit {
namespace {

constexpr int exit_all_met = 0;
constexpr int exit_falls_short = 1;
constexpr int exit_not_checked = 2;

bool reaches(const StrengthCounts& counts, FailOn fail_on) {
  // The words of FailOn are those of Strength, with "never" in the place of `may`.
  if (fail_on == FailOn::never) return false;
  for (std::size_t strength = 0; strength <= static_cast<std::size_t>(fail_on); ++strength) {
    if (counts[strength] > 0) return true;
  }
  return false;
}

}  // namespace

void conclude(Report& report, const Tally& tally, bool problems) {
  report.tally = tally;
  if (report.baseline) report.baseline->repeated = tally.repeated;
  report.closing = text_of(opening_of(tally, files_not_checked(report)));
  report.exit_status =
      reaches(tally.shortfalls, report.options.fail_on) ? exit_falls_short : exit_all_met;
  report.problems = problems;
  if (problems || !tally.any_check_ran || tally.errors > 0) report.exit_status = exit_not_checked;
}

void conclude(Report& report, bool problems) {
  Tally tally;
  for (const DescriptionResult& description : report.descriptions) tally.add(description);
  conclude(report, tally, problems);
}

}  // namespace icpcheck::audit
