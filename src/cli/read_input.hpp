// SPDX-License-Identifier: MIT
// Reports as inputs of commands.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/read_report.hpp"

namespace icpcheck::cli {

/// What stands in a file, or on standard input where it is named "-".
struct ReadInput {
  std::string name;  // as shown
  std::string bytes;
};

/// Empty exactly when an error was added: also for more than 1 GiB.
[[nodiscard]] std::optional<ReadInput> read_input(const std::string& path, const Session& session,
                                                  Diagnostics& diagnostics);

/// Whether it is meant as a JSON report: by its name, or because it begins like one.
[[nodiscard]] bool is_report(const ReadInput& input);

}  // namespace icpcheck::cli
