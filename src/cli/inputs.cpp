// SPDX-License-Identifier: MIT
// Finds what is to be checked.
#include "cli/inputs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cli/read_input.hpp"
#include "icpcheck/base/file_name.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/batch/recognise.hpp"

namespace icpcheck::cli {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::string> lines_of(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

constexpr std::string_view list_hint = "A list has the name of a file or folder on each line.";

/// A list may be parted by zeros, which alone make it no Word document.
std::optional<Diagnostic> binary_fault(ReadInput list) {
  std::ranges::replace(list.bytes, '\0', '\n');
  return find_binary(list, "list", list_hint);
}

/// What was named in the place of a list; empty when it may be one.
std::optional<Diagnostic> other_file(const ReadInput& list) {
  using batch::Content;
  struct Kind {
    Content content;
    std::string_view name;
  };
  constexpr std::array kinds{
      Kind{Content::description, "a description"},
      Kind{Content::unmarked, "a description"},
      Kind{Content::pack, "a pack"},
      Kind{Content::clause, "a clause of a pack"},
      Kind{Content::profile, "a profile"},
      Kind{Content::style, "the style of a paper"},
      Kind{Content::report, "a report"},
  };
  const Content content = batch::recognise(list.bytes).content;
  const auto* found = std::ranges::find(kinds, content, &Kind::content);
  if (found == kinds.end()) return std::nullopt;
  const bool is_description = found->name == "a description";
  return error_of(
      list.name, "cli.not_a_list",
      "The list is " + std::string{found->name} + ", not a list of files.",
      is_description ? "To check it, name it without --files-from." : std::string{list_hint});
}

/// Why the list cannot be used; empty when it can.
std::optional<Diagnostic> fault_of(const ReadInput& list) {
  if (is_utf16(list.bytes)) {
    return error_of(list.name, "cli.list_utf16", "The list is UTF-16 text.",
                    "Save the list as UTF-8.");
  }
  if (auto problem = binary_fault(list)) return problem;
  const std::size_t at = list.bytes.find('\0');
  if (at == std::string::npos) return other_file(list);
  Diagnostic problem = error_of(
      list.name, "cli.list_of_zeros",
      "The list has a character that no name can have: a zero byte.",
      "Part the names by ends of lines: tr '\\0' '\\n' does that for what find -print0 writes.");
  problem.where.line =
      static_cast<std::uint32_t>(std::ranges::count(list.bytes.substr(0, at), '\n') + 1);
  problem.where.column = 1;
  return problem;
}

/// The lines of the list that --files-from names, however they end; empty ones name nothing. Empty
/// with an error when it cannot be read, is no list of lines in UTF-8 or the like, or is too large.
std::vector<std::string> read_file_list(const std::string& file, const Session& session,
                                        Diagnostics& diagnostics) {
  const std::optional<ReadInput> list = read_input(file, "list", session, diagnostics, gib);
  if (!list) return {};
  if (auto problem = fault_of(*list)) {
    diagnostics.add(std::move(*problem));
    return {};
  }
  return lines_of(list->bytes);
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

/// The error that nothing is left of what was named.
Diagnostic nothing_left(const Options& options) {
  return error_of(options.arguments.size() == 1 ? options.arguments.front() : "",
                  "cli.nothing_found", "--exclude leaves out every file, so nothing was read.",
                  "Give a pattern that matches less.");
}

std::vector<batch::Input> take_inputs(const Options& options, const Session& session,
                                      Diagnostics& diagnostics) {
  batch::Sought sought{.named = options.arguments, .listed = {}};
  const bool has_standard_input = std::erase(sought.named, standard_input) > 0;
  if (!options.files_from.empty()) {
    sought.listed = read_file_list(options.files_from, session, diagnostics);
  }
  batch::Exclusion exclusion{options.exclude};
  std::vector<batch::Input> inputs = batch::find(sought, exclusion, diagnostics);
  exclusion.note_unused(diagnostics);
  if (has_standard_input) {
    inputs.insert(inputs.begin(), {.path = "standard input",
                                   .named = true,
                                   .content = read_standard_input(session, options.limits.bytes)});
  } else if (sought.named.empty() && sought.listed.empty() && !diagnostics.has_errors()) {
    diagnostics.add(error_of(options.files_from == standard_input ? "" : options.files_from,
                             "cli.nothing_listed",
                             "The list names no file, so nothing was checked."));
  } else if (inputs.empty() && exclusion.has_excluded() && !diagnostics.has_errors()) {
    diagnostics.add(nothing_left(options));
  }
  return inputs;
}

std::vector<ReportNotice> notices_of(const Diagnostics& found) {
  constexpr std::array<std::string_view, 4> codes{"batch.link_to_folder", "batch.broken_link",
                                                  "batch.hidden", "batch.not_a_file"};
  std::vector<ReportNotice> notices;
  for (const Diagnostic& note : found.items()) {
    if (std::ranges::find(codes, note.code) == codes.end()) continue;
    std::string text = note.where.file.empty()
                           ? note.message
                           : std::string{note.where.file.text()} + ": " + note.message;
    std::vector<std::string> names;
    for (const Related& related : note.related) {
      const SharedText& file = related.where.file;
      names.emplace_back(file.empty() ? related.message : file.text());
    }
    if (!names.empty()) text += " Passed over: " + join_words(names) + ".";
    notices.push_back({std::move(text), ""});
  }
  return notices;
}

Diagnostic nothing_found(const std::string& file, const std::string& done) {
  return error_of(file, "cli.nothing_found",
                  "There is no description here, so nothing was " + done + ".",
                  "A description is a file *.yaml or *.yml with the line \"format: " +
                      std::string{description_format} + "1\".");
}

Diagnostic nothing_found(const Options& options) {
  Diagnostic problem =
      nothing_found(options.arguments.size() == 1 ? options.arguments.front() : "", "checked");
  if (!options.exclude.empty()) problem.hint += " What --exclude matches was left out.";
  return problem;
}

Diagnostic nothing_in_part(const Options& options) {
  const auto [number, count] = options.shard;
  return note_of(
      {}, "cli.empty_part",
      "Part " + std::to_string(number) + " of " + std::to_string(count) + " has no description.",
      "A system and its places are always in one part.");
}

Diagnostic nothing_checked(const std::string& file, Severity severity) {
  Diagnostic problem = error_of(file, "cli.nothing_checked",
                                "No check applies to this description: nothing was checked.",
                                "\"icpcheck catalogue\" lists the packs; name others with --pack.");
  problem.severity = severity;
  return problem;
}

void note_passed_over(const std::vector<std::string>& files, bool by_name,
                      Diagnostics& diagnostics) {
  if (files.empty()) return;
  const bool all_yaml =
      std::ranges::all_of(files, [](const auto& file) { return is_yaml_name(file); });
  const std::string what = all_yaml ? "YAML file" : "file";
  Diagnostic note =
      note_of({}, "cli.passed_over",
              files.size() == 1
                  ? "One " + what + " is not a description and was passed over."
                  : count_of(files.size(), what) + " are not descriptions and were passed over.",
              by_name ? "" : "To see which, add --verbose.");
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
