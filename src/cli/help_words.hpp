// SPDX-License-Identifier: MIT
// What help and man pages say of commands and options; how it is set is for each of them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace icpcheck::cli {

/// What icpcheck does, in a sentence.
extern const std::string_view about_all;
/// What can stand where a command does.
extern const std::array<Example, 2> instead_of_command;
/// How any command ends.
extern const Meanings of_all;

/// A status with which a command may end, and what it says.
struct Ending {
  int status = 0;
  std::string_view what;
};
[[nodiscard]] std::vector<Ending> endings(const Meanings& meanings);

/// "icpcheck check FILE|FOLDER... [OPTION]..."
[[nodiscard]] std::string usage_of(const Command& command);
/// "FILE..." or "[FILE]"; "" when a command takes none.
[[nodiscard]] std::string argument_of(const Command& command);
/// "NAME is one of a, b and c."; "" when it may be any.
[[nodiscard]] std::string words_of(const Argument& argument);
/// What an option does, which values it takes, and how often it can be given.
[[nodiscard]] std::string help_of(const Option& option);

}  // namespace icpcheck::cli
