// SPDX-License-Identifier: MIT
// `icpcheck diff`: what changed between two reports or descriptions.
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/audit_descriptions.hpp"
#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/outputs.hpp"
#include "cli/problems.hpp"
#include "cli/read_input.hpp"
#include "cli/version.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/report/comparison.hpp"

namespace icpcheck::cli {
namespace {

/// OLD or NEW.
struct Side {
  std::string file;
  std::vector<batch::Input> inputs;    // of descriptions
  std::optional<ReadReport> recorded;  // empty: descriptions that are run now
  std::optional<Asked> asked;
  Report run;

  [[nodiscard]] const Report& report() const { return recorded ? recorded->report : run; }
};

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

/// Reads a report; of descriptions only finds the files.
Side take(const std::string& path, const Session& session, Diagnostics& problems) {
  Side side;
  side.file = path;
  if (is_folder(path)) {
    side.inputs = batch::find({path}, problems);
    return side;
  }
  std::optional<ReadInput> input = read_input(path, "file", session, problems);
  if (!input) return side;
  side.file = input->name;
  if (is_report(*input)) {
    side.recorded = read_report(*input, problems);
  } else {
    side.inputs = {{.path = input->name, .named = true, .content = std::move(input->bytes)}};
  }
  return side;
}

void run(Side& side, const Side& other, const Options& options, Diagnostics& problems) {
  if (side.recorded) return;
  side.asked = other.recorded ? ask_like(other.recorded->report, other.file, options, problems)
                              : ask_by_options(options, problems);
  if (side.asked) side.run = audit_descriptions(side.inputs, *side.asked, options, problems);
}

void check_standard_input(const Options& options, Diagnostics& problems) {
  if (options.arguments[0] != "-" || options.arguments[1] != "-") return;
  problems.add(misuse("cli.input_twice", "OLD and NEW cannot both be standard input.",
                      "Name a file for one of them."));
}

/// False, with errors, when an output would replace something that is read.
bool may_write(const std::vector<Output>& outputs, const Guard& guard, Diagnostics& problems) {
  const std::size_t errors = problems.error_count();
  guard.check(outputs, problems);
  return problems.error_count() == errors;
}

int diff(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, option::diff_format.words(), problems);
  if (!outputs) return not_checked;
  check_standard_input(options, problems);
  Guard guard;
  guard.add(options.arguments, "one of the two to compare");
  for (const std::string& pack : options.packs) guard.add_files_in(pack, "a file of a pack");
  if (problems.has_errors() || !may_write(*outputs, guard, problems)) return not_checked;
  Side before = take(options.arguments[0], session, problems);
  Side after = take(options.arguments[1], session, problems);
  guard.add(before.inputs, "one of the files to compare");
  guard.add(after.inputs, "one of the files to compare");
  if (problems.has_errors() || !may_write(*outputs, guard, problems)) return not_checked;
  run(before, after, options, problems);
  run(after, before, options, problems);
  if (problems.has_errors() && !(before.recorded || before.asked)) return not_checked;
  if (problems.has_errors() && !(after.recorded || after.asked)) return not_checked;
  Comparison comparison =
      audit::compare({before.file, &before.report(), {}}, {after.file, &after.report(), {}});
  comparison.version = version;
  const std::size_t errors_of_content = problems.error_count();
  const auto write = [&](const Output& output, bool to_terminal, std::ostream& out) {
    report::comparison_formats()
        .find(output.format)
        ->write(comparison, look_of(output, to_terminal, options, session.terminal), out);
  };
  write_outputs(*outputs, options, session, write, problems);
  return problems.error_count() > errors_of_content ? not_checked : comparison.exit_status;
}

}  // namespace

int run_diff(const Options& options, const Session& session) {
  Diagnostics problems;
  const int status = diff(options, session, problems);
  problems.sort();
  print(problems, options.quiet, session.err);
  return status;
}

}  // namespace icpcheck::cli
