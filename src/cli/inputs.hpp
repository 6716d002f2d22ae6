// SPDX-License-Identifier: MIT
// From what was named to the files that are to be read.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/set_up.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/load.hpp"

namespace icpcheck::cli {

/// Adds an error when standard input is asked to be two things.
void check_standard_input(const Options& options, Diagnostics& diagnostics);

/// The files to read, and standard input where "-" is named. Nothing at all is an error.
[[nodiscard]] std::vector<batch::Input> take_inputs(const Options& options, const Session& session,
                                                    Diagnostics& diagnostics);

/// What was passed over of the folders that were named, as readers of a report have to know it: of
/// the notes of `take_inputs`.
[[nodiscard]] std::vector<ReportNotice> notices_of(const Diagnostics& found);

/// The error that no description was found, so that nothing was checked.
[[nodiscard]] Diagnostic nothing_found(const Options& options);
/// The same of a file or folder; `done`: "compared".
[[nodiscard]] Diagnostic nothing_found(const std::string& file, const std::string& done);

/// The note that the part of a run has none, while others do.
[[nodiscard]] Diagnostic nothing_in_part(const Options& options);
/// That a description is none that the packs ask about.
[[nodiscard]] Diagnostic nothing_checked(const std::string& file, Severity severity);

/// Adds a note on the files of folders that are no descriptions; `by_name`: that names each.
void note_passed_over(const std::vector<std::string>& files, bool by_name,
                      Diagnostics& diagnostics);

/// The descriptions among a few inputs, all kept at once, for commands that need them so. Every
/// problem is reported, also that there is no description at all. `by_name`: whether files that are
/// passed over are named.
[[nodiscard]] batch::Loaded load_inputs(std::vector<batch::Input> inputs, const Run& run,
                                        const Options& options, bool by_name,
                                        Diagnostics& diagnostics);

}  // namespace icpcheck::cli
