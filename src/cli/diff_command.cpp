// SPDX-License-Identifier: MIT
// `icpcheck diff`: what changed between two reports or descriptions.
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/problems.hpp"
#include "cli/read_input.hpp"
#include "cli/set_up.hpp"
#include "cli/version.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::cli {
namespace {

/// OLD or NEW.
struct Side {
  std::string file;
  std::vector<batch::Input> inputs;    // of descriptions
  std::optional<ReadReport> recorded;  // empty: descriptions that are audited now
  std::optional<Run> run;
  Report audited;

  [[nodiscard]] bool is_there() const { return recorded || run; }
  [[nodiscard]] const Report& report() const { return recorded ? recorded->report : audited; }
};

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

/// Reads a report; of descriptions only finds the files.
Side take_side(const std::string& path, batch::Exclusion& exclusion, const Session& session,
               Diagnostics& problems) {
  Side side;
  side.file = path;
  if (is_folder(path)) {
    side.inputs = batch::find({.named = {path}, .listed = {}}, exclusion, problems);
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

/// The report on the descriptions of a side. What is wrong with them is in its exit status.
Report audit_side(const Side& side, const Options& options, Diagnostics& diagnostics) {
  Diagnostics problems;
  std::vector<Diagnostic> notes;
  Report report = empty_report(*side.run);
  const batch::AuditPlan plan = plan_for(*side.run, options);
  const batch::Index index = batch::make_index(side.inputs, plan.limits, plan.jobs);
  batch::audit_files(index, plan, {}, [&](std::size_t, batch::FileResult&& file) {
    problems.add(std::move(file.problems));
    if (!file.result) return;
    for (const Diagnostic& note : file.result->notes) notes.push_back(note);
    report.descriptions.push_back(std::move(*file.result));
  });
  add_notes(notes, options.verbose || index.entries.size() <= few_files, problems);
  if (report.descriptions.empty() && !problems.has_errors()) {
    problems.add(nothing_found(side.inputs.empty() ? "" : side.inputs.front().path, "compared"));
  }
  report.not_checked = failures(problems);
  audit::conclude(report, any_failed(problems));
  diagnostics.add(std::move(problems));
  return report;
}

/// Asks the descriptions of a side what the other was asked, or what the command line says.
void set_up_and_audit(Side& side, const Side& other, Options options, Diagnostics& problems) {
  if (side.recorded) return;
  options.use_profile = false;  // two sides may lie in two folders
  side.run = other.recorded ? set_up_like(other.recorded->report, other.file, options, problems)
                            : set_up(options, problems);
  if (side.run) side.audited = audit_side(side, options, problems);
}

void check_sides(const Options& options, Diagnostics& problems) {
  if (options.arguments[0] != "-" || options.arguments[1] != "-") return;
  problems.add(misuse("cli.input_twice", "OLD and NEW cannot both be standard input.",
                      "Name a file for one of them."));
}

}  // namespace

int run_diff(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, option::diff_format.words(), problems);
  if (!outputs) return not_checked;
  check_sides(options, problems);
  Guard guard;
  guard.add(options.arguments, "one of the two to compare");
  for (const std::string& pack : options.packs) guard.add_files_in(pack, "a file of a pack");
  if (problems.has_errors() || !guard.check(*outputs, problems)) return not_checked;
  batch::Exclusion exclusion{options.exclude};
  Side before = take_side(options.arguments[0], exclusion, session, problems);
  Side after = take_side(options.arguments[1], exclusion, session, problems);
  exclusion.note_unused(problems);
  guard.add(before.inputs, "one of the files to compare");
  guard.add(after.inputs, "one of the files to compare");
  if (problems.has_errors() || !guard.check(*outputs, problems)) return not_checked;
  set_up_and_audit(before, after, options, problems);
  set_up_and_audit(after, before, options, problems);
  if (problems.has_errors() && !before.is_there()) return not_checked;
  if (problems.has_errors() && !after.is_there()) return not_checked;
  Comparison comparison =
      audit::compare({before.file, &before.report(), {}}, {after.file, &after.report(), {}});
  comparison.version = version;
  const auto write = [&](const Output& output, const paper::Look& look, std::ostream& out) {
    const auto formats =
        options.summary ? report::comparison_summary_formats() : report::comparison_formats();
    formats.find(output.format)->write(comparison, look, out);
  };
  const bool all = write_outputs(*outputs, options, session, write, problems);
  return all ? comparison.exit_status : not_checked;
}

}  // namespace icpcheck::cli
