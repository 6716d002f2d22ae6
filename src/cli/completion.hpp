// SPDX-License-Identifier: MIT
// Scripts that complete icpcheck's commands, made from the table of commands.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace icpcheck::cli {

/// The shells for which there is a script.
[[nodiscard]] std::vector<std::string_view> shells();

void write_bash(std::ostream& out);
void write_zsh(std::ostream& out);
void write_fish(std::ostream& out);

/// Whether what help calls `value` may be a file or folder.
[[nodiscard]] bool takes_files(std::string_view value);
[[nodiscard]] std::string spaced(const std::vector<std::string_view>& words);
/// The words that complete an option or argument, parted by spaces; "" when there are none to
/// offer.
[[nodiscard]] std::string completion_words(const auto& of) {
  if (of.words != nullptr) return spaced(of.words());
  return of.suggested != nullptr ? spaced(of.suggested()) : "";
}

}  // namespace icpcheck::cli
