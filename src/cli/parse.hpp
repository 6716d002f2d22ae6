// SPDX-License-Identifier: MIT
// From the words of the command line to Options.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Reads the words after the command's name. Empty exactly when an error was added; all
/// mistakes are reported. With --help the rest need not be right.
[[nodiscard]] std::optional<Options> parse(const Command& command,
                                           std::span<const std::string> words,
                                           Diagnostics& diagnostics);

}  // namespace icpcheck::cli
