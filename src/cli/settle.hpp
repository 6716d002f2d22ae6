// SPDX-License-Identifier: MIT
// What the command line and the profile settle before the first description is read.
#pragma once

#include <optional>

#include "cli/choose_packs.hpp"
#include "cli/options.hpp"
#include "cli/profile.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::cli {

struct Settled {
  Packs packs;
  Applied applied;
};

/// The packs that run, and what a profile changes. Empty exactly when an error was added.
[[nodiscard]] std::optional<Settled> settle(const Options& options, Diagnostics& diagnostics);

/// How descriptions of a kind are audited. Refers to `settled`.
[[nodiscard]] audit::Setup setup_for(Kind kind, const Settled& settled, const RunOptions& options);

/// The report of such a run, without descriptions.
[[nodiscard]] Report empty_report(const Options& options, const Settled& settled);
[[nodiscard]] Report empty_report(const RunOptions& options, const Settled& settled);

}  // namespace icpcheck::cli
