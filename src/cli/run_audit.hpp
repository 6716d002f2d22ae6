// SPDX-License-Identifier: MIT
// From the files that were found to written reports and an exit status.
#pragma once

#include <array>
#include <vector>

#include "cli/command.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::cli {

/// What is settled before the first file is read. Everything that it refers to outlives the run.
struct AuditRun {
  std::vector<Output> outputs;
  std::array<audit::Setup, kinds.size()> setups;  // by kind of description
  std::vector<const Pack*> known;                 // whose checks a waiver or action may name
  const Options& options;
  const Session& session;
};

/// Audits the inputs, writes every output and gives the exit status. `report` comes with all but
/// its descriptions. Formats that can be are written while the audit goes; the others need all
/// descriptions, which are then kept in the report.
[[nodiscard]] int run_audit(const AuditRun& run, std::vector<batch::Input> inputs, Report& report,
                            Diagnostics& problems);

}  // namespace icpcheck::cli
