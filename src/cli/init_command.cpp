// SPDX-License-Identifier: MIT
// `icpcheck init`: writes a description to fill in.
#include <filesystem>
#include <system_error>

#include "cli/command.hpp"
#include "cli/problems.hpp"
#include "cli/skeleton.hpp"
#include "icpcheck/batch/file.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view standard_output = "-";

void check_kind(const Options& options, Diagnostics& problems) {
  if (options.kind) return;
  problems.add(misuse("cli.missing_kind", "The command does not say what is to be described.",
                      "Write --kind system or --kind place."));
}

/// A link that leads nowhere is in the way, too.
void check_free(const std::string& file, Diagnostics& problems) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, error))) return;
  problems.add(misuse("cli.file_exists",
                      "There is a file \"" + file + "\" already, and it is left as it is.",
                      "Give another name, or remove that file first."));
}

void write(const Options& options, const Session& session, Diagnostics& problems) {
  const std::string file = options.outputs.empty() ? "" : options.outputs.front();
  const bool to_file = !file.empty() && file != standard_output;
  check_kind(options, problems);
  if (to_file) check_free(file, problems);
  if (problems.has_errors()) return;
  const std::string text = skeleton(packs::built_in().arrangements, *options.kind, options.as_of);
  if (to_file) {
    static_cast<void>(batch::write_file(file, text, problems));
  } else {
    session.out << text;
  }
}

}  // namespace

int run_init(const Options& options, const Session& session) {
  Diagnostics problems;
  write(options, session, problems);
  print(problems, session.err);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
