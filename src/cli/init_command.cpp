// SPDX-License-Identifier: MIT
// `icpcheck init`: writes a description to fill in.
#include "cli/command.hpp"
#include "cli/outputs.hpp"
#include "cli/skeleton.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

void check_kind(const Options& options, Diagnostics& problems) {
  if (options.kind) return;
  problems.add(misuse("cli.missing_kind", "The command does not say what is to be described.",
                      "Write --kind system or --kind place."));
}

void write(const Options& options, const Session& session, Diagnostics& problems) {
  const std::string file = file_of(options.outputs);
  const bool to_file = !file.empty();
  check_kind(options, problems);
  if (to_file) check_free(file, problems);
  if (problems.has_errors()) return;
  const std::string text = skeleton(packs::built_in().arrangements, *options.kind);
  if (to_file) {
    static_cast<void>(system::write_file(file, text, problems));
  } else {
    session.out << text;
  }
}

}  // namespace

int run_init(const Options& options, const Session& session, Diagnostics& problems) {
  write(options, session, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
