// SPDX-License-Identifier: MIT
// What the command line and the profile settle before the first description is read.
#pragma once

#include <optional>
#include <string>

#include "cli/choose_packs.hpp"
#include "cli/options.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/model/read_report.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::cli {

/// A report of an earlier run.
struct EarlierReport {
  std::string file;
  std::string sha256;
  ReadReport content;
};

/// What a run runs with. Reports of it point to its packs.
struct Run {
  Packs packs;
  RunOptions options;
  std::optional<UsedProfile> profile;
  std::optional<EarlierReport> baseline = {};  // what fell short in it is not told again
};

/// By the command line and the profile that it names or that is found. Empty exactly when an error
/// was added.
[[nodiscard]] std::optional<Run> set_up(const Options& options, Diagnostics& diagnostics);

/// The same that a recorded report was made with, but for the day: packs, parameters, options and
/// what its profile changed. Packs that are not built in have to be among those of the command
/// line. `file` is the report's. Empty exactly when an error was added.
[[nodiscard]] std::optional<Run> set_up_like(const Report& recorded, const std::string& file,
                                             const Options& options, Diagnostics& diagnostics);

/// How descriptions are read and audited. Refers to `run`.
[[nodiscard]] batch::AuditPlan plan_for(const Run& run, const Options& options);

/// The report of such a run, without descriptions.
[[nodiscard]] Report empty_report(const Run& run);

}  // namespace icpcheck::cli
