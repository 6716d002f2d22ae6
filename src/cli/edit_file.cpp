// SPDX-License-Identifier: MIT
// Reads before, compares, writes: nobody's work is overwritten.
#include "cli/edit_file.hpp"

#include "icpcheck/base/text.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {

std::optional<answer::Draft> open_draft(const std::string& file, const Options& options,
                                        Diagnostics& problems) {
  auto bytes = system::read_file(file, options.limits.bytes, problems);
  if (!bytes) return std::nullopt;
  return answer::Draft::open(file, *std::move(bytes), packs::built_in().arrangements,
                             options.limits, problems);
}

bool keep_draft(const answer::Draft& draft, const std::string& file, const Options& options,
                const Session& session, Diagnostics& problems) {
  if (!draft.is_sound(problems)) return false;
  const std::string told = answer::difference(file, draft.before(), draft.bytes());
  if (options.dry_run) {
    session.out << told;
    return true;
  }
  if (told.empty()) {
    if (!options.quiet) session.out << escape(file) << " says so already.\n";
    return true;
  }
  const auto now = system::read_file(file, options.limits.bytes, problems);
  if (!now) return false;
  if (*now != draft.before()) {
    problems.add(
        error_of(file, "cli.changed_meanwhile",
                 "The file was changed by somebody else meanwhile, so nothing was written.",
                 "Run the command again."));
    return false;
  }
  if (!system::write_file(file, draft.bytes(), problems)) return false;
  if (!options.quiet) session.out << escape(file) << " is written.\n";
  return true;
}

}  // namespace icpcheck::cli
