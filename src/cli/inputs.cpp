// SPDX-License-Identifier: MIT
// Finds and loads what is to be checked.
#include "cli/inputs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "icpcheck/audit/references.hpp"
#include "icpcheck/batch/file.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view standard_input = "-";

std::string read_all(std::istream& in, std::size_t limit) {
  std::string bytes;
  std::array<char, 4096> block{};
  while (bytes.size() <= limit && in) {
    in.read(block.data(), block.size());
    bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
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

}  // namespace

std::vector<batch::Input> take_inputs(const Options& options, const Session& session,
                                      Diagnostics& diagnostics) {
  std::vector<std::string> paths = options.arguments;
  const bool has_standard_input = std::erase(paths, standard_input) > 0;
  std::vector<batch::Input> inputs = batch::find(paths, diagnostics);
  if (has_standard_input) {
    inputs.insert(inputs.begin(), {.path = "standard input",
                                   .named = true,
                                   .content = read_all(session.in, options.max_file_size)});
  }
  return inputs;
}

void check_outputs(const std::vector<Output>& outputs, const std::vector<batch::Input>& inputs,
                   Diagnostics& diagnostics) {
  for (const Output& output : outputs) {
    const bool is_input = std::ranges::any_of(inputs, [&output](const batch::Input& input) {
      return !output.file.empty() && batch::same_file(output.file, input.path);
    });
    if (is_input) {
      diagnostics.add(misuse(
          "cli.output_is_input",
          "The report would replace \"" + output.file + "\", which is one of the files to check.",
          "Write it to another file."));
    }
  }
}

std::vector<Description> load_inputs(const std::vector<batch::Input>& inputs,
                                     const std::vector<const Pack*>& known, const Options& options,
                                     Diagnostics& diagnostics) {
  const yaml::Limits limits{.bytes = options.max_file_size};
  batch::Loaded loaded = batch::load(inputs, packs::built_in().arrangements, limits, diagnostics);
  if (loaded.descriptions.empty() && !diagnostics.has_errors()) {
    diagnostics.add(nothing_found(options));
  }
  note_passed_over(loaded.passed_over, options.verbose, diagnostics);
  std::erase_if(loaded.descriptions, [&](const Description& description) {
    const std::size_t before = diagnostics.error_count();
    audit::check_references(description, known, diagnostics);
    return diagnostics.error_count() > before;
  });
  return std::move(loaded.descriptions);
}

}  // namespace icpcheck::cli
