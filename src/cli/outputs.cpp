// SPDX-License-Identifier: MIT
// Pairs formats with files, and writes them.
#include "cli/outputs.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <utility>

#include "icpcheck/system/file.hpp"
#include "icpcheck/system/process.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view standard_output = "-";

/// "gaps.json" without --format would get text under a misleading name.
void check_name(const std::string& file, const std::vector<std::string_view>& known,
                Diagnostics& diagnostics) {
  const std::string default_format(known.front());
  std::string extension = std::filesystem::path{file}.extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  const bool is_format = std::ranges::find(known, extension) != known.end();
  if (!is_format || extension == default_format) return;
  diagnostics.add(misuse("cli.format_missing",
                         "The name \"" + file + "\" says " + extension +
                             ", but no format is named, so it would get " + default_format + ".",
                         "Write --format " + extension + " -o " + file + "."));
}

/// Where the output leads; standard output may be a file, too.
system::Place place_of(const Output& output) {
  if (!output.file.empty()) return system::place_of(output.file);
  return {.there = system::look_at(system::Stream::out), .path = {}, .folder = {}};
}

std::string shown(const Output& output) {
  return output.file.empty() ? "standard output" : "\"" + output.file + "\"";
}

/// Why the two cannot both be written; empty when they can.
std::optional<Diagnostic> clash(const Output& output, const Output& other) {
  if (output.file.empty() && other.file.empty()) {
    return misuse("cli.two_to_stdout", "Only one format can go to standard output.",
                  "Give each other format a file: --format json -o report.json.");
  }
  const system::Place place = place_of(output);
  const system::Place taken = place_of(other);
  if (!system::may_be_one_file(place, taken)) return std::nullopt;
  const char* hint = "Give each format its own file.";
  if (output.file == other.file) {
    return misuse("cli.same_output", "Two formats would be written to \"" + output.file + "\".",
                  hint);
  }
  const auto name_of = [](const system::Place& each) {
    return std::filesystem::path{each.path}.filename();
  };
  if (!place.there.is_there() && name_of(place) != name_of(taken)) {
    hint = "Many disks do not tell capital letters from small ones: choose another name.";
  }
  return misuse("cli.same_output",
                "Two formats would be written to one file, by its names " + shown(other) + " and " +
                    shown(output) + ".",
                hint);
}

void check_targets(const std::vector<Output>& outputs, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      auto problem = clash(outputs[i], outputs[j]);
      if (!problem) continue;
      diagnostics.add(std::move(*problem));
      break;
    }
  }
}

}  // namespace

std::optional<std::vector<Output>> pair_outputs(const Options& options,
                                                const std::vector<std::string_view>& known,
                                                Diagnostics& diagnostics) {
  Diagnostics found;
  std::vector<std::string> formats = options.formats;
  if (formats.empty()) {
    formats.emplace_back(known.front());
    if (!options.outputs.empty()) check_name(options.outputs.front(), known, found);
  }
  if (options.outputs.size() > formats.size()) {
    found.add(
        misuse("cli.too_many_outputs",
               "There are more outputs than formats: " + std::to_string(options.outputs.size()) +
                   " and " + std::to_string(formats.size()) + ".",
               "The first --output takes the first --format, and so on."));
  }
  std::vector<Output> outputs;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const std::string file = i < options.outputs.size() ? options.outputs[i] : "";
    outputs.push_back({formats[i], file == standard_output ? "" : file});
  }
  check_targets(outputs, found);
  const bool valid = !found.has_errors();
  diagnostics.add(std::move(found));
  return valid ? std::optional{std::move(outputs)} : std::nullopt;
}

std::string file_of(const std::vector<std::string>& outputs) {
  const std::string file = outputs.empty() ? "" : outputs.front();
  return file == "-" ? "" : file;
}

/// A link that leads nowhere is in the way, too.
void check_free(const std::string& file, Diagnostics& problems) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, error))) return;
  problems.add(misuse("cli.file_exists",
                      "There is a file \"" + file + "\" already, and it is left as it is.",
                      "Give another name, or remove that file first."));
}

paper::Look look_of(const Output& output, const Options& options, const Terminal& terminal) {
  const bool to_terminal = output.file.empty();
  const bool wanted = to_terminal && terminal.out_is_terminal && !terminal.no_color;
  paper::Look look;
  look.verbose = options.verbose;
  look.color = options.color == Color::always || (options.color == Color::automatic && wanted);
  if (to_terminal) look.width = terminal.width;
  return look;
}

bool write_outputs(const std::vector<Output>& outputs, const Options& options,
                   const Session& session, const Write& write, Diagnostics& diagnostics) {
  bool all = true;
  for (const Output& output : outputs) {
    const paper::Look look = look_of(output, options, session.terminal);
    if (output.file.empty()) {
      if (!options.quiet) write(output, look, session.out);
      continue;
    }
    std::ostringstream text;
    write(output, look, text);
    all = system::write_file(output.file, text.view(), diagnostics) && all;
  }
  return all;
}

}  // namespace icpcheck::cli
