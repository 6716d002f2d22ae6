// SPDX-License-Identifier: MIT
// Finds what is to be checked.
#include "cli/inputs.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "cli/file_list.hpp"
#include "cli/read_input.hpp"

namespace icpcheck::cli {
namespace {

Diagnostic nothing_listed(const Options& options) {
  Diagnostic problem =
      misuse("cli.nothing_listed", "The list names no file, so nothing was checked.");
  if (options.files_from != standard_input) problem.where.file = options.files_from;
  return problem;
}

}  // namespace

void check_standard_input(const Options& options, Diagnostics& diagnostics) {
  const bool is_description =
      std::ranges::find(options.arguments, standard_input) != options.arguments.end();
  if (!is_description || options.files_from != standard_input) return;
  diagnostics.add(misuse("cli.standard_input_twice",
                         "Standard input cannot be a description and the list of files.",
                         "Put the list into a file: --files-from FILE."));
}

std::vector<batch::Input> take_inputs(const Options& options, const Session& session,
                                      Diagnostics& diagnostics) {
  std::vector<std::string> paths = options.arguments;
  const bool has_standard_input = std::erase(paths, standard_input) > 0;
  if (!options.files_from.empty()) {
    std::ranges::move(read_file_list(options.files_from, session, diagnostics),
                      std::back_inserter(paths));
  }
  std::vector<batch::Input> inputs = batch::find(paths, diagnostics);
  if (has_standard_input) {
    inputs.insert(inputs.begin(), {.path = "standard input",
                                   .named = true,
                                   .content = read_standard_input(session, options.limits.bytes)});
  } else if (paths.empty() && !diagnostics.has_errors()) {
    diagnostics.add(nothing_listed(options));
  }
  return inputs;
}

Diagnostic nothing_found(const Options& options) {
  Diagnostic problem =
      misuse("cli.nothing_found", "There is no description here, so nothing was checked.",
             "A description is a file *.yaml or *.yml with the line \"format: " +
                 std::string{description_format} + "1\".");
  if (options.arguments.size() == 1) problem.where.file = options.arguments.front();
  return problem;
}

void note_passed_over(const std::vector<std::string>& files, bool by_name,
                      Diagnostics& diagnostics) {
  if (files.empty()) return;
  Diagnostic note = misuse(
      "cli.passed_over",
      files.size() == 1
          ? "One YAML file is not a description and was passed over."
          : std::to_string(files.size()) + " YAML files are not descriptions and were passed over.",
      by_name ? "" : "To see which, add --verbose.");
  note.severity = Severity::note;
  for (const std::string& file : files) {
    if (by_name) note.related.push_back({{.file = file}, "passed over"});
  }
  diagnostics.add(std::move(note));
}

batch::Loaded load_inputs(std::vector<batch::Input> inputs, const Run& run, const Options& options,
                          bool by_name, Diagnostics& diagnostics) {
  batch::Loaded loaded = batch::load(std::move(inputs), plan_for(run, options), diagnostics);
  if (loaded.descriptions.empty() && !diagnostics.has_errors()) {
    diagnostics.add(nothing_found(options));
  }
  note_passed_over(loaded.passed_over, by_name, diagnostics);
  return loaded;
}

}  // namespace icpcheck::cli
