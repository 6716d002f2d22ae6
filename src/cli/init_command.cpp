// SPDX-License-Identifier: MIT
// `icpcheck init`: begins a description.
#include <string>

#include "cli/begin.hpp"
#include "cli/command.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/base/shell_word.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

void check_init_use(const Options& options, Diagnostics& problems) {
  if (!options.kind) {
    problems.add(misuse("cli.missing_kind", "The command does not say what is to be described.",
                        "Write --kind system or --kind place."));
  } else if (*options.kind == Kind::system && !options.system.empty()) {
    problems.add(misuse("cli.system_of_system", "--system is for a place: it belongs to one.",
                        "Leave it out, or write --kind place."));
  } else if (*options.kind == Kind::place && !options.icb.empty()) {
    problems.add(misuse("cli.icb_of_place", "--icb is for a system: a place has none of its own.",
                        "Leave it out: the description of the system names it."));
  }
}

bool has_samples(const std::string& file, const std::string& text, const Options& options) {
  Diagnostics found;
  static_cast<void>(
      load_description(file, text, packs::built_in().arrangements, options.limits, found));
  return found.has_errors();
}

/// What comes next.
std::string told(const std::string& file, const std::string& text, const Options& options) {
  const std::string next =
      " icpcheck questions " + escape(shell_word(file)) + " lists what to find out, and of whom.\n";
  return escape(file) + " is written." +
         (has_samples(file, text, options) ? " Put yours in place of its samples. Then" : "") +
         next;
}

void write_begun(const Options& options, const Session& session, Diagnostics& problems) {
  const std::string file = file_of(options.outputs);
  const bool to_file = !file.empty();
  check_init_use(options, problems);
  if (to_file) check_free(file, problems);
  if (problems.has_errors()) return;
  const auto text = begin_description(options, problems);
  if (!text) return;
  if (!to_file) {
    session.out << *text;
  } else if (system::write_file(file, *text, problems) && !options.quiet) {
    session.out << told(file, *text, options);
  }
}

}  // namespace

int run_init(const Options& options, const Session& session, Diagnostics& problems) {
  write_begun(options, session, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
