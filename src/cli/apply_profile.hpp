// SPDX-License-Identifier: MIT
// The profile of a run: named, found or none, and what it makes of the run.
#pragma once

#include <optional>

#include "cli/set_up.hpp"
#include "icpcheck/packs/profile.hpp"

namespace icpcheck::cli {

/// The profile that --profile names, else the one that is found, which a note tells. Empty without
/// one, and with an error when it cannot be read.
[[nodiscard]] std::optional<packs::Profile> take_profile(const Options& options,
                                                         Diagnostics& diagnostics);

/// Judges the profile and lets it change the run, as far as the command line does not say
/// otherwise.
void apply_profile(const packs::Profile& profile, const Options& options, Run& run,
                   Diagnostics& diagnostics);

/// Puts copies with the changes in the place of the packs that they are of.
void change(Packs& packs, const packs::Changes& changes);

}  // namespace icpcheck::cli
