// SPDX-License-Identifier: MIT
// Pairs formats with files, and writes them.
#include "cli/outputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/system/file.hpp"
#include "icpcheck/system/process.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view standard_output = "-";

struct FormatEnding {
  std::string_view ending;
  std::string_view format;
};

/// What the end of a file's name says; the first that fits. Code scanning calls its files
/// "gaps.sarif.json", too, and GitLab "gl-code-quality-report.json".
constexpr std::array format_endings{
    FormatEnding{"code-quality-report.json", "codequality"},
    FormatEnding{".sarif.json", "sarif"},
    FormatEnding{".sarif", "sarif"},
    FormatEnding{".json", "json"},
    FormatEnding{".xlsx", "xlsx"},
    FormatEnding{".ndjson", "ndjson"},
    FormatEnding{".jsonl", "ndjson"},
    FormatEnding{".csv", "csv"},
    FormatEnding{".md", "markdown"},
    FormatEnding{".markdown", "markdown"},
    FormatEnding{".html", "html"},
    FormatEnding{".htm", "html"},
    FormatEnding{".xhtml", "html"},
    FormatEnding{".txt", "text"},
    FormatEnding{".xml", "junit"},
    FormatEnding{".svg", "svg"},
    FormatEnding{".docx", "docx"},
    FormatEnding{".dot", "dot"},
    FormatEnding{".gv", "dot"},
    FormatEnding{".mmd", "mermaid"},
};

/// The ends of names that say what nothing is written as here.
constexpr std::array foreign_endings{
    ".pdf", ".doc",  ".odt",  ".rtf", ".xls", ".ods", ".ppt",  ".pptx", ".odp",  ".yaml",
    ".yml", ".toml", ".zip",  ".tar", ".gz",  ".tgz", ".bz2",  ".xz",   ".7z",   ".png",
    ".jpg", ".gif",  ".webp", ".tex", ".ps",  ".eps", ".epub", ".jpeg", ".docm", ".xlsm",
};

/// The format that the name says, or the ending of one that is never written; "" when it says none.
std::string_view format_of_name(const std::string& file) {
  const std::string name = lowered(file);
  const auto* found = std::ranges::find_if(
      format_endings, [&name](const FormatEnding& each) { return name.ends_with(each.ending); });
  if (found != format_endings.end()) return found->format;
  const auto* foreign = std::ranges::find_if(
      foreign_endings, [&name](std::string_view ending) { return name.ends_with(ending); });
  return foreign == foreign_endings.end() ? "" : std::string_view{*foreign}.substr(1);
}

/// The format of an output for which none is named: what its name says, or for the only output the
/// first of `known`. Empty with an error when the name says another, or one of several says none.
std::optional<std::string> format_for(const std::string& file, bool is_only,
                                      const std::vector<std::string_view>& known,
                                      Diagnostics& diagnostics) {
  std::string said(format_of_name(file));
  const bool is_known = std::ranges::find(known, said) != known.end();
  if (is_known) return said;
  if (said.empty() && (is_only || file == standard_output)) return std::string(known.front());
  const std::string name = "The name \"" + file + "\" says ";
  diagnostics.add(
      said.empty()
          ? misuse("cli.format_missing", name + "no format, and there is no --format for it.",
                   "Known are: " + join_words(known) + ".")
          : misuse("cli.format_of_name", name + said + ", which cannot be written here.",
                   "Known are: " + join_words(known) +
                       ". To write one of them under "
                       "that name, name it with --format."));
  return std::nullopt;
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
  const bool is_only = formats.empty() && options.outputs.size() == 1;
  while (formats.size() < options.outputs.size()) {
    formats.push_back(
        format_for(options.outputs[formats.size()], is_only, known, found).value_or(""));
  }
  if (formats.empty()) formats.emplace_back(known.front());
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

bool is_wanted(const Output& output, const Options& options) {
  const bool is_named = !options.formats.empty() || !options.outputs.empty();
  return !output.file.empty() || !options.quiet || is_named;
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

SummaryPlan summary_plan(const Options& options, const std::vector<Output>& outputs) {
  const bool workbook = std::ranges::find(outputs, "xlsx", &Output::format) != outputs.end();
  return {.group_by = options.group_by, .order = options.sort, .keep_findings = workbook};
}

bool says_group(const Report& report, const std::string& file, const Options& options,
                Diagnostics& problems) {
  const std::string& fact = options.group_by;
  if (is_group_word(fact) || report.options.group_by == fact) return true;
  problems.add(error_of(file, "cli.group_of_report",
                        "The report does not say what " + fact + " is.",
                        "Write it with: icpcheck check --group-by " + fact + " --format json"));
  return false;
}

std::vector<std::string_view> known_formats(const Options& options, Diagnostics& problems) {
  const auto summaries = report::summary_formats().names();
  const auto reports = report::formats().names();
  const auto& known = options.summary ? summaries : reports;
  if (!options.summary && options.sort != SummaryOrder::file) {
    problems.add(misuse("cli.sort_without_summary", "Only a summary is sorted.",
                        "Add --summary, or leave --sort out."));
  }
  for (const std::string& format : options.formats) {
    if (std::ranges::find(known, format) != known.end()) continue;
    problems.add(options.summary
                     ? misuse("cli.no_summary_format",
                              "A summary cannot be written as \"" + format + "\".",
                              "Known are: " + join_words(known) + ".")
                     : misuse("cli.only_summary_format",
                              "Only a summary can be written as \"" + format + "\".",
                              "Add --summary, or choose one of: " + join_words(known) + "."));
  }
  return known;
}

bool write_outputs(const std::vector<Output>& outputs, const Options& options,
                   const Session& session, const Write& write, Diagnostics& diagnostics) {
  bool all = true;
  for (const Output& output : outputs) {
    const paper::Look look = look_of(output, options, session.terminal);
    if (output.file.empty()) {
      if (is_wanted(output, options)) write(output, look, session.out);
      continue;
    }
    std::ostringstream text;
    write(output, look, text);
    all = system::write_file(output.file, std::move(text).str(), diagnostics) && all;
  }
  return all;
}

}  // namespace icpcheck::cli
