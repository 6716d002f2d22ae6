// SPDX-License-Identifier: MIT
// What help and man pages say, from the tables of commands and options.
#include "cli/help_words.hpp"

#include <algorithm>
#include <cstddef>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cli {

const std::string_view about_all =
    "icpcheck checks descriptions of integrated care partnerships, health and wellbeing boards and "
    "place-based partnerships against the guidance, and says what is missing, where, and what "
    "would close it.";

const std::array<Example, 2> instead_of_command{
    Example{"--version", "The same as version."},
    Example{"--help", "The same as help; after a command: the help of the command."},
};

const Meanings of_all{
    "Nothing falls short at or above --fail-on; the command did what it was asked.",
    "Something falls short. For diff: something that did not in OLD. For test: a case fails.",
    "Something could not be checked or done: a file or pack with mistakes, nothing to check, or a "
    "command that cannot be understood."};

std::vector<Ending> endings(const Meanings& meanings) {
  const std::array said{meanings.all_well, meanings.falls_short, meanings.not_checked,
                        std::string_view{"A defect of icpcheck."}};
  std::vector<Ending> endings;
  for (std::size_t status = 0; status < said.size(); ++status) {
    if (!said[status].empty()) endings.push_back({static_cast<int>(status), said[status]});
  }
  return endings;
}

std::string argument_of(const Command& command) {
  const Argument& argument = command.argument;
  if (argument.name.empty()) return "";
  const std::string name{argument.name};
  const std::string once = argument.at_least == 0 ? "[" + name + "]" : name;
  const bool more = argument.at_most > std::max<std::size_t>(argument.at_least, 1);
  return more ? once + "..." : once;
}

std::string usage_of(const Command& command) {
  const std::string argument = argument_of(command);
  return "icpcheck " + std::string{command.name} + (argument.empty() ? "" : " ") + argument +
         " [OPTION]...";
}

std::string words_of(const Argument& argument) {
  if (argument.words == nullptr) return "";
  return std::string{argument.name} + " is one of " + join_words(argument.words()) + ".";
}

std::string help_of(const Option& option) {
  std::string text{option.help};
  if (option.words != nullptr) text += " One of " + join_words(option.words()) + ".";
  if (option.repeatable) text += " Can be given more than once.";
  return text;
}

}  // namespace icpcheck::cli
