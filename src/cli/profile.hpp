// SPDX-License-Identifier: MIT
// The profile of a run: named, found or none, and what it makes of the packs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/options.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/packs/profile.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::cli {

/// A profile that was read. It may have errors, which are reported.
struct ProfileFile {
  std::shared_ptr<const yaml::Document> document;
  bool automatic = false;  // it was found, not named
  bool well_formed = true;
};

/// The profile that --profile names, else the one that is found, which a note tells. Empty without
/// one, and with an error when it cannot be read.
[[nodiscard]] std::optional<ProfileFile> take_profile(const Options& options,
                                                      Diagnostics& diagnostics);

/// The packs that it names.
[[nodiscard]] ProfilePacks packs_of(const std::optional<ProfileFile>& profile);

/// What a run does by its profile and the command line, which wins.
struct Applied {
  audit::Parameters parameters;
  std::vector<std::string> leave_out;
  FailOn fail_on = FailOn::minimum;
  std::optional<UsedProfile> used;  // with the changes that have an effect on the packs that run
};

/// Judges the profile and gives the packs of `choice` its strengths.
[[nodiscard]] Applied apply_profile(const std::optional<ProfileFile>& profile,
                                    const Options& options, Choice& choice,
                                    Diagnostics& diagnostics);

/// Puts copies with the new strengths in the place of the packs that they are of.
void change_strengths(Packs& packs, const std::vector<packs::StrengthChange>& changes);

/// The parameters of the packs, each with the value that counts.
[[nodiscard]] std::vector<UsedParameter> used_parameters(const std::vector<const Pack*>& packs,
                                                         const Applied& applied);

}  // namespace icpcheck::cli
