// SPDX-License-Identifier: MIT
// `icpcheck completion`: picks the script of a shell.
#include "cli/completion.hpp"

#include <algorithm>
#include <array>

namespace icpcheck::cli {
namespace {

struct Shell {
  std::string_view name;
  void (*write)(std::ostream& out);
};

constexpr std::array table{
    Shell{"bash", write_bash},
    Shell{"zsh", write_zsh},
    Shell{"fish", write_fish},
};

}  // namespace

std::vector<std::string_view> shells() {
  std::vector<std::string_view> names;
  for (const Shell& shell : table) names.push_back(shell.name);
  return names;
}

std::string completion_words(const Option& option) {
  if (option.words != nullptr) return spaced(option.words());
  return option.suggested != nullptr ? spaced(option.suggested()) : "";
}

std::string completion_words(const Argument& argument) {
  if (argument.words != nullptr) return spaced(argument.words());
  return argument.suggested != nullptr ? spaced(argument.suggested()) : "";
}

bool takes_files(std::string_view value) {
  constexpr std::array<std::string_view, 4> names{"FILE", "FOLDER", "REPORT", "OLD NEW"};
  return std::ranges::any_of(
      names, [value](std::string_view name) { return value.find(name) != std::string_view::npos; });
}

std::string spaced(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view each : words) {
    if (!text.empty()) text += ' ';
    text += each;
  }
  return text;
}

int run_completion(const Options& options, const Session& session, Diagnostics& /*problems*/) {
  std::ranges::find(table, options.arguments.front(), &Shell::name)->write(session.out);
  return all_well;
}

}  // namespace icpcheck::cli
