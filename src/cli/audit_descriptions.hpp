// SPDX-License-Identifier: MIT
// Runs descriptions for a command that needs the report and does not print it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/settle.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::cli {

/// What descriptions are asked. Reports of it point to its packs.
struct Asked {
  Settled settled;
  RunOptions options;
};

/// The packs of the command line, else the built-in ones that apply.
[[nodiscard]] std::optional<Asked> ask_by_options(const Options& options, Diagnostics& diagnostics);

/// The same that a recorded report was made with, but for the day: packs, parameters, options and
/// what its profile changed. Packs that are not built in have to be among those of the command
/// line. `file` is the report's. Empty exactly when an error was added.
[[nodiscard]] std::optional<Asked> ask_like(const Report& recorded, const std::string& file,
                                            const Options& options, Diagnostics& diagnostics);

/// The report on the descriptions of the inputs. Every problem is reported, also that there is
/// none, and it is in the report's exit status.
[[nodiscard]] Report audit_descriptions(const std::vector<batch::Input>& inputs, const Asked& asked,
                                        const Options& options, Diagnostics& diagnostics);

}  // namespace icpcheck::cli
