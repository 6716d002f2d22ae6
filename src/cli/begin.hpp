// SPDX-License-Identifier: MIT
// A description that begins with what the command line names.
#pragma once

#include <optional>
#include <string>

#include "cli/options.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Whether the command line says anything of what is to be described.
[[nodiscard]] bool names_anything(const Options& options);

/// What is needed to begin, as samples; with `all_facts` every fact. Where anything is named: that
/// instead, with ids made of the names, and samples only of what every description needs. A list of
/// organisations that is made so says that it is partial. Notes are added where a name had to say
/// more than it does. Empty exactly when an error was added.
[[nodiscard]] std::optional<std::string> begin_description(const Options& options,
                                                           Diagnostics& problems);

}  // namespace icpcheck::cli
