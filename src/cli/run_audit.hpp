// SPDX-License-Identifier: MIT
// From the files that were found to written reports and an exit status.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "cli/outputs.hpp"
#include "cli/set_up.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"

namespace icpcheck::cli {

/// Audits the inputs, writes every output and gives the exit status. Formats that can be are
/// written while the audit goes; the others need all descriptions, which are then kept.
[[nodiscard]] int run_audit(const Run& run, const std::vector<Output>& outputs,
                            std::vector<batch::Input> inputs, const Options& options,
                            const Session& session, Diagnostics& problems);

}  // namespace icpcheck::cli
