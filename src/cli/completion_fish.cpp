// SPDX-License-Identifier: MIT
// Completion for fish.
#include "cli/completion.hpp"

namespace icpcheck::cli {
namespace {

std::string in_fish_quotes(std::string_view text) {
  std::string literal = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') literal += '\\';
    literal += c;
  }
  return literal + "'";
}

std::string condition(const Command& command) {
  return "-n " + in_fish_quotes("__fish_seen_subcommand_from " + std::string{command.name});
}

void write_option(const Command& command, const Option& option, std::ostream& out) {
  out << "complete -c icpcheck " << condition(command) << " -l " << option.name.substr(2);
  if (!option.short_name.empty()) out << " -s " << option.short_name.substr(1);
  if (!option.value.empty()) {
    const bool files = takes_files(option.value);
    const std::string words = completion_words(option);
    out << (files ? " -r -F" : " -x");
    if (!words.empty()) out << " -a " << in_fish_quotes(words);
  }
  out << " -d " << in_fish_quotes(option.help) << '\n';
}

void write_argument(const Command& command, std::ostream& out) {
  const std::string words = completion_words(command.argument);
  if (takes_files(command.argument.name)) {
    out << "complete -c icpcheck " << condition(command) << " -F\n";
  } else if (!words.empty()) {
    out << "complete -c icpcheck " << condition(command) << " -a " << in_fish_quotes(words) << '\n';
  }
}

}  // namespace

void write_fish(std::ostream& out) {
  out << "# fish completion for icpcheck\ncomplete -c icpcheck -f\n";
  for (const Command& command : commands()) {
    out << "complete -c icpcheck -n __fish_use_subcommand -a " << command.name << " -d "
        << in_fish_quotes(command.what) << '\n';
  }
  out << "complete -c icpcheck -n __fish_use_subcommand -l version -d 'Print the version.'\n"
         "complete -c icpcheck -n __fish_use_subcommand -l help -d 'Print help.'\n";
  for (const Command& command : commands()) {
    for (const Option* option : command.options) write_option(command, *option, out);
    write_argument(command, out);
  }
}

}  // namespace icpcheck::cli
