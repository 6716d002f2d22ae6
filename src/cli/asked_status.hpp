// SPDX-License-Identifier: MIT
// Who was asked what, and what came back.
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace icpcheck::cli {

/// Of the one file that is named, as text.
void tell_status(const Options& options, const Session& session, Diagnostics& problems);

}  // namespace icpcheck::cli
