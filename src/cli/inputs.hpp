// SPDX-License-Identifier: MIT
// From the files that were named to the descriptions that can be checked.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/load.hpp"
#include "icpcheck/model/pack.hpp"

namespace icpcheck::cli {

/// The files to read, and standard input where "-" is named. Nothing at all is an error.
[[nodiscard]] std::vector<batch::Input> take_inputs(const Options& options, const Session& session,
                                                    Diagnostics& diagnostics);

/// Adds an error for each output that would replace one of the inputs.
void check_outputs(const std::vector<Output>& outputs, const std::vector<batch::Input>& inputs,
                   Diagnostics& diagnostics);

/// The descriptions among the inputs that are right in themselves and refer only to checks of
/// `known` packs. Every problem is reported, also that there is no description at all.
[[nodiscard]] std::vector<Description> load_inputs(const std::vector<batch::Input>& inputs,
                                                   const std::vector<const Pack*>& known,
                                                   const Options& options,
                                                   Diagnostics& diagnostics);

}  // namespace icpcheck::cli
