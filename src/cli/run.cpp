// SPDX-License-Identifier: MIT
// Finds the command and runs it.
#include "icpcheck/cli/run.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/problems.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cli {
namespace {

bool is_one_of(std::string_view word, std::string_view name, std::string_view other) {
  return word == name || word == other;
}

Diagnostic no_command() {
  return misuse("cli.no_command", "The command line does not say what to do.",
                "To check a file, write \"icpcheck check FILE\". For help: icpcheck --help");
}

/// Someone who names a file at once wants it checked.
std::string hint_for_word(const std::string& word) {
  std::error_code error;
  if (std::filesystem::exists(word, error)) {
    return "To check it, write \"icpcheck check " + word + "\".";
  }
  if (word.starts_with('-')) return "Write the command first: icpcheck COMMAND " + word + ".";
  return did_you_mean(word, command_names());
}

Diagnostic unknown_command(const std::string& word) {
  std::string hint = hint_for_word(word);
  if (!hint.empty()) hint += ' ';
  return misuse("cli.unknown_command", "\"" + word + "\" is not a command.",
                hint + "For help: icpcheck --help");
}

int refuse(const Diagnostic& problem, std::ostream& err) {
  err << to_text(problem);
  return not_checked;
}

int run_command(const Command& command, std::span<const std::string> words,
                const Session& session) {
  Diagnostics problems;
  const std::optional<Options> options = parse(command, words, problems);
  if (!options) {
    print(problems, false, session.err);
    return not_checked;
  }
  if (options->help) {
    write_help(command, session);
    return all_well;
  }
  const int status = command.run(*options, session, problems);
  if (command.sorts) problems.sort();
  print(problems, options->quiet, session.err);
  return status;
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
        std::ostream& err, const Terminal& terminal) {
  const Session session{in, out, err, terminal};
  if (arguments.empty()) return refuse(no_command(), err);
  const std::string& word = arguments.front();
  if (is_one_of(word, "--help", "-h")) {
    write_help(session);
    return all_well;
  }
  if (word == "--version") {
    write_version(out);
    return all_well;
  }
  const Command* command = find_command(word);
  if (command == nullptr) return refuse(unknown_command(word), err);
  return run_command(*command, std::span{arguments}.subspan(1), session);
}

}  // namespace icpcheck::cli
