// SPDX-License-Identifier: MIT
// The page about a run that GitHub shows beside it.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::cli {

/// Where one of the outputs is for GitHub and GitHub names a file for the page: adds the report to
/// the end of it, as Markdown. When that fails a note says so.
void add_job_summary(const Report& report, const std::vector<Output>& outputs,
                     const Options& options, const Session& session, Diagnostics& problems);

}  // namespace icpcheck::cli
